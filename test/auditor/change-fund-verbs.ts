// The change fund at work: counted by two, right and wrong, signed by a third; change for change.
import { countChangeFund, requestFundDifference } from '../../src/desk/count-change-fund.ts';
import { exchangeChange } from '../../src/desk/exchange-change.ts';
import { cents } from '../../src/domain/money.ts';
import { piecesFor } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  APPROVERS,
  type Audit,
  agree,
  codeOf,
  personOf,
  someCounter,
  tryPin,
  whyNotOpen,
} from './audit.ts';
import { moveFund } from './change-fund.ts';
import { COUNTER } from './corrections.ts';
import type { Model, Person } from './model.ts';
import { book } from './sums.ts';

const ALONE = 200;
const SUPERVISOR = 2000;
const ATTEMPTS = 2;
const TAKES_MONEY = ['clerk', 'supervisor'];

type Signed = { readonly who: Person; readonly second: Person; readonly right: boolean };

function someSigners(audit: Audit, who: Person) {
  const second = personOf(audit.model, audit.dice.one([...APPROVERS]));
  const right = !audit.dice.percent(4);
  const pin = right ? second.pin : '0000';
  const signatures = { ownPin: who.pin, second: { number: second.number, pin } };
  return { signed: { who, second, right }, signatures };
}

/** Both PINs are looked at before anything else. */
function whyNotSigned(audit: Audit, { who, second, right }: Signed): string | undefined {
  const own = tryPin(audit, who, true);
  if (own !== 'done') return own;
  const other = tryPin(audit, second, right);
  if (other !== 'done') return other;
  if (second.number === who.number) return 'own-work';
  return COUNTER.includes(second.role) ? undefined : 'not-allowed';
}

function whyNotHere({ closedDates, date }: Model, who: Person): string | undefined {
  if (!TAKES_MONEY.includes(who.role)) return 'not-allowed';
  return closedDates.has(date) ? 'day-closed' : undefined;
}

function today(model: Model) {
  if (model.fundCount.date === model.date) return model.fundCount;
  model.fundCount = { date: model.date, attempts: 0, pieces: new Map(), off: 0 };
  return model.fundCount;
}

export const countFund: Action = {
  name: 'count the change fund',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const held = [...model.changeFund.values()].reduce((sum, net) => sum + net, 0);
    const off = dice.one([0, 0, ALONE, -ALONE, 201, -1999, 2001]);
    const lines = piecesFor(held + off);
    const { signed, signatures } = someSigners(audit, who);
    const told = `count the change fund ${off} off by ${who.number} with ${signed.second.number}`;
    const result = await countChangeFund(desk, counter, lines, signatures);
    const state = today(model);
    const waits = state.attempts >= ATTEMPTS ? 'fund-needs-approval' : undefined;
    const why = whyNotSigned(audit, signed) ?? whyNotHere(model, who) ?? waits;
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    const pieces = new Map<number, number>();
    for (const line of lines) pieces.set(line.denominationCents, line.amountCents);
    for (const [piece, net] of model.changeFund) pieces.set(piece, (pieces.get(piece) ?? 0) - net);
    model.fundCount = { ...state, attempts: state.attempts + 1, pieces, off };
    const agrees = Math.abs(off) <= ALONE;
    const later = model.fundCount.attempts < ATTEMPTS ? 'count-again' : 'needs-approval';
    agree(`${told}: verdict`, result.value.verdict, agrees ? 'settled' : later);
    if (agrees) settled(model);
    else if (later === 'needs-approval') return askForFund(audit, told, signed);
    return told;
  },
};

/** The pieces are put right by what the count was off when it was made, whatever moved since. */
function settled(model: Model): void {
  const { pieces, off } = model.fundCount;
  for (const [piece, net] of pieces) moveFund(model, piece, net);
  const lines = [['990-1105', off] as const, ['110-4980', -off] as const];
  // What agrees posts nothing, and is no business of the date.
  if (off !== 0) book(model, model.date, { lines, moves: [] });
  model.fundCount = { date: model.date, attempts: 0, pieces: new Map(), off: 0 };
}

async function askForFund(audit: Audit, told: string, { who, second }: Signed): Promise<string> {
  const { desk, model } = audit;
  const person = await desk.store.book
    .selectFrom('person')
    .select(['id', 'number', 'name', 'role'])
    .where('number', '=', who.number)
    .executeTakeFirstOrThrow();
  const result = await requestFundDifference(desk, { person, register: 1 }, { number: 5 });
  agree(`${told}: ask`, codeOf(result), 'done');
  if (!result.ok) return told;
  const counted = model.fundCount;
  return answerNowOrLater(audit, {
    id: result.value.id,
    by: who.number,
    date: model.date,
    words: told,
    roles: Math.abs(counted.off) > SUPERVISOR ? ['finance-director'] : COUNTER,
    outcome: (approver) => {
      if (model.fundCount !== counted) return 'request-decided';
      return approver === second.number ? 'own-work' : 'done';
    },
    carryOut: () => settled(model),
    open: true,
  });
}

export const exchange: Action = {
  name: 'exchange change',
  weight: () => 3,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const amount = dice.between(1, 40) * 500;
    const given = dice.percent(5) ? amount + 5 : amount;
    const partner = dice.percent(70) ? ('drawer' as const) : ('bank' as const);
    const [put, taken] = [piecesFor(amount), inFives(given)];
    const { signed, signatures } = someSigners(audit, who);
    const told = `exchange ${amount} with the ${partner} by ${who.number}`;
    const result = await exchangeChange(desk, counter, { with: partner, put, taken, signatures });
    const unequal = given === amount ? undefined : 'exchange-unequal';
    const place = () =>
      partner === 'drawer' ? whyNotOpen(model, register, who) : whyNotHere(model, who);
    agree(told, codeOf(result), unequal ?? whyNotSigned(audit, signed) ?? place() ?? 'done');
    if (!result.ok) return told;
    for (const line of put) moveFund(model, line.denominationCents, line.amountCents);
    for (const line of taken) moveFund(model, line.denominationCents, -line.amountCents);
    return told;
  },
};

/** An amount in nickels. */
function inFives(amount: number) {
  return piecesFor(5).map((line) => ({
    ...line,
    quantity: amount / 5,
    amountCents: cents(amount),
  }));
}
