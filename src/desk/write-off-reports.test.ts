// The council's list and the register of write-offs, read after lists were written off, taken back
// and withdrawn.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import { workWriteOffs } from '../../test/support/write-offs.ts';
import type { Desk } from './desk.ts';
import { readReport } from './read-report.ts';

/** Each row as its cells by key, without what is about whom. */
async function rowsOf(desk: Desk, report: string) {
  const read = accepted(await readReport(desk, { report, date: '2026-09-15' }));
  const keys = read.columns.map(({ key }) => key);
  const rows = read.rows.map(({ kind, cells }) =>
    kind === 'head'
      ? { head: String(cells[0]) }
      : { kind, ...Object.fromEntries(cells.map((cell, at) => [keys[at], cell])) },
  );
  return { rows, control: read.control, notes: read.notes };
}

test('the council reads every item by list and line, and what became of it', async () => {
  const { desk, close } = await demoDesk();
  await workWriteOffs(desk, await counterOf(desk));
  const { rows, control } = await rowsOf(desk, 'write-off-lists');
  expect(rows.flatMap((row) => ('head' in row ? [row.head] : []))).toEqual([
    'W-000001, Tue 15 Sep 2026, by 101 Mira Halvorsen: bankruptcy: case 26-10447; ' +
      'written off by Resolution 2026-88',
    'W-000002, Tue 15 Sep 2026, by 101 Mira Halvorsen: bankruptcy: case 26-10447; ' +
      'written off by Resolution 2026-88 and taken back',
    'W-000003, Tue 15 Sep 2026, by 101 Mira Halvorsen: bankruptcy: case 26-10447; withdrawn',
  ]);
  const listed = rows.filter((row) => 'kind' in row && row.kind === 'line');
  expect(listed).toMatchObject([
    { list: 'W-000001', name: 'Sewer', listedCents: 7930, writtenCents: 7930 },
    { list: 'W-000001', name: 'Water', listedCents: 6280, writtenCents: 6280 },
    { list: 'W-000002', account: '7000433', listedCents: 35_300, writtenCents: null },
    { list: 'W-000003', account: '7000433', state: 'withdrawn', writtenCents: null },
  ]);
  expect(control).toEqual({ items: 4, amountCents: 14_210 + 2 * 35_300 });
  await close();
});

test('the register has each write-off and each taking back, and by whom', async () => {
  const { desk, close } = await demoDesk();
  await workWriteOffs(desk, await counterOf(desk));
  const { rows, control, notes } = await rowsOf(desk, 'write-offs');
  const who = { by: '101 Mira Halvorsen', approvedBy: '801 Clara Vandermeer' };
  expect(rows).toMatchObject([
    { list: 'W-000001', what: 'written off', items: 1, amountCents: 14_210, ...who },
    { list: 'W-000002', what: 'written off', items: 1, amountCents: 35_300, ...who },
    { list: 'W-000002', what: 'reversed', reason: 'wrong account', amountCents: -35_300, ...who },
  ]);
  expect(control).toEqual({ items: 3, amountCents: 14_210 });
  expect(notes[0]).toBe('Asked by: 101 Mira Halvorsen 3.');
  await close();
});
