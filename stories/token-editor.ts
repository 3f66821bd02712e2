import {html, LitElement, type TemplateResult} from 'lit';
import {AA, faultsOf, sayFault} from '../src/styles/gates.js';
import {themeCss} from '../src/styles/theme-files.js';
import {COLOUR_NAMES, SHAPE_NAMES, TOKENS} from '../src/styles/token-list.js';
import {THEMES, type Theme} from '../src/styles/themes.js';
import {shape as defaults} from '../src/styles/tokens.js';
import {sample} from './theme-sample.js';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
type Shape = keyof Theme['shape'];

const [neutral] = THEMES;

/**
 * A theme to be put together: a colour for each role and scheme and what is not a colour on one side, on the other what
 * comes of it, what it falls short of, and the style sheet to copy. In the page itself, so that Storybook checks it.
 */
export class TokenEditor extends LitElement {
  #theme: Theme = {...neutral!, name: 'brand', title: 'Brand'};

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The style sheet of the theme as it is now. */
  get #css(): string {
    return themeCss({...this.#theme, use: 'Made with the token editor of Key Figures.'});
  }

  #change(change: Partial<Theme>): void {
    this.#theme = {...this.#theme, ...change};
    this.requestUpdate();
  }

  readonly #start = ({target}: Event): void => {
    const {value} = target as HTMLSelectElement;
    const {light, dark, shape} = THEMES.find(({name}) => name === value) ?? neutral!;
    this.#change({light, dark, shape});
  };

  readonly #copy = (): void => void navigator.clipboard.writeText(this.#css);

  #colour(role: (typeof COLOUR_NAMES)[number], scheme: Scheme): TemplateResult {
    return html`<input type="color" aria-label="${role}, ${scheme}" .value=${this.#theme[scheme][role]}
      @input=${({target}: Event) =>
        this.#change({[scheme]: {...this.#theme[scheme], [role]: (target as HTMLInputElement).value}})}>`;
  }

  #form(role: Shape): TemplateResult {
    return html`<label for="token-${role}" title=${TOKENS[role].use}>${role}</label>
      <input id="token-${role}" .value=${this.#theme.shape[role] ?? ''} placeholder=${
        defaults[role].startsWith('var') ? 'accent' : defaults[role]
      } @input=${({target}: Event) => {
        const value = (target as HTMLInputElement).value.trim();
        const rest = Object.entries(this.#theme.shape).filter(([name]) => name !== role);
        const shape: Theme['shape'] = Object.fromEntries(value ? [...rest, [role, value]] : rest);
        this.#change({shape});
      }}>`;
  }

  protected override render(): TemplateResult {
    const faults = SCHEMES.flatMap(scheme =>
      faultsOf(this.#theme[scheme], AA).map(fault => `${scheme}: ${sayFault(fault)}`),
    );
    return html`<style></style><div class="token-editor">
      <div>
        <h2>Tokens</h2>
        <fieldset><legend>Start from</legend>
          <label for="token-start">Theme</label>
          <select id="token-start" @change=${this.#start}>
            ${THEMES.map(({name, title}) => html`<option value=${name}>${title}</option>`)}
          </select>
        </fieldset>
        <fieldset><legend>Colours on a light and on a dark page</legend>
          ${COLOUR_NAMES.map(
            role =>
              html`<span title=${TOKENS[role].use}>${role}</span>${SCHEMES.map(scheme => this.#colour(role, scheme))}`,
          )}
        </fieldset>
        <fieldset><legend>Type, space and shape</legend>${SHAPE_NAMES.map(role => this.#form(role))}</fieldset>
        <h2>Checks</h2>
        <div role="status"><ul class="verdict">
          ${
            faults.length > 0
              ? faults.map(fault => html`<li>${fault}</li>`)
              : html`<li>Text, bars and lines have the contrast they need; the series are told apart by everyone.</li>`
          }
        </ul></div>
        <h2>The style sheet</h2>
        <button type="button" @click=${this.#copy}>Copy</button>
        <pre tabindex="0" role="region" aria-label="The style sheet">${this.#css}</pre>
      </div>
      <div class="previews">
        ${SCHEMES.map(scheme => html`<section class="page page-${scheme} kf-theme-brand"><h2>${scheme}</h2>${sample()}</section>`)}
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.querySelector('style')!.textContent = themeCss(this.#theme, '.kf-theme-brand');
  }
}
