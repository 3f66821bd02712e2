// Only dist/ is published, so the manifest must name the modules there and not the sources.
const publishedPath = source => source.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

function renameModules(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof child === 'string') value[key] = publishedPath(child);
    else renameModules(child);
  }
}

/** Each property that is described for a widget may be set for its tag alone; of series the first is described. */
function addOwnProperties({modules}) {
  for (const {declarations = []} of modules) {
    for (const {tagName, cssProperties = []} of declarations) {
      if (!tagName) continue;
      const add = (name, description) => {
        if (!cssProperties.some(known => known.name === name)) cssProperties.push({name, description});
      };
      if (cssProperties.some(({name}) => name === '--kf-series-1')) {
        for (const n of [2, 3, 4, 5, 6]) add(`--kf-series-${n}`, `Colour of part ${n}.`);
      }
      const isOwn = name => name.startsWith(`--${tagName}-`) || name === '--kf-table-max-height';
      for (const {name} of cssProperties.filter(({name}) => !isOwn(name))) {
        add(name.replace('--kf', `--${tagName}`), `\`${name}\` for \`${tagName}\` alone.`);
      }
    }
  }
}

export default {
  litelement: true,
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  outdir: 'dist',
  plugins: [
    {
      name: 'published-paths',
      packageLinkPhase: ({customElementsManifest}) => renameModules(customElementsManifest.modules),
    },
    {
      name: 'own-properties',
      packageLinkPhase: ({customElementsManifest}) => addOwnProperties(customElementsManifest),
    },
  ],
};
