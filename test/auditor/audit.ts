// One audited book: the desk under test, the model beside it, dice and clock, and how an outcome is
// compared with what the model says.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import type { Result } from '../../src/domain/result.ts';
import type { TestDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import type { Dice } from './dice.ts';
import type { Model, Person, Register, Session } from './model.ts';

export type Audit = {
  readonly test: TestDesk;
  readonly desk: Desk;
  readonly dice: Dice;
  readonly model: Model;
  /** True when the day has been long enough: drawers are counted and the day is closed. */
  closing: boolean;
  day: number;
  /** So many of a hundred nights last for weeks. */
  readonly rests: number;
  /** How often each deed was really done, not only tried. */
  readonly reached: Map<string, number>;
};

/** What a run may insist on: tried is not done. */
export function reach({ reached }: Audit, deed: string): void {
  reached.set(deed, (reached.get(deed) ?? 0) + 1);
}

/** One kind of thing that happens at a counter. */
export type Action = {
  readonly name: string;
  /** How often it happens, beside the others; 0 when there is no occasion. */
  readonly weight: (audit: Audit) => number;
  /** Does it, compares the outcome, and tells it in a line. */
  readonly act: (audit: Audit) => Promise<string>;
};

export const CLERKS = [101, 102, 103, 902] as const;
export const APPROVERS = [902, 903, 801, 902, 903, 102] as const;

export function nowOf(audit: Audit): number {
  return Date.parse(audit.test.clock.now());
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

/** Fails when the outcome is not the one the model says. */
export function agree(what: string, is: unknown, should: unknown): void {
  const [found, wanted] = [JSON.stringify(is), JSON.stringify(should)];
  if (found !== wanted) throw new Error(`${what}: the book says ${found}, the model ${wanted}`);
}

export function personOf({ people }: Model, number: number): Person {
  const person = people.get(number);
  if (!person) throw new Error(`nobody has number ${number}`);
  return person;
}

/** A register and who stands at it: mostly an open drawer and the clerk whose it is. */
export async function someCounter(
  audit: Audit,
): Promise<{ readonly register: Register; readonly counter: Counter; readonly who: Person }> {
  const { dice, model, desk } = audit;
  const busy = model.registers.filter((one) => openSessionOf(one) !== undefined);
  const register = (dice.percent(90) ? dice.any(busy) : undefined) ?? dice.any(model.registers);
  if (!register) throw new Error('the city has no register');
  const owner = openSessionOf(register)?.clerk;
  const stranger = dice.percent(2) ? dice.any([801, 701, 501]) : dice.one(CLERKS);
  const number = owner !== undefined && !dice.percent(3) ? owner : (stranger ?? 101);
  const counter = await counterOf(desk, number, register.number);
  return { register, counter, who: personOf(model, number) };
}

/** Somebody at a register whose clerk is away; now and then the clerk. */
export async function somebodyElse(audit: Audit, ended: boolean) {
  const { desk, dice, model } = audit;
  const some = model.registers.filter((one) => {
    const session = openSessionOf(one);
    return session && (session.ended !== undefined) === ended;
  });
  const register = dice.any(some) ?? dice.any(model.registers);
  if (!register) throw new Error('the city has no register');
  const who = personOf(model, dice.one(dice.percent(90) ? CLERKS : APPROVERS));
  return { register, who, counter: await counterOf(desk, who.number, register.number) };
}

export function openSessionOf(register: Register): Session | undefined {
  return register.session?.state === 'closed' ? undefined : register.session;
}

const TAKES_MONEY = ['clerk', 'supervisor'];

/** Why this person has no session here; undefined when it is theirs. */
export function whyNotOwn(register: Register, who: Person): string | undefined {
  if (!TAKES_MONEY.includes(who.role)) return 'not-allowed';
  const session = openSessionOf(register);
  if (!session) return 'drawer-not-open';
  return session.clerk === who.number ? undefined : 'drawer-of-another';
}

export function whyNotWorking(session: Session): string | undefined {
  const why = {
    open: undefined,
    stopped: 'drawer-stopped',
    suspended: 'drawer-suspended',
    counting: 'drawer-counting',
  };
  return session.state === 'closed' ? 'drawer-not-open' : why[session.state];
}

/** Why nothing can be taken at the register now; undefined when it can. */
export function whyNotOpen(model: Model, register: Register, who: Person): string | undefined {
  const own = whyNotOwn(register, who);
  const session = openSessionOf(register);
  if (own !== undefined || !session) return own;
  const working = whyNotWorking(session);
  if (working !== undefined) return working;
  return session.date < model.date ? 'drawer-other-date' : undefined;
}

/** What a PIN leads to, and what the model remembers of it. */
export function tryPin(audit: Audit, who: Person, right: boolean): string {
  const now = nowOf(audit);
  const wait = who.wrong < 3 ? 0 : Math.min(30 * 2 ** (who.wrong - 3), 1800);
  if (wait * 1000 > now - who.lastWrongAt) return 'pin-wait';
  if (!right) {
    who.wrong += 1;
    who.lastWrongAt = now;
    return 'pin-wrong';
  }
  who.wrong = 0;
  return 'done';
}
