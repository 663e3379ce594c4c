// Rows of what was found: numbered in the list that Enter gives, bare while the text is typed.
// Pure.
import type { Hit } from '../../src/desk/describe-hits.ts';
import { HITS_MOST } from '../../src/desk/find-anything.ts';
import { formatCents } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import type { Line } from '../screen.ts';
import { FIND_WORDS } from '../words/find.ts';
import { padLeft } from './cells.ts';
import { type Column, layTable, type Table, type TableRow } from './columns.ts';

const HEAD = FIND_WORDS.head;
const COLUMNS: readonly Column[] = [
  { title: HEAD.number, kind: 'code' },
  { title: HEAD.name, kind: 'text', least: 16 },
  { title: HEAD.code, kind: 'code' },
  { title: HEAD.what, kind: 'text' },
  { title: HEAD.amount, kind: 'amount' },
];

/** The list, every row with its number. */
export function hitTable(hits: readonly Hit[], mark: number, width: number): Table {
  const rows = hits.map((hit, index) => ({
    ...hitRow(hit, padLeft(String(index + 1), 2)),
    marked: index === mark,
  }));
  return layTable(COLUMNS, rows, width);
}

/** What is shown while the text is typed: the first rows, and how many there are. */
export function suggestedLines(hits: readonly Hit[], most: number, width: number): readonly Line[] {
  if (hits.length === 0) return [];
  const shown = hits.slice(0, most);
  const table = layTable(
    COLUMNS.slice(1),
    shown.map((hit) => {
      const { cells, ...row } = hitRow(hit, '');
      return { ...row, cells: cells.slice(1) };
    }),
    width,
  );
  return [[{ text: ` ${countWords(hits.length, shown.length)}`, tone: 'quiet' }], ...table.rows];
}

function countWords(found: number, shown: number): string {
  if (found >= HITS_MOST) return FIND_WORDS.foundMany(found);
  return found > shown ? FIND_WORDS.foundMore(found, shown) : FIND_WORDS.found(found);
}

function hitRow(hit: Hit, number: string): TableRow {
  const amount = hit.cents === null ? '' : formatCents(hit.cents, true);
  const row = { cells: [number, hit.name, hit.number, whatWords(hit), amount] };
  return hit.isVoid === 1 ? { ...row, tone: 'quiet' } : row;
}

function whatWords({ kind, by, what, told = '', place, date, isVoid }: Hit): string {
  const found = `${FIND_WORDS.by[by]} ${what}`.trim();
  const own = kind === 'receipt' && date !== null ? FIND_WORDS.receipt(dateWords(date)) : place;
  const isGone = isVoid === 1 ? FIND_WORDS.isVoid : '';
  return [isGone, found, told, own].filter((part) => part !== '').join(', ');
}
