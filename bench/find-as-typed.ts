// What is found while a text is typed, over 100,000 accounts and 1,000,000 receipt lines: the verb
// that the find field calls, beside the very statements it sent, run by better-sqlite3 alone.
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import type { Desk } from '../src/desk/desk.ts';
import { suggest } from '../src/desk/find-anything.ts';
import type { Book } from '../src/store/open-store.ts';
import { deskOn } from './book.ts';
import { ACCOUNTS, makeLargeBook, nameOf, numberOf } from './large-book.ts';
import { type Row, timed } from './measure.ts';

const TEXTS = 60;
const WARM_UP_TEXTS = 15;

export async function findAsTyped(root: string, folder: string): Promise<Row> {
  const path = join(folder, 'large.sqlite');
  await makeLargeBook(root, path);
  const desk = deskOn(root, path);
  const raw = new BetterSqlite3(path, { readonly: true });
  const row: Row = { name: 'find as you type', beside: 'raw better-sqlite3', ours: [], limit: [] };
  const statements = new Map<string, BetterSqlite3.Statement>();
  for (const [index, text] of typedTexts().entries()) {
    const ours = await timed(() => suggest(desk, text.typed));
    const sent = await queriesOf(desk, text.typed);
    for (const { sql } of sent) {
      if (!statements.has(sql)) statements.set(sql, raw.prepare(sql));
    }
    const limit = await timed(() => {
      for (const { sql, parameters } of sent) statements.get(sql)?.all(parameters);
    });
    if (sent.length === 0 || index < WARM_UP_TEXTS) continue;
    row.ours.push(ours);
    row.limit.push(limit);
  }
  raw.close();
  await desk.store.close();
  return row;
}

type Typed = { readonly typed: string };

/**
 * Each key of a text is a look-up: names from their beginning, names from their middle, streets,
 * account numbers, phones, checks, amounts.
 */
function typedTexts(): readonly Typed[] {
  const texts = Array.from({ length: TEXTS }, (_, index) => textOf(index));
  return texts.flatMap((text) =>
    Array.from({ length: text.length }, (_, end) => ({ typed: text.slice(0, end + 1) })),
  );
}

function textOf(index: number): string {
  const account = (index * 1_664_525 + 1_013_904_223) % ACCOUNTS;
  const [first = '', last = ''] = nameOf(account).toLowerCase().split(' ');
  const texts = [
    last,
    last.slice(2),
    `${first} ${last}`,
    numberOf(account),
    String(8_055_000_000 + account),
    `${100 + (account % 9000)} alder`,
    String(1000 + (account % 9000)),
    `${100 + (account % 300)}.00`,
  ];
  return texts[index % texts.length] ?? '';
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
