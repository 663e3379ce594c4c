// A run looks for the accounts for which it is due, so many between two keys: how long a key waits
// for it in the largest city, beside the smallest; and how long its page takes to open.
import type { Desk } from '../src/desk/desk.ts';
import { readAmong, readDueOf } from '../src/desk/run-line.ts';
import type { Bench, City } from './bench-place.ts';
import { counterAt, deskOn, must } from './book.ts';
import { median, percentile, type Row, type Samples, timed } from './measure.ts';
import { keptStore, SMALL_CITY } from './stores.ts';

const RUN = { line: 'utility', run: 'late-charges' };
/** As the screen looks at them. */
const AT_ONCE = 5;
const LOOKS = 200;

export async function lookForDue(bench: Bench): Promise<readonly Row[]> {
  const [small, large] = [await opened(bench, SMALL_CITY), await opened(bench, bench.largest)];
  // The first looks prepare the statements.
  for (let at = -1; at < LOOKS; at += 1) {
    for (const city of [small, large]) await look(city, at);
  }
  for (const { desk } of [small, large]) await desk.store.close();
  const sides = [large, small].map(({ name, samples }) => ({ name, samples }));
  const p99 = percentile(large.samples, 99);
  const growth = median(large.samples) / median(small.samples);
  const goals = [
    { what: `ms a key waits at most for ${AT_ONCE} accounts, p99`, figure: p99, most: 100 },
    { what: `x as long as in ${small.name}, median`, figure: growth, most: 2 },
    { what: 'ms until the page is open', figure: large.openMs, most: 1000 },
  ];
  return [{ name: 'look for what is due', unit: 'ms', sides, goals }];
}

type Looked = {
  readonly name: string;
  readonly desk: Desk;
  readonly among: readonly number[];
  readonly openMs: number;
  readonly samples: Samples;
};

async function opened(bench: Bench, city: City): Promise<Looked> {
  const desk = deskOn(bench.root, keptStore(bench, city));
  const counter = await counterAt(desk);
  let among: readonly number[] = [];
  const openMs = await timed(async () => {
    among = must(await readAmong(desk, counter, RUN));
  });
  const name = `${city.accounts.toLocaleString('en-US')} accounts`;
  return { name, desk, among, openMs, samples: [] };
}

/** Over the whole list, again from its beginning where it is shorter than the looks. */
async function look({ desk, among, samples }: Looked, at: number): Promise<void> {
  const counter = await counterAt(desk);
  const from = (Math.max(0, at) * AT_ONCE) % Math.max(1, among.length - AT_ONCE);
  const some = among.slice(from, from + AT_ONCE);
  const ms = await timed(async () => must(await readDueOf(desk, counter, RUN, some)));
  if (at >= 0) samples.push(ms);
}
