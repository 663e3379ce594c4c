// Does what a line of business offers on an account, or opens one by it: asks the line, asks the
// second person where one must stand, writes entry, record and papers in one transaction.
import { present } from '../domain/assert.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import { balancedEntry, withoutPool } from '../domain/entry.ts';
import { type Named, PERMISSIONS, type Permission } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { writeEntry } from '../store/entries.ts';
import { insertLineRecord } from '../store/line-records.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import { checkPin } from './check-pin.ts';
import type { Counter, Desk } from './desk.ts';
import type {
  Decision,
  FurtherDecision,
  LineDuties,
  LineSecond,
  LineStart,
  LineWork,
} from './line-duties.ts';
import { linePlace, lineStart, withRules } from './line-place.ts';
import { openAccount } from './open-account.ts';
import { permit } from './permit.ts';
import { isAsShown } from './request-lines.ts';

export type LineAsked = {
  readonly line: string;
  readonly act: string;
  /** Undefined where the act opens one. */
  readonly accountId: number | undefined;
  readonly answers: readonly string[];
};

export type LineDone =
  | { readonly done: true; readonly said: string; readonly accountId: number }
  | { readonly done: false; readonly request: Request };

export async function actOnLine(
  desk: Desk,
  counter: Counter,
  asked: LineAsked,
): Promise<Result<LineDone>> {
  const act = await actOf(desk, asked);
  if (act.asksPin) {
    const { number } = counter.person;
    const pin = asked.answers.at(-1) ?? '';
    const { register } = counter;
    const proved = await checkPin(desk, { number, pin, register, as: 'approved' });
    if (!proved.ok) return proved;
  }
  return desk.store.transact<LineDone>(async (book) => {
    const allowed = await permit(desk, book, counter.person, act.permission);
    if (!allowed.ok) return allowed;
    const decided = await decide(desk, book, asked);
    if (!decided.ok) return decided;
    const { decision, date } = decided.value;
    const own = await ownAffair(desk, book, asked, { date, person: counter.person });
    if (!own.ok) return own;
    const moment = { at: desk.clock.now(), by: counter.person.id, register: counter.register };
    if (decision.needs === undefined) return write(book, asked, decided.value, moment);
    const request = await insertRequest(book, {
      kind: 'line-act',
      register: counter.register,
      businessDate: date,
      requestedBy: counter.person.id,
      requestedAt: moment.at,
      record: await recordOf(desk, book, asked, decision),
    });
    return done({ done: false, request });
  });
}

/** All that the second person reads, and what is decided again by it. */
async function recordOf(
  desk: Desk,
  book: Book,
  asked: LineAsked,
  { shown, needs }: Decision,
): Promise<PlainRecord> {
  const { words } = await actOf(desk, asked);
  const number = await numberOf(book, asked);
  return {
    step: words,
    ...(number === undefined ? {} : { account: number }),
    ...shown,
    needs,
    what: { ...asked, accountId: asked.accountId ?? null },
  };
}

/** Who decides a request is what the line said when it was asked. */
export function linePermission(request: Request): Permission {
  const needs = PERMISSIONS.find((one) => one === request.record['needs']);
  return present(needs, `who decides request ${request.id}`);
}

/**
 * Runs in the transaction of the second person's yes: everything is decided again, and must come to
 * what that person has read.
 */
export async function carryOutLineAct(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const asked = lineAsked(request.record['what'] as PlainRecord);
  const decided = await decide(desk, book, asked);
  if (!decided.ok) return decided;
  const { decision, date } = decided.value;
  if (!isAsShown(request, await recordOf(desk, book, asked, decision))) {
    return refuse('request-changed');
  }
  const { needs, unfit } = decision;
  const own = await ownAffair(desk, book, asked, { date, person: approver });
  if (!own.ok) return own;
  if (needs !== undefined) {
    const allowed = await permit(desk, book, approver, needs);
    if (!allowed.ok) return allowed;
  }
  const why = unfit?.(approver);
  if (why !== undefined) return refuse('line-barred', { why });
  const { register, requestedBy: by } = request;
  const second = { approver, approverId: approver.id, requestId: request.id };
  const written = await write(book, asked, decided.value, { at, by, register, second });
  if (!written.ok) return written;
  return done(written.value.done ? written.value.said : '');
}

/** Nobody works an account of their own, nor says yes on it. */
async function ownAffair(
  desk: Desk,
  book: Book,
  { line, accountId }: LineAsked,
  { date, person }: { readonly date: string; readonly person: Named },
): Promise<Result<undefined>> {
  const { conflict } = await dutiesOf(desk, line);
  if (conflict === undefined || accountId === undefined) return done(undefined);
  const isOwn = conflict(await linePlace(book, accountId, date), person);
  return isOwn ? refuse('line-conflict', { name: person.name }) : done(undefined);
}

/** As a request keeps it. */
export function lineAsked(what: PlainRecord): LineAsked {
  const { line, act, accountId, answers } = what;
  return {
    line: String(line),
    act: String(act),
    accountId: typeof accountId === 'number' ? accountId : undefined,
    answers: Array.isArray(answers) ? answers.map(String) : [],
  };
}

/** Throws where the line has no such act: screens offer what there is. */
async function actOf(desk: Desk, { line, act, accountId }: LineAsked) {
  const { acts, openings } = await dutiesOf(desk, line);
  const among = accountId === undefined ? openings : acts;
  return present(
    among.find(({ name }) => name === act),
    `act ${act} of ${line}`,
  );
}

async function dutiesOf(desk: Desk, line: string): Promise<LineDuties> {
  return present(await desk.lineDuties(line), `duties of ${line}`);
}

type Decided = {
  readonly decision: Decision & {
    readonly account?: Parameters<typeof openAccount>[1];
  };
  readonly date: string;
};

async function decide(desk: Desk, book: Book, asked: LineAsked): Promise<Result<Decided>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const duties = await dutiesOf(desk, asked.line);
  const { keys } = desk;
  const known = { date: dated.value, ...(keys && { keys }) };
  return withRules(() => decideOn(book, duties, asked, known));
}

async function decideOn(
  book: Book,
  duties: LineDuties,
  asked: LineAsked,
  { date, ...known }: Pick<LineStart, 'date' | 'keys'>,
): Promise<Result<Decided>> {
  const { act: name, accountId, answers } = asked;
  if (accountId === undefined) {
    const opening = duties.openings.find((one) => one.name === name);
    const decided = await present(opening, name).decide(
      { ...(await lineStart(book, asked.line, date)), ...known },
      answers,
    );
    if (!decided.ok) return decided;
    const account = { ...decided.value.account, line: asked.line };
    return done({ decision: { ...decided.value, account }, date });
  }
  const act = present(
    duties.acts.find((one) => one.name === name),
    name,
  );
  const place = { ...(await linePlace(book, accountId, date)), ...known };
  const why = act.barred(place);
  if (why !== undefined) return refuse('line-barred', { why });
  const decided = await act.decide(place, answers);
  return decided.ok ? done({ decision: decided.value, date }) : decided;
}

type Moment = {
  readonly at: string;
  readonly by: number;
  readonly register: number | null;
  readonly second?: LineSecond;
};

async function write(
  book: Book,
  asked: LineAsked,
  { decision, date }: Decided,
  { at, by, register, second }: Moment,
): Promise<Result<LineDone>> {
  const opened =
    decision.account === undefined
      ? done(present(asked.accountId, 'the account'))
      : await openAccount(book, decision.account, { date, at, by });
  if (!opened.ok) return opened;
  const work: LineWork = { book, accountId: opened.value, date, at, by, register, second };
  const entry = await writePosting(work, decision);
  if (!entry.ok) return entry;
  await insertLineRecord(book, {
    ...{ accountId: work.accountId, line: asked.line, act: asked.act, facts: decision.facts },
    ...{ nextOn: decision.nextOn, businessDate: date, madeAt: at, madeBy: by },
    ...{ approvedBy: second?.approverId, requestId: second?.requestId, entryId: entry.value },
    cancels: decision.cancels,
  });
  for (const further of decision.also ?? []) {
    const also = await writeFurther(asked.line, work, further);
    if (!also.ok) return also;
  }
  const besides = await decision.besides?.(work);
  if (besides !== undefined && !besides.ok) return besides;
  const papers = await decision.papers?.(work);
  if (papers !== undefined && !papers.ok) return papers;
  return done({ done: true, said: decision.said, accountId: work.accountId });
}

export async function writeFurther(
  line: string,
  main: LineWork,
  further: FurtherDecision,
): Promise<Result<undefined>> {
  const { accountId, act, facts, nextOn } = further;
  const entry = await writePosting({ ...main, accountId }, further);
  if (!entry.ok) return entry;
  await insertLineRecord(main.book, {
    ...{ accountId, line, act, facts, nextOn },
    ...{ businessDate: main.date, madeAt: main.at, madeBy: main.by },
    ...{ approvedBy: undefined, requestId: undefined, entryId: entry.value },
  });
  return done(undefined);
}

async function writePosting(
  work: LineWork,
  { post }: Pick<Decision, 'post'>,
): Promise<Result<number | undefined>> {
  const posting = await post?.(work);
  if (posting === undefined) return done(undefined);
  if (!posting.ok) return posting;
  const { postings, ...rest } = posting.value;
  const { book, date: businessDate, at, by } = work;
  const entry = balancedEntry(withoutPool(postings));
  const { id } = await writeEntry(book, { ...rest, entry, businessDate, at, by });
  return done(id);
}

async function numberOf(book: Book, { accountId }: LineAsked): Promise<string | undefined> {
  return accountId === undefined ? undefined : (await accountById(book, accountId)).number;
}
