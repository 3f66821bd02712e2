/** Themes and tokens as the files that are published. No page loads this module. */
import {COLOUR_NAMES, SHAPE_NAMES, TOKENS} from './token-list.js';
import type {Theme} from './themes.js';
import {shape, type Palette, type ShapeRole, type Token} from './tokens.js';

/** Where the theme of a file applies: to the page, weaker than anything it says itself, and to what has its class. */
export const selectorOf = ({name}: Pick<Theme, 'name'>) => `:where(:root), .kf-theme-${name}`;

/**
 * The value of a token that is not a colour. Words that CSS keeps for itself, and what only a shadow root knows, stand
 * for the default, which `initial` brings back.
 */
function shapeOf(theme: Pick<Theme, 'shape'>, role: ShapeRole): string {
  const value = theme.shape[role] ?? shape[role];
  return value === 'inherit' || value.startsWith('var(') ? 'initial' : value;
}

/**
 * A theme as a style sheet. It sets every token, so that nothing of a theme around it shows through. Engines without
 * `light-dark()` have the light colours; the others follow the page's `color-scheme`.
 */
export function themeCss(theme: Theme, selector = selectorOf(theme), notes = false): string {
  const line = (token: Token, value: string) =>
    `  --kf-${token}: ${value};${notes ? ` /* ${TOKENS[token].use} */` : ''}`;
  const block = (lines: readonly string[], indent = '') =>
    [`${selector} {`, ...lines, '}'].map(each => `${indent}${each}`).join('\n');
  const plain = [
    ...COLOUR_NAMES.map(role => line(role, theme.light[role])),
    ...SHAPE_NAMES.map(role => line(role, shapeOf(theme, role))),
  ];
  const differing = COLOUR_NAMES.filter(role => theme.light[role] !== theme.dark[role]);
  const both = differing.map(
    role => `  --kf-${role}: light-dark(${theme.light[role]}, ${theme.dark[role]});`,
  );
  const schemes =
    both.length > 0 ? `\n@supports (color: light-dark(#000, #fff)) {\n${block(both, '  ')}\n}\n` : '';
  return `/* Key Figures, theme « ${theme.title} ». ${theme.use} */\n${block(plain)}\n${schemes}`;
}

/** A theme to start from: the neutral one, every token with its use. */
export function brandTemplate(neutral: Theme): string {
  return `/*
 * Key Figures, a theme of your own. Change what you like and leave out the rest: what is not set keeps its default.
 * light-dark(a, b) is a on a light page and b on a dark one, as its color-scheme says; where you have one, write one.
 * Text needs 4.5:1 on the surface, bars and lines 3:1; Storybook's token editor checks that, and that your series can
 * be told apart by everyone.
 *
 * For one widget alone put its tag into the name: --kf-bar-chart-accent, --kf-kpi-tile-font-weight-figure.
 */
${[...themeCss({...neutral, name: 'brand'}, selectorOf({name: 'brand'}), true).matchAll(/^[^/][\s\S]*/gm)].join('')}`;
}

/** The defaults with their uses, as a style sheet to read and to copy from. */
export function tokensCss(neutral: Theme): string {
  return themeCss(neutral, ':where(:root)', true);
}

/**
 * The tokens of all themes in the format of the Design Tokens Community Group (W3C), 2025.10: for each theme the groups
 * `light`, `dark` and `shape`. `numerals`, a keyword of CSS, has no type there and is an extension.
 */
export function tokensJson(themes: readonly Theme[], version: string): object {
  const colours = (palette: Palette) =>
    Object.fromEntries(
      COLOUR_NAMES.map(role => [
        role,
        {$type: 'color', $value: colourOf(palette[role]), $description: TOKENS[role].use},
      ]),
    );
  const forms = (theme: Theme) =>
    Object.fromEntries([
      ...SHAPE_NAMES.flatMap(role => {
        const value = theme.shape[role] ?? shape[role];
        const {kind: $type, use: $description} = TOKENS[role];
        return $type === 'keyword' || $type === 'color'
          ? []
          : [[role, {$type, $value: formOf($type, value), $description}]];
      }),
      ['$extensions', {'key-figures': {numerals: theme.shape.numerals ?? shape.numerals}}],
    ]) as object;
  return {
    $description: 'Tokens of Key Figures; the property of each is --kf- and its name.',
    $extensions: {'key-figures': {version}},
    ...Object.fromEntries(
      themes.map(theme => [
        theme.name,
        {
          $description: theme.use,
          light: colours(theme.light),
          dark: colours(theme.dark),
          shape: {
            ...forms(theme),
            focus: {$type: 'color', $value: `{${theme.name}.light.accent}`, $description: TOKENS.focus.use},
          },
        },
      ]),
    ),
  };
}

function colourOf(hex: string): object {
  const components = [1, 3, 5].map(at => Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)));
  return {colorSpace: 'srgb', components, hex};
}

function formOf(kind: string, value: string): unknown {
  if (kind === 'fontFamily') return value;
  return kind === 'dimension' ? {value: parseFloat(value), unit: 'px'} : Number(value);
}
