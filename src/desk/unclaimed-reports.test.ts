// The reports of unclaimed money, on a book with lists in every state.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf } from '../../test/support/counter.ts';
import { AFTER, twoCredits, workUnclaimed, YEARS } from '../../test/support/unclaimed.ts';
import { forPeople } from '../domain/reports/report.ts';
import type { Desk } from './desk.ts';
import { readReport } from './read-report.ts';

async function told(desk: Desk, report: string, date: string) {
  const { rows, notes, control } = forPeople(accepted(await readReport(desk, { report, date })));
  return { rows: rows.map(({ cells }) => cells.join('|')), notes, control };
}

test('a list says what became of each credit, a notice what the newspaper is sent', async () => {
  const { desk, close } = await demoDesk();
  await twoCredits(desk, await counterOf(desk));
  await workUnclaimed(desk);
  expect(await told(desk, 'unclaimed-money', YEARS)).toEqual({
    rows: [
      'U-000001, Mon 1 Oct 2029, by 701 Jonas Petrakis: to be published; ' +
        'kept by Resolution 2029-88, 801 Clara Vandermeer',
      // It was kept in error, and stands again.
      '7000419||Overpayment, to be refunded|2026-09-15|K-000001|1500|',
      '41011313|Astrid Lindqvist-Vale|Credit, meter read corrected|2026-09-14|K-000002|4000|4000',
      'LIST U-000001|||||5500|4000',
    ],
    ...{ notes: [], control: { items: 2, amountCents: 5500 } },
  });
  const [small] = (await told(desk, 'unclaimed-money', AFTER)).rows;
  expect(small).toContain('small credits; kept by Resolution 2029-88');
  const [withdrawn, again] = (await told(desk, 'unclaimed-money', '2033-03-01')).rows;
  expect(withdrawn).toContain('to be published; withdrawn');
  expect(again).toBe('7000419||Overpayment, to be refunded|2029-11-30||1500|');
  expect(await told(desk, 'unclaimed-notice', YEARS)).toEqual({
    rows: [
      'U-000001, Robles Canyon Courier, Mon 8 Oct 2029 and Mon 15 Oct 2029',
      '7000419|7000419|110 General|2029-11-29|1500',
      'Astrid Lindqvist-Vale|41011313|510 Water|2029-11-29|4000',
    ],
    notes: [
      'U-000001: notice is given under Government Code 50050 that the money above is unclaimed.',
      'Whoever it belongs to files a claim with the city by Thu 29 Nov 2029.',
      'What nobody claims by then is proposed to become the property of the city after ' +
        'Thu 29 Nov 2029.',
    ],
    control: { items: 2, amountCents: 5500 },
  });
  await close();
});
