// What a profile says of where a text comes from: one column by its name, or several with words
// between them, as `{street_number} {street_name}`.
import { foreignText } from '../foreign-text.ts';
import type { Row } from './draft.ts';

type Part = { readonly literal: string } | { readonly column: string };
export type Template = readonly Part[];

const COLUMN = /\{([^{}]+)\}/g;

/** A text without braces is the name of a column. */
export function columnTemplate(text: string): Template {
  return text.includes('{') ? wordsTemplate(text) : [{ column: text }];
}

/** A text without braces is said as it is. */
export function wordsTemplate(text: string): Template {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(COLUMN)) {
    if (found.index > from) parts.push({ literal: text.slice(from, found.index) });
    parts.push({ column: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ literal: text.slice(from) });
  return parts;
}

export function columnsOf(template: Template): readonly string[] {
  return template.flatMap((part) => ('column' in part ? [part.column] : []));
}

/** The text of the row; empty when all its columns are, so that no words stand alone. */
export function fill(row: Row, template: Template): string {
  const columns = columnsOf(template);
  if (columns.length > 0 && columns.every((column) => row.cell(column).trim() === '')) return '';
  return template.map((part) => ('column' in part ? row.cell(part.column) : part.literal)).join('');
}

/** A number made of columns; empty when one of them is, since the rest could be another's. */
export function fillWhole(row: Row, template: Template): string {
  const parts = template.map((part) =>
    'column' in part ? foreignText(row.cell(part.column)) : part.literal,
  );
  const blank = template.some((part, index) => 'column' in part && parts[index] === '');
  return blank ? '' : parts.join('');
}
