import {parsePeriod} from '../data/periods.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';

/**
 * A period in words: « juin 2024 », « 2e trimestre 2024 », « 2024 », « 30 juin 2024 ». Unread text is returned as it
 * is.
 */
export function formatPeriod(text: string, lang: Language): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const {frequency, year, month, day} = period;
  const messages = messagesOf(lang);
  const name = messages.months[month - 1]!;
  if (frequency === 'P1Y') return String(year);
  if (frequency === 'P3M') return messages.quarter((month + 2) / 3, year);
  return frequency === 'P1M' ? messages.month(name, year) : messages.date(day, name, year);
}

/** The short name of a period for an axis: « juin », « T2 », « 2024 »; the year is set apart, once. */
export function formatTick(text: string, lang: Language): {label: string; year: string} {
  const period = parsePeriod(text);
  if (!period) return {label: text, year: ''};
  const {frequency, year, month, day} = period;
  const messages = messagesOf(lang);
  if (frequency === 'P1Y') return {label: String(year), year: ''};
  if (frequency === 'P3M') return {label: messages.quarterShort((month + 2) / 3), year: String(year)};
  const name = messages.monthsShort[month - 1]!;
  return {label: frequency === 'P1M' ? name : messages.dayShort(day, name), year: String(year)};
}

/** First and last period of a series: « juillet 2023 – juin 2024 », in every language alike. */
export function formatSpan(from: string, to: string, lang: Language): string {
  const last = formatPeriod(to, lang);
  return from === to ? last : `${formatPeriod(from, lang)} – ${last}`;
}

/** A word with a capital at the start of a line: « Juin 2024 ». */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
