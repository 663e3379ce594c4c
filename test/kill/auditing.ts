// The auditor as a process of its own, to be killed at any moment: works the book it is given by
// its dice and says each verb before it begins and, with the end of the book's links, as soon as
// the desk has acknowledged it.
//   node auditing STORE MIGRATIONS SEED
import { writeSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { lineDuties } from '../../src/lines/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { audit } from '../auditor/run.ts';
import { morningOf, settableClock, testEntropy } from '../support/chance.ts';
import { endsOf, endWords } from './links.ts';

const [path = '', migrations = '', seed = ''] = process.argv.slice(2);
/** Days so short that a life comes to deposits, closes and files. */
const DAY_LENGTH = 25;
const VERBS = 10_000;

const clock = settableClock(morningOf(0));
const store = openStore({ path, migrations, now: clock.now() });
const desk = { store, clock, entropy: testEntropy(Number(seed)), lineDuties };
const test = { desk, store, clock, path, close: () => store.close() };
const reader = new BetterSqlite3(path, { readonly: true });
const say = (line: string) => void writeSync(1, `${line}\n`);

await audit(
  test,
  { seed: Number(seed), verbs: VERBS, dayLength: DAY_LENGTH, shortClaims: true },
  {
    before: (action) => say(`begins ${action}`),
    after: (action) => say(`done ${action}|${endWords(endsOf(reader))}`),
  },
);
