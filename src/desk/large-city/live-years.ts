// Lives the years of a large demo city day by day: bills go out, visitors come some days later and
// pay, and every evening is closed and proved. One day is one transaction.
import { present } from '../../domain/assert.ts';
import type { ByDenomination } from '../../domain/change-fund.ts';
import type { CityData } from '../../domain/city-data.ts';
import { type CountLine, countLine, PIECES } from '../../domain/denomination.ts';
import { madeUpParty } from '../../domain/made-up.ts';
import type { Person } from '../../domain/person.ts';
import {
  type CitySize,
  partyOf,
  visitsBefore,
  visitsOf,
  type YearsPlan,
} from '../../domain/years-plan.ts';
import { Bulk } from '../../store/bulk.ts';
import { OFFICE, registerChain } from '../../store/chain.ts';
import { personAt } from '../../store/people.ts';
import { feesInForce, policy, tenderRules } from '../../store/policies.ts';
import { standingPieces } from '../../store/sessions.ts';
import type { Counter, Desk } from '../desk.ts';
import { openDrawer } from '../open-drawer.ts';
import { paperCity } from '../paper-facts.ts';
import { type AccountsOf, billedOf } from './add-parties.ts';
import { type Bill, billRun } from './bill-run.ts';
import { endDay } from './end-day.ts';
import { soldToVisitors, takeVisit } from './take-visits.ts';
import { asOne, must } from './within.ts';

export type Years = {
  readonly desk: Desk;
  readonly setClock: (at: string) => void;
  readonly city: CityData;
  readonly size: CitySize;
  readonly plan: YearsPlan;
  readonly accountsOf: AccountsOf;
};

export type Lived = { readonly receipts: number; readonly lines: number };

/** Dates between a bill and the visit that pays it. */
const DATES_TO_PAY = 5;
/** Of so many parties one more has bills that are open in the end. */
const PARTIES_OPEN = 4;
/** Visits whose bills share one entry. */
const VISITS_A_RUN = 250;
const FIRST_CLERK = 101;
const SUPERVISOR = 902;

export async function liveYears(years: Years, lived: (so: Lived) => void): Promise<Lived> {
  const waiting = new Map<number, readonly Bill[]>();
  let all: Lived = { receipts: 0, lines: 0 };
  for (const [day, date] of years.plan.dates.entries()) {
    const dated = { ...years.desk, dated: date };
    await asOne(dated, async (desk) => {
      await sendBills({ ...years, desk }, day, waiting);
      const so = await liveDay({ ...years, desk }, day, waiting);
      all = { receipts: all.receipts + so.receipts, lines: all.lines + so.lines };
    });
    lived(all);
  }
  return all;
}

/** The bills of those who come some dates later; on the first date, of all who come until then. */
async function sendBills(
  { desk, setClock, city, size: { seed }, plan, accountsOf }: Years,
  day: number,
  waiting: Map<number, readonly Bill[]>,
): Promise<void> {
  const date = present(plan.dates[day], 'a date');
  const from = day === 0 ? 0 : visitsOf(plan, day + DATES_TO_PAY)[0];
  const isLast = day === plan.dates.length - 1;
  const open = isLast ? Math.ceil(plan.parties / PARTIES_OPEN) : 0;
  const end = visitsOf(plan, day + DATES_TO_PAY)[1] + open;
  const at = `${date}T14:00:00.000Z`;
  setClock(at);
  const bulk = await Bulk.on(desk.store, [OFFICE]);
  const kinds = new Map(city.componentKinds.map((kind) => [kind.kind, kind]));
  for (let first = from; first < end; first += VISITS_A_RUN) {
    const visits = range(first, Math.min(end, first + VISITS_A_RUN));
    const billed = visits.flatMap((visit) => {
      return billedOf(seed, partyOf(plan, visit), visitsBefore(plan, visit), accountsOf).map(
        (one) => ({ ...one, visit }),
      );
    });
    const bills = billRun({ bulk, kinds, seed, date, at }, billed);
    for (const visit of visits) {
      waiting.set(
        visit,
        bills.filter((_, index) => billed[index]?.visit === visit),
      );
    }
  }
  bulk.write();
}

async function liveDay(
  { desk, setClock, size: { seed }, plan }: Years,
  day: number,
  waiting: Map<number, readonly Bill[]>,
): Promise<Lived> {
  const { book } = desk.store;
  const date = present(plan.dates[day], 'a date');
  const [first, end] = visitsOf(plan, day);
  setClock(`${date}T15:30:00.000Z`);
  const windows = await openWindows(desk, plan.registers, date);
  const bulk = await Bulk.on(
    desk.store,
    windows.map(({ register }) => registerChain(register)),
  );
  const given = {
    bulk,
    seed,
    date,
    city: await paperCity(book),
    firstNumber: await policy(book, 'receipt.first-number', date),
    fees: soldToVisitors(await feesInForce(book, date)),
    rules: await tenderRules(book, date),
  };
  let lines = 0;
  for (const number of range(first, end)) {
    const window = present(windows[number % windows.length], 'a window');
    const { name: payer } = madeUpParty(seed, partyOf(plan, number));
    const at = momentOf(date, (number - first) / (end - first));
    const { person: clerk, register, sessionId } = window;
    const bills = waiting.get(number) ?? [];
    waiting.delete(number);
    lines += takeVisit({ ...given, register, sessionId, clerk }, { number, payer, bills, at });
  }
  bulk.write();
  setClock(`${date}T23:45:00.000Z`);
  const supervisor = await worker(desk, SUPERVISOR);
  const keyer = await worker(desk, FIRST_CLERK + windows.length);
  await endDay({ desk, date, seed, windows, keyer, supervisor });
  return { receipts: end - first, lines };
}

type Open = Counter & { readonly sessionId: number };

async function openWindows(desk: Desk, count: number, date: string): Promise<readonly Open[]> {
  const { book } = desk.store;
  const open: Open[] = [];
  for (const at of range(0, count)) {
    const register = at + 1;
    const person = await worker(desk, FIRST_CLERK + at);
    const lines = piecesAsLines(await standingPieces(book, register, date));
    const opened = must(await openDrawer(desk, { person, register }, lines));
    if (!opened.agrees) throw new Error(`float of register ${register} differs`);
    open.push({ person, register, sessionId: opened.session.id });
  }
  return open;
}

function piecesAsLines(float: ByDenomination): readonly CountLine[] {
  return [...float].map(([piece, amount]) => {
    const row = PIECES.find((one) => one.denominationCents === piece);
    return countLine(present(row, 'a piece'), amount / piece);
  });
}

/** Eight in the morning to half past three, in Robles Canyon's summer. */
function momentOf(date: string, part: number): string {
  const began = Date.parse(`${date}T16:00:00.000Z`);
  return new Date(began + Math.floor(part * 7.5 * 3_600_000)).toISOString();
}

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

async function worker(desk: Desk, number: number): Promise<Person> {
  const found = await personAt(desk.store.book, { number }, desk.clock.now());
  return present(found, `person ${number}`);
}
