// What is asked of an arrangement, as the auditor sees it: over which items, in what instalments,
// why it is refused, and who grants it.
import type { AskedArrangement } from '../../src/desk/arrangement-terms.ts';
import { addDays, addMonths } from '../../src/domain/calendar.ts';
import { accountsIn, broke, type MadeArrangement, stands } from './arrangement-model.ts';
import { type Item, itemsOf, type Model, openOf } from './model.ts';
import { owedItems } from './sums.ts';

const [ALONE_COUNT, ALONE_DAYS, EXTENSION_DAYS, DEFERRAL_DAYS, MONTHS] = [3, 60, 14, 90, 12];
const MOST_INSTALMENTS = 60;
const DAYS_BETWEEN = { W: 7, '2W': 14 };

const isOnce = ({ kind }: AskedArrangement) => kind === 'extension' || kind === 'deferral';

/** The account and all others of its payer. */
export function accountsOfPayer(model: Model, accountId: number): readonly number[] {
  const partyId = model.accounts.get(accountId)?.partyId ?? null;
  if (partyId === null) return [accountId];
  return [...model.accounts.values()].filter((one) => one.partyId === partyId).map(({ id }) => id);
}

/** All that the payer owes which the scope takes in. */
export function itemsInScope(model: Model, asked: Omit<AskedArrangement, 'without'>) {
  const { accountId, scope } = asked;
  const accounts = scope === 'payer' ? accountsOfPayer(model, accountId) : [accountId];
  return accounts
    .flatMap((id) => owedItems(itemsOf(model, id)))
    .filter(({ dueOn }) => scope !== 'overdue' || dueOn < model.date);
}

export function itemsOver(model: Model, asked: AskedArrangement): readonly Item[] {
  const { without = [] } = asked;
  return itemsInScope(model, asked).filter(({ id }) => !without.includes(id));
}

export function scheduleOf(asked: AskedArrangement, owed: number) {
  const count = isOnce(asked) ? 1 : asked.count;
  const each = Math.floor(owed / count);
  return Array.from({ length: count }, (_, index) => ({
    dueOn: dayOf(asked, index),
    cents: index < count - 1 ? each : owed - each * (count - 1),
  }));
}

function dayOf({ firstOn, frequency }: AskedArrangement, index: number): string {
  if (frequency === 'M') return addMonths(firstOn, index);
  return addDays(firstOn, DAYS_BETWEEN[frequency] * index);
}

const lastOf = (asked: AskedArrangement) => dayOf(asked, isOnce(asked) ? 0 : asked.count - 1);

/** Over one of the items, another than itself, and not over yet. */
export function isOver(model: Model, items: readonly number[], than?: MadeArrangement): boolean {
  return model.arrangements.some(
    (one) => one !== than && one.items.some((id) => items.includes(id)) && stands(one, model.date),
  );
}

export function whyNotMade(model: Model, asked: AskedArrangement): string | undefined {
  const { date } = model;
  const { kind, count, firstOn, caseNumber } = asked;
  if (model.closedDates.has(date)) return 'day-closed';
  const items = itemsOver(model, asked);
  if (items.length === 0) return 'arrangement-nothing';
  if ((model.accounts.get(asked.accountId)?.partyId ?? null) === null) return 'arrangement-nobody';
  if ((kind === 'court') !== (caseNumber !== undefined)) return 'arrangement-case';
  const ids = items.map(({ id }) => id);
  if (isOver(model, ids)) return 'arrangement-standing';
  if (firstOn < (isOnce(asked) ? addDays(date, 1) : date)) return 'arrangement-first';
  const owed = items.reduce((sum, item) => sum + openOf(item), 0);
  const least = isOnce(asked) || kind === 'court' ? 1 : 2;
  if (count < least || count > Math.min(MOST_INSTALMENTS, owed)) return 'arrangement-count';
  if (kind === 'court') return undefined;
  const late = kind === 'deferral' && lastOf(asked) > addDays(date, DEFERRAL_DAYS);
  return late || lastOf(asked) > addMonths(date, MONTHS) ? 'arrangement-beyond' : undefined;
}

/** A clerk grants it alone. */
export function isAlone(model: Model, asked: AskedArrangement): boolean {
  const { kind, count, accountId } = asked;
  const { date } = model;
  const payers = new Set(accountsOfPayer(model, accountId));
  const earlier = model.arrangements.filter((one) =>
    [...accountsIn(model, one)].some((id) => payers.has(id)),
  );
  const days = earlier.flatMap((one) => broke(one, date)?.on ?? []);
  const newest = days.sort().at(-1);
  if (kind === 'court' || (newest !== undefined && date < addMonths(newest, MONTHS))) return false;
  if (kind !== 'extension') {
    const isFew = kind === 'deferral' || count <= ALONE_COUNT;
    return isFew && lastOf(asked) <= addDays(date, ALONE_DAYS);
  }
  const items = itemsOver(model, asked);
  const oldest = items.map(({ dueOn }) => dueOn).sort()[0] ?? date;
  const from = oldest > date ? oldest : date;
  const isPutOff = earlier.some(
    (one) => one.kind === 'extension' && items.some(({ id }) => one.items.includes(id)),
  );
  return !isPutOff && asked.firstOn <= addDays(from, EXTENSION_DAYS);
}
