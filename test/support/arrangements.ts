// Arrangements in tests: the account of S20, which owes 174.30, and what is asked over it.
import type { AskedArrangement } from '../../src/desk/arrangement-terms.ts';
import { changeArrangement } from '../../src/desk/change-arrangement.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { makeArrangement } from '../../src/desk/make-arrangement.ts';
import { makeMemo } from '../../src/desk/make-memo.ts';
import { memoChoices } from '../../src/desk/memo-target.ts';
import { present } from '../../src/domain/assert.ts';
import { cents } from '../../src/domain/money.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import type { Book } from '../../src/store/open-store.ts';
import { accepted, approve, counterOf } from './counter.ts';

export const WATER = '41002387';

export async function idOf(desk: Desk, number: string): Promise<number> {
  const [account] = await accountsByNumber(desk.store.book, number);
  return present(account, number).id;
}

/** 166.00 of the bill and 8.30 for being late. */
export async function owing17430(desk: Desk): Promise<number> {
  const id = await idOf(desk, WATER);
  const [some] = await memoChoices(desk, id, 'debit');
  const componentId = some?.about.componentId ?? 0;
  const memo = { kind: 'debit', componentId, amountCents: cents(830) } as const;
  const reason = { number: 1, text: 'late charge' };
  accepted(await makeMemo(desk, await counterOf(desk), { ...memo, reason }));
  return id;
}

/** Three instalments a month apart, which a clerk grants. */
export const asked = (
  accountId: number,
  more: Partial<AskedArrangement> = {},
): AskedArrangement => ({
  ...{ accountId, scope: 'account', kind: 'instalment', count: 3 },
  ...{ frequency: '2W', firstOn: '2026-10-01' },
  ...more,
});

/** Made by whoever stands there, who needs nobody else. Returns its number. */
export async function arranged(desk: Desk, of: AskedArrangement, person = 101): Promise<string> {
  const made = accepted(await makeArrangement(desk, await counterOf(desk, person), of));
  if (!made.done) throw new Error('a second person is wanted');
  return made.number;
}

/** One that a supervisor signed, and one that a clerk made and that was cancelled. */
export async function workArrangements(desk: Desk, counter: Counter): Promise<void> {
  const of = asked(await idOf(desk, '41013905'), { count: 4, address: '49 Chapel Walk' });
  const signed = accepted(await makeArrangement(desk, counter, of));
  if (signed.done) throw new Error('a clerk was alone');
  accepted(await approve(desk, signed.request.id, 902));
  accepted(await makeArrangement(desk, counter, asked(await idOf(desk, '41013574'))));
  const change = { arrangementId: 2, reason: { number: 4 } };
  const ended = accepted(await changeArrangement(desk, counter, change));
  if (ended.done) throw new Error('a clerk was alone');
  accepted(await approve(desk, ended.request.id, 902));
}

/** The entry of a receipt. */
export async function entryOfReceipt(book: Book, receiptId: number): Promise<number> {
  const row = book.selectFrom('receipt').select('entry_id').where('id', '=', receiptId);
  return (await row.executeTakeFirstOrThrow()).entry_id;
}
