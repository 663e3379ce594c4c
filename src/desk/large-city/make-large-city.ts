// Makes a demo city of any size: accounts and closed years, from a seed, by the rules and verbs of
// the counter. The same size and seed make the same book, to the last hash.

import { present } from '../../domain/assert.ts';
import { type BusinessCalendar, WEEKEND, weekdaysOf } from '../../domain/business-calendar.ts';
import { addDays } from '../../domain/calendar.ts';
import type { CityData } from '../../domain/city-data.ts';
import { chance } from '../../domain/made-up.ts';
import { type CityFiles, readCity } from '../../domain/read-city.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import { type CitySize, planYears, type YearsPlan } from '../../domain/years-plan.ts';
import { Bulk } from '../../store/bulk.ts';
import { OFFICE } from '../../store/chain.ts';
import type { Desk, Entropy } from '../desk.ts';
import { openCheckedCity } from '../open-city.ts';
import { addParties } from './add-parties.ts';
import { largeCity } from './large-city.ts';
import { liveYears } from './live-years.ts';
import { asOne } from './within.ts';

export type LargeCity = {
  readonly city: CityData;
  readonly accounts: number;
  readonly receipts: number;
  readonly lines: number;
  readonly days: number;
};

/** Of all the work there is; an account is about as much of it as a receipt line. */
export type Progress = (done: number, all: number) => void;

const PARTIES_A_LINK = 500;
const LINKS_A_TRANSACTION = 8;

/** Into an empty book. */
export async function makeLargeCity(
  desk: Desk,
  files: CityFiles,
  size: CitySize,
  progress: Progress,
): Promise<Result<LargeCity>> {
  const read = readCity(files);
  if (!read.ok) {
    const { problems } = read;
    return refuse('city-files-wrong', { count: problems.length, problems: problems.join('\n') });
  }
  const today = present(read.city.head.demoDate, 'the demo date');
  const plan = planYears(size, addDays(today, -1), calendarOf(read.city));
  const city = largeCity(read.city, plan);
  const made = madeUpDesk(desk, size, `${city.head.openedOn}T18:00:00.000Z`);
  const pinOf = ({ pin = '' }: CityData['people'][number]) =>
    ({ pin, temporary: 0, expires_on: null }) as const;
  const opened = await openCheckedCity(made.desk, city, { pinOf });
  if (!opened.ok) return opened;
  desk.store.rows.hasten();
  const all = size.accounts * (1 + size.years);
  const { accounts, accountsOf } = await populate(made.desk, plan, size, (so) => progress(so, all));
  const years = { ...made, city, size, plan, accountsOf };
  const lived = await liveYears(years, ({ lines }) => progress(accounts + lines, all));
  desk.store.rows.settle();
  return done({ city, accounts, ...lived, days: plan.dates.length });
}

function calendarOf({ policies, calendar }: CityData): BusinessCalendar {
  const closed = policies.find(({ name }) => name === 'calendar.closed-weekdays')?.value;
  const days = new Map(calendar.map((one) => [one.day, one]));
  return { closedWeekdays: weekdaysOf(closed ?? WEEKEND), days };
}

/** Time is set by the day that is lived, chance comes from the seed. */
function madeUpDesk(desk: Desk, { seed }: CitySize, at: string) {
  let now = at;
  let drawn = 0;
  const draw = (count: number, base: 10 | 16) =>
    Array.from({ length: count }, () => {
      drawn += 1;
      return chance(seed, [drawn, 11], base).toString(base);
    }).join('');
  const entropy: Entropy = {
    digits: (count) => draw(count, 10),
    hex: (bytes) => draw(2 * bytes, 16),
  };
  const setClock = (instant: string) => {
    now = instant;
  };
  return { desk: { ...desk, entropy, clock: { now: () => now } }, setClock };
}

async function populate(
  desk: Desk,
  { parties }: YearsPlan,
  { seed }: CitySize,
  progress: (accounts: number) => void,
) {
  const accountsOf = new Int32Array(parties);
  const at = desk.clock.now();
  let accounts = 0;
  for (let first = 0; first < parties; first += PARTIES_A_LINK * LINKS_A_TRANSACTION) {
    const last = Math.min(parties, first + PARTIES_A_LINK * LINKS_A_TRANSACTION);
    await asOne(desk, async ({ store }) => {
      const bulk = await Bulk.on(store, [OFFICE]);
      for (let from = first; from < last; from += PARTIES_A_LINK) {
        const end = Math.min(last, from + PARTIES_A_LINK);
        accounts += addParties({ bulk, seed, first: from, end, at, accountsOf });
      }
      bulk.write();
    });
    progress(accounts);
  }
  return { accounts, accountsOf };
}
