// Only dist/ is published, so the manifest must name the modules there and not the sources.
const publishedPath = source => source.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

function renameModules(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof child === 'string') value[key] = publishedPath(child);
    else renameModules(child);
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
  ],
};
