// Returned checks on a real book: S15 with every number, a second return, several tenders, things
// sold, and what is refused.
import { expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { bankIt, type Paid, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import type { BasketLine } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import { askCashOnlyLift } from './lift-cash-only.ts';
import { postReturnedItem, type ReturnedItem } from './post-returned-item.ts';
import { readReport } from './read-report.ts';
import { findReturnedCheck } from './returned-check.ts';
import { verifyBook } from './verify-book.ts';

const DATE = '2026-09-15';
const BACK = '2026-09-21';
const WATER = '41002387';
const FEE: BasketLine = {
  ...{ kind: 'fee', feeCode: 'metrolink-ten-trip', label: 'ten trips', quantity: 1 },
  ...{ dueCents: cents(8750), amountCents: cents(8750) },
};

const returned = (tenderId: number, more: Partial<ReturnedItem> = {}): ReturnedItem => ({
  ...{ tenderId, bankDate: BACK, code: 'A' },
  ...{ bankChargeCents: cents(800), costCents: cents(3600), ...more },
});

/** Paid to clerk 102 on 15 September and banked; it is the morning of 21 September. */
async function banked(receiptsOf: (desk: TestDesk['desk']) => Promise<readonly Paid[]>) {
  const made = await realDesk();
  const { desk, clock } = made;
  const counter = await counterOf(desk, 102, 2);
  const receipts = await receiptsOf(desk);
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  clock.set(morningOf(6));
  return made;
}

const byWater = async (desk: TestDesk['desk'], number = '311') => [
  { lines: [await lineFor(desk, WATER)], tenders: [check(16_600, number)] },
];

/** The lines of the entries of returned items, without pooled cash. */
async function postedLines({ store }: TestDesk): Promise<readonly string[]> {
  const entries = await store.book
    .selectFrom('entry')
    .select('id')
    .where('source', '=', 'NSF')
    .orderBy('id')
    .execute();
  const loaded = await Promise.all(entries.map(({ id }) => loadEntry(store.book, id)));
  return loaded
    .flatMap(({ postings }) => postings)
    .filter(({ account }) => !/-(1010|2990)$/.test(account))
    .map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`);
}

test('S15: a returned check is owed again with a fee of 25.00, and paid in cash', async () => {
  const made = await banked(byWater);
  const { desk, store } = made;
  const clerk = await counterOf(desk, 101);
  const posted = accepted(
    await postReturnedItem(desk, clerk, returned(await tenderOf(desk, 16_600))),
  );
  expect(posted).toEqual({
    done: true,
    number: 'NSF-000001',
    amountCents: 16_600,
    feeCents: 2500,
    cashOnlyUntil: '2027-09-21',
    letters: ['LTR-000001', 'LTR-000002'],
    suspended: [],
  });
  expect(await postedLines(made)).toEqual([
    'D 520-1210 6880',
    'D 510-1210 9720',
    'C 990-1101 16600',
    'D 510-1215 2500',
    'C 510-4519 2500',
    'D 110-5915 800',
    'C 990-1101 800',
  ]);
  const [account] = await accountsByNumber(store.book, WATER);
  expect(account?.cashOnlyUntil).toBe('2027-09-21');
  const owed = (await loadItems(store.book, { accountId: account?.id ?? 0 })).filter((item) =>
    item.components.some(({ openCents }) => openCents > 0),
  );
  expect(owed.map(({ dueOn }) => dueOn)).toEqual([BACK, '2026-10-05']);
  await openFloat(desk, clerk);
  const all = await lineFor(desk, WATER);
  expect(all.amountCents).toBe(19_100);
  const byCheck = await pay(desk, clerk, [all], [check(19_100, '312')]);
  expect(byCheck).toMatchObject({
    refusal: { code: 'tender-cash-only', facts: { date: '2027-09-21' } },
  });
  const report = accepted(await readReport(desk, { report: 'returned-items', date: BACK }));
  expect(report.notes).toContain('Unpaid 0-30 days: 191.00.');
  const paid = accepted(await pay(desk, clerk, [all], [cash(19_100)]));
  const { entry_id: entryId } = await store.book
    .selectFrom('receipt')
    .select('entry_id')
    .where('id', '=', paid.receiptId)
    .executeTakeFirstOrThrow();
  const { postings } = await loadEntry(store.book, entryId);
  expect(
    postings
      .filter(({ account: code }) => !/-(1010|2990)$/.test(code))
      .map(({ side, account: code, amountCents }) => `${side} ${code} ${amountCents}`)
      .sort(),
  ).toEqual(['C 510-1210 9720', 'C 510-1215 2500', 'C 520-1210 6880', 'D 990-1110 19100']);
  const after = accepted(await readReport(desk, { report: 'returned-items', date: BACK }));
  expect(after.totals[0]?.cells).toContain(0);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

/** Of one payer. */
const twoChecks = async (desk: TestDesk['desk']) => [
  { lines: [await lineFor(desk, WATER, 6600)], tenders: [check(6600, '311')] },
  {
    lines: [{ ...(await lineFor(desk, WATER, 10_000)), dueCents: cents(10_000) }],
    tenders: [check(10_000, '312')],
  },
];

test('what the bank did is no first return: the next one is', async () => {
  const made = await banked(twoChecks);
  const { desk, store } = made;
  const clerk = await counterOf(desk, 101);
  const twice = returned(await tenderOf(desk, 6600), { code: 'Y' });
  expect(accepted(await postReturnedItem(desk, clerk, twice))).toMatchObject({ feeCents: 0 });
  const first = returned(await tenderOf(desk, 10_000));
  expect(accepted(await postReturnedItem(desk, clerk, first))).toMatchObject({
    feeCents: 2500,
    cashOnlyUntil: '2027-09-21',
  });
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('a second return costs 35.00 and 24 months, also of the party elsewhere', async () => {
  const made = await banked(twoChecks);
  const { desk, store } = made;
  const clerk = await counterOf(desk, 101);
  accepted(await postReturnedItem(desk, clerk, returned(await tenderOf(desk, 6600))));
  const again = returned(await tenderOf(desk, 10_000));
  expect(accepted(await postReturnedItem(desk, clerk, again))).toMatchObject({
    feeCents: 3500,
    cashOnlyUntil: '2028-09-21',
  });
  const [account] = await accountsByNumber(store.book, WATER);
  expect(account?.cashOnlyUntil).toBe('2028-09-21');
  const lift = { accountId: account?.id ?? 0, reason: { number: 1, text: 'seen' } };
  const asked = accepted(await askCashOnlyLift(desk, clerk, lift));
  expect(outcomeOf(await approve(desk, asked.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.id, 902));
  expect((await accountsByNumber(store.book, WATER))[0]?.cashOnlyUntil).toBe(null);
  expect(outcomeOf(await askCashOnlyLift(desk, clerk, lift))).toBe('cash-only-not');
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('of two tenders only what the check paid comes back', async () => {
  const made = await banked(async (desk) => [
    {
      lines: [await lineFor(desk, '7000412'), FEE],
      tenders: [cash(3000), check(11_050, '77')],
    },
    { lines: [FEE], tenders: [check(8750, '78')] },
  ]);
  const { desk, store } = made;
  const clerk = await counterOf(desk, 101);
  accepted(await postReturnedItem(desk, clerk, returned(await tenderOf(desk, 11_050))));
  // 30.00 of the fine of 53.00 stay paid: 22.92 and 7.08 of them.
  expect(await postedLines(made)).toEqual([
    'D 110-1220 2300',
    'C 110-2710 2300',
    'D 110-4310 1758',
    'D 710-2220 542',
    'C 990-1101 11050',
    'D 110-1250 8750',
    'D 110-1250 2500',
    'C 110-4410 2500',
    'D 110-5915 800',
    'C 990-1101 800',
  ]);
  const fresh = { code: 'CD', costCents: cents(0), bankChargeCents: cents(0) };
  const sold = returned(await tenderOf(desk, 8750), fresh);
  expect(accepted(await postReturnedItem(desk, clerk, sold))).toEqual({
    ...{ done: true, number: 'NSF-000002', amountCents: 8750, feeCents: 0 },
    ...{ letters: [], suspended: ['Transit pass, receipt 2-000102'] },
  });
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('who took the check, and a clerk beyond the limit, are not alone', async () => {
  const made = await banked(byWater);
  const { desk, store } = made;
  const item = returned(await tenderOf(desk, 16_600));
  const taker = await counterOf(desk, 102);
  const own = accepted(await postReturnedItem(desk, taker, item));
  if (own.done) throw new Error('102 returned the own receipt alone');
  expect(own.request.record).toMatchObject({ receipt: '2-000101', amount: '166.00' });
  expect(outcomeOf(await approve(desk, own.request.id, 101))).toBe('not-allowed');
  accepted(await approve(desk, own.request.id, 902));
  expect((await verifyBook(store)).sound).toBe(true);
  expect(outcomeOf(await postReturnedItem(desk, taker, item))).toBe('returned-already');
  await made.close();
});

test('what was never banked, comes early or costs too little is refused', async () => {
  const made = await banked(byWater);
  const { desk } = made;
  const clerk = await counterOf(desk, 101);
  const tenderId = await tenderOf(desk, 16_600);
  const outcome = async (more: Partial<ReturnedItem>) =>
    outcomeOf(await postReturnedItem(desk, clerk, returned(tenderId, more)));
  expect(await outcome({ bankDate: '2026-09-14' })).toBe('returned-date');
  expect(await outcome({ bankDate: '2026-09-22' })).toBe('returned-date');
  expect(await outcome({ costCents: cents(799) })).toBe('returned-cost');
  expect(await outcome({ code: 'X' })).toBe('returned-code');
  expect(await outcome({ tenderId: 0 })).toBe('returned-unknown');
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000419')], [check(7500, '5')]));
  const named = { amountCents: cents(7500), checkNumber: '0005' };
  const [hit] = accepted(await findReturnedCheck(desk, named));
  expect(hit?.why?.code).toBe('returned-undeposited');
  expect(await outcome({ tenderId: hit?.tenderId ?? 0 })).toBe('returned-undeposited');
  const auditor = await counterOf(desk, 601);
  expect(outcomeOf(await postReturnedItem(desk, auditor, returned(tenderId)))).toBe('not-allowed');
  await made.close();
});
