import type {Notice} from '../data/notice.js';
import {formatNumber} from './number.js';
import {formatPeriod} from './period.js';

/** The languages in which the publisher is told: pages do not carry these sentences. */
export type PublisherLanguage = 'fr' | 'en';

type Say<K> = (
  notice: Extract<Notice, {kind: K}>,
  lang: PublisherLanguage,
) => Record<PublisherLanguage, string>;

const number = (value: number, lang: PublisherLanguage) => formatNumber(value, lang);

const differs =
  (fr: string, en: string) =>
  ({published, computed}: {published: number; computed: number}, lang: PublisherLanguage) => ({
    fr: `${fr} : publié ${number(published, lang)}, calculé ${number(computed, lang)}. L’arrondi ne l’explique pas. Le chiffre publié est affiché.`,
    en: `${en}: published ${number(published, lang)}, computed ${number(computed, lang)}. Rounding does not explain it. The published figure is shown.`,
  });

const SENTENCES: {[K in Notice['kind']]: Say<K>} = {
  encoding: () => ({
    fr: 'Des lettres ont été perdues à l’enregistrement (�). Enregistrez le fichier en UTF-8.',
    en: 'Letters were lost when the file was saved (�). Save it as UTF-8.',
  }),
  text: () => ({
    fr: 'Des caractères de contrôle ou de direction ne sont pas affichés.',
    en: 'Control characters or marks of direction are not shown.',
  }),
  newer: ({latest}) => ({fr: `Édition plus récente : ${latest}.`, en: `Newer edition: ${latest}.`}),
  folded: ({shown, given}) => ({
    fr: `Parties affichées : ${shown} sur ${given}. Les plus petites sont réunies.`,
    en: `Parts shown: ${shown} of ${given}. The smallest are put together.`,
  }),
  withheld: () => ({
    fr: 'Ce chiffre n’est pas affiché : avec les autres, il révélerait un chiffre confidentiel.',
    en: 'This number is not shown: with the others it would give away a suppressed one.',
  }),
  total: differs('Le total n’est pas la somme de ses parties', 'The total is not the sum of its parts'),
  change: differs('La variation n’est pas celle des valeurs', 'The change is not that of the values'),
  average: differs('La moyenne n’est pas celle des douze mois', 'The mean is not that of the twelve months'),
  value: differs(
    'La valeur n’est pas celle de la série à la même période',
    'The value is not that of the series for the same period',
  ),
  reference: ({date, reference}, lang) => ({
    fr: `${formatPeriod(date, lang)} finit après la date de référence (${formatPeriod(reference, lang)}) sans être provisoire ou attendu.`,
    en: `${formatPeriod(date, lang)} ends after the reference date (${formatPeriod(reference, lang)}) and is neither provisional nor expected.`,
  }),
  section: ({id}) => ({
    fr: `La section nomme un indicateur qui n’existe pas : ${id}.`,
    en: `The section names an indicator that is not there: ${id}.`,
  }),
  term: ({id}) => ({
    fr: `Le glossaire n’a pas d’entrée : ${id}.`,
    en: `The glossary has no entry: ${id}.`,
  }),
  unplaced: () => ({
    fr: 'Aucune section ne nomme cet indicateur : le bulletin ne le montre pas.',
    en: 'No section names this indicator: the bulletin does not show it.',
  }),
  link: () => ({
    fr: 'Adresse attendue : http ou https, sans mot de passe.',
    en: 'Expected address: http or https, without a password.',
  }),
  translation: ({language, count}) => ({
    fr: `Textes absents dans une langue du titre (${language}) : ${count}.`,
    en: `Texts missing in a language of the title (${language}): ${count}.`,
  }),
};

/** A notice as a sentence for the publisher, with what to do where that is not plain. */
export function sayNotice(notice: Notice, lang: PublisherLanguage): string {
  return (SENTENCES[notice.kind] as Say<Notice['kind']>)(notice, lang)[lang];
}
