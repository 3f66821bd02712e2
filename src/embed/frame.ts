import '../define/kf-bulletin.js';
import '../define/kf-donut-chart.js';
import '../define/kf-key-facts.js';
import '../define/kf-sentence.js';
import '../define/kf-sparkline.js';
import '../define/kf-value.js';
import {VERSION} from '../define/define.js';
import {addedLanguage, toLanguage} from '../format/language.js';
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

/** Languages with a file of their own, which a page in one of them loads. */
const ADDED = ['pt'];

/** Attributes that are the page's business and not the address's. */
const CLOSED = ['state', 'style', 'class', 'id'];

/** Loads the language of a tag where it has a file of its own; without that file the page is in French. */
async function haveLanguage(tag: string | null): Promise<void> {
  const name = ADDED.find(one => new RegExp(`^${one}\\b`, 'i').test(tag ?? ''));
  if (!name) return;
  const script = document.createElement('script');
  script.src = `key-figures-${name}-${VERSION}.js`;
  document.head.append(script);
  await new Promise(resolve => {
    script.onload = script.onerror = resolve;
  });
}

function show(fields: URLSearchParams): void {
  const root = document.documentElement;
  const {
    widget = 'kpi-tile',
    theme,
    ...attributes
  } = Object.fromEntries(fields) as Partial<Record<string, string>>;
  const lang = toLanguage(attributes.lang) ?? 'fr';
  root.lang = lang;
  root.dataset.theme = theme ?? 'light';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);

  const element = document.createElement(`kf-${widget.replace(/[^\w-]/g, '')}`);
  const {observedAttributes} = element.constructor as {observedAttributes?: string[]};
  if (!observedAttributes) {
    const {noWidget} = addedLanguage(lang)?.frame ?? MESSAGES[lang as OwnLanguage];
    document.body.textContent = noWidget(widget);
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

const fields = new URLSearchParams(location.search);
void haveLanguage(fields.get('lang')).then(() => show(fields));
tellHeight();
