import type {Language} from '../../src/format/messages/messages.js';
import {renderSVG, type WidgetName} from '../../src/static.js';
import {cahier} from '../data/cahier.js';
import {HEAD, monthly} from '../data/fixtures.js';

/** Data that the Cahier does not have: every kind of gap and flag, numbers on both sides of zero, and a break. */
const GAPS = {
  ...HEAD,
  label: {fr: 'Solde', de: 'Saldo', lb: 'Saldo', en: 'Balance'},
  kind: 'flow',
  polarity: 'higher-is-better',
  series: monthly('2023-09', [
    -120,
    80.5,
    null,
    {value: 1, status: 'suppressed'},
    {value: null, status: 'not-applicable'},
    0,
    {value: 40, status: 'break'},
    {value: 65, status: 'estimated'},
    {value: 95, status: 'provisional'},
    {value: 20, status: 'partial'},
  ]),
};

/** One picture that is kept. */
export interface Snapshot {
  /** `<widget>-<indicator>-<lang>`, as the file is called. */
  name: string;
  widget: WidgetName;
  indicator: string;
  lang: Language;
  width: number;
}

const kept = (widget: WidgetName, indicator: string, lang: Language, width: number): Snapshot => ({
  name: `${widget}-${indicator}-${lang}`,
  widget,
  indicator,
  lang,
  width,
});

export const SNAPSHOTS: readonly Snapshot[] = [
  kept('kpi-tile', 'patient-accounts', 'fr', 320),
  kept('kpi-tile', 'dsp-documents', 'de', 240),
  kept('kpi-tile', 'wse-lbm-month', 'lb', 320),
  kept('kpi-tile', 'documents-consulted-by-patients', 'en', 200),
  kept('bar-chart', 'patient-accounts-activated', 'fr', 768),
  kept('bar-chart', 'vaccinations-per-month', 'lb', 320),
  kept('bar-chart', 'gaps', 'de', 640),
  kept('variation-badge', 'cve-total', 'en', 320),
  kept('variation-badge', 'wse-cgdis-month', 'fr', 200),
];

/** Draws a picture that is kept. */
export function draw({widget, indicator, lang, width}: Snapshot): string {
  return indicator === 'gaps'
    ? renderSVG(widget, GAPS, '', {lang, width})
    : renderSVG(widget, cahier, indicator, {lang, width});
}
