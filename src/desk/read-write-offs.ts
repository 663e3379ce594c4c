// Lists of what is written off as screens show them: the newest, one with its rows, and what a new
// one would hold.
import { done, type Result, refuse } from '../domain/result.ts';
import type { WriteOffState } from '../domain/write-off.ts';
import { personById } from '../store/people.ts';
import {
  listedRows,
  newestLists,
  type WriteOffList,
  type WriteOffListed,
  writeOffListBy,
} from '../store/write-offs.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named } from './paper-facts.ts';
import { permit } from './permit.ts';
import { stateOf } from './prepare-write-off.ts';
import {
  restingOf,
  type WriteOffAsked,
  type WriteOffChoice,
  writeOffChoice,
} from './write-off-standing.ts';

export type { WriteOffListed };

export type KnownWriteOff = { readonly list: WriteOffList; readonly state: WriteOffState };

/** Older ones are in the reports. */
const LISTS_MOST = 50;

export function readWriteOffs(desk: Desk): Promise<readonly KnownWriteOff[]> {
  return desk.store.read(async (book) => {
    const found: KnownWriteOff[] = [];
    for (const list of await newestLists(book, LISTS_MOST)) {
      found.push({ list, state: await stateOf(desk, book, list) });
    }
    return found;
  });
}

export type WriteOffSight = KnownWriteOff & {
  readonly preparedBy: string;
  readonly rows: readonly WriteOffListed[];
};

export function readWriteOff(desk: Desk, number: number): Promise<WriteOffSight | undefined> {
  return desk.store.read(async (book) => {
    const list = await writeOffListBy(book, { number });
    if (!list) return undefined;
    const preparedBy = named(await personById(book, list.prepared_by));
    const rows = await listedRows(book, list.id);
    return { list, state: await stateOf(desk, book, list), preparedBy, rows };
  });
}

/** Refused where nothing would stand on it; of one account it is said why. */
export function previewWriteOff(
  desk: Desk,
  counter: Counter,
  asked: WriteOffAsked,
): Promise<Result<WriteOffChoice>> {
  return desk.store.read(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'prepare-write-off');
    if (!allowed.ok) return allowed;
    const date = await businessDate(desk, book);
    const { accountId } = asked;
    const why =
      accountId === undefined
        ? undefined
        : await restingOf(desk, book, { alone: true, date })(accountId);
    if (why !== undefined) return refuse('write-off-rests', { why });
    const choice = await writeOffChoice(desk, book, asked, date);
    return choice.candidates.length === 0 ? refuse('write-off-none') : done(choice);
  });
}
