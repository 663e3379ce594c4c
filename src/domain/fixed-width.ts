// Lines of fixed length in plain capitals, as agencies outside read them: which field stands where
// is rows of a rule. Pure.
import type { PlainRecord } from './canonical.ts';

export type FixedField = {
  readonly name: string;
  readonly width: number;
  readonly isDigits: boolean;
};

/** Rows of the rule that says which fields stand where. */
export function layoutOf(rows: readonly PlainRecord[]): readonly FixedField[] {
  return rows.map(({ field, width, digits }) => {
    const wide = typeof width === 'number' ? width : 0;
    return { name: String(field), width: wide, isDigits: digits === true };
  });
}

export function fixedLine(
  layout: readonly FixedField[],
  fields: Readonly<Record<string, string>>,
): string {
  return layout
    .map(({ name, width, isDigits }) => {
      const text = plain(fields[name] ?? '').slice(0, width);
      return isDigits ? text.padStart(width, '0') : text.padEnd(width);
    })
    .join('');
}

/** Letters lose their accents; what then is none of ASCII is left out. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toUpperCase();
}
