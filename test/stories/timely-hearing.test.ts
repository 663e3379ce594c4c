// S25 on its own dates, by the number pad but for its words: asked in time each time, the deposit
// in cash, the hearing within its ninety days, its dismissal, and the deposit as a refund.
import { expect, it } from 'vitest';
import { lineRecordsOf } from '../../src/store/line-records.ts';
import { demoDesk } from '../support/book.ts';
import { linesOf } from '../support/businesses.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { citationNumbered } from '../support/parking.ts';
import { brokenOf } from '../support/proof.ts';
import { kept, openWindow, signIn } from './support.ts';

const OWNER = `text Dana Whitlock
      keys ⏎
      text 14 Orchard Avenue, Robles Canyon CA 93001
      keys ⏎
      expect 1  English
      keys ⏎`;
const CITATION = '4⏎7000398⏎';

async function july() {
  const made = kept(await demoDesk());
  const on = async (dated: string) => {
    const { play } = await openWindow({ ...made.desk, dated });
    await play(`keys ${signIn(101)}`);
    return play;
  };
  return { made, on };
}

type At = Awaited<ReturnType<typeof july>>['on'];

/** Noticed, reviewed and denied by mail. */
async function denied(on: At): Promise<void> {
  await (await on('2026-08-03'))(`
      keys ${CITATION}.21⏎
      ${OWNER}
      expect it may be contested until 17 Aug 2026
  `);
  await (await on('2026-08-12'))(`
      keys ${CITATION}.25⏎
      expect In time until 17 Aug
      keys 1⏎
      text The meter was broken
      keys ⏎
      expect Review asked 12 Aug 2026, in time
  `);
  await (await on('2026-08-24'))(`
      keys ${CITATION}.34⏎
      text Sgt Ruiz
      keys ⏎1⏎
      text The meter was tested
      keys ⏎
      expect Hearing until 14 Sep 2026
  `);
}

it('S25: notice, review, denial, hearing and dismissal, each on its day', async () => {
  const { made, on } = await july();
  await denied(on);
  await (await on('2026-09-15'))(`
      keys ${CITATION}.35⏎
      expect Late, the supervisor decides. It was 14 Sep 2026
  `);
  const asked = await on('2026-09-10');
  await openFloat({ ...made.desk, dated: '2026-09-10' }, await counterOf(made.desk, 101));
  await asked(`
      keys ${CITATION}.35⏎
      expect In time until 14 Sep 2026
      keys 1⏎1⏎
      expect 53.00, paid now
      keys 1⏎
      expect Hearing asked in time, held by 9 Dec 2026
      expect Hearing deposit to be paid by 20 Sep 2026: 53.00
      keys --1⏎7000398⏎
      expect Hearing deposit 53.00 is paid first
      keys ⏎
      keys *5300⏎
      expect is posted
      keys ⏎-${CITATION}
      expect Hearing deposit held 53.00
      keys .36⏎261008⏎930⏎
      text A. Moreno
      keys ⏎
      expect The hearing is on 8 Oct 2026
  `);
  await (await on('2026-10-08'))(`
      keys ${CITATION}.38⏎3⏎
      text The meter was broken
      keys ⏎
      expect 14 Orchard Avenue
      keys 1⏎902⏎ 7315⏎
      expect Refund of a credit: approved by 902 Ruth Castellan.
      keys ⏎
      expect Hearing: dismissed
  `);
  const { book } = made.store;
  const records = await lineRecordsOf(book, await citationNumbered(made.desk, '7000398'));
  expect(records.map(({ act }) => act)).toEqual([
    ...['notice', 'review', 'review-result', 'hearing', 'hearing-set', 'hearing-decision'],
  ]);
  const refund = await book.selectFrom('refund').selectAll().executeTakeFirstOrThrow();
  expect(refund).toMatchObject({ amount_cents: 5300, business_date: '2026-10-08' });
  const entries = [records.at(-1)?.entryId ?? 0, refund.entry_id];
  const posted = await Promise.all(entries.map((entry) => linesOf(made.desk, entry)));
  expect(posted.flat().filter((line) => !/-1010|-2990/.test(line))).toEqual([
    ...['D 110-2710 5300', 'C 110-1220 5300', 'D 110-2140 5300', 'C 110-2010 5300'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});
