/// <reference types="vite/client" />
import {html, LitElement, svg, type PropertyDeclarations, type TemplateResult} from 'lit';
import {zeroValue} from './data.js';
import {comeNear} from './near.js';
import {inState, type AnyWidget} from './states.js';

/** A part as the custom-elements manifest has it, from the docblock of its class. */
export interface Part {
  name: string;
  description?: string;
}

interface Manifest {
  modules: {declarations?: {tagName?: string; cssParts?: Part[]}[]}[];
}

// A glob and not an import, because the manifest is built: `npm run storybook` writes it first.
const manifests = import.meta.glob<Manifest>('../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});

/** The parts of a widget, as the manifest lists them. Throws where it has none: the picture would be out of date. */
export function partsOf(widget: AnyWidget): Part[] {
  const declarations = Object.values(manifests).flatMap(({modules}) =>
    modules.flatMap(({declarations = []}) => declarations),
  );
  const parts = declarations.find(({tagName}) => tagName === `kf-${widget}`)?.cssParts;
  if (!parts?.length) throw new Error(`The manifest has no parts of kf-${widget}.`);
  return parts;
}

/** A widget in a state that shows some of its parts. */
interface View {
  title: string;
  widget: TemplateResult;
}

function viewsOf(widget: AnyWidget): View[] {
  const views = [
    {title: 'With its data', widget: inState(widget, 'ready')},
    {title: 'After an update that failed, with debug', widget: inState(widget, 'stale', true)},
    {title: 'Where the data cannot be had', widget: inState(widget, 'error')},
  ];
  const unsuitable = html`<kf-sparkline .data=${zeroValue}></kf-sparkline>`;
  return widget === 'sparkline'
    ? [...views, {title: 'Where the indicator does not suit', widget: unsuitable}]
    : views;
}

/** A box in the picture, in CSS pixels from its corner. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Outline {
  number: number;
  boxes: Box[];
  badge: {x: number; y: number};
}

/** Radius of a number in the picture, in CSS pixels. */
const RADIUS = 9;

/** Where the number of a box stands: at a corner, or along its upper edge where others have the corners. */
function placeBadge(
  {x, y, width, height}: Box,
  taken: readonly {x: number; y: number}[],
): {x: number; y: number} {
  const isSmall = height < 2.5 * RADIUS;
  const top = isSmall ? y - RADIUS - 2 : y;
  const corners = [
    {x: x - 5, y: top},
    {x: x + width + 5, y: top},
    ...Array.from({length: 12}, (_, i) => ({x: x + 2.2 * RADIUS * (i + 1), y: top})),
  ];
  const isFree = (one: {x: number; y: number}) =>
    taken.every(other => Math.hypot(other.x - one.x, other.y - one.y) > 2 * RADIUS);
  return corners.find(isFree) ?? corners[0]!;
}

/** Shows what stands in a widget only when it is asked for: the table, the readout, the definition. */
function open(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('[aria-controls=table][aria-expanded=false]')?.click();
  const details = root.querySelector('details');
  if (details) details.open = true;
  if ('details' in root.host) root.host.details = true;
  root.querySelector<HTMLElement>('[part=details]:not(:popover-open)')?.showPopover();
  const stage = root.querySelector('.stage');
  if (!stage || root.querySelector('.readout')) return;
  const {left, width} = stage.getBoundingClientRect();
  void comeNear(root).then(() =>
    stage.dispatchEvent(new PointerEvent('pointermove', {clientX: left + width / 2})),
  );
}

/** The description of a part, with what stands in backquotes as code. */
const describe = ({description = ''}: Part) =>
  description.split('`').map((text, i) => (i % 2 ? html`<code>${text}</code>` : text));

/**
 * A widget with the parts that a style sheet can reach, each outlined where it is now and named below. In the page
 * itself, so that Storybook checks it.
 */
export class Anatomy extends LitElement {
  static override properties: PropertyDeclarations = {widget: {}};

  /** Name of the widget, without `kf-`. */
  declare widget: AnyWidget;

  #views: View[] = [];
  /** The outlines of each view, once it has been measured. */
  #outlines: Outline[][] = [];
  #frame = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const watch = () => {
      this.#measure();
      this.#frame = requestAnimationFrame(watch);
    };
    watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  /** Finds every part where it stands now; each is outlined in the first view that shows it. */
  #measure(): void {
    if (!this.hasUpdated) return;
    const parts = partsOf(this.widget);
    const found = new Set<string>();
    const outlines = [...this.querySelectorAll('.view')].map(view => {
      const root = view.querySelector(`kf-${this.widget}`)?.shadowRoot;
      const shows = view.getAttribute('data-shows');
      if (!root || (shows && root.host.getAttribute('state') !== shows)) return [];
      if (view.matches(':first-child')) open(root);
      const origin = view.querySelector('svg.outlines')!.getBoundingClientRect();
      const taken: {x: number; y: number}[] = [];
      return parts.flatMap(({name}, i): Outline[] => {
        if (found.has(name)) return [];
        const boxes = [...root.querySelectorAll(`[part~=${name}]`)]
          .map(element => element.getBoundingClientRect())
          .filter(({width, height}) => width > 0 && height > 0)
          .map(({x, y, width, height}) => {
            const space = name === 'frame' ? 6 : 1;
            const round = Math.round;
            return {
              x: round(x - origin.x - space),
              y: round(y - origin.y - space),
              width: round(width + 2 * space),
              height: round(height + 2 * space),
            };
          });
        if (boxes.length === 0) return [];
        found.add(name);
        const badge = placeBadge(boxes[0]!, taken);
        taken.push(badge);
        return [{number: i + 1, boxes, badge}];
      });
    });
    if (JSON.stringify(outlines) === JSON.stringify(this.#outlines)) return;
    this.#outlines = outlines;
    this.requestUpdate();
  }

  /** Whether every part has been found: a view without any then has nothing to say. */
  get #isDone(): boolean {
    return this.#outlines.flat().length === partsOf(this.widget).length;
  }

  protected override willUpdate(): void {
    if (this.#views.length === 0) this.#views = viewsOf(this.widget);
  }

  protected override render(): TemplateResult {
    const parts = partsOf(this.widget);
    return html`<div class="anatomy anatomy-${this.widget}">${this.#views.map((view, i) => {
      const outlines = this.#outlines[i] ?? [];
      return html`<section class="view" ?hidden=${i > 0 && outlines.length === 0 && this.#isDone} data-shows=${['ready', 'stale', 'error', 'error'][i]!}>
        <h2>${view.title}</h2>
        <div class="picture">
          ${view.widget}
          <svg class="outlines" aria-hidden="true">${outlines.map(
            ({number, boxes, badge}) =>
              svg`<g>${boxes.map(
                ({x, y, width, height}) =>
                  svg`<rect x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`,
              )}<circle cx=${badge.x} cy=${badge.y} r=${RADIUS}></circle><text x=${badge.x} y=${badge.y + 4}>${number}</text></g>`,
          )}</svg>
        </div>
        <ul>${outlines.map(
          ({number}) =>
            html`<li><span class="number">${number}</span> <code>::part(${parts[number - 1]!.name})</code> ${describe(parts[number - 1]!)}</li>`,
        )}</ul>
      </section>`;
    })}</div>`;
  }
}
