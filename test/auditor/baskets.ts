// Baskets in hand: saved, held, recalled at any register, given up.
import { abandonBasket, holdBasket, recallBasket, saveBasket } from '../../src/desk/keep-basket.ts';
import { type BasketLine, EMPTY_BASKET } from '../../src/domain/basket.ts';
import {
  type Action,
  type Audit,
  agree,
  codeOf,
  openSessionOf,
  someCounter,
  whyNotOpen,
  whyNotOwn,
  whyNotWorking,
} from './audit.ts';
import { makeBasket } from './baskets-made.ts';
import type { Model, Person, Register } from './model.ts';

function whyNotAtHand(register: Register, who: Person): string | undefined {
  const session = openSessionOf(register);
  return whyNotOwn(register, who) ?? (session && whyNotWorking(session));
}

/** The rows as the book has them, against the model's. */
async function compareBaskets({ desk, model }: Audit): Promise<void> {
  const rows = await desk.store.book
    .selectFrom('basket')
    .select(['id', 'register', 'state', 'business_date as date'])
    .orderBy('id')
    .execute();
  agree('baskets', rows, believed(model));
}

function believed({ held, registers }: Model) {
  const inHand = registers.flatMap(({ basket }) => (basket ? [basket] : []));
  const row = ({ id, register, date }: (typeof held)[number], state: string) => ({
    id,
    register,
    state,
    date,
  });
  return [...held.map((one) => row(one, 'held')), ...inHand.map((one) => row(one, 'open'))].sort(
    (a, b) => a.id - b.id,
  );
}

const waits = ({ held, registers }: Model) =>
  held.length > 0 || registers.some((register) => register.basket);

export const save: Action = {
  name: 'save basket',
  weight: ({ closing }) => (closing ? 0 : 3),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const { lines } = makeBasket(audit);
    const told = `save basket at ${register.number} by ${who.number}`;
    const basket = { ...EMPTY_BASKET, lines, totalShown: dice.percent(50) };
    const before = register.basket?.shown ? register.basket.lines : undefined;
    const emptied = before !== undefined && lines.length === 0 ? 'reason-missing' : undefined;
    const result = await saveBasket(desk, counter, basket);
    agree(told, codeOf(result), whyNotOpen(model, register, who) ?? emptied ?? 'done');
    if (!result.ok) return told;
    const reduced = before !== undefined && isLess(before, lines);
    agree(`${told}, reduced`, result.value.reduced, reduced);
    if (reduced) register.reduced += 1;
    const row = await desk.store.book
      .selectFrom('basket')
      .select(['id', 'business_date as date'])
      .where('register', '=', register.number)
      .where('state', '=', 'open')
      .executeTakeFirst();
    const shown = before !== undefined || basket.totalShown;
    register.basket = row && { ...row, register: register.number, lines, shown };
    await compareShown(audit);
    return told;
  },
};

/** True when something that was in the basket is paid less of, or not at all. */
function isLess(before: readonly BasketLine[], after: readonly BasketLine[]): boolean {
  const paid = (lines: readonly BasketLine[]) => {
    const sums = new Map<string, number>();
    for (const line of lines) {
      const what =
        line.kind === 'fee' ? line.feeCode : `${line.accountId}/${line.itemIds ?? 'all'}`;
      sums.set(what, (sums.get(what) ?? 0) + line.amountCents);
    }
    return sums;
  };
  const now = paid(after);
  return [...paid(before)].some(([what, sum]) => (now.get(what) ?? 0) < sum);
}

/** Every total that was shown and not posted is one row. */
async function compareShown({ desk, model }: Audit): Promise<void> {
  const registersOf = async (table: 'abandoned_basket' | 'reduced_basket') =>
    (await desk.store.book.selectFrom(table).select('register').execute()).map(
      (row) => row.register,
    );
  const [givenUp, reduced] = [
    await registersOf('abandoned_basket'),
    await registersOf('reduced_basket'),
  ];
  for (const register of model.registers) {
    const rows = [givenUp, reduced].map(
      (all) => all.filter((one) => one === register.number).length,
    );
    agree(`shown totals of ${register.number}`, rows, [register.givenUp, register.reduced]);
  }
}

export const hold: Action = {
  name: 'hold',
  weight: ({ model, closing }) => (waits(model) && !closing ? 3 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const told = `hold at ${register.number}`;
    const { basket } = register;
    const nothing = basket === undefined || basket.lines.length === 0 ? 'basket-empty' : undefined;
    const result = await holdBasket(desk, counter);
    agree(told, codeOf(result), whyNotAtHand(register, who) ?? nothing ?? 'done');
    if (result.ok && basket) {
      model.held.push(basket);
      register.basket = undefined;
    }
    await compareBaskets(audit);
    return told;
  },
};

export const recall: Action = {
  name: 'recall',
  weight: ({ model, closing }) => (waits(model) ? (closing ? 20 : 2) : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const basket = dice.any(model.held);
    const told = `recall ${basket?.id ?? 'nothing'} at ${register.number} by ${who.number}`;
    const result = await recallBasket(desk, counter, basket?.id ?? 999_999);
    const busy = register.basket ? 'drawer-basket' : undefined;
    const gone = basket ? undefined : 'basket-not-open';
    agree(told, codeOf(result), whyNotAtHand(register, who) ?? busy ?? gone ?? 'done');
    if (result.ok && basket) {
      model.held.splice(model.held.indexOf(basket), 1);
      const date = register.session?.date ?? basket.date;
      register.basket = { ...basket, register: register.number, date };
    }
    await compareBaskets(audit);
    return told;
  },
};

export const abandon: Action = {
  name: 'abandon',
  weight: ({ model, closing }) => (waits(model) ? (closing ? 30 : 2) : 0),
  act: async (audit) => {
    const { register, counter, who } = await someCounter(audit);
    const told = `abandon at ${register.number} by ${who.number}`;
    const reason = audit.dice.one([{ number: 1 }, { number: 2 }, { number: 5 }, undefined]);
    const why = { 1: 'done', 2: 'done', 5: 'reason-text' }[reason?.number ?? 0] ?? 'reason-missing';
    const result = await abandonBasket(audit.desk, counter, reason);
    const shown = register.basket?.shown === true;
    agree(told, codeOf(result), whyNotAtHand(register, who) ?? (shown ? why : 'done'));
    if (result.ok) {
      if (shown) register.givenUp += 1;
      register.basket = undefined;
    }
    await compareBaskets(audit);
    await compareShown(audit);
    return told;
  },
};
