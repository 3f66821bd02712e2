// Holds what the stories look like against the pictures that were reviewed, and writes them anew where that is asked.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compare, decode, encode, hashOf, shrink, type Cell, type Change, type Picture} from './pictures.js';
import type {Asked, Shot, Studio} from './sheets.js';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const listFile = `${folder}pictures.json`;

/** What is known of a reviewed picture. */
interface Reviewed {
  /** Of what Chromium gave: where it gives the same bytes again, nothing need be compared. */
  taken: string;
  /** Of the file that is kept of it. */
  kept: string;
  /** The stories from top to bottom, with their heights in the pixels of the file. */
  stories: Record<string, number>;
}

interface List {
  /** Version of the Chromium that took them, and its system: another draws letters otherwise. */
  chromium: number;
  platform: string;
  pictures: Record<string, Reviewed>;
}

/** A change with the picture it is in. */
export type Finding = Change & {picture: string};

const readList = (): List =>
  existsSync(listFile)
    ? (JSON.parse(readFileSync(listFile, 'utf8')) as List)
    : {chromium: 0, platform: '', pictures: {}};

const fileOf = (name: string) => `${folder}${name}.png`;

/** What may make letters differ here from those in the pictures, in words; empty where nothing does. */
export function strangeness({chromium}: Studio): string {
  const [taken, here] = [readList(), {chromium, platform: process.platform}].map(
    one => `Chromium ${one.chromium} on ${one.platform}`,
  );
  return taken === here ? '' : `The pictures were taken by ${taken}, this is ${here}: letters may differ.`;
}

/** The places of stories, which lie below each other. */
function cellsOf(stories: Record<string, number>): Cell[] {
  let y = 0;
  return Object.entries(stories).map(([story, height]) => {
    const cell = {story, y, height};
    y += height;
    return cell;
  });
}

/** A picture as it is kept. */
function reduced({png, cells, smaller}: Shot): {picture: Picture; cells: Cell[]} {
  return {
    picture: shrink(decode(png), smaller),
    cells: cells.map(({story, y, height}) => ({story, y: y / smaller, height: height / smaller})),
  };
}

/** Compares a picture with the one that was reviewed. Reads the file only where Chromium gives other bytes. */
function look(shot: Shot, reviewed: Reviewed | undefined): Finding[] {
  const {name, png} = shot;
  const file = reviewed && existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined;
  if (!file) return [{picture: name, story: '', what: 'is new'}];
  if (hashOf(png) === reviewed!.taken && hashOf(file) === reviewed!.kept) return [];
  const before = {picture: decode(file), cells: cellsOf(reviewed!.stories)};
  return compare(before, reduced(shot)).map(change => ({...change, picture: name}));
}

/** Compares the stories of these files with their reviewed pictures. */
export async function review(
  studio: Studio,
  components: readonly string[],
  asked: Asked = {},
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
    asked,
  );
  for (const name of asked.quick ? [] : Object.keys(list.pictures)) {
    if (components.some(one => isOf(one, name)) && !seen.has(name))
      findings.push({picture: name, story: '', what: 'is gone'});
  }
  return {
    findings: findings.sort((a, b) => (a.picture < b.picture ? -1 : 1)),
    taken: seen.size,
    warning: strangeness(studio),
  };
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
    const {name, png} = shot;
    const known = list.pictures[name];
    if (known && look(shot, known).length === 0) {
      pictures[name] = {...known, taken: hashOf(png)};
      return;
    }
    const {picture, cells} = reduced(shot);
    const file = encode(picture);
    writeFileSync(fileOf(name), file);
    const stories = Object.fromEntries(cells.map(({story, height}) => [story, height]));
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
    `{\n  "chromium": ${studio.chromium},\n  "platform": "${process.platform}",\n  "pictures": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  return written;
}

/** Whether a picture is of the stories of a file: `states-light-320-1` and `states-dark-guichet-320-1` of `states`. */
function isOf(component: string, name: string): boolean {
  return (
    name.startsWith(component) && /^-(light|dark)(-[a-z-]+)?-\d+-\d+$/.test(name.slice(component.length))
  );
}
