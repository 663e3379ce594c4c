// Runs of a line of business: one act on every account for which it is due. Each account is a
// transaction of its own, so that registers never wait for a run, and a run that stopped half way
// goes on where it stopped: what is done is not due any more.
import { present } from '../domain/assert.ts';
import { refusalWords } from '../domain/refusal.ts';
import { done, type Result } from '../domain/result.ts';
import { accountsAfter, countAccounts } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { actOnLine } from './act-on-line.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { lockOf } from './dunning-lock.ts';
import type { LinePlace, LineRun, LineStart } from './line-duties.ts';
import { lineStart, placeOn, withRules } from './line-place.ts';
import { permit } from './permit.ts';

/** Accounts of which all is read before a key is waited for, and those that are only gone over. */
export const LOOKED_AT_ONCE = 5;
export const WALKED_AT_ONCE = 200;

export type RunAsked = { readonly line: string; readonly run: string };

export type OfferedRun = RunAsked & Pick<LineRun, 'words' | 'permission'>;

/** An account for which the run is due. */
export type DueAccount = {
  readonly accountId: number;
  readonly number: string;
  readonly payer: string;
};

export type RunStep =
  | { readonly kind: 'done'; readonly account: string; readonly said: string }
  /** Another register was quicker, or a payment came. */
  | { readonly kind: 'not-due'; readonly account: string }
  | { readonly kind: 'not-done'; readonly account: string; readonly why: string };

export async function runsOf(desk: Desk, line: string): Promise<readonly OfferedRun[]> {
  const duties = await desk.lineDuties(line);
  const runs = duties?.runs ?? [];
  return runs.map(({ name: run, words, permission }) => ({ line, run, words, permission }));
}

/** How many accounts the line has, of which some are looked at: told before the first is. */
export async function readAccounts(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
): Promise<Result<number>> {
  const run = await runOf(desk, asked);
  return desk.store.read(async (book) => {
    const start = await startOf(desk, book, counter, asked, run);
    return start.ok ? done(await countAccounts(book, asked.line)) : start;
  });
}

/** Accounts of the line one after another. */
export type Stretch = {
  readonly accounts: number;
  /** Those of them that the run may concern, in the order in which they are worked. */
  readonly among: readonly number[];
  /** The number after which the next stretch begins; undefined at the end of the line. */
  readonly last: string | undefined;
};

/** The next accounts by number. A city has more than can be looked through between two keys. */
export async function readAmong(
  desk: Desk,
  counter: Counter,
  asked: RunAsked & { readonly after: string; readonly most: number },
): Promise<Result<Stretch>> {
  const run = await runOf(desk, asked);
  return desk.store.read(async (book) => {
    const start = await startOf(desk, book, counter, asked, run);
    if (!start.ok) return start;
    const stretch = await accountsAfter(book, asked);
    const ids = stretch.map(({ id }) => id);
    const isEnd = stretch.length < asked.most;
    return withRules(async () => {
      const concerned = new Set(await run.among(start.value, ids));
      const among = ids.filter((id) => concerned.has(id));
      const last = isEnd ? undefined : stretch.at(-1)?.number;
      return done({ accounts: stretch.length, among, last });
    });
  });
}

/** Those of them for which it is due now: all that is known of each is read. */
export async function readDueOf(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
  accountIds: readonly number[],
): Promise<Result<readonly DueAccount[]>> {
  const run = await runOf(desk, asked);
  return desk.store.read(async (book) => {
    const start = await startOf(desk, book, counter, asked, run);
    if (!start.ok) return start;
    return withRules(async () => {
      const due: DueAccount[] = [];
      for (const accountId of accountIds) {
        const place = await placeOn(start.value, accountId);
        if (!isDue(run, place)) continue;
        const { number, payer } = place.account;
        due.push({ accountId, number, payer });
      }
      return done(due);
    });
  });
}

/** An account whose collection rests is not counted; were it worked, its act would say why not. */
function isDue(run: LineRun, place: LinePlace): boolean {
  if (run.collects && lockOf(place, place.date) !== undefined) return false;
  return run.due(place) !== undefined;
}

/** Does it on one account, if it is due there still. Refused where the person may not begin it. */
export async function stepRun(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
  accountId: number,
): Promise<Result<RunStep>> {
  const run = await runOf(desk, asked);
  const looked = await desk.store.read(async (book) => {
    const start = await startOf(desk, book, counter, asked, run);
    if (!start.ok) return start;
    return withRules(async () => {
      const place = await placeOn(start.value, accountId);
      return done({ account: place.account.number, answers: run.due(place) });
    });
  });
  if (!looked.ok) return looked;
  const { account, answers } = looked.value;
  if (answers === undefined) return done({ kind: 'not-due', account });
  const { line } = asked;
  const acted = await actOnLine(desk, counter, { line, act: run.act, accountId, answers });
  if (!acted.ok) {
    return done({ kind: 'not-done', account, why: refusalWords(acted.refusal) });
  }
  if (!acted.value.done) throw new Error(`run ${run.name} asks a second person`);
  return done({ kind: 'done', account, said: acted.value.said });
}

async function runOf(desk: Desk, { line, run }: RunAsked): Promise<LineRun> {
  const duties = await desk.lineDuties(line);
  return present(
    duties?.runs?.find(({ name }) => name === run),
    `run ${run} of ${line}`,
  );
}

async function startOf(
  desk: Desk,
  book: Book,
  counter: Counter,
  { line }: RunAsked,
  { permission }: LineRun,
): Promise<Result<LineStart>> {
  const allowed = await permit(desk, book, counter.person, permission);
  if (!allowed.ok) return allowed;
  const date = await openBusinessDate(desk, book);
  return date.ok ? done(await lineStart(book, line, date.value)) : date;
}
