// `npm run test:screen-reader`: what Orca says of every widget in Firefox, in four languages, held against the
// protocol of stories/accessibility, and written down in stories/accessibility/session.json. Linux only: apt-get
// install orca speech-dispatcher at-spi2-core dbus-x11 gir1.2-atspi-2.0 xvfb firefox-esr.
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {languages} from '../../../src/format/language.js';
import type {Language} from '../../../src/static.js';
import {targetReached} from '../../../stories/data.js';
import {STEPS, type Step} from '../../../stories/accessibility/utterances.js';
import {haveBundles} from '../../support/build-bundles.js';
import {serve} from '../../support/site.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const CAHIER = 'src="/demo/data/cahier-2024-06.json"';

/** The widgets of the protocol as a page has them, with what stands around those of a line of text. */
const TAGS: Record<string, string> = {
  'kpi-tile': `<kf-kpi-tile ${CAHIER} indicator="dsp-documents"></kf-kpi-tile>`,
  'variation-badge': `<kf-variation-badge ${CAHIER} indicator="patient-accounts-activated"></kf-variation-badge>`,
  'bar-chart': `<kf-bar-chart ${CAHIER} indicator="patient-accounts-activated"></kf-bar-chart>`,
  'line-chart': `<kf-line-chart ${CAHIER} indicator="cve-series"></kf-line-chart>`,
  'breakdown-chart': `<kf-breakdown-chart ${CAHIER} indicator="dsp-by-country"></kf-breakdown-chart>`,
  'donut-chart': `<kf-donut-chart ${CAHIER} indicator="cve-by-age"></kf-donut-chart>`,
  'target-bar': `<kf-target-bar><script type="application/json">${JSON.stringify(targetReached)}</script></kf-target-bar>`,
  sparkline: `<p><kf-sparkline ${CAHIER} indicator="dsp-documents-series"></kf-sparkline></p>`,
  value: `<p><kf-value ${CAHIER} indicator="dsp-documents" notation="long" unitless></kf-value></p>`,
  sentence: `<kf-sentence ${CAHIER} indicator="patient-accounts-activated"></kf-sentence>`,
  'data-table': `<kf-data-table ${CAHIER} indicator="vaccinations-by-type"></kf-data-table>`,
  'key-facts': `<kf-key-facts ${CAHIER} indicators="patient-accounts dsp-documents"></kf-key-facts>`,
  term: `<p><kf-term src="/demo/data/dsp-2017.json" term="dsp">DSP</kf-term></p>`,
};

const BUNDLES = '/node_modules/.cache/key-figures-screen-reader';

/** What ends a page, so that one knows that all of it has been read. */
const END = 'kf-end';

const pageOf = (lang: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>kf</title><link rel="icon" href="data:,">
<script type="module" src="${BUNDLES}/key-figures.js"></script>
<main>${Object.entries(TAGS)
    .map(([widget, tag]) => `<h2>kf-${widget}</h2>${tag}`)
    .join('')}<p>${END}</p></main></html>`;

/** Starts Orca and Firefox on a display of their own, and waits until the page has been read. */
const SCRIPT = `
export GTK_MODULES=gail:atk-bridge GNOME_ACCESSIBILITY=1 HOME="$FOLDER" LANG=C.UTF-8
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
sleep 1
gsettings set org.gnome.desktop.interface toolkit-accessibility true 2>/dev/null
speech-dispatcher -d >/dev/null 2>&1
orca --debug-file="$FOLDER/orca.log" >/dev/null 2>&1 &
sleep 4
mkdir "$FOLDER/profile"
echo 'user_pref("datareporting.policy.dataSubmissionEnabled",false);user_pref("browser.shell.checkDefaultBrowser",false);user_pref("browser.aboutwelcome.enabled",false);user_pref("accessibility.force_disabled",-1);' >"$FOLDER/profile/user.js"
firefox-esr --new-instance --profile "$FOLDER/profile" --kiosk "$PAGE" >/dev/null 2>&1 &
for i in $(seq 40); do grep -q "SPEECH OUTPUT: '${END}" "$FOLDER/orca.log" && break; sleep 1; done
pkill -f "$FOLDER/profile"
`;

/** What Orca says of a page, line by line. */
async function listen(address: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-orca-'));
  const display = ['xvfb-run', '-a', '-s', '-screen 0 1200x900x24', 'dbus-run-session', '--'];
  try {
    const run = spawn('timeout', ['-k', '5', '90', ...display, 'bash', '-c', SCRIPT], {
      env: {...process.env, FOLDER: folder, PAGE: address},
      stdio: 'ignore',
    });
    await once(run, 'exit');
    const log = existsSync(join(folder, 'orca.log')) ? readFileSync(join(folder, 'orca.log'), 'utf8') : '';
    return log.split('\n').flatMap(line => {
      const [, said] = /SPEECH OUTPUT: '(.*)'(?:\{.*\})?$/.exec(line) ?? [];
      return said?.trim() ? [plain(said)] : [];
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What was said between the heading of a widget and the next one. */
function partOf(said: readonly string[], widget: string): string[] {
  const start = said.indexOf(`kf-${widget}`);
  const rest = said.slice(start + 1);
  const end = rest.findIndex(line => line.startsWith('kf-'));
  // First the level of the heading.
  return start < 0 ? [] : rest.slice(1, end < 0 ? undefined : end);
}

/** What of a step is wrong: its words were not said, or numbers with groups were, which only a picture has. */
function faultsOf({widget, role, say}: Step, lang: Language, said: readonly string[]): string[] {
  const heard = said.join(' ');
  const isPicture = role.includes('image');
  // Of the others it names roles between the words.
  const words = isPicture ? plain(say(lang)) : widget === 'key-facts' ? '194784' : '';
  return [
    ...(said.length ? [] : [`${widget} ${lang}: nothing was said`]),
    ...(heard.includes(words) ? [] : [`${widget} ${lang}: « ${words} » was not said`]),
    ...(isPicture && heard.split(words).length > 2 ? [`${widget} ${lang}: its words were said twice`] : []),
    ...(/\d[.,\u00a0\u202f]\d{3}/.test(heard) ? [`${widget} ${lang}: a number in groups: ${heard}`] : []),
  ];
}

await haveBundles(here(`../../..${BUNDLES}`));
const pages = Object.fromEntries(languages.map(lang => [`/read-${lang}`, pageOf(lang)]));
const site = await serve(here('../../..'), pages);
const faults: string[] = [];
const session: Record<string, Record<string, string[]>> = {};
try {
  for (const lang of languages) {
    let said: string[] = [];
    // Now and then Orca does not notice the browser as both start.
    for (let tries = 0; tries < 3 && !said.includes(END); tries++)
      said = await listen(`${site.address}/read-${lang}`);
    const heard = Object.fromEntries(STEPS.map(({widget}) => [widget, partOf(said, widget)]));
    for (const step of STEPS) faults.push(...faultsOf(step, lang, heard[step.widget]!));
    session[lang] = heard;
    console.log(`${lang}: ${said.length} utterances`);
  }
} finally {
  site.close();
}
const version = (command: string) => plain(execFileSync(command, ['--version'], {encoding: 'utf8'}));
const date = new Date().toISOString().slice(0, 10);
const record = {date, reader: `Orca ${version('orca')}`, browser: version('firefox-esr'), session};
const file = here('../../../stories/accessibility/session.json');
writeFileSync(file, JSON.stringify(record));
execFileSync('npx', ['prettier', '--write', file], {stdio: 'ignore'});
for (const fault of faults) console.error(`✖ ${fault}`);
console.log(`Screen reader: ${STEPS.length * languages.length} utterances expected, ${faults.length} faults`);
process.exitCode = Math.min(1, faults.length);
