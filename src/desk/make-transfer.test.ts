// Transfers on a real book: every posting, who may, by whose consent, and taking back.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
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
import { brokenChecks } from '../../test/support/tampered-book.ts';
import { transferOf } from '../../test/support/transfers.ts';
import { cents } from '../domain/money.ts';
import { owedOf } from '../store/accounts.ts';
import { askRefund } from './ask-refund.ts';
import type { Desk } from './desk.ts';
import { listCredits } from './list-credits.ts';
import { makeTransfer, transferChoices } from './make-transfer.ts';
import { memoChoices } from './memo-target.ts';
import { askTransferReversal } from './reverse-transfer.ts';

async function linesOf(desk: Desk, source: string): Promise<readonly string[]> {
  const rows = await desk.store.book
    .selectFrom('posting as p')
    .innerJoin('entry as e', 'e.id', 'p.entry_id')
    .select(['p.side', 'p.account', 'p.amount_cents as amount'])
    .where('e.source', '=', source)
    .orderBy('e.id')
    .orderBy('p.line')
    .execute();
  return rows.map(({ side, account, amount }) => `${side} ${account} ${amount}`);
}

const owes = async (desk: Desk, number: string) =>
  owedOf(desk.store.book, await idOf(desk, number));

test('what is owed moves by the receivable alone; a clerk up to the limit', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  const before = [await owes(desk, '41002379'), await owes(desk, '41007337')];
  accepted(await makeTransfer(desk, clerk, await transferOf(desk, '41002379', '41007337', 2500)));
  const [first = '', second = '', ...more] = await linesOf(desk, 'TRF');
  expect(more).toEqual([]);
  expect([first[0], second[0]]).toEqual(['C', 'D']);
  expect(first.slice(1)).toBe(second.slice(1));
  const after = [await owes(desk, '41002379'), await owes(desk, '41007337')];
  expect(after).toEqual([(before[0] ?? 0) - 2500, (before[1] ?? 0) + 2500]);
  const large = await transferOf(desk, '41002379', '41007337', 2501);
  const asked = accepted(await makeTransfer(desk, clerk, large));
  expect(asked.done).toBe(false);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('a fine and the tax of a business stay where they were charged', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  for (const [from, to] of [
    ['7000412', '7000419'],
    ['500272', '500280'],
  ] as const) {
    expect(await transferChoices(desk, await idOf(desk, from))).toEqual([]);
    const [owed] = await memoChoices(desk, await idOf(desk, from), 'debit');
    const of = { componentId: owed?.about.componentId ?? 0, amountCents: cents(1000), to };
    const asked = { ...of, consent: 'both', reason: { number: 1, text: 'wrong one' } };
    expect(outcomeOf(await makeTransfer(desk, clerk, asked))).toBe('transfer-stays');
  }
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('a credit moves to an account of another line', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000454', 5400)], [cash(5400)]));
  const of = await transferOf(desk, '7000454', '41002379', 100);
  accepted(await makeTransfer(desk, clerk, of));
  expect(await linesOf(desk, 'TRF')).toEqual(['D 110-2110 100', 'C 110-2110 100']);
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test('a credit of a check waits on the account it moved to as it did before', async () => {
  const { desk, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000454', 5400)], [check(5400)]));
  accepted(await makeTransfer(desk, clerk, await transferOf(desk, '7000454', '7000412', 100)));
  const [credit] = await listCredits(desk, await idOf(desk, '7000412'));
  const to = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };
  const asked = accepted(await askRefund(desk, clerk, { ...to, itemId: credit?.itemId ?? 0 }));
  expect(asked.record['notBefore']).toBe('2026-09-30');
  await close();
});

test('is taken back by two with a mirror, once, and not after what arrived was paid', async () => {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await openFloat(desk, clerk);
  const of = (amount: number) => transferOf(desk, '41002379', '41007337', amount);
  const before = await owes(desk, '41002379');
  accepted(await makeTransfer(desk, clerk, await of(2000)));
  const back = { number: 1, reason: { number: 1 } };
  const asked = accepted(await askTransferReversal(desk, clerk, back));
  expect(outcomeOf(await approve(desk, asked.id, 101))).not.toBe('done');
  const again = accepted(await askTransferReversal(desk, clerk, back));
  accepted(await approve(desk, again.id, 902));
  expect(await owes(desk, '41002379')).toBe(before);
  expect(outcomeOf(await askTransferReversal(desk, clerk, back))).toBe('transfer-reversed');
  accepted(await makeTransfer(desk, clerk, await of(2000)));
  const all = await lineFor(desk, '41007337');
  accepted(await pay(desk, clerk, [all], [cash(all.dueCents)]));
  const used = await askTransferReversal(desk, clerk, { ...back, number: 2 });
  expect(outcomeOf(used)).toBe('transfer-used');
  await close();
  expect(await brokenChecks(path)).toEqual({});
});

test.each([
  ['too much', { amountCents: cents(1_000_000) }, 'transfer-beyond'],
  ['nothing', { amountCents: cents(0) }, 'transfer-nothing'],
  ['to itself', { to: '41002379' }, 'transfer-account'],
  ['to nobody', { to: '99' }, 'transfer-account'],
  ['to another line', { to: '7000412' }, 'transfer-line'],
  ['without consent', { consent: ' ' }, 'transfer-consent'],
  ['without a note', { reason: { number: 1 } }, 'memo-note'],
])('%s is refused', async (_what, more, code) => {
  const { desk, close } = await demoDesk();
  const of = await transferOf(desk, '41002379', '41007337', 100);
  const made = await makeTransfer(desk, await counterOf(desk), { ...of, ...more });
  expect(outcomeOf(made)).toBe(code);
  await close();
});
