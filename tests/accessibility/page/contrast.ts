import {contrastOf, over, readColour, sayColour, type Colour} from './colour.js';
import {around, isSeen, linesOf, nameOf, rootsOf, whereIs} from './walk.js';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const LARGE_TEXT = 3;
const SHAPE = 3;

/** From this size on a text is large, in CSS pixels: 18 pt, or 14 pt in bold. */
const LARGE = 24;
const LARGE_BOLD = 18.66;

/** What parts two areas is at least so wide, in CSS pixels: more than one of the steps across an edge, beside it. */
const GAP = 0.75;
const STEP = 0.5;

/**
 * Strokes thinner than this, in CSS pixels, are lines, and looked through: lines that cross are told apart by their
 * course. The widest of a theme is 3 px.
 */
const THINNEST = 3.5;

/**
 * An area thinner than this, in CSS pixels, is drawn without a gap: it would be all gap. Readout and table have its
 * value.
 */
const THICK = 3;

/** Points that are asked on the edge of an area. */
const STEPS = 80;

/**
 * Shapes that carry no meaning of their own, and may be paler.
 * - grid: lines that help the eye; the values are in the readout and the table.
 * - ghost, track: the scale below a bar; the bar, the mark and the words say how far it is.
 * - halo, seam, pattern: drawn in the colour of the page, to part or to pattern what carries the meaning.
 * - veil: pales an area whose own outline, and a word, say that it is not final.
 */
const WITHOUT_MEANING = ['grid', 'ghost', 'track', 'halo', 'seam', 'pattern', 'veil'];

/** Lines along the foot of areas, which end there: where one stands on it, its edge is the line. */
const ON_AREAS = ['rule'];

/** Below this opacity a fill is a tint, as the area under a line; the line carries the meaning. */
const TINT = 0.5;

/** An element of a picture with what it is painted with. */
interface Shape {
  element: SVGGeometryElement;
  fill: Colour | undefined;
  stroke: Colour | undefined;
  strokeWidth: number;
  /** From the picture's user space into the element's own; none where they are the same. */
  inward: DOMMatrix | undefined;
  /** What it covers at most, in the picture's user space. */
  reach: {left: number; right: number; top: number; bottom: number};
  meaning: boolean;
}

/** What is seen at a point: a colour, and the shape that it comes from; none where it is the page. */
interface Sight {
  colour: Colour;
  shape: Shape | undefined;
}

/** The colour of the page behind an element. */
function surfaceOf(element: Element): Colour {
  const backgrounds = [element, ...around(element)]
    .map(one => readColour(getComputedStyle(one).backgroundColor))
    .filter(one => one !== undefined);
  return backgrounds.reduceRight<Colour>((below, one) => over(one, below), [255, 255, 255, 1]);
}

function shapesOf(picture: SVGSVGElement): Shape[] {
  const all = picture.querySelectorAll<SVGGeometryElement>('path,rect,circle,ellipse,line,polyline,polygon');
  const toPicture = picture.getScreenCTM()!.inverse();
  return [...all]
    .filter(one => one.getTotalLength() > 0 && isSeen(one))
    .map(element => {
      const style = getComputedStyle(element);
      const fill = readColour(style.fill, Number(style.fillOpacity) * Number(style.opacity));
      const strokeWidth = parseFloat(style.strokeWidth);
      const outward = toPicture.multiply(element.getScreenCTM()!);
      const {x, y, width, height} = element.getBBox();
      const corner = new DOMPoint(x, y).matrixTransform(outward);
      const opposite = new DOMPoint(x + width, y + height).matrixTransform(outward);
      return {
        element,
        fill,
        stroke: readColour(style.stroke, Number(style.strokeOpacity) * Number(style.opacity)),
        strokeWidth,
        inward: outward.isIdentity ? undefined : outward.inverse(),
        reach: {
          left: Math.min(corner.x, opposite.x) - strokeWidth,
          right: Math.max(corner.x, opposite.x) + strokeWidth,
          top: Math.min(corner.y, opposite.y) - strokeWidth,
          bottom: Math.max(corner.y, opposite.y) + strokeWidth,
        },
        meaning: !WITHOUT_MEANING.some(name => element.classList.contains(name)) && !(fill && fill[3] < TINT),
      };
    });
}

/** What is seen at a point of the picture. Lines thinner than `thinnest` are looked through. */
function lookAt(
  {x, y}: {x: number; y: number},
  shapes: readonly Shape[],
  surface: Colour,
  thinnest = 0,
): Sight {
  const layers: Colour[] = [];
  let shape: Shape | undefined;
  for (let i = shapes.length - 1; i >= 0; i--) {
    const one = shapes[i]!;
    const {left, right, top, bottom} = one.reach;
    if (x < left || x > right || y < top || y > bottom) continue;
    const point = one.inward ? new DOMPoint(x, y).matrixTransform(one.inward) : {x, y};
    const colour =
      one.stroke && one.strokeWidth >= thinnest && one.element.isPointInStroke(point)
        ? one.stroke
        : one.fill && one.element.isPointInFill(point)
          ? one.fill
          : undefined;
    if (!colour) continue;
    layers.push(colour);
    shape ??= one;
    if (colour[3] > 0.99) break;
  }
  return {colour: layers.reduceRight((below, one) => over(one, below), surface), shape};
}

/** Points on the edge of a shape, each with the direction across it. */
function edgeOf({element, inward}: Shape): {x: number; y: number; across: DOMPoint}[] {
  const length = element.getTotalLength();
  const place = (at: number) => {
    const point = element.getPointAtLength(at);
    return inward ? point.matrixTransform(inward.inverse()) : point;
  };
  return Array.from({length: STEPS}, (_, i) => {
    const at = ((i + 0.5) / STEPS) * length;
    const [point, next] = [place(at), place(at + 0.1)];
    const [dx, dy] = [next.x - point.x, next.y - point.y];
    const step = Math.hypot(dx, dy) || 1;
    return {x: point.x, y: point.y, across: new DOMPoint(-dy / step, dx / step)};
  });
}

function inTexts(picture: SVGSVGElement, shapes: readonly Shape[], surface: Colour): string[] {
  const toPicture = picture.getScreenCTM()!.inverse();
  return linesOf(picture).flatMap(({text, parent, left, right, top, bottom}) => {
    const style = getComputedStyle(parent);
    const colour = readColour(style.fill);
    if (!colour) return [`${whereIs(picture)}: « ${text} » has no colour`];
    const size = parseFloat(style.fontSize);
    const isLarge = size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= 700);
    const least = isLarge ? LARGE_TEXT : TEXT;
    // A halo under the letters is what they stand on.
    const halo = style.paintOrder.startsWith('stroke') ? readColour(style.stroke) : undefined;
    const grounds = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap(h =>
      [0.3, 0.5, 0.7].map(v => {
        const point = new DOMPoint(left + h * (right - left), top + v * (bottom - top));
        return halo ?? lookAt(point.matrixTransform(toPicture), shapes, surface, THINNEST).colour;
      }),
    );
    const ground = grounds.reduce((worst, one) =>
      contrastOf(over(colour, one), one) < contrastOf(over(colour, worst), worst) ? one : worst,
    );
    const contrast = contrastOf(over(colour, ground), ground);
    return contrast >= least
      ? []
      : [
          `${whereIs(picture)}: « ${text} » ${sayColour(over(colour, ground))} on ${sayColour(ground)} has ${contrast.toFixed(2)}:1 of ${least}`,
        ];
  });
}

/** Whether a shape is the points of a line: where lines cross they meet too, and are told apart as these are. */
const isOnLine = ({element}: Shape, shapes: readonly Shape[]) =>
  element.classList.length > 0 &&
  shapes.some(
    ({element: {classList}}) =>
      classList.contains('line') && [...element.classList].every(name => classList.contains(name)),
  );

/** A shape against what it stands on: the page, or, where a line crosses one, an area below it. */
function onGround(picture: SVGSVGElement, shapes: readonly Shape[], surface: Colour): string[] {
  return shapes.flatMap((shape, i) => {
    if (!shape.meaning) return [];
    const below = shapes.slice(0, i).filter(one => !isOnLine(one, shapes));
    const crosses = !ON_AREAS.some(name => shape.element.classList.contains(name));
    return [shape.fill, shape.stroke].flatMap(colour => {
      if (!colour) return [];
      const grounds =
        colour === shape.stroke && crosses
          ? edgeOf(shape)
              .filter(at => lookAt(at, shapes, surface).shape === shape)
              .map(at => lookAt(at, below, surface, THINNEST).colour)
          : [];
      const ground = grounds.reduce(
        (worst, one) =>
          contrastOf(over(colour, one), one) < contrastOf(over(colour, worst), worst) ? one : worst,
        surface,
      );
      const contrast = contrastOf(over(colour, ground), ground);
      return contrast >= SHAPE
        ? []
        : [
            `${whereIs(picture)}: ${nameOf(shape.element)} ${sayColour(over(colour, ground))} on ${sayColour(ground)} has ${contrast.toFixed(2)}:1 of ${SHAPE}`,
          ];
    });
  });
}

/** An area against those beside it: of another lightness, or parted from them. */
function besideOthers(picture: SVGSVGElement, shapes: readonly Shape[], surface: Colour): string[] {
  const areas = shapes.filter(one => one.meaning && one.fill && !isOnLine(one, shapes));
  const found = new Map<string, string>();
  for (const shape of areas.length > 1 ? areas : []) {
    for (const {x, y, across} of edgeOf(shape)) {
      const at = (step: number) => lookAt({x: x + step * across.x, y: y + step * across.y}, shapes, surface);
      const isThick = ({shape: one}: Sight, from: number, way: 1 | -1) => {
        for (let far = STEP; far <= THICK; far += STEP) if (at(from + way * far).shape !== one) return false;
        return true;
      };
      // By an area so thin that it lies between two steps.
      const isParted = (a: Sight, from: number, b: Sight, to: number) => {
        for (let step = from; step < to; step += STEP / 16)
          if (![a.shape, b.shape].includes(at(step).shape)) return true;
        return false;
      };
      let last: Sight | undefined;
      let lastStep = 0;
      let apart = 0;
      for (let step = -1.87; step <= 2; step += STEP) {
        const sight = at(step);
        if (!sight.shape?.meaning || !sight.shape.fill) {
          apart += STEP;
          continue;
        }
        if (last && last.shape !== sight.shape && apart < GAP) {
          const contrast = contrastOf(last.colour, sight.colour);
          const names = [last.shape!, sight.shape].map(({element}) => nameOf(element)).sort();
          if (
            contrast < SHAPE &&
            isThick(last, lastStep, -1) &&
            isThick(sight, step, 1) &&
            !isParted(last, lastStep, sight, step)
          )
            found.set(
              names.join(),
              `${whereIs(picture)}: ${names.join(' and ')} touch, with ${contrast.toFixed(2)}:1 of ${SHAPE}`,
            );
        }
        last = sight;
        lastStep = step;
        apart = 0;
      }
    }
  }
  return [...found.values()];
}

/** What has been found of shapes that were as these are: they often are the same in another language. */
const known = new Map<string, string[]>();

/** What tells shapes in their places and colours from others. */
const keyOf = (picture: SVGSVGElement, shapes: readonly Shape[], surface: Colour): string =>
  [
    whereIs(picture),
    surface,
    ...shapes.map(({element, fill, stroke, strokeWidth, inward, reach}) => [
      ...[...element.attributes].map(({value}) => value),
      ...[fill, stroke, strokeWidth, inward, ...Object.values(reach)],
    ]),
  ].join('|');

function inShapes(picture: SVGSVGElement, shapes: readonly Shape[], surface: Colour): string[] {
  const key = keyOf(picture, shapes, surface);
  const found = known.get(key) ?? [
    ...onGround(picture, shapes, surface),
    ...besideOthers(picture, shapes, surface),
  ];
  known.set(key, found);
  return found;
}

/**
 * Measures what axe does not see: the texts and shapes of every `<svg>`, in the colours that the browser has resolved.
 * A text has 4.5:1, a large one 3:1, against all that it stands on; a shape that carries meaning has 3:1 against the
 * page, a line also against the areas that it crosses; areas that touch have 3:1 or a gap between them.
 */
export function findPale(within: ParentNode & Node): string[] {
  return rootsOf(within).flatMap(root =>
    [...root.querySelectorAll('svg')].filter(isSeen).flatMap(picture => {
      const surface = surfaceOf(picture);
      const shapes = shapesOf(picture);
      return [...inTexts(picture, shapes, surface), ...inShapes(picture, shapes, surface)];
    }),
  );
}

/** The least contrast with the page that any element of a class has, in its stroke or its fill. */
export function leastContrast(selector: string, paint: 'stroke' | 'fill'): number {
  return Math.min(
    ...rootsOf(document).flatMap(root =>
      [...root.querySelectorAll(`svg ${selector}`)].flatMap(one => {
        const colour = readColour(getComputedStyle(one)[paint]);
        const surface = surfaceOf(one);
        return colour ? [contrastOf(over(colour, surface), surface)] : [];
      }),
    ),
  );
}
