// Runs of a line of business: one act on every account for which it is due. Each account is a
// transaction of its own, so that registers never wait for a run, and a run that stopped half way
// goes on where it stopped: what is done is not due any more.
import { present } from '../domain/assert.ts';
import { refusalWords } from '../domain/refusal.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { actOnLine } from './act-on-line.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { lockOf } from './dunning-lock.ts';
import type { LinePlace, LineRun, LineStart } from './line-duties.ts';
import { lineStart, placeOn, withRules } from './line-place.ts';
import { permit } from './permit.ts';

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

/** Every account that the run may concern, in the order in which they are worked. */
export async function readAmong(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
): Promise<Result<readonly number[]>> {
  const run = await runOf(desk, asked);
  return desk.store.read(async (book) => {
    const start = await startOf(desk, book, counter, asked, run);
    if (!start.ok) return start;
    return withRules(async () => done(await run.among(start.value)));
  });
}

/**
 * Those of them for which it is due now. A city has more accounts than can be looked at between two
 * keys: whoever asks hands in some at a time.
 */
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
