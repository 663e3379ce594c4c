// Baskets thrown by the dice: part, exact and over payments over accounts, items and counter items,
// by every tender, now and then with something wrong.
import type { AccountLine, BasketLine } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import type { Tender } from '../../src/domain/tender.ts';
import type { Audit } from './audit.ts';
import { awaitedOf, missingOf } from './contest-model.ts';
import { type Account, itemsOf, openOf } from './model.ts';
import { writtenOffAccounts } from './recoveries.ts';
import { owedItems } from './sums.ts';

export type Made = { readonly lines: readonly BasketLine[]; readonly tenders: readonly Tender[] };

export const ROUTING = '021000021';
export const WRONG_ROUTING = '123456789';
/** A well-known test number of a card industry: passes Luhn, is nobody's card. */
export const CARD_NUMBER = '4111111111111111';

/** `given`: lines that are in hand already. */
export function makeBasket(audit: Audit, given: readonly BasketLine[] = []): Made {
  const { dice } = audit;
  const lines = [...given];
  const wanted = lines.length > 0 ? 0 : dice.one([1, 1, 1, 2, 2, 3]);
  while (lines.length < wanted) lines.push(dice.percent(30) ? feeLine(audit) : accountLine(audit));
  if (dice.percent(1)) return { lines: [], tenders: [{ kind: 'cash', tenderedCents: cents(1) }] };
  return tendered(audit, lines);
}

/** Whatever lies in it is paid, mostly as it should be. */
export function tendered(audit: Audit, lines: readonly BasketLine[]): Made {
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const tenders = makeTenders(audit, lines, total);
  return { lines, tenders: audit.dice.percent(6) ? spoil(audit, tenders) : tenders };
}

function feeLine({ dice, model }: Audit): BasketLine {
  const fee = dice.any(model.fees);
  if (!fee) throw new Error('the city sells nothing');
  const quantity = dice.one([1, 1, 1, 2, 3, 7]);
  const price = fee.cents * quantity + (dice.percent(1) ? 5 : 0);
  const feeCode = dice.percent(1) ? 'no-such-fee' : fee.code;
  return {
    kind: 'fee',
    feeCode,
    label: fee.code,
    quantity,
    dueCents: cents(price),
    amountCents: cents(price),
  };
}

function accountLine(audit: Audit): AccountLine {
  const { dice, model } = audit;
  const account = someAccount(audit);
  if (!account) throw new Error('the city has no accounts');
  const owed = owedItems(itemsOf(model, account.id));
  const item = owed.length > 1 && dice.percent(30) ? dice.any(owed) : undefined;
  const due = (item ? [item] : owed).reduce((sum, one) => sum + openOf(one), 0);
  return {
    kind: 'account',
    accountId: account.id,
    accountNumber: account.number,
    label: account.number,
    ...(item ? { itemIds: [item.id] } : {}),
    dueCents: cents(due + (dice.percent(1) ? 100 : 0)),
    amountCents: cents(payAmount(audit, account, due)),
  };
}

/**
 * Often one of a few citations, so that they are paid in many parts, and parts of them are voided.
 */
function someAccount({ dice, model }: Audit): Account | undefined {
  const accounts = [...model.accounts.values()];
  const off = model.accounts.get(dice.any(writtenOffAccounts(model)) ?? 0);
  if (off !== undefined && dice.percent(15)) return off;
  const awaiting = accounts.filter(({ id }) => awaitedOf(model, id) !== undefined);
  if (dice.percent(15) && awaiting.length > 0) return dice.any(awaiting);
  const citations = accounts.filter((account) => account.line === 'parking').slice(0, 4);
  return (dice.percent(30) ? dice.any(citations) : undefined) ?? dice.any(accounts);
}

function payAmount({ dice, model }: Audit, { id, line }: Account, due: number): number {
  if (dice.percent(1)) return 0;
  const awaited = missingOf(awaitedOf(model, id));
  if (awaited > 0 && dice.percent(90)) return awaited + dice.one([-1, 0, 0, 0, 500, due]);
  if (due === 0) return dice.between(1, 3000);
  if (line === 'parking' && dice.percent(75)) return dice.between(1, Math.ceil(due / 2));
  if (dice.percent(55)) return due;
  if (dice.percent(70)) return dice.between(1, due);
  return due + dice.between(1, dice.percent(70) ? 1000 : 20_000);
}

function makeTenders(audit: Audit, lines: readonly BasketLine[], total: number): Tender[] {
  const { dice } = audit;
  const tenders: Tender[] = [];
  let left = total;
  const credit = dice.percent(25) ? creditTender(audit, lines, left) : undefined;
  if (credit) {
    tenders.push(credit);
    left -= credit.tenderedCents;
  }
  while (left > 0 && tenders.length < 3 && dice.percent(20)) {
    const amount = dice.between(1, left);
    tenders.push(plainTender(audit, amount, false));
    left -= amount;
  }
  if (left > 0) tenders.push(plainTender(audit, left, true));
  return tenders;
}

function plainTender({ dice }: Audit, amount: number, last: boolean): Tender {
  const kind = dice.one(['cash', 'cash', 'cash', 'check', 'money-order', 'card'] as const);
  const note = dice.one([100, 500, 1000, 2000, 10_000]);
  const handed = kind === 'cash' && last ? Math.ceil(amount / note) * note : amount;
  const tenderedCents = cents(handed);
  const number = String(dice.between(1, 99_999));
  if (kind === 'check') {
    const routing = dice.percent(50) ? { routingNumber: ROUTING } : {};
    return { kind, tenderedCents, checkNumber: number, ...routing };
  }
  if (kind === 'money-order') return { kind, tenderedCents, checkNumber: number };
  if (kind === 'cash') return { kind, tenderedCents };
  const cardLast4 = String(dice.between(1000, 9999));
  return { kind, tenderedCents, cardLast4, authorisation: number };
}

/** Mostly a credit of one of the payers; sometimes anybody's. */
function creditTender(audit: Audit, lines: readonly BasketLine[], most: number) {
  const { dice, model } = audit;
  const payers = lines.flatMap((line) => (line.kind === 'account' ? [line.accountId] : []));
  const parties = new Set(payers.map((id) => model.accounts.get(id)?.partyId ?? -id));
  const anybody = dice.percent(10);
  const credits = [...model.items.values()].filter((item) => {
    const party = model.accounts.get(item.accountId)?.partyId ?? -item.accountId;
    return item.side === 'C' && openOf(item) > 0 && (anybody || parties.has(party));
  });
  const item = dice.any(credits);
  if (!item || most === 0) return undefined;
  const amount = Math.min(most, openOf(item)) + (dice.percent(5) ? 1 : 0);
  return { kind: 'credit' as const, tenderedCents: cents(amount), creditItemId: item.id };
}

/** One thing wrong with the tenders. */
function spoil({ dice }: Audit, tenders: readonly Tender[]): readonly Tender[] {
  const [first, ...rest] = tenders;
  if (!first) return tenders;
  const { tenderedCents } = first;
  const with4 = { kind: 'card' as const, tenderedCents, authorisation: '1' };
  return dice.one<() => readonly Tender[]>([
    () => rest,
    () => [{ ...first, tenderedCents: cents(0) }, ...rest],
    () => [{ ...first, tenderedCents: cents(-5) }, ...rest],
    () => [...tenders, { ...with4, cardLast4: '12' }],
    () => [...tenders, { kind: 'card', tenderedCents, cardLast4: '1234' }],
    () => [{ ...first, kind: 'card', authorisation: CARD_NUMBER, cardLast4: '1111' }, ...rest],
    () => [{ ...with4, tenderedCents: cents(tenderedCents + 1), cardLast4: '1234' }, ...rest],
    () => [{ kind: 'check', tenderedCents }, ...rest],
    () => [
      { kind: 'check', tenderedCents, checkNumber: '1', routingNumber: WRONG_ROUTING },
      ...rest,
    ],
    () => [{ kind: 'check', tenderedCents: cents(1_000_001), checkNumber: '1' }, ...rest],
    () => [...tenders, { kind: 'cash', tenderedCents: cents(100) }, ...tenders],
    () => [...tenders, { kind: 'credit', tenderedCents, creditItemId: 999_999 }],
  ])();
}
