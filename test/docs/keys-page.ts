// The tables of docs/keys.md: what each key does in each context, read off the screens themselves,
// and the keys that everyday tasks take, counted while they are played.
import { assert } from '../../src/domain/assert.ts';
import type { Playing } from './world.ts';

/** The columns of the table, in the order of the number pad's use. */
const COLUMNS = ['Enter', '+', '-', '*', '/', '.', '..'] as const;

/** `keys` goes on from the context before and ends in this one. */
type Context = { readonly name: string; readonly keys: string; readonly shows: string };

export const CONTEXTS: readonly Context[] = [
  { name: 'sign-in', keys: 'keys 101⏎', shows: 'PIN' },
  { name: 'home and other lists', keys: 'keys 4827⏎', shows: 'CHOOSE' },
  { name: 'count', keys: 'keys ⏎', shows: 'pieces of 20' },
  {
    name: 'count, all counted?',
    keys: 'keys 5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎*',
    shows: 'ALL COUNTED?',
  },
  { name: 'find', keys: 'keys ⏎', shows: 'FIND' },
  { name: 'find by name', keys: 'keys /', shows: 'NAME' },
  { name: 'hits', keys: 'text ortega\nkeys ⏎', shows: 'FOUND for' },
  { name: 'amount', keys: 'keys 2⏎', shows: 'PAY [166.00]' },
  { name: 'amount, a question', keys: 'keys 166⏎', shows: 'Is it' },
  { name: 'basket line', keys: 'keys 2⏎ -', shows: 'CHANGE TO' },
  { name: 'tender', keys: 'keys *', shows: 'CASH [166.00]' },
  { name: 'other tenders', keys: 'keys *', shows: 'TENDER' },
  { name: 'number of a check', keys: 'keys - 100.+', shows: 'NUMBER' },
  { name: 'last four of a card', keys: 'keys 4471⏎ /', shows: 'LAST FOUR' },
  { name: 'change of 100.00 or more', keys: 'keys - 20000⏎', shows: '134.00' },
  { name: 'More', keys: 'keys ⏎ .', shows: 'MORE' },
  { name: 'reason of a void', keys: 'keys 1⏎', shows: 'REASON' },
  { name: 'code on the copy', keys: 'keys 2⏎', shows: 'CODE ON THE COPY' },
  { name: 'second person', keys: 'keys 0⏎', shows: 'SECOND PERSON' },
  { name: 'reprint', keys: 'keys - .2⏎', shows: 'REPRINT' },
  { name: 'tape', keys: 'keys - ..', shows: 'TAPE' },
  { name: 'tape, its total', keys: 'keys 100⏎ *', shows: 'use' },
  { name: 'drop, its bag', keys: 'keys ⏎ - - 2⏎ 2⏎', shows: 'BAG' },
  {
    name: 'close, figures',
    keys: 'keys - 6⏎ 5⏎* ⏎ 5⏎* ⏎',
    shows: 'REASON',
  },
  { name: 'requests, decide', keys: 'keys 1⏎ ⏎ - - 3⏎ 1⏎', shows: 'DECIDE' },
];

/** Rows of the context table. */
export async function contextRows(playing: Playing): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { name, keys, shows } of CONTEXTS) {
    await playing.play(`${keys}\nexpect ${shows}`);
    const words = COLUMNS.map((column) => {
      const found = playing.bindings().filter((binding) => binding.keys === column);
      return found.map(({ words, disabled }) => (disabled ? `off: ${disabled}` : words)).join('; ');
    });
    rows.push(tableRow([name, ...words]));
  }
  const head = ['context', ...COLUMNS.map((key) => (key === 'Enter' ? key : `\`${key}\``))];
  return [tableRow(head), `|${'---|'.repeat(head.length)}`, ...rows];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * A task as a clerk does it. What stands in « » is data that any system would ask for: figures,
 * numbers, PINs, a scan with its Enter; the rest is what Tenkey costs, at most `budget` keys.
 */
type Task = {
  readonly name: string;
  readonly shown: string;
  readonly keys: string;
  readonly budget: number;
};

const S1 = '«1000410023792610050000166000⏎»';
const S2 = '«1000410023872610050000166000⏎»';
const S3 = '«1000410041282610050000138801⏎»';
const S4 = '«1000410024032610050000121401⏎»';
const S5 = '«3000070004122609240000053001⏎»';
const S6 = '«1000410026682610050000203704⏎»';

export const TASKS: readonly Task[] = [
  { name: 'sign in', shown: '101⏎4827⏎', keys: '«101»⏎«4827»⏎', budget: 2 },
  {
    name: 'open drawer, 8 rows',
    shown: '⏎, 8 x n⏎, *, fresh ⏎',
    keys: '⏎«5»⏎«6»⏎«4»⏎«12»⏎«16»⏎«20»⏎«20»⏎«100»⏎* ⏎',
    budget: 11,
  },
  { name: 'stub, exact cash', shown: 'S*⏎', keys: `${S1}*⏎`, budget: 2 },
  { name: 'stub, cash and change', shown: 'S*18000⏎', keys: `${S2}*«18000»⏎`, budget: 2 },
  { name: 'stub, check', shown: 'S*+4471⏎', keys: `${S3}*+«4471»⏎`, budget: 3 },
  {
    name: 'two bills, check and cash',
    shown: 'SS*100.+4471⏎⏎',
    keys: `${S4}${S5}*«100.»+«4471»⏎⏎`,
    budget: 4,
  },
  { name: 'part payment', shown: 'S50.⏎, fresh *⏎', keys: `${S6}«50.»⏎ *⏎`, budget: 3 },
  { name: 'two bus passes', shown: '2*31⏎*⏎', keys: '«2»*«31»⏎*⏎', budget: 4 },
  {
    name: 'find by name and pay',
    shown: '/HOMEOWNERS⏎, fresh 2⏎*⏎',
    keys: '/«HOMEOWNERS»⏎ 2⏎*⏎',
    budget: 6,
  },
  {
    name: 'void the last receipt',
    shown: '.1⏎2⏎, code ⏎, supervisor ⏎, fresh PIN ⏎',
    keys: '.1⏎2⏎«4711»⏎«902»⏎ «7315»⏎',
    budget: 8,
  },
  {
    name: 'no-sale',
    shown: '.3⏎2⏎902⏎, fresh PIN ⏎',
    keys: '.3⏎2⏎«902»⏎ «7315»⏎',
    budget: 7,
  },
  {
    name: 'blind close, 10 rows, checks, card',
    shown: '.9⏎, 10 x n⏎, n⏎ n⏎ n⏎ n⏎, *, fresh ⏎',
    keys: `.9⏎${rowsOf(0, 0, 33, 0, 1, 1, 0, 4, 0, 0)}«2»⏎«238.80»⏎«0»⏎«0»⏎* ⏎`,
    budget: 19,
  },
  {
    name: 'tape of 8 stubs, one corrected',
    shown: '5⏎1⏎, 8 x n⏎, -n⏎, *, fresh ⏎',
    keys: `5⏎1⏎${rowsOf(16600, 16600, 13880, 12140, 5000, 7500, 8815, 8851)}-«8815»⏎* ⏎`,
    budget: 16,
  },
];

/** Keys between two tasks that belong to neither. */
const BETWEEN: Readonly<Record<string, string>> = { 'blind close, 10 rows, checks, card': '⏎' };

function rowsOf(...figures: readonly number[]): string {
  return figures.map((figure) => `«${figure}»⏎`).join('');
}

/** Rows of the task table. Throws when a task takes more keys than it may. */
export async function taskRows(playing: Playing): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { name, shown, keys, budget } of TASKS) {
    const data = (keys.match(/«[^»]*»/g) ?? []).join('').replace(/[«»]/g, '');
    const played = await playing.play(`keys ${keys.replace(/[«»]/g, '')}`);
    const beyond = played.keys - Array.from(data).length;
    assert(beyond <= budget, `${name} takes ${beyond} keys beyond the data, ${budget} at most`);
    rows.push(tableRow([name, `\`${shown}\``, String(beyond)]));
    const between = BETWEEN[name];
    if (between !== undefined) await playing.play(`keys ${between}`);
  }
  return ['| task (S is a scan) | keys | beyond the data |', '|---|---|---|', ...rows];
}
