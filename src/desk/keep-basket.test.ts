// A payer heard a total and hands money over: from then on nothing of the basket gets less, goes or
// is posted otherwise without a record.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { cash, counterOf, lineFor, openFloat } from '../../test/support/counter.ts';
import { type Basket, EMPTY_BASKET } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import type { Result } from '../domain/result.ts';
import type { Counter } from './desk.ts';
import { abandonBasket, saveBasket } from './keep-basket.ts';
import { takePayment } from './take-payment.ts';
import { verifyBook } from './verify-book.ts';

type Shown = TestDesk & { readonly counter: Counter; readonly shown: Basket };

/** Water for 166.00 is in hand, and its total was shown. */
async function shownBasket(): Promise<Shown> {
  const book = await demoDesk();
  const counter = await counterOf(book.desk);
  await openFloat(book.desk, counter);
  const lines = [await lineFor(book.desk, '41002379')];
  const shown = { ...EMPTY_BASKET, lines, totalShown: true };
  expect((await saveBasket(book.desk, counter, shown)).ok).toBe(true);
  return { ...book, counter, shown };
}

function lowered(basket: Basket, amountCents: number): Basket {
  return {
    ...basket,
    lines: basket.lines.map((line) => ({ ...line, amountCents: cents(amountCents) })),
  };
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

async function reductions({ desk }: TestDesk) {
  return desk.store.book.selectFrom('reduced_basket').selectAll().execute();
}

test('a line made smaller is a record, also when it is saved as if never shown', async () => {
  const scene = await shownBasket();
  const { desk, counter, shown } = scene;
  const less = { ...lowered(shown, 10_000), totalShown: false };
  expect(await saveBasket(desk, counter, less)).toMatchObject({ value: { reduced: true } });
  expect(await reductions(scene)).toMatchObject([{ shown_cents: 16_600, now_cents: 10_000 }]);
  const kept = await desk.store.book.selectFrom('basket').select('content').execute();
  expect(JSON.parse(kept[0]?.content ?? '{}')).toMatchObject({ totalShown: true });
  expect((await verifyBook(desk.store)).sound).toBe(true);
  await scene.close();
});

test('a line exchanged for another is a record, one added is none', async () => {
  const scene = await shownBasket();
  const { desk, counter, shown } = scene;
  const other = await lineFor(desk, '7000412');
  expect(
    await saveBasket(desk, counter, { ...shown, lines: [...shown.lines, other] }),
  ).toMatchObject({ value: { reduced: false } });
  expect(await saveBasket(desk, counter, { ...shown, lines: [other] })).toMatchObject({
    value: { reduced: true },
  });
  const rows = await reductions(scene);
  expect(rows.map((row) => JSON.parse(row.content))).toMatchObject([
    [{ wasCents: 16_600, nowCents: 0 }],
  ]);
  await scene.close();
});

test('it is not emptied, not posted as less, and given up with a reason only', async () => {
  const scene = await shownBasket();
  const { desk, counter, shown } = scene;
  expect(codeOf(await saveBasket(desk, counter, EMPTY_BASKET))).toBe('reason-missing');
  const less = { ...lowered(shown, 10_000), totalShown: false, tenders: [cash(10_000)] };
  expect(codeOf(await takePayment(desk, counter, less))).toBe('basket-gone');
  expect(codeOf(await abandonBasket(desk, counter))).toBe('reason-missing');
  expect(codeOf(await abandonBasket(desk, counter, { number: 99 }))).toBe('reason-unknown');
  expect(codeOf(await abandonBasket(desk, counter, { number: 5 }))).toBe('reason-text');
  expect(codeOf(await abandonBasket(desk, counter, { number: 5, text: 'a fire' }))).toBe('done');
  const reasons = await desk.store.book.selectFrom('abandoned_basket_reason').selectAll().execute();
  expect(reasons).toMatchObject([{ number: 5, text: 'other, see text: a fire' }]);
  expect((await verifyBook(desk.store)).sound).toBe(true);
  await scene.close();
});
