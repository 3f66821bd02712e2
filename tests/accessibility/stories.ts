// Holds axe and every gate over the stories, however a page is looked at.
import {TRIAGE, type Triage} from '../../stories/accessibility/triage.js';
import {ALL, askAxe, COLOURS, isOf, isOpen, lookAtPictures, say, UNFORCED} from './axe.js';
import {LANGUAGES, openStands, schemeOf, WIDTHS, type Look, type Stand} from './stand.js';

/** A way to look at a story. */
export interface Sight {
  lang: string;
  look: Look;
  width: number;
  /** The neutral one by default; of another one only the colours are looked at. */
  theme?: string;
}

/** Something that is wrong with a story, as it is looked at. */
export interface Finding {
  story: string;
  sight: Sight;
  what: string;
}

/** What is so on purpose. */
const MEANT: readonly {story: RegExp; what: RegExp; theme?: string; why: string}[] = [
  {
    story: /^states\/|^anatomy\/|^themes\/|^choices\/|^playground\//,
    what: /^landmark-unique/,
    why: 'The same figure several times on a page, and its table or its sections with the same name.',
  },
  {
    story: /^term\/InABoxThatCuts$/,
    what: /<div width-[\w]+> .* is cut off$/,
    why: 'The box of the page cuts off its own text; that the definition is not cut is what the story shows.',
  },
  {
    story: /\/OwnColours$/,
    what: / has [\d.]+:1 of /,
    theme: 'print',
    why: 'The page’s own colours for a dark page, on the white of a theme that has no dark one.',
  },
];

const isMeant = (story: string, what: string, theme: string) =>
  MEANT.some(
    one => one.story.test(story) && one.what.test(what) && (one.theme === undefined || one.theme === theme),
  );

/** What forced colours change is the same on a dark page. */
const LOOKS = ['light', 'dark', 'forced light'] as const;

/** Every language, look and width. What a reader sets last costs least to change. */
export const SIGHTS: readonly Sight[] = WIDTHS.flatMap(width =>
  LANGUAGES.flatMap(lang => LOOKS.map(look => ({lang, look, width}))),
);

/** The colours of every other theme, light and dark: no language has colours of its own. */
export const themesIn = (themes: readonly string[]): Sight[] =>
  themes.slice(1).flatMap(theme => LOOKS.slice(0, 2).map(look => ({lang: 'fr', look, width: 768, theme})));

/** The stories in one Chromium or several. */
export interface Stories {
  /** Those that differ in more than language, theme or width: `kpi-tile/Ready`. */
  names: string[];
  /** How many there are in all. */
  count: number;
  themes: string[];
  /** Looks at stories, each in the sights that are its own. */
  look(
    names: readonly string[],
    sightsOf: (i: number) => readonly Sight[],
    more?: {
      /** Is called after each story. */
      told?: (name: string, findings: readonly Finding[]) => void;
      /** Is run in the page before it is looked at. */
      disturb?: () => void;
    },
  ): Promise<Finding[]>;
  /** Of all that axe has left open so far, what has been decided. */
  decided: ReadonlySet<Triage>;
  close(): Promise<void>;
}

/** What is wrong with the story that is up, in a language and a width; `texts` are those of its other looks. */
async function checkHere(
  {page}: Stand,
  {look, theme}: Sight,
  texts: string[] | undefined,
  decided: Set<Triage>,
): Promise<{findings: string[]; texts: string[]}> {
  if (theme) return {findings: await page.evaluate(() => window.stories.findPale()), texts: []};
  const checked = await page.evaluate(() => window.stories.check());
  const isForced = look.startsWith('forced');
  const {violations, incomplete} = await askAxe(
    page,
    look === 'dark' ? COLOURS : ALL,
    isForced ? UNFORCED : [],
  );
  for (const one of TRIAGE) if (incomplete.some(said => isOf(one, said))) decided.add(one);
  const spaced = look === 'light' ? await page.evaluate(() => window.stories.checkSpaced()) : [];
  const isOther = texts && texts.join('\n') !== checked.texts.join('\n');
  return {
    findings: [
      ...checked.findings,
      ...[...violations, ...incomplete.filter(isOpen)].map(say),
      ...spaced,
      ...(isOther ? ['other texts than in another look'] : []),
    ],
    texts: checked.texts,
  };
}

async function lookAtOne(
  stand: Stand,
  story: string,
  sights: readonly Sight[],
  decided: Set<Triage>,
  disturb?: () => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const texts = new Map<string, string[]>();
  let isUp = false;
  for (const sight of sights) {
    const {lang, look, width, theme = 'neutral'} = sight;
    const {scheme} = schemeOf(look);
    try {
      const dress = {lang, scheme, theme};
      if (isUp) await stand.page.evaluate(dress => window.stories.dress(dress), dress);
      await stand.turn({lang, look, width});
      if (!isUp) await stand.page.evaluate((...all) => window.stories.put(...all), story, dress);
      isUp = true;
      if (disturb) await stand.page.evaluate(disturb);
      const key = `${lang} ${width}`;
      const found = await checkHere(stand, sight, texts.get(key), decided);
      texts.set(key, texts.get(key) ?? found.texts);
      findings.push(
        ...found.findings.filter(what => !isMeant(story, what, theme)).map(what => ({story, sight, what})),
      );
    } catch (error) {
      findings.push({story, sight, what: String(error)});
    }
  }
  return findings;
}

/** Builds the page of stories and opens it, so many times side by side. */
export async function openStories(places = 2): Promise<Stories> {
  const stands = await openStands('stories', places);
  await Promise.all(stands.map(({page}) => lookAtPictures(page, false)));
  const {names, count, themes} = await stands[0]!.page.evaluate(() => {
    const {names, count, themes} = window.stories;
    return {names, count, themes};
  });
  const decided = new Set<Triage>();
  return {
    decided,
    names,
    count,
    themes,
    async look(wanted, sightsOf, {told, disturb} = {}) {
      const waiting = [...wanted.entries()];
      const all: Finding[] = [];
      await Promise.all(
        stands.map(async stand => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            const [i, name] = next;
            const findings = await lookAtOne(stand, name, sightsOf(i), decided, disturb);
            all.push(...findings);
            told?.(name, findings);
          }
        }),
      );
      return all;
    },
    close: () => stands[0]!.close(),
  };
}

/** Findings in lines: what is wrong, and in which of the sights it is. */
export function report(findings: readonly Finding[]): string[] {
  const sights = new Map<string, string[]>();
  for (const {story, what, sight} of findings) {
    const {lang, look, width, theme = ''} = sight;
    const line = what.includes(story) ? what : `${story}: ${what}`;
    sights.set(line, [...(sights.get(line) ?? []), [lang, look, width, theme].filter(Boolean).join(' ')]);
  }
  return [...sights].map(([line, seen]) => {
    const more = seen.length > 3 ? ` and ${seen.length - 3} more` : '';
    return `${line} — ${seen.slice(0, 3).join(', ')}${more}`;
  });
}
