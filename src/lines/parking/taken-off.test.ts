// What the listing of citations taken off tells: who asked, who signed, how much, and what comes
// back again for one vehicle.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { payAll } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  OWNER,
  PAYEE,
  posted,
} from '../../../test/support/parking.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { findLineReport } from '../line-reports.ts';

const AGENCY = 401;

async function listed(desk: Desk, from = '2026-09-15') {
  const report = await findLineReport('parking-taken-off');
  if (report === undefined) throw new Error('no such listing');
  const { person: reader } = await counterOf(desk, 101);
  return accepted(await readReport(desk, { report, from, date: '2026-09-30', reader }));
}

test('what is dismissed and reduced is listed by who asked, with who signed', async () => {
  const { desk } = await demoDesk();
  await openFloat(desk, await counterOf(desk, 101));
  const dismissed = await citationNumbered(desk, '7000405');
  await payAll(desk, dismissed);
  await citationActByTwo(
    desk,
    dismissed,
    'dismiss',
    ['other', 'Another vehicle', ...PAYEE],
    AGENCY,
  );
  const reduced = await citationNumbered(desk, '7000433');
  await citationActByTwo(desk, reduced, 'reduce', ['2500', 'A valid placard'], AGENCY);
  const upheld = await citationNumbered(desk, '7000412');
  accepted(await citationAct(desk, upheld, 'review', ['phone', 'Hidden sign', ...OWNER]));
  accepted(await citationAct(desk, upheld, 'review-result', ['Sgt Ruiz', 'upheld', 'Seen']));
  const { rows, control, notes } = await listed(desk);
  const by = '101 Mira Halvorsen';
  const signed = '401 Dana Imber';
  const on = '2026-09-15';
  expect(rows.map(({ cells }) => cells)).toEqual([
    [by, on, '7000405', 'agency, dismissed', 'Another vehicle', signed, 1, 8800],
    [by, on, '7000433', 'agency, reduced', 'A valid placard', signed, 1, 32_800],
  ]);
  expect(control).toEqual({ items: 2, amountCents: 41_600 });
  expect(notes).toEqual([`By: ${by} 2.`]);
  expect((await listed(desk, '2026-09-16')).rows).toEqual([]);
});

test('small ones for one vehicle, again and again, stand out', async () => {
  const { desk } = await demoDesk();
  const at = (dated: string): Desk => ({ ...desk, dated });
  const days = ['2026-09-15', '2026-09-16', '2026-09-17'];
  for (const [index, day] of days.entries()) {
    const id = await posted(desk, { number: `700060${index}`, plate: '4XYZ777' });
    await citationActByTwo(at(day), id, 'reduce', ['4300', 'Short of coins'], AGENCY);
  }
  const other = await posted(desk, { number: '7000609', plate: '4XYZ778' });
  await citationActByTwo(at('2026-09-17'), other, 'void', ['other', 'Wrong plate'], AGENCY);
  const { rows, notes } = await listed(desk);
  expect(rows.map(({ cells }) => cells[6])).toEqual([1, 2, 3, 1]);
  expect(notes).toContain('Repeated: 101 Mira Halvorsen for 4XYZ777, 3 times in 30 days.');
  expect(notes).toHaveLength(2);
  // What was done before the dates that are read counts as well.
  expect((await listed(desk, '2026-09-17')).rows.map(({ cells }) => cells[6])).toEqual([3, 1]);
});

test('late penalties that a plan waived are listed with their citation', async () => {
  const { desk } = await demoDesk();
  const id = await citationNumbered(desk, '7000405');
  const answers = ['benefits', '2500', '2026-10-01', ...OWNER];
  await citationActByTwo(desk, id, 'plan', answers, 902);
  const { rows } = await listed(desk);
  expect(rows.map(({ cells }) => [cells[2], cells[3], cells[7]])).toEqual([
    ['7000405', 'plan, waived', 3500],
  ]);
});
