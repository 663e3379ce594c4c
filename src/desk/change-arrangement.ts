// More time for an arrangement, once, also where it has just broken; and its end before it is paid:
// asked by a clerk, granted by a supervisor.
import { arrangementNumber, isEnd, standingOf } from '../domain/arrangement.ts';
import { addDays } from '../domain/calendar.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import { may } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import {
  arrangementById,
  insertArrangementEvent,
  type KnownArrangement,
} from '../store/arrangements.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { standingOver } from './arrangement-terms.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import type { ArrangementMaker } from './write-arrangement.ts';

export type ArrangementChange = {
  readonly arrangementId: number;
  readonly reason: Reason;
  /** The last day nothing breaks it; without one it is cancelled. */
  readonly until?: string;
};

export type ArrangementChanged =
  | { readonly done: true; readonly said: string }
  | { readonly done: false; readonly request: Request };

export async function changeArrangement(
  desk: Desk,
  counter: Counter,
  asked: ArrangementChange,
): Promise<Result<ArrangementChanged>> {
  return desk.store.transact<ArrangementChanged>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-arrangement');
    if (!allowed.ok) return allowed;
    const words = await reasonWords(book, 'change-arrangement', asked.reason);
    if (!words.ok) return words;
    const change = { ...asked, words: words.value };
    const checked = await check(desk, book, change);
    if (!checked.ok) return checked;
    const { date, arrangement } = checked.value;
    const at = desk.clock.now();
    if (may(allowed.value, 'approve-arrangement')) {
      const maker = { date, at, by: counter.person.id };
      return done({ done: true, said: await write(book, arrangement, change, maker) });
    }
    const { number: account, payer } = await accountById(book, arrangement.account_id);
    const request = await insertRequest(book, {
      kind: 'arrangement-change',
      register: counter.register,
      businessDate: date,
      requestedBy: counter.person.id,
      requestedAt: at,
      record: {
        step: change.until === undefined ? 'cancel it' : 'more time',
        ...{ account, payer, arrangement: arrangementNumber(arrangement.number) },
        ...(change.until === undefined ? {} : { until: change.until }),
        reason: change.words,
        arrangementId: arrangement.id,
      },
    });
    return done({ done: false, request });
  });
}

type Change = Pick<ArrangementChange, 'arrangementId' | 'until'> & { readonly words: string };

/** Runs in the transaction of the yes. */
export async function carryOutArrangementChange(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const change = changeOf(request.record);
  const checked = await check(desk, book, change);
  if (!checked.ok) return checked;
  const { date, arrangement } = checked.value;
  const second = { approverId: approver.id, requestId: request.id };
  return done(
    await write(book, arrangement, change, { date, at, by: request.requestedBy, second }),
  );
}

function changeOf(record: PlainRecord): Change {
  const { until } = record;
  return {
    arrangementId: Number(record['arrangementId']),
    words: String(record['reason']),
    ...(typeof until === 'string' ? { until } : {}),
  };
}

type Checked = { readonly date: string; readonly arrangement: KnownArrangement };

async function check(desk: Desk, book: Book, change: Change): Promise<Result<Checked>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const arrangement = await arrangementById(book, change.arrangementId);
  if (arrangement === undefined) {
    return refuse('arrangement-unknown', { number: change.arrangementId });
  }
  const number = arrangementNumber(arrangement.number);
  const { state } = standingOf(arrangement, date);
  if (state === 'completed' || arrangement.events.some(({ kind }) => isEnd(kind))) {
    return refuse('arrangement-ended', { number, state });
  }
  if (change.until !== undefined) {
    const given = await checkTime(book, arrangement, date, change.until);
    if (!given.ok) return given;
    // One that broke comes back with it: meanwhile another may stand over its items.
    const other = await standingOver(book, arrangement.items, date, arrangement.id);
    if (other !== undefined) return refuse('arrangement-standing', { number: other });
  }
  return done({ date, arrangement });
}

/** Once, and no longer than the policy of the date says. */
async function checkTime(
  book: Book,
  { number, events }: KnownArrangement,
  date: string,
  until: string,
): Promise<Result<undefined>> {
  const before = events.find(({ kind }) => kind === 'grace');
  if (before !== undefined) {
    return refuse('arrangement-more-once', { number: arrangementNumber(number), date: before.on });
  }
  const most = addDays(date, await policyOr(book, 'arrangement.more-time-days', date, 0));
  if (until > date && until <= most) return done(undefined);
  return refuse('arrangement-more-days', { from: addDays(date, 1), until: most });
}

/** Returns what is said of it. */
async function write(
  book: Book,
  { id, number }: KnownArrangement,
  { until, words }: Change,
  { date, at, by, second }: ArrangementMaker,
): Promise<string> {
  await insertArrangementEvent(book, {
    ...{ arrangement_id: id, kind: until === undefined ? 'cancelled' : 'grace' },
    ...{ position: null, until_date: until ?? null, letter_id: null, business_date: date },
    ...{ made_at: at, made_by: by, reason_text: words },
    approved_by: second?.approverId ?? null,
    request_id: second?.requestId ?? null,
  });
  const shown = arrangementNumber(number);
  return until === undefined ? `${shown} is cancelled.` : `${shown} has time until ${until}.`;
}
