// Holds what the stories look like against the pictures that were reviewed, and writes them anew where that is asked.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compare, decode, encode, hashOf, type Cell, type Change} from './pictures.js';
import type {Shot, Studio} from './sheets.js';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const listFile = `${folder}pictures.json`;

/** What is known of a reviewed picture. */
interface Reviewed {
  /** Of what Chromium gave: where it gives the same bytes again, nothing need be compared. */
  taken: string;
  /** Of the file that is kept of it. */
  kept: string;
  /** The stories from top to bottom, with their heights in pixels. */
  stories: Record<string, number>;
}

interface List {
  /** Version of the Chromium that took them. */
  chromium: number;
  pictures: Record<string, Reviewed>;
}

/** A change with the picture it is in. */
export type Finding = Change & {picture: string};

const readList = (): List =>
  existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as List) : {chromium: 0, pictures: {}};

const fileOf = (name: string) => `${folder}${name}.png`;

/** The places of stories, which lie below each other. */
function cellsOf(stories: Record<string, number>): Cell[] {
  let y = 0;
  return Object.entries(stories).map(([story, height]) => {
    const cell = {story, y, height};
    y += height;
    return cell;
  });
}

/** Compares a picture with the one that was reviewed. Reads the file only where Chromium gives other bytes. */
function look({name, png, cells}: Shot, reviewed: Reviewed | undefined): Finding[] {
  const file = reviewed && existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined;
  if (!file) return [{picture: name, story: '', what: 'is new'}];
  if (hashOf(png) === reviewed!.taken && hashOf(file) === reviewed!.kept) return [];
  const before = {picture: decode(file), cells: cellsOf(reviewed!.stories)};
  return compare(before, {picture: decode(png), cells}).map(change => ({...change, picture: name}));
}

/**
 * Compares the stories of these files with their reviewed pictures; `disturb` is run in the page before each is taken.
 */
export async function review(
  studio: Studio,
  components: readonly string[],
  disturb?: () => void,
): Promise<{findings: Finding[]; taken: number; warning: string}> {
  const list = readList();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  await studio.takeAll(
    components,
    shot => {
      seen.add(shot.name);
      findings.push(...look(shot, list.pictures[shot.name]));
    },
    disturb,
  );
  for (const name of Object.keys(list.pictures)) {
    if (components.some(one => isOf(one, name)) && !seen.has(name))
      findings.push({picture: name, story: '', what: 'is gone'});
  }
  const warning =
    list.chromium === studio.chromium
      ? ''
      : `The pictures were taken by Chromium ${list.chromium}, this is ${studio.chromium}: letters may differ.`;
  return {findings: findings.sort((a, b) => (a.picture < b.picture ? -1 : 1)), taken: seen.size, warning};
}

/** Takes the pictures of these files anew; files that look the same stay as they are. Says how many were written. */
export async function update(studio: Studio, components: readonly string[]): Promise<number> {
  mkdirSync(folder, {recursive: true});
  const list = readList();
  const others = Object.entries(list.pictures).filter(
    ([name]) => studio.components.some(one => isOf(one, name)) && !components.some(one => isOf(one, name)),
  );
  const pictures: Record<string, Reviewed> = Object.fromEntries(others);
  let written = 0;
  await studio.takeAll(components, shot => {
    const {name, png, cells} = shot;
    const known = list.pictures[name];
    const stories = Object.fromEntries(cells.map(({story, height}) => [story, height]));
    if (known && look(shot, known).length === 0) {
      pictures[name] = {...known, taken: hashOf(png)};
      return;
    }
    const file = encode(decode(png));
    writeFileSync(fileOf(name), file);
    pictures[name] = {taken: hashOf(png), kept: hashOf(file), stories};
    written++;
  });
  for (const name of Object.keys(list.pictures)) {
    if (!pictures[name]) rmSync(fileOf(name), {force: true});
  }
  const sorted = Object.fromEntries(Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1)));
  // One line for each picture, which git can show.
  const lines = Object.entries(sorted).map(
    ([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`,
  );
  writeFileSync(
    listFile,
    `{\n  "chromium": ${studio.chromium},\n  "pictures": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  return written;
}

/** Whether a picture is of the stories of a file: `kpi-tile-light-320-1` of `kpi-tile`. */
function isOf(component: string, name: string): boolean {
  return name.startsWith(component) && /^-(light|dark)-\d+-\d+$/.test(name.slice(component.length));
}
