// Lists that accounting acknowledges: once, of closed dates and of weeks that are over, with what
// they come to; anew after a close was lifted.
import { LISTS, type ListName, spanOfList } from '../../src/domain/acknowledged-list.ts';
import { acknowledgeAsRead } from '../support/acknowledged-lists.ts';
import { counterOf } from '../support/counter.ts';
import { type Audit, agree, codeOf, personOf, reach } from './audit.ts';
import { paymentsOf } from './list-model.ts';
import type { Model } from './model.ts';

/** What it comes to; undefined where nothing stands on it. */
function believed(model: Model, list: ListName, from: string): number | undefined {
  return list === 'posted-payments' ? paymentsOf(model, from) : model.lists.refunds.get(from);
}

function whyNotOver(model: Model, list: ListName, date: string): string | undefined {
  const { closedDates } = model;
  const { from, to } = spanOfList(list, date);
  if (list === 'posted-payments') return closedDates.has(date) ? undefined : 'list-day-open';
  if (to >= model.date) return 'list-not-over';
  const dates = model.sessions.map((session) => session.date);
  const open = dates.some((one) => from <= one && one <= to && !closedDates.has(one));
  return open ? 'list-day-open' : undefined;
}

/** Mostly the oldest that waits; now and then what was acknowledged, or is not over. */
function someDate({ day, model }: Audit, list: ListName): string {
  const { closedDates, lists, date } = model;
  const some = list === 'posted-payments' ? [...closedDates] : [...lists.refunds.keys()];
  const fresh = some.filter((one) => !lists.acknowledged.has(`${list} ${one}`)).sort();
  const known = day % EVERY_FEW === 0 ? some.sort().at(-1) : undefined;
  // A list with nothing on it is never acknowledged: it must not keep those after it waiting.
  const full = fresh.filter(
    (one) => believed(model, list, spanOfList(list, one).from) !== undefined,
  );
  return known ?? (day % SELDOM === 0 ? fresh[0] : full[0]) ?? fresh[0] ?? date;
}

const EVERY_FEW = 4;
const SELDOM = 5;
const OTHERS = [902, 101, 801] as const;

async function acknowledge(audit: Audit, list: ListName, by: number): Promise<void> {
  const { desk, model } = audit;
  const date = someDate(audit, list);
  const { from } = spanOfList(list, date);
  const who = personOf(model, by);
  const told = `acknowledge ${list} of ${date} by ${by}`;
  const known = `${list} ${from}`;
  const sum = believed(model, list, from);
  const why = () => {
    if (who.role !== 'accounting') return 'not-allowed';
    if (model.lists.acknowledged.has(known)) return 'list-acknowledged';
    return whyNotOver(model, list, date) ?? (sum === undefined ? 'list-empty' : undefined);
  };
  const result = await acknowledgeAsRead(desk, await counterOf(desk, by), list, date);
  agree(told, codeOf(result), why() ?? 'done');
  if (!result.ok) return;
  agree(`${told}: comes to`, result.value.amountCents, sum);
  model.lists.acknowledged.add(known);
  reach(audit, `acknowledged: ${list}`);
}

/** What accounting begins its day with; by chance of the day alone, so that no die is thrown. */
export async function acknowledgeInTheMorning(audit: Audit): Promise<void> {
  for (const list of LISTS) {
    const other = OTHERS[audit.day % OTHERS.length];
    if (other !== undefined && audit.day % EVERY_FEW === 1) await acknowledge(audit, list, other);
    await acknowledge(audit, list, 701);
  }
}
