// The night's copy of the book, and which of the older ones go: those that the city's rule keeps as
// the newest of no day, week or month.

import { done, type Result } from '../domain/result.ts';
import { copiesOf, copyName, expiredCopies, type Retention } from '../domain/retention.ts';
import { folderAndName, isFile, namesIn, pathIn, removeCopy } from '../store/copy-store.ts';
import { policyOr } from '../store/policies.ts';
import { backUp, type Copy, type CopyPorts } from './back-up.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** For books that are older than the policy: two weeks of days, two months, two years. */
const UNLESS_TOLD: Retention = { days: 14, weeks: 8, months: 24 };

export type NightCopy = { readonly copy: Copy; readonly removed: readonly string[] };

/** Older copies are removed only when the new one is whole and has its name. */
export async function copyTheNight(
  desk: Desk,
  ports: CopyPorts,
  folder: string,
): Promise<Result<NightCopy>> {
  const { name } = folderAndName(desk.store.path);
  const path = await freePath(folder, name, desk.clock.now());
  const copied = await backUp(desk.store, ports, path);
  if (!copied.ok) return copied;
  const expired = expiredCopies(copiesOf(name, await namesIn(folder)), await retention(desk));
  for (const copy of expired) await removeCopy(pathIn(folder, copy.name));
  return done({ copy: copied.value, removed: expired.map((copy) => copy.name) });
}

/** Two nights within one second are told apart by the second after. */
async function freePath(folder: string, store: string, instant: string): Promise<string> {
  const path = pathIn(folder, copyName(store, instant));
  if (!(await isFile(path))) return path;
  return freePath(folder, store, new Date(Date.parse(instant) + 1000).toISOString());
}

async function retention(desk: Desk): Promise<Retention> {
  const { book } = desk.store;
  const date = await businessDate(desk, book);
  const { days, weeks, months } = UNLESS_TOLD;
  return {
    days: await policyOr(book, 'copies.keep-days', date, days),
    weeks: await policyOr(book, 'copies.keep-weeks', date, weeks),
    months: await policyOr(book, 'copies.keep-months', date, months),
  };
}
