// A run goes over the accounts of its line and looks for those for which it is due, so many between
// two keys: how long a key waits for it in the largest city, beside the smallest; and how long its
// page takes to open.
import type { Desk } from '../src/desk/desk.ts';
import {
  LOOKED_AT_ONCE,
  readAccounts,
  readAmong,
  readDueOf,
  WALKED_AT_ONCE,
} from '../src/desk/run-line.ts';
import type { Bench, City } from './bench-place.ts';
import { counterAt, deskOn, must } from './book.ts';
import { median, percentile, type Row, type Samples, timed } from './measure.ts';
import { keptStore, SMALL_CITY } from './stores.ts';

const RUN = { line: 'utility', run: 'late-charges' };
const STEPS = 200;

export async function lookForDue(bench: Bench): Promise<readonly Row[]> {
  const [small, large] = [await opened(bench, SMALL_CITY), await opened(bench, bench.largest)];
  // The first steps prepare the statements.
  for (let at = -1; at < STEPS; at += 1) {
    for (const city of [small, large]) await walk(city, at);
    for (const city of [small, large]) await look(city, at);
  }
  for (const { desk } of [small, large]) await desk.store.close();
  return [
    { name: 'look for what is due', unit: 'ms', ...told(small, large, 'looked') },
    { name: 'walk over accounts', unit: 'ms', ...told(small, large, 'walked') },
  ];
}

function told(small: Going, large: Going, step: 'looked' | 'walked'): Pick<Row, 'sides' | 'goals'> {
  const sides = [large, small].map(({ name, [step]: samples }) => ({ name, samples }));
  const p99 = percentile(large[step], 99);
  const growth = median(large[step]) / median(small[step]);
  const many = { looked: LOOKED_AT_ONCE, walked: WALKED_AT_ONCE }[step];
  const goals = [
    { what: `ms a key waits at most for ${many} accounts, p99`, figure: p99, most: 100 },
    { what: `x as long as in ${small.name}, median`, figure: growth, most: 2 },
  ];
  const page = { what: 'ms until the page is open', figure: large.openMs, most: 1000 };
  return { sides, goals: step === 'looked' ? [...goals, page] : goals };
}

type Going = {
  readonly name: string;
  readonly desk: Desk;
  readonly openMs: number;
  readonly looked: Samples;
  readonly walked: Samples;
  /** The number after which the walk goes on. */
  after: string;
  /** Found on the way, enough of them for a look. */
  among: readonly number[];
};

async function opened(bench: Bench, city: City): Promise<Going> {
  const desk = deskOn(bench.root, keptStore(bench, city));
  const counter = await counterAt(desk);
  const openMs = await timed(async () => {
    must(await readAccounts(desk, counter, RUN));
  });
  const name = `${city.accounts.toLocaleString('en-US')} accounts`;
  return { name, desk, openMs, looked: [], walked: [], after: '', among: [] };
}

/** Over the whole line, again from its beginning where it is shorter than the steps. */
async function walk(going: Going, at: number): Promise<void> {
  const counter = await counterAt(going.desk);
  const asked = { ...RUN, after: going.after, most: WALKED_AT_ONCE };
  const ms = await timed(async () => {
    const { among, last } = must(await readAmong(going.desk, counter, asked));
    going.among = [...going.among.slice(-WALKED_AT_ONCE), ...among];
    going.after = last ?? '';
  });
  if (at >= 0) going.walked.push(ms);
}

async function look({ desk, among, looked }: Going, at: number): Promise<void> {
  const counter = await counterAt(desk);
  const some = among.slice(-LOOKED_AT_ONCE);
  const ms = await timed(async () => must(await readDueOf(desk, counter, RUN, some)));
  if (at >= 0) looked.push(ms);
}
