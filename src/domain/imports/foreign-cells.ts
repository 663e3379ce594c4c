// Cells of foreign files as dates, amounts and words: read digit by digit, never through a float,
// and never taken when they could mean something else.
import { foreignText, isHarmful } from '../foreign-text.ts';
import { type Cents, cents, parseAmount } from '../money.ts';

export const DATE_FORMS = ['YYYY-MM-DD', 'MM/DD/YYYY', 'DD.MM.YYYY'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

const DATES: Readonly<Record<DateForm, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ][\d:.]*Z?)?$/,
  'MM/DD/YYYY': /^(?<month>\d\d?)\/(?<day>\d\d?)\/(?<year>\d{4})(?: [\d: APM]*)?$/,
  'DD.MM.YYYY': /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})(?: [\d:]*)?$/,
};

/** `YYYY-MM-DD`, with or without a time behind it; undefined when there is no such day. */
export function readForeignDate(text: string, form: DateForm): string | undefined {
  const found = DATES[form].exec(text.trim())?.groups;
  if (!found) return undefined;
  const { year = '', month = '', day = '' } = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(date) ? date : undefined;
}

/** Thousands in threes or not at all; cents as two digits, or one where the profile says so. */
const AMOUNT = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/;
/** How a negative is written: `-12.50`, `(12.50)`, `12.50-`, `12.50 CR`. */
const NEGATIVE = /^(?:-\s*\$?|\$-)(?<a>.+)$|^\((?<b>.+)\)$|^(?<c>.+?)\s*(?:-|CR)$/i;

/**
 * Dollars as portals write them: `53`, `$1,053.00`, `-12.50`. Spreadsheets drop the last zero of
 * cents; `4237.4` is taken only with `shortCents`. Undefined for anything else.
 */
export function readForeignAmount(text: string, shortCents = false): Cents | undefined {
  const trimmed = text.replaceAll(' ', ' ').trim();
  const negative = NEGATIVE.exec(trimmed)?.groups;
  const size = (negative?.['a'] ?? negative?.['b'] ?? negative?.['c'] ?? trimmed).trim();
  const [, dollars, point = ''] = AMOUNT.exec(size) ?? [];
  if (dollars === undefined || (point.length === 1 && !shortCents)) return undefined;
  const amount = parseAmount(`${dollars.replaceAll(',', '')}.${point.padEnd(2, '0')}`);
  return amount === undefined || negative === undefined ? amount : cents(-amount);
}

/** Words made harmless and cut to `most`; what was done to them is a note. */
export function readForeignWords(
  text: string,
  what: string,
  most: number,
  notes: string[],
): string {
  const plain = foreignText(text);
  if (plain === '') notes.push(`no ${what}`);
  if (isHarmful(text)) notes.push(`${what} held control characters, taken out`);
  if (text.includes('\uFFFD')) notes.push(`${what} holds letters that cannot be read`);
  if (plain.length > most) notes.push(`${what} cut to ${most} letters`);
  return plain.slice(0, most).trim();
}
