// The themes as files: what a page gets is what the gates have seen.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {brandTemplate, themeCss, tokensCss, tokensJson} from '../../src/styles/theme-files.js';
import {COLOUR_NAMES, TOKEN_NAMES, TOKENS} from '../../src/styles/token-list.js';
import {TAGS} from '../../src/styles/tags.js';
import {THEMES} from '../../src/styles/themes.js';
import {light, shape} from '../../src/styles/tokens.js';

const [neutral] = THEMES as [(typeof THEMES)[number]];

/** What a style sheet sets, by block: plain, and for engines with light-dark(). */
function declared(css: string): Record<string, string>[] {
  return [...css.matchAll(/\{([^{}]+)\}/g)].map(([, body]) =>
    Object.fromEntries(
      [...body!.replace(/\/\*.*?\*\//g, '').matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    ),
  );
}

describe('themes', () => {
  for (const theme of THEMES) {
    it(`${theme.name} sets every token, for both schemes`, () => {
      const [plain, both = {}] = declared(themeCss(theme));
      assert.deepEqual(
        Object.keys(plain!),
        TOKEN_NAMES.map(token => `--kf-${token}`),
      );
      for (const role of COLOUR_NAMES) {
        const name = `--kf-${role}`;
        assert.equal(plain![name], theme.light[role]);
        const expected = `light-dark(${theme.light[role]}, ${theme.dark[role]})`;
        assert.equal(both[name] ?? `light-dark(${plain![name]}, ${plain![name]})`, expected);
      }
    });
  }

  it('have names of their own, which are those of their classes', () => {
    assert.equal(new Set(THEMES.map(({name}) => name)).size, THEMES.length);
    for (const theme of THEMES) {
      assert.match(theme.name, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(themeCss(theme).includes(`\n:where(:root), .kf-theme-${theme.name} {`));
    }
  });

  it('yield to what the page says of itself, and never ask for more', () => {
    for (const css of [...THEMES.map(theme => themeCss(theme)), brandTemplate(neutral), tokensCss(neutral)]) {
      assert.doesNotMatch(css, /!important|@import|url\(|undefined|\bvar\(/);
      assert.equal(css.split('{').length, css.split('}').length);
    }
  });

  it('have a template that is the default and says what each token is for', () => {
    const template = brandTemplate(neutral);
    assert.deepEqual(declared(template.replace(/^\/\*[\s\S]*?\*\//, '')), declared(themeCss(neutral)));
    for (const token of TOKEN_NAMES) assert.ok(template.includes(TOKENS[token].use), token);
  });
});

describe('tokens.json', () => {
  interface Leaf {
    $type: string;
    $value: unknown;
    $description: string;
  }
  const json = JSON.parse(JSON.stringify(tokensJson(THEMES, '1.2.3'))) as Record<
    string,
    Record<'light' | 'dark' | 'shape', Record<string, Leaf>>
  >;

  it('has every theme with every token that the format has a type for', () => {
    const names = Object.keys(json).filter(name => !name.startsWith('$'));
    assert.deepEqual(
      names,
      THEMES.map(({name}) => name),
    );
    for (const name of names) {
      const {light: one, dark: other, shape: forms} = json[name]!;
      assert.deepEqual([Object.keys(one), Object.keys(other)], [COLOUR_NAMES, COLOUR_NAMES]);
      assert.deepEqual(
        Object.keys(forms)
          .filter(key => !key.startsWith('$'))
          .sort(),
        Object.keys(shape)
          .filter(token => token !== 'numerals')
          .sort(),
      );
    }
  });

  it('has values of the form that their type asks for', () => {
    for (const [group, {light: one, dark: other, shape: forms}] of Object.entries(json)) {
      if (group.startsWith('$')) continue;
      for (const [name, token] of [one, other, forms].flatMap(tokens => Object.entries(tokens))) {
        if (name.startsWith('$')) continue;
        const {$type, $value} = token;
        if (name === 'focus') assert.equal($value, `{${group}.light.accent}`);
        else if ($type === 'color') {
          const {colorSpace, components, hex} = $value as {
            colorSpace: string;
            components: number[];
            hex: string;
          };
          assert.equal(colorSpace, 'srgb');
          const again = components.map(part =>
            Math.round(part * 255)
              .toString(16)
              .padStart(2, '0'),
          );
          assert.equal(`#${again.join('')}`, hex);
        } else if ($type === 'dimension') {
          const {value, unit} = $value as {value: number; unit: string};
          assert.equal(unit, 'px');
          assert.ok(value >= 0);
        } else if ($type === 'fontFamily') assert.equal($value, 'inherit');
        else {
          assert.ok(['number', 'fontWeight'].includes($type));
          assert.ok(Number.isFinite($value));
        }
      }
    }
  });
});

describe('docblocks of the elements', () => {
  const folder = new URL('../../src/elements/', import.meta.url);
  const described = readdirSync(folder).flatMap(file =>
    [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /@cssprop (?:\[)?(--[\w-]+)(?:=([^\]]*)\])? - (.+)/g,
      ),
    ].map(([, name, value]) => ({file, name: name!, value})),
  );
  const defaults: Record<string, string> = {...light, ...shape};

  it('describe every token, with its default', () => {
    const names = new Set(described.map(({name}) => name));
    for (const token of TOKEN_NAMES) assert.ok(names.has(`--kf-${token}`), token);
    for (const {file, name, value} of described) {
      const known = defaults[name.replace('--kf-', '')];
      if (known && value !== undefined) assert.equal(value, known, `${name} in ${file}`);
    }
  });

  it('describe nothing else, but for what is one widget’s own', () => {
    const own = described.filter(({name}) => !(name.replace('--kf-', '') in defaults)).map(({name}) => name);
    for (const name of own) {
      const tag = TAGS.find(widget => name.startsWith(`--${widget}-`));
      assert.ok(tag ?? name === '--kf-table-max-height', name);
    }
  });

  it('are those of the widgets that there are', () => {
    const tags = readdirSync(new URL('../../src/define/', import.meta.url))
      .filter(file => file.startsWith('kf-'))
      .map(file => file.replace('.ts', ''));
    assert.deepEqual([...TAGS], tags.sort());
  });
});
