// Reads comma-separated values as RFC 4180 says: quotes, doubled quotes, newlines inside quotes, LF
// or CRLF. A record that breaks the rules is told in its place, and the next is read all the same.

export type CsvRecord = {
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes. */
  readonly fault?: string;
};

const BYTE_ORDER_MARK = '\uFEFF';
/** Up to the next thing that ends a cell or changes how it is read. */
const PLAIN = /[^,"\r\n]*/y;
const QUOTED = /[^"]*/y;
/** How our own writer disarms a formula: the apostrophe is not part of the value. */
const DISARMED = /^'(?=\s*[=+\-@])/;

type Cursor = { readonly text: string; at: number; line: number };
type Cell = { readonly value: string; readonly fault?: string };

/** Records in order; blank lines are left out. */
export function readCsv(text: string): readonly CsvRecord[] {
  const cursor: Cursor = { text, at: text.startsWith(BYTE_ORDER_MARK) ? 1 : 0, line: 1 };
  const records: CsvRecord[] = [];
  while (cursor.at < text.length) {
    const record = readRecord(cursor);
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return records;
}

function readRecord(cursor: Cursor): CsvRecord {
  const { line } = cursor;
  const cells: string[] = [];
  let fault: string | undefined;
  for (;;) {
    const cell = readCell(cursor);
    cells.push(cell.value.replace(DISARMED, ''));
    fault ??= cell.fault;
    const end = cursor.text[cursor.at];
    if (end === ',') cursor.at += 1;
    else {
      endLine(cursor);
      return fault === undefined ? { line, cells } : { line, cells, fault };
    }
  }
}

function endLine(cursor: Cursor): void {
  if (cursor.at >= cursor.text.length) return;
  cursor.at += cursor.text.startsWith('\r\n', cursor.at) ? 2 : 1;
  cursor.line += 1;
}

function readCell(cursor: Cursor): Cell {
  if (cursor.text[cursor.at] !== '"') return { value: readBare(cursor) };
  cursor.at += 1;
  let value = '';
  for (;;) {
    const part = take(cursor, QUOTED);
    value += part;
    cursor.line += part.split('\n').length - 1;
    if (cursor.at >= cursor.text.length) return { value, fault: 'a quote is never closed' };
    cursor.at += 1;
    if (cursor.text[cursor.at] !== '"') break;
    value += '"';
    cursor.at += 1;
  }
  const rest = readBare(cursor);
  return rest === '' ? { value } : { value: value + rest, fault: 'text follows a closed quote' };
}

/** A quote inside a cell without quotes stands for itself, as in `6" pipe`. */
function readBare(cursor: Cursor): string {
  let value = take(cursor, PLAIN);
  while (cursor.text[cursor.at] === '"') {
    cursor.at += 1;
    value += `"${take(cursor, PLAIN)}`;
  }
  return value;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = ''] = pattern.exec(cursor.text) ?? [];
  cursor.at += found.length;
  return found;
}
