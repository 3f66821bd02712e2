import '../define/kf-bulletin.js';
import '../define/kf-donut-chart.js';
import '../define/kf-key-facts.js';
import '../define/kf-sentence.js';
import '../define/kf-sparkline.js';
import '../define/kf-value.js';
import {toLanguage} from '../format/language.js';
import {frame as de} from '../format/messages/de.js';
import {frame as en} from '../format/messages/en.js';
import {frame as fr} from '../format/messages/fr.js';
import {frame as lb} from '../format/messages/lb.js';
import type {FrameMessages, OwnLanguage} from '../format/messages/messages.js';
import {HEIGHT, type HeightMessage} from './message.js';

/**
 * The page in a frame, `dist/embed.html`: one widget, told by the address. `widget` is its name without `kf-`
 * (`kpi-tile` where not given), `theme` is `light` (the default), `dark` or `auto` (as the reader has it); every other
 * field is the widget's attribute of that name. Needs no more of its frame than `sandbox="allow-scripts"`.
 */

const STYLE = `
body{margin:0;font-family:system-ui,Arial,sans-serif;overflow-wrap:anywhere}
:root{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
:root[data-theme=auto]{color-scheme:light dark}
@media print{:root{color-scheme:light!important}}
`;

const MESSAGES: Record<OwnLanguage, FrameMessages> = {fr, de, lb, en};

/** Attributes that are the page's business and not the address's. */
const CLOSED = ['state', 'style', 'class', 'id'];

function show(fields: URLSearchParams): void {
  const root = document.documentElement;
  const {
    widget = 'kpi-tile',
    theme,
    ...attributes
  } = Object.fromEntries(fields) as Partial<Record<string, string>>;
  // The page in the frame adds no language.
  const lang = (toLanguage(attributes.lang) ?? 'fr') as OwnLanguage;
  root.lang = lang;
  root.dataset.theme = theme ?? 'light';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);

  const element = document.createElement(`kf-${widget.replace(/[^\w-]/g, '')}`);
  const {observedAttributes} = element.constructor as {observedAttributes?: string[]};
  if (!observedAttributes) {
    document.body.textContent = MESSAGES[lang].noWidget(widget);
    return;
  }
  for (const [name, value] of Object.entries(attributes)) {
    const isKnown = name === 'lang' || (observedAttributes.includes(name) && !CLOSED.includes(name));
    if (isKnown) element.setAttribute(name, value!);
  }
  // Links lead the reader out of the frame; within a bulletin they lead to its chapters.
  if (widget !== 'bulletin') {
    const base = document.createElement('base');
    base.target = '_top';
    document.head.append(base);
  }
  element.addEventListener('kf-load', () => {
    document.title =
      'toText' in element ? (element.toText as () => string)().split('\n')[0]! : document.title;
  });
  document.body.append(element);
}

/** Tells the page around how tall this one is, whenever that changes; no other page is told. */
function tellHeight(): void {
  // Without a referrer the page around cannot be told by name, and the frame keeps the height it was given.
  if (parent === window || !document.referrer) return;
  const {origin} = new URL(document.referrer);
  new ResizeObserver(() => {
    const message: HeightMessage = {
      type: HEIGHT,
      height: Math.ceil(document.documentElement.getBoundingClientRect().height),
    };
    parent.postMessage(message, origin);
  }).observe(document.documentElement);
}

show(new URLSearchParams(location.search));
tellHeight();
