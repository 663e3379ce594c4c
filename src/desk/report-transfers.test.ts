// What the report of transfers tells: each on its date, with consent and who signed, and what was
// taken back.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import { workTransfers } from '../../test/support/transfers.ts';
import { readReport } from './read-report.ts';

test('transfers are listed with their consent, and once more where taken back', async () => {
  const { desk } = await demoDesk();
  const counter = await counterOf(desk);
  await workTransfers(desk, counter);
  const asked = { report: 'transfers', date: '2026-09-15', reader: counter.person };
  const { rows, control, notes } = accepted(await readReport(desk, asked));
  const of = ['41013905', '41007337'];
  const consent = 'both, at the counter';
  const seen = 'posted to the wrong account: lease seen';
  expect(rows.map(({ cells }) => [cells[1], ...cells.slice(3)])).toEqual([
    ['TR-000001', ...of, 'moved', consent, seen, '101 Mira Halvorsen', '', 2000],
    ['TR-000002', ...of, 'moved', consent, seen, '101 Mira Halvorsen', '902 Ruth Castellan', 3000],
    ['TR-000003', ...of, 'moved', consent, seen, '101 Mira Halvorsen', '', 100],
    [
      ...['TR-000003', ...of, 'taken back', consent, expect.any(String)],
      ...['101 Mira Halvorsen', '902 Ruth Castellan', -100],
    ],
  ]);
  expect(control).toEqual({ items: 4, amountCents: 5000 });
  expect(notes).toEqual(['By: 101 Mira Halvorsen 4.']);
  const other = { ...asked, date: '2026-09-16' };
  expect(accepted(await readReport(desk, other)).rows).toEqual([]);
});
