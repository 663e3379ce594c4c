// Checks that come back from the bank: posted alone or with a second person, once, and only of a
// verified deposit; and the fee that two waive.
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { waiveReturnedFee } from '../../src/desk/waive-returned-fee.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import { settleMemo } from './memos.ts';
import type { Person } from './model.ts';
import { bankedTenders, earliest, whyNotBack } from './redeposits.ts';
import { carryReturn, type Return } from './returned-sums.ts';

const POSTS = ['clerk', 'supervisor', 'accounting'];
const MAKES_MEMOS = ['clerk', 'supervisor'];
const CLERK_CENTS = 50_000;
const UNKNOWN = 'X9';
const OF_PAYER = ['A', 'D', 'R01'] as const;
const NOT_OF_PAYER = ['CD', 'I', 'R10'] as const;

type Wish = Return & { readonly code: string };

function someWish({ dice, model }: Audit): Wish | undefined {
  const banked = bankedTenders(model);
  const checks = model.receipts.flatMap((receipt) =>
    receipt.tenders.flatMap((tender) => (tender.kind === 'check' ? [{ receipt, tender }] : [])),
  );
  const likely = checks.filter(({ tender }) => banked.has(tender.id));
  const chosen = dice.percent(85) ? dice.any(likely) : dice.any(checks);
  if (!chosen) return undefined;
  const taken = chosen.receipt.session.date;
  const ofPayer = dice.percent(75);
  const code = ofPayer ? dice.one(OF_PAYER) : dice.one(NOT_OF_PAYER);
  const charge = dice.one([0, 800, 1200]);
  return {
    ...{ ...chosen, ofPayer, charge },
    code: dice.percent(3) ? UNKNOWN : code,
    cost: charge + dice.one(dice.percent(4) ? [-1] : [0, 1000, 1700, 2800]),
    bankDate: dice.percent(5)
      ? dice.one([addDays(taken, -1), addDays(model.date, 1)])
      : dice.one([taken, model.date]),
  };
}

function whyNot({ model }: Audit, { receipt, tender, bankDate, code, charge, cost }: Wish) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  const barred = whyNotBack(model, { receipt, tender });
  if (barred !== undefined) return barred;
  if (bankDate < earliest(model, { receipt, tender }) || bankDate > model.date) {
    return 'returned-date';
  }
  if (code === UNKNOWN) return 'returned-code';
  return cost < charge ? 'returned-cost' : undefined;
}

/** Who took the check never undoes it alone. */
function isAlone(who: Person, { receipt, tender }: Wish): boolean {
  if (receipt.session.clerk === who.number) return false;
  return who.role !== 'clerk' || tender.cents <= CLERK_CENTS;
}

export const comeBack: Action = {
  name: 'returned check',
  weight: ({ model }) => (bankedTenders(model).size > 0 ? 2 : 0.2),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    if (!wish) return 'returned check: none was taken';
    const { tender, bankDate, code, charge, cost } = wish;
    const told = `check ${tender.id} returned, ${code}, by ${who.number}`;
    const result = await postReturnedItem(desk, counter, {
      ...{ tenderId: tender.id, bankDate, code, address: ['12 Mill Street'] },
      ...{ bankChargeCents: cents(charge), costCents: cents(cost) },
    });
    const barred = POSTS.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, wish) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: alone`, result.value.done, isAlone(who, wish));
    if (!result.value.done) {
      return answerNowOrLater(audit, {
        ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
        ...{ roles: COUNTER, outcome: () => whyNot(audit, wish) ?? 'done', open: true },
        carryOut: async () => void (await carryReturn(audit, wish)),
      });
    }
    const { number, feeCents, cashOnlyUntil } = result.value;
    const letters = model.letters.length + result.value.letters.length;
    const { fee, accountId } = await carryReturn(audit, wish);
    agree(`${told}: number`, Number(number.slice(4)), model.returned.length);
    agree(`${told}: fee`, feeCents, fee?.component.original ?? 0);
    agree(`${told}: cash`, cashOnlyUntil !== undefined, wish.ofPayer && accountId !== null);
    agree(`${told}: letters`, letters, model.letters.length);
    return told;
  },
};

export const waiveFee: Action = {
  name: 'waive a fee',
  weight: ({ model }) => (model.returned.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const returnedId = dice.between(1, model.returned.length + (dice.percent(5) ? 1 : 0));
    const made = model.returned[returnedId - 1];
    const open = made?.fee?.component.open ?? 0;
    const told = `fee of return ${returnedId} waived by ${who.number}`;
    const result = await waiveReturnedFee(desk, counter, { returnedId, note: 'asked' });
    const missing = made === undefined ? 'returned-unknown' : undefined;
    const nothing = open === 0 ? 'waiver-nothing' : undefined;
    const barred = MAKES_MEMOS.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    agree(told, codeOf(result), missing ?? nothing ?? barred ?? closed ?? 'done');
    if (!result.ok || !made?.fee) return told;
    const wish = { ...made.fee, share: undefined, kind: 'credit' as const, amount: open };
    return settleMemo(audit, wish, { made: result.value, who, told });
  },
};
