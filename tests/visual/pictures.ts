// The reviewed pictures: how they are written, read and compared.
import {createHash} from 'node:crypto';
import {crc32, deflateSync} from 'node:zlib';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

/** Pixels, four bytes each: red, green, blue, opacity. */
export interface Picture {
  width: number;
  height: number;
  data: Buffer;
}

/** A story in a picture: where it begins and ends, in pixels from the top. */
export interface Cell {
  story: string;
  y: number;
  height: number;
}

/** Something that does not look as it was reviewed. */
export interface Change {
  story: string;
  /** What is the matter, in words. */
  what: string;
  before?: Picture;
  after?: Picture;
  difference?: Picture;
}

/** Colours of a file besides those that fill an area: the tints in the edges of letters, in so many steps. */
const TINTS = 12;

/** Pixels with the same colour to their right and below, from which on a colour fills an area. */
const FILL = 60;

/**
 * How far two colours may be apart and be the same, from 0 to 1: a little more than a step of the tints, for those that
 * the file does not have. A colour that it has is compared exactly.
 */
const TOLERANCE = 0.3;

/** A short name for what is in a file. */
export const hashOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 16);

/** Reads a picture of any kind. */
export const decode = (png: Buffer): Picture => PNG.sync.read(png);

/** A picture made smaller by a whole number: each pixel has the mean of those it stands for. */
export function shrink(picture: Picture, by: number): Picture {
  if (by === 1) return picture;
  const [width, height] = [picture.width, picture.height].map(one => Math.floor(one / by)) as [
    number,
    number,
  ];
  const data = Buffer.alloc(4 * width * height, 255);
  for (let i = 0; i < width * height; i++) {
    const first = by * (Math.floor(i / width) * picture.width + (i % width));
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      for (let row = 0; row < by; row++) {
        for (let column = 0; column < by; column++) {
          sum += picture.data[4 * (first + row * picture.width + column) + channel]!;
        }
      }
      data[4 * i + channel] = Math.round(sum / by ** 2);
    }
  }
  return {width, height, data};
}

const colourAt = (data: Buffer, i: number) => (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;

/** How often each colour occurs, and how often in the midst of an area. */
function count({width, height, data}: Picture): Map<number, {all: number; flat: number}> {
  const counts = new Map<number, {all: number; flat: number}>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const colour = colourAt(data, i);
      let found = counts.get(colour);
      if (!found) counts.set(colour, (found = {all: 0, flat: 0}));
      found.all++;
      if (x < width - 1 && y < height - 1 && colour === colourAt(data, i + 4)) {
        if (colour === colourAt(data, i + 4 * width)) found.flat++;
      }
    }
  }
  return counts;
}

/** The colours that fill an area. */
const fillsOf = (picture: Picture): number[] =>
  [...count(picture)].flatMap(([colour, {flat}]) => (flat >= FILL ? [colour] : []));

/** The colours that a file keeps: those that fill an area, and the commonest others. */
function paletteOf(picture: Picture): number[] {
  const counts = [...count(picture)].sort((a, b) => b[1].all - a[1].all || a[0] - b[0]);
  const fills = counts.filter(([, {flat}]) => flat >= FILL);
  const tints = counts.filter(([, {flat}]) => flat < FILL);
  return [...fills, ...tints.slice(0, TINTS)].slice(0, 256).map(([colour]) => colour);
}

/** Finds the nearest colour of a palette, by its place. */
function finder(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, i) => [colour, i]));
  return colour => {
    let index = known.get(colour);
    if (index === undefined) {
      const gaps = palette.map(one =>
        [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((colour >> bits) & 255)) ** 2, 0),
      );
      index = gaps.indexOf(Math.min(...gaps));
      known.set(colour, index);
    }
    return index;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

/** Writes a picture with a palette, a fifth of the size of one without; pngjs reads such files and writes none. */
export function encode(picture: Picture): Buffer {
  const {width, height, data} = picture;
  const palette = paletteOf(picture);
  const indexOf = finder(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++) {
    rows[i + 1 + Math.floor(i / width)] = indexOf(colourAt(data, 4 * i));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Eight bits for each pixel, each a place in the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, i) => colours.writeUIntBE(colour, 3 * i, 3));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Part of a picture, or more than there is of it; what lies outside is empty. */
function cut({width, height, data}: Picture, y: number, rows: number, across = width): Picture {
  const part = {width: across, height: rows, data: Buffer.alloc(4 * across * rows)};
  const long = 4 * Math.min(width, across);
  for (let row = 0; row < Math.min(rows, height - y); row++) {
    const from = 4 * width * (y + row);
    data.copy(part.data, 4 * across * row, from, from + long);
  }
  return part;
}

/** The same picture in the colours of a palette. */
function reduce({width, height, data}: Picture, palette: readonly number[]): Picture {
  const indexOf = finder(palette);
  const reduced = Buffer.alloc(data.length, 255);
  for (let i = 0; i < data.length; i += 4) {
    reduced.writeUIntBE(palette[indexOf(colourAt(data, i))]!, i, 3);
  }
  return {width, height, data: reduced};
}

const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;

/** Paints where a colour of the palette stands in another's place; says how often. */
function paintExact(before: Picture, after: Picture, palette: ReadonlySet<number>, into: Picture): number {
  let pixels = 0;
  for (let i = 0; i < after.data.length; i += 4) {
    const colour = colourAt(after.data, i);
    if (!palette.has(colour) || colour === colourAt(before.data, i)) continue;
    pixels++;
    into.data.writeUInt32BE(0xff0000ff, i);
  }
  return pixels;
}

function compareCell(
  before: Picture,
  after: Picture,
  palette: readonly number[],
): Omit<Change, 'story'> | undefined {
  if (before.data.equals(after.data)) return undefined;
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [one, other] = [before, reduce(after, palette)].map(picture => cut(picture, 0, height, width));
  const difference = {width, height, data: Buffer.alloc(4 * width * height)};
  const options = {threshold: TOLERANCE, includeAA: true};
  const far = pixelmatch(one!.data, other!.data, difference.data, width, height, options);
  const pixels = Math.max(far, paintExact(one!, cut(after, 0, height, width), new Set(palette), difference));
  const was = new Set(count(before).keys());
  const what = [
    before.height === after.height ? '' : `${after.height} pixels high, and not ${before.height}`,
    pixels === 0 ? '' : `${pixels} pixels differ`,
    ...fillsOf(after).map(colour => (was.has(colour) ? '' : `${hex(colour)} is new`)),
  ].filter(Boolean);
  return what.length > 0 ? {what: what.join(', '), before, after, difference} : undefined;
}

/** Compares the stories of a picture one by one, so that one which has become higher does not move all others. */
export function compare(
  before: {picture: Picture; cells: readonly Cell[]},
  after: {picture: Picture; cells: readonly Cell[]},
): Change[] {
  const palette = paletteOf(before.picture);
  const stories = [...new Set([...before.cells, ...after.cells].map(({story}) => story))];
  return stories.flatMap(story => {
    const [was, is] = [before, after].map(({picture, cells}) => {
      const cell = cells.find(one => one.story === story);
      return cell && cut(picture, cell.y, cell.height);
    });
    if (!was) return [{story, what: 'is new', after: is!}];
    if (!is) return [{story, what: 'is gone', before: was}];
    const change = compareCell(was, is, palette);
    return change ? [{story, ...change}] : [];
  });
}
