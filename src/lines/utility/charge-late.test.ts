// Late charges as a run on a real book: S20's amounts with every posting, once a bill, not where
// collection rests, and taken off again as a courtesy once in a year.
import { expect, test } from 'vitest';
import { morningOf } from '../../../test/support/chance.ts';
import { accepted, accountNumbered, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import { realDesk } from '../../../test/support/real-book.ts';
import { readRun } from '../../../test/support/runs.ts';
import { transferOf } from '../../../test/support/transfers.ts';
import { makeMemo } from '../../desk/make-memo.ts';
import { makeTransfer } from '../../desk/make-transfer.ts';
import { memoChoices } from '../../desk/memo-target.ts';
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
