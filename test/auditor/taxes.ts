// Business tax that came with the book or by file, and the run that charges penalties: on whom they
// are due, what they come to month by month, and that a month is charged once.
import type { Counter } from '../../src/desk/desk.ts';
import { stepRun } from '../../src/desk/run-line.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { imported } from '../support/imports.ts';
import { readRun } from '../support/runs.ts';
import { madeUpTaxes, TAXES } from '../support/taxes.ts';
import { isArranged } from './arrangement-model.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import type { BroughtTax } from './business-model.ts';
import {
  fined,
  isTax,
  known,
  LINE,
  PENALTY,
  percentOf,
  percentOn,
  raised,
  TAX,
  takeItems,
} from './business-sums.ts';
import { type Account, type Component, type Item, itemsOf, type Model, openOf } from './model.ts';
import { rests } from './resting.ts';
import { book, owedItems } from './sums.ts';

const RUN = { line: LINE, run: 'penalties' };
const WORKS = ['clerk', 'supervisor'];
const [OPENED, MOST_PERCENT, FEE_CENTS] = ['2026-09-14', 50, 400];
const money = (cents: number) => (cents / 100).toFixed(2);

/** As the model has it of an item that another system taxed; undefined of any other. */
export function broughtTax({ id, accountId, dueOn, components }: Item): BroughtTax | undefined {
  const taxes = components.filter(isTax);
  const penalties = components.filter(({ shares }) => shares[0]?.account === PENALTY);
  const came = penalties.reduce((sum, { original }) => sum + original, 0);
  return taxes.length === 0 ? undefined : { id, accountId, dueOn, taxes, came, percent: 0 };
}

/** Ten from the day after it was due, ten more on each first of a month, fifty at most. */
function percentOfBrought({ dueOn }: BroughtTax, date: string): number {
  const from = addDays(dueOn, 1);
  if (date < from) return 0;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.min(MOST_PERCENT, 10 * (months(date) - months(from) + 1));
}

type Due = { readonly cents: number; readonly charge: (made: readonly Component[]) => void };

const openOfTaxes = (taxes: readonly { readonly open: number }[]) =>
  taxes.reduce((sum, { open }) => sum + open, 0);

/** What the next penalty of an account comes to; undefined where nothing is due. */
function dueOf(model: Model, accountId: number): Due | undefined {
  const { date } = model;
  const own = model.businesses.find((one) => one.accountId === accountId);
  const brought = model.taxes.filter((one) => one.accountId === accountId);
  const years = brought.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id);
  const late = years.map((one): Due => {
    const percent = percentOfBrought(one, date);
    const months = percentOf(openOfTaxes(one.taxes), percent - one.percent);
    const charge = () => {
      one.percent = percent;
    };
    return { cents: months - (one.percent === 0 ? one.came : 0), charge };
  });
  if (own) {
    const percent = percentOn(date, own.lateFrom);
    const base = openOfTaxes(own.made);
    const charge = (made: readonly Component[]) => {
      fined(own, base, own.percent, percent);
      own.fined.push(...made);
    };
    late.push({ cents: percentOf(base, percent - own.percent), charge });
  }
  return late.find(({ cents }) => cents > 0);
}

export const importTaxes: Action = {
  name: 'import taxes',
  weight: ({ closing }) => (closing ? 0 : 1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const account = String(810_001 + (dice.percent(30) ? 0 : model.taxes.length));
    const due = addDays(model.date, dice.one([-160, -100, -60, -30, -16, -15, -1, 0, 1, 10, 40]));
    const [tax, penalty] = [dice.between(1, 40_000), dice.one([0, 0, 500, 2000])];
    const bill = dice.percent(50) ? `BT-${account}-${due.slice(0, 4)}` : `X-${account}`;
    const number = `${bill}${model.taxes.length}`;
    const row = { account, bill: number, due, tax: money(tax), penalty: money(penalty) };
    const text = madeUpTaxes(row);
    agree('taxes added', await imported(desk, TAXES, text), 1);
    const [{ id } = { id: 0 }] = await accountsByNumber(desk.store.book, account);
    await known(audit, id);
    const made = await takeItems(audit, id);
    const sums = made.map(({ shares, original }) => [shares[0]?.account, original]);
    const wanted = [
      [PENALTY, penalty],
      ['110-4112', FEE_CENTS],
      [TAX, tax],
    ];
    const came = wanted.filter(([, cents]) => cents !== 0);
    agree(`taxes of ${account}`, sums, came);
    for (const component of made) {
      component.open = component.original;
      component.movedOn = OPENED;
    }
    const total = tax + penalty + FEE_CENTS;
    book(model, OPENED, {
      lines: [
        ['110-1210', total],
        ['110-3000', -total],
      ],
      moves: [],
    });
    const item = itemsOf(model, id).find(({ components }) =>
      components.some((of) => made.includes(of)),
    );
    const brought = item && broughtTax(item);
    if (brought === undefined) throw new Error(`no tax came to ${account}`);
    agree(`tax of ${account} due`, brought.dueOn, due);
    model.taxes.push(brought);
    if (dice.percent(30)) agree('taxes added again', await imported(desk, TAXES, text), 0);
    return `imported ${text}`;
  },
};

const isDue = (model: Model, account: Account) =>
  !rests(model, account.id) &&
  owedItems(itemsOf(model, account.id)).some((item) => openOf(item) > 0) &&
  dueOf(model, account.id) !== undefined;

export const chargeTaxes: Action = {
  name: 'penalties of businesses',
  weight: ({ model }) => (model.taxes.some((one) => one.percent === 0) ? 1.5 : 0.3),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const all = [...model.accounts.values()].filter(({ line }) => line === LINE);
    const due = all.filter((one) => isDue(model, one));
    const told = `penalties of businesses by ${who.number}`;
    const read = await readRun(desk, counter, RUN);
    const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    agree(told, codeOf(read), barred ?? closed ?? 'done');
    if (!read.ok) return told;
    const numbers = (some: readonly { readonly number: string }[]) =>
      some.map(({ number }) => number).sort();
    agree(`${told}: due`, numbers(read.value), numbers(due));
    const arranged = all.filter(({ id }) => isArranged(model, id) && dueOf(model, id));
    const stopped = dice.percent(20) ? dice.any(arranged) : undefined;
    const one = stopped ?? dice.any(dice.percent(85) ? due : all);
    if (!one) return `${told}: nothing is late`;
    return step(audit, one, { counter, told });
  },
};

type Stepping = { readonly counter: Counter; readonly told: string };

async function step(audit: Audit, one: Account, { counter, told }: Stepping): Promise<string> {
  const { desk, model } = audit;
  const due = dueOf(model, one.id);
  const stopped = rests(model, one.id) ? 'not-done' : 'done';
  const kind = due === undefined ? 'not-due' : stopped;
  const done = await stepRun(desk, counter, RUN, one.id);
  agree(`${told}: ${one.number}`, done.ok && done.value.kind, kind);
  if (kind === 'not-done' && isArranged(model, one.id)) {
    reach(audit, 'penalty of a business that an arrangement stops');
  }
  if (kind !== 'done' || due === undefined) return `${told}: ${one.number}, ${kind}`;
  const isBrought = model.taxes.some(({ accountId }) => accountId === one.id);
  const isAgain = model.taxes.some(({ accountId, percent }) => accountId === one.id && percent > 0);
  const made = await takeItems(audit, one.id);
  raised(audit, made, [[PENALTY ?? '', due.cents]]);
  due.charge(made);
  if (isBrought) reach(audit, `penalty of brought tax${isAgain ? ' again' : ''}`);
  return `${told}: ${one.number}, ${due.cents}`;
}
