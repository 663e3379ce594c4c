// Drawers: floats right and wrong, suspension, drops counted by two.
import { dropToSafe } from '../../src/desk/drop-to-safe.ts';
import { openDrawer, requestFloatDifference } from '../../src/desk/open-drawer.ts';
import { resumeDrawer, suspendDrawer } from '../../src/desk/suspend-drawer.ts';
import type { CountLine } from '../../src/domain/denomination.ts';
import { cents } from '../../src/domain/money.ts';
import { morningOf } from '../support/chance.ts';
import { counterOf, FLOAT, piecesFor } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  APPROVERS,
  type Audit,
  agree,
  CLERKS,
  codeOf,
  openSessionOf,
  personOf,
  someCounter,
  tryPin,
  whyNotOpen,
  whyNotOwn,
} from './audit.ts';
import { moveFund } from './change-fund.ts';
import { COUNTER } from './corrections.ts';
import {
  expectedOf,
  type Model,
  nextOpenDay,
  type Person,
  type Register,
  type Session,
} from './model.ts';
import { CASH_CEILING } from './refusals.ts';
import { book } from './sums.ts';

const FLOAT_CENTS = 20_000;

export function whyNoDrawer(
  audit: Audit,
  register: Register,
  who: Person,
  date: string,
  fresh = true,
): string | undefined {
  const { model } = audit;
  if (!['clerk', 'supervisor'].includes(who.role)) return 'not-allowed';
  const session = openSessionOf(register);
  if (session) return session.date < model.date ? 'drawer-other-date' : 'drawer-open';
  const dates = datesOf(audit, register, fresh);
  if (dates.length === 0) return 'day-closed';
  return dates.includes(date) ? undefined : 'drawer-which-date';
}

const CUT_OFF = 16.5;
const HOUR_MS = 3_600_000;

/** The dates a drawer may be opened on: today's, and the next while today is being finished. */
function datesOf(
  { model, test, day }: Audit,
  register: Register,
  fresh: boolean,
): readonly string[] {
  const [today, next] = [model.date, nextOpenDay(model)];
  const newest = register.session?.date ?? '';
  // The mornings are at nine.
  const hours = 9 + (Date.parse(test.clock.now()) - Date.parse(morningOf(day))) / HOUR_MS;
  const sessions = model.sessions.filter((one) => one.date === today);
  const counted = fresh && sessions.length > 0 && sessions.every((one) => one.attempts > 0);
  const over = model.closedDates.has(today) || newest > today;
  return [...(over ? [] : [today]), ...(over || counted || hours >= CUT_OFF ? [next] : [])].filter(
    (date) => !model.closedDates.has(date) && date >= newest,
  );
}

export const open: Action = {
  name: 'open',
  weight: ({ model, closing }) => {
    const shut = model.registers.some((register) => !openSessionOf(register));
    return shut && !closing && !model.closedDates.has(model.date) ? 25 : 0.5;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someShutCounter(audit);
    const wrong = dice.percent(12) ? FLOAT_CENTS - dice.between(1, 5000) : undefined;
    const date = dice.percent(80) ? model.date : nextOpenDay(model);
    const counting = wrong ? `, counting ${wrong}` : '';
    const told = `open ${register.number} on ${date} by ${who.number}${counting}`;
    const lines = wrong === undefined ? FLOAT : piecesFor(wrong);
    const result = await openDrawer(desk, counter, lines, { date });
    agree(told, codeOf(result), whyNoDrawer(audit, register, who, date) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: agrees`, result.value.agrees, wrong === undefined);
    if (result.value.agrees) {
      register.differing.delete(date);
      opened(model, register, who.number, FLOAT, { id: result.value.session.id, date });
      return told;
    }
    const { countId: id } = result.value;
    const count = { id, cents: wrong ?? 0, date };
    register.differing.set(date, count);
    return dice.percent(60) ? askForFloat(audit, register, who, count) : told;
  },
};

/** Mostly a register that is shut, and a clerk who has no drawer yet. */
async function someShutCounter(audit: Audit) {
  const { desk, dice, model } = audit;
  const shut = model.registers.filter((register) => !openSessionOf(register));
  const register = dice.percent(95) ? dice.any(shut) : undefined;
  if (!register) return someCounter(audit);
  const number = dice.one(CLERKS);
  const counter = await counterOf(desk, number, register.number);
  return { register, counter, who: personOf(model, number) };
}

type FloatCount = NonNullable<ReturnType<Register['differing']['get']>>;

async function askForFloat(audit: Audit, register: Register, who: Person, count: FloatCount) {
  const { desk, model } = audit;
  const counter = { person: await personIn(audit, who.number), register: register.number };
  const result = await requestFloatDifference(desk, counter, count.id, { date: count.date });
  const told = `float of ${count.cents} at ${register.number}`;
  agree(told, codeOf(result), 'done');
  if (!result.ok) return told;
  return answerNowOrLater(audit, {
    id: result.value.id,
    by: who.number,
    date: count.date,
    words: told,
    roles: COUNTER,
    outcome: () =>
      whyNoDrawer(audit, register, who, count.date) ??
      (register.differing.get(count.date) === count ? 'done' : 'float-counted-again'),
    carryOut: async () => {
      const { book: store } = desk.store;
      const row = await store
        .selectFrom('drawer_session')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      opened(model, register, who.number, piecesFor(count.cents), { id: row.id, date: count.date });
    },
    open: true,
  });
}

async function personIn({ desk }: Audit, number: number) {
  return desk.store.book
    .selectFrom('person')
    .select(['id', 'number', 'name', 'role'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
}

export function opened(
  model: Model,
  register: Register,
  clerk: number,
  pieces: readonly CountLine[],
  { id, date }: { readonly id: number; readonly date: string },
): void {
  const float = pieces.reduce((sum, line) => sum + line.amountCents, 0);
  const session: Session = {
    id,
    register: register.number,
    date,
    clerk,
    float,
    receipts: [],
    drops: [],
    state: 'open',
    counterfeit: 0,
    attempts: 0,
    ended: undefined,
    counted: { cash: 0, check: 0, card: 0 },
    missing: undefined,
    found: 0,
    banked: false,
    handedOver: 0,
  };
  model.sessions.push(session);
  register.session = session;
  const lines = [['990-1106', float] as const, ['990-1105', -float] as const];
  book(model, date, { lines, moves: [] });
  for (const { denominationCents, amountCents } of pieces) {
    moveFund(model, denominationCents, -amountCents);
  }
}

export const suspend: Action = {
  name: 'suspend',
  weight: ({ model }) => (model.sessions.some((one) => one.state === 'suspended') ? 12 : 2),
  act: async (audit) => {
    const { register, counter, who } = await someCounter(audit);
    const session = openSessionOf(register);
    const resume =
      session?.state === 'suspended' ? !audit.dice.percent(10) : audit.dice.percent(10);
    const verb = resume ? resumeDrawer : suspendDrawer;
    const told = `${resume ? 'resume' : 'suspend'} ${register.number} by ${who.number}`;
    const counting = session?.state === 'counting' ? 'drawer-counting' : undefined;
    const stopped = session?.state === 'stopped' ? 'drawer-stopped' : undefined;
    const result = await verb(audit.desk, counter);
    agree(told, codeOf(result), whyNotOwn(register, who) ?? counting ?? stopped ?? 'done');
    if (result.ok && session) session.state = resume ? 'open' : 'suspended';
    return told;
  },
};

export const drop: Action = {
  name: 'drop',
  weight: ({ model }) => {
    const full = model.sessions.some(
      (one) => one.state === 'open' && expectedOf(one).cash >= 150_000,
    );
    return full ? 25 : 2;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const session = openSessionOf(register);
    const held = session ? expectedOf(session).cash : 0;
    const some = dice.percent(2) ? 0 : Math.max(100, dice.between(0, Math.max(0, held - 5000)));
    const amount = dice.percent(3) ? mostHeld(held) + 100 : some;
    const used = dice.percent(5) ? dice.any([...model.bags]) : undefined;
    const bag = dice.percent(2) ? '' : (used ?? `D${model.bags.size + 1}`);
    const second = personOf(model, dice.percent(4) ? who.number : dice.one([...APPROVERS]));
    const right = !dice.percent(4);
    const counted = dice.percent(4) ? amount + 100 : amount;
    const why = whyNoDrop(audit, { register, who, second, right, amount, counted, bag });
    const told = `drop ${amount} at ${register.number} by ${who.number} with ${second.number}`;
    const pin = right ? second.pin : '0000';
    const result = await dropToSafe(desk, counter, {
      bag,
      lines: piecesFor(amount),
      second: { number: second.number, pin, countedCents: cents(counted) },
    });
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok || !session) return told;
    session.drops.push({ bag, cents: amount, banked: false });
    model.bags.add(bag);
    const lines = [['990-1108', amount] as const, ['990-1110', -amount] as const];
    book(model, session.date, { lines, moves: [] });
    return told;
  },
};

type Dropping = {
  readonly register: Register;
  readonly who: Person;
  readonly second: Person;
  readonly right: boolean;
  readonly amount: number;
  readonly counted: number;
  readonly bag: string;
};

function whyNoDrop(audit: Audit, dropping: Dropping): string | undefined {
  const { register, who, second, right, amount, counted, bag } = dropping;
  if (amount === 0) return 'drawer-untouched';
  if (bag === '') return 'drop-bag-needed';
  const pinned = tryPin(audit, second, right);
  if (pinned !== 'done') return pinned;
  if (second.number === who.number) return 'own-work';
  if (!COUNTER.includes(second.role)) return 'not-allowed';
  if (counted !== amount) return 'drop-differs';
  const why = whyNotOpen(audit.model, register, who);
  if (why !== undefined) return why;
  const session = openSessionOf(register);
  if (session && amount > mostHeld(expectedOf(session).cash)) return 'drop-too-much';
  return audit.model.bags.has(bag) ? 'drop-bag-used' : undefined;
}

/** The next whole number of cash ceilings: what a refused drop may tell of the drawer. */
function mostHeld(held: number): number {
  return Math.max(1, Math.ceil(held / CASH_CEILING)) * CASH_CEILING;
}
