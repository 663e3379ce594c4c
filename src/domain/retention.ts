// Which copies of a book are kept: the newest of each of the last days, weeks and months that have
// one. Counted are days with a copy, so a machine that stood still for a month loses none.

/** How many days, weeks (from Monday) and months keep their newest copy. */
export type Retention = {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
};

export type DatedCopy = {
  readonly name: string;
  /** `20260916T053000Z`: sorts as time does. */
  readonly stamp: string;
};

/** `2026-09-16T05:30:00.000Z` becomes `20260916T053000Z`. */
export function stampOf(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The copies of the book whose file is `store`, among names of a folder. */
export function copiesOf(store: string, names: readonly string[]): readonly DatedCopy[] {
  const begins = `${stemOf(store)}-`;
  return names.flatMap((name) => {
    const stamp = /^(\d{8}T\d{6}Z)\.sqlite$/.exec(name.slice(begins.length))?.[1];
    return stamp !== undefined && name.startsWith(begins) ? [{ name, stamp }] : [];
  });
}

/** The name of a copy of the file `store`: `city-20260916T053000Z.sqlite`. */
export function copyName(store: string, instant: string): string {
  return `${stemOf(store)}-${stampOf(instant)}.sqlite`;
}

function stemOf(store: string): string {
  return store.replace(/\.sqlite$/, '');
}

/** Those that no day, week or month keeps; the newest copy of all is never among them. */
export function expiredCopies(
  copies: readonly DatedCopy[],
  { days, weeks, months }: Retention,
): readonly DatedCopy[] {
  const newestFirst = [...copies].sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfEach(newestFirst, dayOf, days),
    ...newestOfEach(newestFirst, mondayOf, weeks),
    ...newestOfEach(newestFirst, monthOf, months),
  ]);
  return newestFirst.filter((copy) => !kept.has(copy));
}

/** The newest copy of each of the newest `count` periods that have one. */
function newestOfEach(
  newestFirst: readonly DatedCopy[],
  periodOf: (stamp: string) => string,
  count: number,
): readonly DatedCopy[] {
  const newest = new Map<string, DatedCopy>();
  for (const copy of newestFirst) {
    const period = periodOf(copy.stamp);
    if (!newest.has(period)) newest.set(period, copy);
  }
  return [...newest.values()].slice(0, count);
}

function dayOf(stamp: string): string {
  return stamp.slice(0, 8);
}

function monthOf(stamp: string): string {
  return stamp.slice(0, 6);
}

const DAY_MS = 86_400_000;

function mondayOf(stamp: string): string {
  const day = Date.parse(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
