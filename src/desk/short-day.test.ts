// The first half of the short day by verb: the drawer, four payments, a void, the blind close.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { EMPTY_BASKET } from '../domain/basket.ts';
import { countLine, PIECES } from '../domain/denomination.ts';
import { cents } from '../domain/money.ts';
import type { Tender } from '../domain/tender.ts';
import { answerRequest } from './answer-request.ts';
import { requestClose } from './close-drawer.ts';
import { countDrawer } from './count-drawer.ts';
import type { Counter, Desk } from './desk.ts';
import { findAnything } from './find-anything.ts';
import { openDrawer } from './open-drawer.ts';
import { signIn } from './sign-in.ts';
import { takePayment } from './take-payment.ts';
import { requestVoid } from './void-receipt.ts';

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

const pieces = (counts: Readonly<Record<string, number>>) =>
  PIECES.flatMap((row) => {
    const count = counts[row.label];
    return count === undefined ? [] : [countLine(row, count)];
  });

async function pay(
  desk: Desk,
  counter: Counter,
  number: string,
  tenders: Tender[],
  amount?: number,
) {
  const found = value(await findAnything(desk, number));
  if (found.kind !== 'account') throw new Error(number);
  const { account } = found;
  const line = {
    kind: 'account' as const,
    accountId: account.id,
    accountNumber: account.number,
    label: account.number,
    dueCents: account.dueCents,
    amountCents: cents(amount ?? account.dueCents),
  };
  return takePayment(desk, counter, {
    ...EMPTY_BASKET,
    payer: account.payer,
    lines: [line],
    tenders,
  });
}

const cash = (amount: number): Tender => ({ kind: 'cash', tenderedCents: cents(amount) });
const check = (amount: number, checkNumber: string): Tender => ({
  kind: 'check',
  tenderedCents: cents(amount),
  checkNumber,
});

describe('the short day by verb', () => {
  it('opens, takes, voids, and closes five dollars short', async () => {
    const { desk, store, close } = await demoDesk();
    const { person } = value(await signIn(desk, 1, 101, '4827'));
    const counter = { person, register: 1 };
    const float = pieces({
      '20': 5,
      '10': 6,
      '5': 4,
      '1': 12,
      '.25': 16,
      '.10': 20,
      '.05': 20,
      '.01': 100,
    });
    expect(value(await openDrawer(desk, counter, float)).agrees).toBe(true);
    const water = value(await pay(desk, counter, '41002379', [cash(18000)]));
    expect([water.number, water.changeCents]).toEqual(['1-000101', 1400]);
    const card = {
      kind: 'card' as const,
      tenderedCents: cents(5300),
      cardLast4: '1111',
      authorisation: '7',
    };
    value(await pay(desk, counter, '7000412', [card]));
    value(await pay(desk, counter, '501486', [check(10000, '4471'), cash(4680)]));
    const wrong = value(await pay(desk, counter, '41005513', [check(7500, '2208')], 7500));
    const request = value(
      await requestVoid(desk, counter, {
        receiptId: wrong.receiptId,
        reason: { number: 2 },
        copyCode: '',
      }),
    );
    const own = {
      requestId: request.id,
      number: 101,
      pin: '4827',
      register: 1,
      decision: 'yes' as const,
    };
    expect(await answerRequest(desk, own)).toMatchObject({
      ok: false,
      refusal: { code: 'own-work' },
    });
    value(await answerRequest(desk, { ...own, number: 902, pin: '7315' }));
    value(await pay(desk, counter, '41005521', [check(7500, '2208')]));
    const count = {
      lines: pieces({
        '20': 14,
        '10': 5,
        '5': 6,
        '1': 32,
        '.25': 40,
        '.10': 40,
        '.05': 30,
        '.01': 30,
      }),
      checks: { items: 2, amountCents: cents(17500) },
      card: { items: 1, amountCents: cents(5300) },
    };
    expect(value(await countDrawer(desk, counter, count)).verdict).toBe('count-again');
    const second = value(await countDrawer(desk, counter, count));
    expect(second).toMatchObject({ verdict: 'needs-approval' });
    const closing = value(await requestClose(desk, counter, { number: 1 }));
    value(await answerRequest(desk, { ...own, requestId: closing.id, number: 902, pin: '7315' }));
    const row = await store.book.selectFrom('session_close').selectAll().executeTakeFirstOrThrow();
    expect([row.cash_to_deposit_cents, row.float_returned_cents]).toEqual([20780, 20000]);
    await close();
  });
});
