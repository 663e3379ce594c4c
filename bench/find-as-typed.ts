// What is found while a text is typed, over three cities: the verb that the find field calls, key
// by key, beside the very statements it sent, prepared once and run by better-sqlite3 alone.
import BetterSqlite3 from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import type { Desk } from '../src/desk/desk.ts';
import { suggest } from '../src/desk/find-anything.ts';
import type { Book } from '../src/store/open-store.ts';
import type { Bench, City } from './bench-place.ts';
import { deskOn } from './book.ts';
import { type Goal, median, percentile, type Row, type Samples, timed } from './measure.ts';
import { sampledTexts } from './sampled.ts';
import { keptStore, MIDDLE_CITY, SMALL_CITY } from './stores.ts';

/** Texts of each kind, every key of them a look-up. */
const TEXTS_A_KIND = 12;

/** What is typed, with the statement that reads it from a row of the store. */
const KINDS = [
  ['account', 'account', 'number'],
  ['name', 'party', "lower(substr(name, instr(name, ' ') + 1))"],
  ['inner word', 'party', "lower(substr(name, instr(name, ' ') + 3))"],
  ['address', 'account', 'lower(place)'],
  ['plate', "identifier WHERE kind = 'plate'", 'shown'],
  ['parcel', "identifier WHERE kind = 'parcel'", 'shown'],
] as const;

export async function findAsTyped(bench: Bench): Promise<readonly Row[]> {
  const sizes = [...new Set([SMALL_CITY, MIDDLE_CITY, bench.largest])];
  const cities = sizes.map((city) => new Searched(bench, city));
  const texts = cities.map((city) => city.texts());
  const most = Math.max(...texts.map((each) => each.length));
  // All of it twice: the first time the disk is measured, of which a city's machine keeps in memory
  // what was looked at. City by city in turns, so that what slows the machine slows them all.
  for (const counts of [false, true]) {
    for (let at = 0; at < most; at += 1) {
      for (const [index, city] of cities.entries()) {
        const text = texts[index]?.[at];
        if (text !== undefined) await city.look(text, counts);
      }
    }
  }
  for (const city of cities) await city.close();
  return [typedRow(cities)];
}

function typedRow(cities: readonly Searched[]): Row {
  const [small] = cities;
  const large = cities.at(-1);
  if (!small || !large) throw new Error('no city');
  const goals: Goal[] = [
    { what: `ms, p99 of ${large.name}`, figure: percentile(large.ours, 99), most: 5 },
    {
      what: `x as long, p99, as in ${small.name}`,
      figure: percentile(large.ours, 99) / percentile(small.ours, 99),
      most: 2,
    },
    {
      what: `x the same statements alone, median of ${large.name}`,
      figure: median(large.ours) / median(large.raw),
      most: 3,
    },
  ];
  const sides = cities.flatMap(({ name, ours, raw }) => [
    { name, samples: ours },
    { name: 'statements alone', samples: raw },
  ]);
  return { name: 'find as you type', unit: 'ms', sides, goals };
}

class Searched {
  readonly name: string;
  readonly ours: Samples = [];
  readonly raw: Samples = [];
  readonly #desk: Desk;
  readonly #database: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();

  constructor(bench: Bench, city: City) {
    this.name = `${city.accounts.toLocaleString('en-US')} accounts`;
    const path = keptStore(bench, city);
    this.#desk = deskOn(bench.root, path);
    this.#database = new BetterSqlite3(path, { readonly: true });
  }

  /** Each text key by key, kinds in turn. */
  texts(): readonly string[] {
    const whole = KINDS.map(([, from, text]) =>
      sampledTexts(this.#database, { from, text, count: TEXTS_A_KIND }),
    );
    const byTurns = Array.from({ length: TEXTS_A_KIND }, (_, at) =>
      whole.flatMap((texts) => texts[at] ?? []),
    );
    return byTurns
      .flat()
      .flatMap((text) => Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1)));
  }

  async look(text: string, counts: boolean): Promise<void> {
    const ours = await timed(() => suggest(this.#desk, text));
    const sent = await queriesOf(this.#desk, text);
    for (const { sql } of sent) {
      if (!this.#statements.has(sql)) this.#statements.set(sql, this.#database.prepare(sql));
    }
    const raw = await timed(() => {
      for (const { sql, parameters } of sent) this.#statements.get(sql)?.all(parameters);
    });
    if (!counts || sent.length === 0) return;
    this.ours.push(ours);
    this.raw.push(raw);
  }

  async close(): Promise<void> {
    this.#database.close();
    await this.#desk.store.close();
  }
}

/** The statements a look-up sends, with what is bound to them. */
async function queriesOf(desk: Desk, text: string): Promise<readonly CompiledQuery[]> {
  const sent: CompiledQuery[] = [];
  const book = new Proxy(desk.store.book, {
    get(target, name) {
      if (name === 'executeQuery') {
        return (query: CompiledQuery) => {
          sent.push(query);
          return target.executeQuery(query);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  }) satisfies Book;
  await suggest({ ...desk, store: { ...desk.store, book } }, text);
  return sent;
}
