// A deposit went back by a decision, and its refund reached nobody: it is the payer's credit.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  hearingAsked,
  PAYEE,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { handOver, openCredits, paidAndBack, TO } from '../../../test/support/refunds.ts';
import { askRefund } from '../../desk/ask-refund.ts';
import type { Desk } from '../../desk/desk.ts';
import { owedBeforeRefund } from '../../desk/payer-owes.ts';
import { requestTender } from '../../desk/request-tender.ts';
import { EMPTY_BASKET } from '../../domain/basket.ts';
import { cents } from '../../domain/money.ts';

const HEARD = '2026-10-06';

/** 7000412, heard on 6 Oct with a deposit of 53.00 in cash, dismissed; its refund came back. */
async function cameBack() {
  const made = await demoDesk();
  const { desk } = made;
  const later: Desk = { ...desk, dated: HEARD };
  const id = await hearingAsked(desk, '7000412');
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000412')], [cash(5300)]));
  expect(await openCredits(desk, '7000412')).toEqual([]);
  accepted(await citationAct(desk, id, 'hearing-set', [HEARD, '930', 'A. Moreno']));
  await citationActByTwo(later, id, 'hearing-decision', ['dismissed', 'Seen', 'other', ...PAYEE]);
  await handOver(later);
  await paidAndBack(later, 1, HEARD);
  const [credit] = await openCredits(later, '7000412');
  return { made, later, clerk, itemId: credit?.itemId ?? 0 };
}

test('it is refunded anew', async () => {
  const { made, later, clerk, itemId } = await cameBack();
  const asked = { itemId, ...TO, reason: { number: 1, text: 'a new address' } };
  const request = accepted(await askRefund(later, clerk, asked));
  expect(request.record).toMatchObject({ amount: '53.00' });
  accepted(await approve(later, request.id));
  expect(await openCredits(later, '7000412')).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
});

test('it pays a fine first', async () => {
  const { made, clerk, itemId } = await cameBack();
  const { desk } = made;
  const lines = [await lineFor(desk, '7000426', 5300)];
  const credit = { kind: 'credit', creditItemId: itemId, tenderedCents: cents(5300) } as const;
  const basket = { ...EMPTY_BASKET, lines };
  // Whose fine it is nobody knows: a second person says that it is theirs.
  const asking = { kind: 'credit-of-another', basket, tender: credit } as const;
  const { id: requestId } = accepted(await requestTender(desk, clerk, asking));
  accepted(await approve(desk, requestId));
  accepted(await pay(desk, clerk, lines, [{ ...credit, requestId }]));
  expect(await openCredits(desk, '7000412')).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
});

test('what its payer owes is told before it is refunded', async () => {
  const { made, later } = await cameBack();
  const { rows } = await made.store.read(async (book) => ({
    rows: await book.selectFrom('account').select(['id', 'number']).execute(),
  }));
  const id = (number: string) => rows.find((row) => row.number === number)?.id ?? 0;
  expect(await owedBeforeRefund(later, id('7000412'))).toEqual([]);
  expect(await owedBeforeRefund(later, id('7000426'))).toEqual(['7000426 53.00']);
});
