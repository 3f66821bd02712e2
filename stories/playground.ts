import {html, LitElement, type TemplateResult} from 'lit';
import {sayNotice} from '../src/format/notice.js';
import type {Notice} from '../src/index.js';
import cahier from '../demo/data/cahier-2024-06.json' with {type: 'json'};
import {EVERY_WIDGET, type AnyWidget} from './states.js';

/** What the playground reads of a widget. */
type Widget = HTMLElement & {
  state: string;
  check(): Promise<readonly Notice[]>;
  updateComplete: Promise<unknown>;
};

/** Widgets that show a whole document, and take no indicator. */
const OF_DOCUMENT: readonly AnyWidget[] = ['key-facts', 'term', 'bulletin'];

const {version, id, title, reference, language, source, indicators} = cahier;
const {
  'patient-accounts': accounts,
  'patient-accounts-activated': activated,
  'dsp-documents': documents,
  'vaccinations-by-age': byAge,
} = indicators;

/** A small document to begin with: four indicators of the Cahier. */
const START = JSON.stringify(
  {
    version,
    id,
    title,
    reference,
    language,
    source,
    indicators: {
      'patient-accounts-activated': activated,
      'patient-accounts': accounts,
      'dsp-documents': documents,
      'vaccinations-by-age': byAge,
    },
  },
  null,
  2,
).replace(/\{\s+("period"|"label"|"fr"|"id"|"since")[^{}]*?\}/g, one =>
  one
    .replace(/\s*\n\s*/g, ' ')
    .replace('{ ', '{')
    .replace(' }', '}'),
);

/** The ids of the indicators in a text, as far as it can be read; a text that cannot is for the widget to judge. */
function idsIn(text: string): string[] {
  try {
    const {indicators} = Object(JSON.parse(text)) as {indicators?: unknown};
    return Object.keys(Object(indicators));
  } catch {
    return [];
  }
}

/**
 * A document to be changed, and any widget that shows it: what the widget makes of it, its state and what the publisher
 * should know. What is typed goes into the tag unread, so that the widget says itself what is wrong.
 */
export class Playground extends LitElement {
  #text = START;
  #widget: AnyWidget = 'bar-chart';
  #indicator = 'patient-accounts-activated';
  #ids = idsIn(START);
  #state = '';
  #notices: readonly Notice[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override firstUpdated(): void {
    this.#show();
  }

  readonly #type = ({target}: Event): void => {
    this.#text = (target as HTMLTextAreaElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const ids = idsIn(this.#text);
      if (ids.length > 0) this.#ids = ids;
      if (!this.#ids.includes(this.#indicator)) this.#indicator = this.#ids[0]!;
      this.#show();
    }, 300);
  };

  readonly #choose = ({target}: Event): void => {
    const {name, value} = target as HTMLSelectElement;
    if (name === 'widget') this.#widget = value as AnyWidget;
    else this.#indicator = value;
    this.#show();
  };

  readonly #reset = (): void => {
    this.#text = START;
    this.querySelector('textarea')!.value = START;
    this.#ids = idsIn(START);
    this.#indicator = this.#ids[0]!;
    this.#show();
  };

  get #takesIndicator(): boolean {
    return !OF_DOCUMENT.includes(this.#widget);
  }

  /** Puts the tag on the page as an editor would: with the JSON in a script, which the widget reads. */
  #show(): void {
    const widget = document.createElement(`kf-${this.#widget}`) as Widget;
    if (this.#takesIndicator) widget.setAttribute('indicator', this.#indicator);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = this.#text;
    widget.append(script);
    this.querySelector('.preview')!.replaceChildren(widget);
    void widget.updateComplete.then(async () => {
      this.#state = widget.state;
      this.#notices = await widget.check();
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const indicator = this.#takesIndicator ? ` indicator="${this.#indicator}"` : '';
    const tag = `kf-${this.#widget}`;
    return html`<div class="playground">
      <div class="document">
        <label for="playground-json">Document (JSON)</label>
        <textarea id="playground-json" spellcheck="false" autocomplete="off" .value=${START} @input=${this.#type}></textarea>
        <button type="button" @click=${this.#reset}>Start again</button>
      </div>
      <div class="outcome">
        <div class="choice">
          <label>Widget <select name="widget" @change=${this.#choose}>${EVERY_WIDGET.map(
            one => html`<option value=${one} ?selected=${one === this.#widget}>kf-${one}</option>`,
          )}</select></label>
          <label>Indicator <select name="indicator" ?disabled=${!this.#takesIndicator} @change=${this.#choose}>${this.#ids.map(
            one => html`<option value=${one} ?selected=${one === this.#indicator}>${one}</option>`,
          )}</select></label>
        </div>
        <div role="status"><dl>
          <dt>State</dt><dd><code>${this.#state}</code></dd>
          <dt>Notices</dt>${
            this.#notices.length === 0
              ? html`<dd>none</dd>`
              : this.#notices.map(
                  notice =>
                    html`<dd><code>${notice.kind}</code> at <code>${notice.path}</code>: ${sayNotice(notice, 'en')}</dd>`,
                )
          }
        </dl></div>
        <div class="preview"></div>
        <h2>To paste</h2>
        <pre tabindex="0" role="region" aria-label="To paste"><code>&lt;${tag} src="your-document.json"${indicator}&gt;&lt;/${tag}&gt;</code></pre>
      </div>
    </div>`;
  }
}
