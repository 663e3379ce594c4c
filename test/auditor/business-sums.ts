// What business tax comes to, reckoned anew: tax of a class, percent of a date, what an act raised
// and what it took off.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { present } from '../../src/domain/assert.ts';
import { lineRecordsOf } from '../../src/store/line-records.ts';
import { type Audit, agree, someCounter } from './audit.ts';
import type { AuditedBusiness } from './business-model.ts';
import { type Component, type Effect, itemsOf, type Model, openOf } from './model.ts';
import { cancelIn, recoverableIn } from './recoveries.ts';
import { book } from './sums.ts';
import { less } from './transfers.ts';

export const LINE = 'business-tax';
const WORKS = ['clerk', 'supervisor'];
const RECEIVABLE = '110-1210';
export const [TAX, PENALTY, FEE, STATE] = ['110-4110', '110-4111', '110-4113', '110-2715'];

/** Percent by a date: ten for the month in which it is late and each since, fifty at most. */
export function percentOn(date: string, lateFrom: string): number {
  if (date < lateFrom) return 0;
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return Math.min(50, 10 * (months(date) - months(lateFrom) + 1));
}

export function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export const percentOf = (amount: number, percent: number) =>
  Math.floor((amount * percent + 50) / 100);

export const isClosed = ({ model }: Audit) => model.closedDates.has(model.date);

export async function ask(
  audit: Audit,
  name: string,
  accountId: number | undefined,
  answers: string[],
) {
  const { counter, who } = await someCounter(audit);
  const asked = { line: LINE, act: name, accountId, answers };
  const result = await actOnLine(audit.desk, counter, asked);
  const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
  return { result, who, barred, told: `${name} of ${accountId ?? 'somebody'} by ${who.number}` };
}

/** Takes over the items that an act raised; only the book knows their numbers. */
export async function takeItems(
  audit: Audit,
  accountId: number,
  department = LINE,
): Promise<readonly Component[]> {
  const { model, desk } = audit;
  const rows = await desk.store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .select(['c.id', 'c.rank', 'c.control_account as control', 'c.deferred_account as deferred'])
    .select(['c.original_cents as original', 'i.id as itemId', 'i.side', 'i.due_on as dueOn'])
    .where('i.account_id', '=', accountId)
    .orderBy('c.rank')
    .orderBy('c.id')
    .execute();
  const fresh = rows.filter(({ itemId }) => !model.items.has(itemId));
  const made: Component[] = [];
  for (const itemId of new Set(fresh.map((row) => row.itemId))) {
    const own = fresh.filter((row) => row.itemId === itemId);
    const components: Component[] = [];
    for (const { id, rank, control, deferred, original } of own) {
      const shares = await sharesOf(audit, id);
      const given = shares.map(() => 0);
      components.push({ id, rank, control, deferred, original, shares, open: 0, given });
    }
    const [{ side, dueOn } = { side: 'D' as const, dueOn: '' }] = own;
    const item = { id: itemId, accountId, side, dueOn, department, components };
    model.items.set(itemId, item);
    made.push(...components);
  }
  return made;
}

async function sharesOf({ desk }: Audit, id: number) {
  const rows = await desk.store.book
    .selectFrom('component_share')
    .select(['account', 'share_cents as cents'])
    .where('component_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ account, cents }) => ({ account, cents: Number(cents) }));
}

/** The items that were raised owe what the model says they do, on the accounts it says. */
export function raised(
  audit: Audit,
  made: readonly Component[],
  charges: readonly (readonly [account: string, amount: number])[],
): void {
  const wanted = charges.filter(([, amount]) => amount > 0);
  const total = wanted.reduce((sum, [, amount]) => sum + amount, 0);
  const found = made.reduce((sum, { original }) => sum + original, 0);
  agree('what was assessed', found, total);
  const effect: Effect = {
    lines: [[RECEIVABLE, total], ...wanted.map(([account, sum]) => [account, -sum] as const)],
    moves: made.map((component) => ({ component, open: component.original, given: [] })),
  };
  book(audit.model, audit.model.date, effect);
}

export const owed = ({ model }: Audit, { accountId }: AuditedBusiness) =>
  itemsOf(model, accountId).reduce((sum, item) => sum + (item.side === 'D' ? openOf(item) : 0), 0);

export const openTax = ({ made }: AuditedBusiness) => made.reduce((sum, { open }) => sum + open, 0);

/** What its months come to that were not added yet. */
export const penaltyDue = ({ model }: Audit, one: AuditedBusiness) =>
  percentOf(openTax(one), Math.max(0, percentOn(model.date, one.lateFrom) - one.percent));

export const isTax = ({ shares }: Component) => shares[0]?.account === TAX;
export const isFine = ({ shares }: Component) => shares[0]?.account === PENALTY;

/** As facts tell it. */
export const plain = (cents: number) => (cents / 100).toFixed(2);

/** What the newest record of an act says. */
export async function newestFacts({ desk }: Audit, accountId: number, act: string) {
  const records = await lineRecordsOf(desk.store.book, accountId);
  return present(records.findLast((one) => one.act === act)?.facts, act);
}

export async function known(audit: Audit, accountId: number): Promise<void> {
  const { desk, model } = audit;
  const { number, party_id: partyId } = await desk.store.book
    .selectFrom('account')
    .select(['number', 'party_id'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const account = { id: accountId, number, line: LINE, partyId, cashOnlyUntil: null };
  model.accounts.set(accountId, account);
}

/** So many percent on some tax, from those that were added before. */
export function fined(one: AuditedBusiness, tax: number, from: number, to: number): void {
  for (let percent = 0; percent < to; percent += 1) {
    one.borne[percent] = (one.borne[percent] ?? 0) + (percent >= from ? tax : 0);
  }
  one.fine += percentOf(tax, to - from);
  one.percent = to;
}

/** Of the fine goes what the tax bore that goes; with the last of it all that is left. */
function unfine(one: AuditedBusiness, tax: number): number {
  const sum = () => one.borne.reduce((total, bears) => total + bears, 0);
  const before = percentOf(sum(), 1);
  one.borne = one.borne.map((bears) => Math.max(0, bears - tax));
  const off = sum() === 0 ? one.fine : Math.min(one.fine, before - percentOf(sum(), 1));
  one.fine -= off;
  return off;
}

/** Whether what a memo took off, or what moved away, would be given back: nobody paid it. */
export function givesUnpaidBack(model: Model, one: AuditedBusiness, amount: number): boolean {
  const own = [...one.made, ...one.fined];
  const isStanding =
    model.memos.some(
      (of) => of.kind === 'credit' && !of.isReversed && own.includes(of.component),
    ) || model.transfers.some((of) => !of.isReversed && own.includes(of.component));
  const { borne, fine } = one;
  const fineOff = unfine(one, amount);
  // Only reckoned.
  Object.assign(one, { borne, fine });
  const over = (components: readonly Component[], most: number) =>
    Math.max(
      0,
      components.reduce((left, part) => left - part.open - recoverableIn(model, part), most),
    );
  return isStanding && over(one.made, amount) + over(one.fined, fineOff) > 0;
}

/**
 * Tax and the fine on it go off what is open of the year, the newest first; what was paid of them
 * is a credit. Returns how much of it was tax, and the fine that went, paid or not.
 */
export async function lower(
  audit: Audit,
  one: AuditedBusiness,
  amount: number,
): Promise<{ readonly paid: number; readonly penalty: number }> {
  const { model } = audit;
  const lines: [string, number][] = [];
  const moves: { component: Component; open: number; given: readonly number[] }[] = [];
  const penalty = unfine(one, amount);
  const rest = [
    [TAX ?? '', one.made, amount] as const,
    [PENALTY ?? '', one.fined, penalty] as const,
  ].map(([account, components, most]) => {
    let left = most;
    const placed = components.toSorted((a, b) => placeOf(model, b) - placeOf(model, a));
    for (const component of placed) {
      const off = Math.min(left, component.open);
      if (off === 0) continue;
      lines.push([account, off], [RECEIVABLE, -off]);
      moves.push({ component, open: -off, given: [] });
      less(component, off);
      left -= off;
    }
    for (const component of placed) {
      const gone = Math.min(left, recoverableIn(model, component));
      cancelIn(model, component, gone);
      left -= gone;
    }
    return [account, left] as const;
  });
  const left = rest.reduce((sum, [, one]) => sum + one, 0);
  const [credit] = await takeItems(audit, one.accountId);
  agree('credit kept', credit?.original ?? 0, left);
  if (credit !== undefined) {
    lines.push(...rest.map(([account, part]) => [account, part] as [string, number]));
    lines.push(['110-2110', -left]);
    moves.push({ component: credit, open: left, given: [] });
    model.lineCredits.add(credit);
    model.givenBackAfter.set(one.accountId, model.receipts.length);
  }
  book(model, model.date, { lines, moves });
  return { paid: rest[0]?.[1] ?? 0, penalty };
}

/** Items stand by their due date, then by their number. */
function placeOf({ items }: Audit['model'], component: Component): number {
  const item = [...items.values()].find(({ components }) => components.includes(component));
  return item === undefined ? 0 : Date.parse(item.dueOn) + item.id;
}
