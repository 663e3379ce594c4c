// Late charges as a run on a real book: S20's amounts with every posting, once a bill, not where
// collection rests, and taken off again as a courtesy once in a year.
import { expect, test } from 'vitest';
import { deskOn } from '../../../test/support/book.ts';
import { morningOf } from '../../../test/support/chance.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import { realDesk } from '../../../test/support/real-book.ts';
import { readRun } from '../../../test/support/runs.ts';
import { tamper } from '../../../test/support/tamper.ts';
import { transferOf } from '../../../test/support/transfers.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { makeTransfer } from '../../desk/make-transfer.ts';
import { memoChoices } from '../../desk/memo-target.ts';
import { askTransferReversal } from '../../desk/reverse-transfer.ts';
import { stepRun } from '../../desk/run-line.ts';
import { verifyBook } from '../../desk/verify-book.ts';
import { withoutPool } from '../../domain/entry.ts';
import { cents } from '../../domain/money.ts';
import { loadEntry } from '../../store/entries.ts';
import { loadItems } from '../../store/open-items.ts';

const RUN = { line: 'utility', run: 'late-charges' };
/** Demo bills of September are due on 5 October; the 6th is the 21st day after the 15th. */
const DAY_AFTER = 21;

test('S20: a bill of 166.00 is charged 8.30 on the day after it was due, once', async () => {
  const made = await realDesk();
  const { desk, store, clock } = made;
  const clerk = await counterOf(desk);
  const { id } = await accountNumbered(desk, '41002379');
  clock.set(morningOf(DAY_AFTER - 1));
  const early = accepted(await readRun(desk, clerk, RUN));
  expect(early.map(({ number }) => number)).not.toContain('41002379');
  clock.set(morningOf(DAY_AFTER));
  const due = accepted(await readRun(desk, clerk, RUN));
  expect(due.map(({ number }) => number)).toContain('41002379');
  expect(accepted(await stepRun(desk, clerk, RUN, id))).toEqual({
    ...{ kind: 'done', account: '41002379' },
    said: 'Late charge 8.30 on UB-41002379-2609.',
  });
  const newest = await store.book
    .selectFrom('entry')
    .select('id')
    .where('source', '=', 'LIN')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const { postings } = await loadEntry(store.book, newest.id);
  expect(
    withoutPool(postings).map(({ side, account, amountCents }) => [side, account, amountCents]),
  ).toEqual([
    ['D', '520-1210', 344],
    ['C', '520-4615', 344],
    ['D', '510-1210', 486],
    ['C', '510-4515', 486],
  ]);
  expect(accepted(await stepRun(desk, clerk, RUN, id)).kind).toBe('not-due');
  clock.set(morningOf(DAY_AFTER + 1));
  expect(accepted(await stepRun(desk, clerk, RUN, id)).kind).toBe('not-due');
  expect((await verifyBook(store, desk.lineDuties)).sound).toBe(true);
  await made.close();
});

test('a bill that was charged and is moved is not charged again where it arrives', async () => {
  const made = await realDesk();
  const { desk, store, clock } = made;
  const clerk = await counterOf(desk);
  clock.set(morningOf(DAY_AFTER));
  const from = await accountNumbered(desk, '41002379');
  const to = await accountNumbered(desk, '41007337');
  for (const { id } of [from, to]) accepted(await stepRun(desk, clerk, RUN, id));
  accepted(await makeTransfer(desk, clerk, await transferOf(desk, from.number, to.number, 2500)));
  expect(accepted(await stepRun(desk, clerk, RUN, to.id)).kind).toBe('not-due');
  expect((await verifyBook(store, desk.lineDuties)).sound).toBe(true);
  await made.close();
});

/** 25.00 of a bill of 166.00 may be moved to another account, whose own bills were charged. */
async function moved() {
  const made = await realDesk();
  const { desk, clock } = made;
  const clerk = await counterOf(desk);
  const from = await accountNumbered(desk, '41002379');
  const to = await accountNumbered(desk, '41007337');
  const move = async () =>
    makeTransfer(desk, clerk, await transferOf(desk, from.number, to.number, 2500));
  const charge = async (id: number) => accepted(await stepRun(desk, clerk, RUN, id));
  clock.set(morningOf(DAY_AFTER));
  await charge(to.id);
  accepted(await move());
  return { made, desk, clerk, from, to, charge };
}

test('what is moved before it was charged is charged once, where it came', async () => {
  const { made, desk, clerk, from, to, charge } = await moved();
  expect(await charge(to.id)).toMatchObject({
    said: 'Late charge 1.25 on UB-41002379-2609 TR-000001.',
  });
  // With what is left of the 166.00 the charge is 8.30, as if nothing had moved.
  expect(await charge(from.id)).toMatchObject({ said: 'Late charge 7.05 on UB-41002379-2609.' });
  for (const { id } of [from, to]) expect((await charge(id)).kind).toBe('not-due');
  const back = { number: 1, reason: { number: 1 } };
  expect(outcomeOf(await askTransferReversal(desk, clerk, back))).toBe('transfer-used');
  const came = (await loadItems(made.store.book, { accountId: to.id })).find(({ description }) =>
    description.includes('TR-000001'),
  );
  const home = { componentId: came?.components[0]?.id ?? 0, amountCents: cents(2500) };
  const asked = { consent: 'both', reason: { number: 1, text: 'moved wrongly' } };
  accepted(await makeTransfer(desk, clerk, { ...home, ...asked, to: from.number }));
  expect((await charge(from.id)).kind).toBe('not-due');
  expect((await verifyBook(made.store, desk.lineDuties)).sound).toBe(true);
  await made.close();
});

test('what came charged, and was charged again, is found', async () => {
  const { made, desk, to, charge } = await moved();
  await charge(to.id);
  await made.close();
  tamper(
    made.path,
    "UPDATE open_item SET description = replace(description, ', not charged late yet', '')",
  );
  const again = deskOn(made.path);
  const { checks } = await verifyBook(again.store, desk.lineDuties);
  await again.close();
  expect(checks.find(({ name }) => name === 'line-rules')?.broken).toContain('before it came');
});

test('an account whose collection rests is left alone', async () => {
  const made = await realDesk();
  const { desk, clock } = made;
  const clerk = await counterOf(desk);
  clock.set(morningOf(DAY_AFTER));
  const due = accepted(await readRun(desk, clerk, RUN));
  // Lindqvist-Vale disputes a reading until 30 October.
  const held = await desk.store.book
    .selectFrom('account as a')
    .innerJoin('party as p', 'p.id', 'a.party_id')
    .select(['a.id', 'a.number'])
    .where('p.name', '=', 'Astrid Lindqvist-Vale')
    .where('a.line', '=', 'utility')
    .executeTakeFirstOrThrow();
  expect(due.map(({ number }) => number)).not.toContain(held.number);
  const alone = accepted(await stepRun(desk, clerk, RUN, held.id));
  expect(alone).toMatchObject({ kind: 'not-done' });
  await made.close();
});

test('both lines of a late charge are taken off as one courtesy, once in a year', async () => {
  const made = await realDesk();
  const { desk, store, clock } = made;
  const clerk = await counterOf(desk);
  const { id } = await accountNumbered(desk, '41002379');
  clock.set(morningOf(DAY_AFTER));
  accepted(await stepRun(desk, clerk, RUN, id));
  const courtesy = { kind: 'credit', reason: { number: 4, text: 'first time in years' } } as const;
  const late = (await loadItems(store.book, { accountId: id })).find(({ documentNumber }) =>
    documentNumber.endsWith('-L'),
  );
  for (const { id: componentId, openCents: amountCents } of late?.components ?? []) {
    accepted(await makeMemo(desk, clerk, { ...courtesy, componentId, amountCents }));
  }
  const [bill] = await memoChoices(desk, id, 'credit');
  const amountCents = cents(100);
  const off = { ...courtesy, componentId: bill?.about.componentId ?? 0, amountCents };
  expect(outcomeOf(await makeMemo(desk, clerk, off))).toBe('memo-courtesy-late');
  // Another item of late charges, of whatever kind, is another courtesy.
  const like = { componentId: late?.components[0]?.id ?? 0, amountCents };
  const added = { ...like, kind: 'debit', reason: { number: 1, text: 'one day more' } } as const;
  accepted(await makeMemo(desk, clerk, added));
  const again = (await loadItems(store.book, { accountId: id })).at(-1)?.components[0];
  const asked = await makeMemo(desk, clerk, { ...courtesy, ...like, componentId: again?.id ?? 0 });
  expect(outcomeOf(asked)).toBe('memo-courtesy');
  await made.close();
});
