// The evening of a made-up day, by the verbs of the counter: drawers counted, sheets signed by two,
// the deposit sealed by one and verified by another, the day closed.
import { type CountLine, countLine, countTotal, PIECES } from '../../domain/denomination.ts';
import { chance } from '../../domain/made-up.ts';
import { type Cents, cents } from '../../domain/money.ts';
import type { Person } from '../../domain/person.ts';
import { depositable, depositChecks, depositsOf } from '../../store/deposits.ts';
import { expectedTenders } from '../../store/expected.ts';
import { departmentSheets } from '../../store/posted-stubs.ts';
import { settlePapers } from '../../store/print-jobs.ts';
import { insertSignature, insertTape } from '../../store/tapes.ts';
import { closeDay } from '../close-day.ts';
import { countDrawer } from '../count-drawer.ts';
import type { Counter, Desk } from '../desk.ts';
import { cashOf, sealDeposit } from '../seal-deposit.ts';
import { verifyDeposit } from '../verify-deposit.ts';
import { must } from './within.ts';

export type Evening = {
  readonly desk: Desk;
  readonly date: string;
  readonly seed: number;
  readonly windows: readonly (Counter & { readonly sessionId: number })[];
  /** Keys the tapes: somebody who took no money that day. */
  readonly keyer: Person;
  readonly supervisor: Person;
};

/** Of so many drawers one is a dollar short. */
const SHORT_EVERY = 40;
const SHORT_CENTS = 100;

export async function endDay(evening: Evening): Promise<void> {
  for (const window of evening.windows) await count(evening, window);
  await signSheets(evening);
  await bank(evening);
  const { desk, date, supervisor } = evening;
  must(await closeDay(desk, { person: supervisor, register: 1 }, date));
  await settlePapers(desk.store.book, desk.clock.now());
}

async function count(
  { desk, date, seed }: Evening,
  { person, register, sessionId }: Evening['windows'][number],
): Promise<void> {
  const expected = await expectedTenders(desk.store.book, sessionId);
  const of = (kind: 'cash' | 'check' | 'card') =>
    expected.get(kind) ?? { items: 0, amountCents: cents(0) };
  const day = Date.parse(date) / 86_400_000;
  const short = chance(seed, [day, register, 9], SHORT_EVERY) === 0 ? SHORT_CENTS : 0;
  const lines = pieces(cents(of('cash').amountCents - short));
  must(
    await countDrawer(
      desk,
      { person, register },
      {
        lines,
        checks: of('check'),
        card: of('card'),
      },
    ),
  );
}

/** The fewest notes and coins that make the amount. */
export function pieces(amount: Cents): readonly CountLine[] {
  let left: number = amount;
  return PIECES.flatMap((row) => {
    const quantity = Math.floor(left / row.denominationCents);
    left -= quantity * row.denominationCents;
    return quantity === 0 ? [] : [countLine(row, quantity)];
  });
}

/** A tape of one line: the total of the department's stubs. */
async function signSheets({ desk, date, keyer, supervisor }: Evening): Promise<void> {
  const { book } = desk.store;
  const at = desk.clock.now();
  const keyedBy = keyer.id;
  for (const { code, postedCents } of await departmentSheets(book, date)) {
    const lines = [{ amountCents: postedCents, struck: false }];
    const fresh = { businessDate: date, department: code, lines, keyedBy, keyedAt: at };
    const { id } = await insertTape(book, fresh);
    const signature = { tape_id: id, signed_at: at };
    await insertSignature(book, { ...signature, role: 'clerk', signed_by: keyedBy });
    await insertSignature(book, { ...signature, role: 'second', signed_by: supervisor.id });
  }
}

async function bank({ desk, date, windows, supervisor }: Evening): Promise<void> {
  const { book } = desk.store;
  const [window] = windows;
  if (!window) return;
  const ready = await depositable(book, date);
  const cash = pieces(cashOf(ready));
  if (countTotal(cash) === 0 && ready.checks.length === 0) return;
  const bag = `B${date.replaceAll('-', '')}`;
  must(await sealDeposit(desk, window, { date, bag, cash, missing: [] }));
  const [deposit] = await depositsOf(book, date);
  if (!deposit) return;
  const checks = (await depositChecks(book, deposit.id)).map((check) => check.amountCents);
  const keyed = { depositId: deposit.id, cashCents: deposit.cashCents, checks };
  must(await verifyDeposit(desk, { person: supervisor, register: 1 }, keyed));
}
