// A book as a city has it after years: 100,000 accounts with their parties and a bill each, and
// 500,000 receipts of two lines. Made with plain SQL, since no person keys a million lines.
import { copyFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { mod10FromLeft } from '../src/domain/check-digit.ts';
import { soughtWords } from '../src/domain/name-words.ts';
import { makeBook } from './book.ts';

export const ACCOUNTS = 100_000;
const RECEIPTS = 500_000;
const LINES_A_RECEIPT = 2;
export const RECEIPT_LINES = RECEIPTS * LINES_A_RECEIPT;
/** Rows of the demo city stay well below. */
const FIRST_ID = 1_000_000;

const FIRST = 'Ada Bo Cleo Dov Ewa Finn Gail Hugo Iris Jens Kofi Lena Mila Nils Olga Pia'.split(
  ' ',
);
const HEAD = 'Al Bern Cor Dar El Fen Gar Hol Ing Jar Kel Lor Mar Nor Oster Pel Quin Ros'.split(' ');
const BODY = 'ber da en fal gar hol in ka lan mor ner os pin ran sen tor ul ver win yar'.split(' ');
const TAIL = 'by croft dahl feld gren ham ing land man nik quist son stad ton ville wick'.split(
  ' ',
);
const STREETS = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Juniper Laurel Maple'.split(' ');
const KINDS = 'Street Avenue Lane Court Road'.split(' ');

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** Some 92,000 different names. */
export function nameOf(index: number): string {
  const word = [index, Math.floor(index / 18), Math.floor(index / 360)];
  const last = pick(HEAD, word[0] ?? 0) + pick(BODY, word[1] ?? 0) + pick(TAIL, word[2] ?? 0);
  return `${pick(FIRST, Math.floor(index / 5760))} ${last}`;
}

export function numberOf(index: number): string {
  const digits = String(5_200_000 + index);
  return `${digits}${mod10FromLeft(digits)}`;
}

const placeOf = (index: number) =>
  `${100 + (index % 9000)} ${pick(STREETS, index)} ${pick(KINDS, Math.floor(index / 11))}`;

/** Returns when the book stands closed at `path`. */
export async function makeLargeBook(root: string, path: string): Promise<void> {
  await makeBook(root, `${path}.small`, 1);
  copyFileSync(`${path}.small`, path);
  const database = new BetterSqlite3(path);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  const triggers = database
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE '%_found'",
    )
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.transaction(() => {
    fillAccounts(database);
    fillReceipts(database);
  })();
  for (const { sql } of triggers) database.exec(sql);
  database.exec('ANALYZE');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function fillAccounts(database: BetterSqlite3.Database): void {
  const into = (table: string, values: string) =>
    database.prepare(`INSERT INTO ${table} VALUES (${values})`);
  const party = into('party', "?, ?, 'en', NULL, NULL");
  const account = into('account', "?, 'utility', ?, ?, ?, '2019-04-02'");
  const words = into('account_words', '?, ?, ?');
  const phone = into('identifier', "?, 'phone', ?, ?, ?, ?, NULL");
  const item = into(
    'open_item',
    "?, ?, 'D', ?, 'Water and sewer', 'water-sewer', '2026-09-14', '2026-10-05'",
  );
  const component = into(
    'open_item_component',
    "?, ?, 'Water', 50, 'accrual', '510-1210', NULL, ?",
  );
  const movement = into('open_item_movement', "?, ?, 1, 'D', ?");
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const id = FIRST_ID + index;
    const [name, place, number] = [nameOf(index), placeOf(index), numberOf(index)];
    const digits = String(8_055_000_000 + index);
    party.run(id, name);
    account.run(id, number, id, place);
    words.run(id, id, soughtWords(`${name} ${place}`));
    phone.run(id, digits, digits, digits.slice(-7), id);
    item.run(id, id, `UB-${number}`);
    component.run(id, id, 16_600);
    movement.run(id, id, 16_600);
  }
}

function fillReceipts(database: BetterSqlite3.Database): void {
  const receipt = database.prepare(
    `INSERT INTO receipt VALUES (?, 1, ?, 1, ?, '2026-01-01T16:00:00.000Z', 1, ?, 'counter', ?, 0,
      '1234', ?)`,
  );
  const line = database.prepare(
    `INSERT INTO receipt_line VALUES (?, ?, 'open-item', 'water-sewer', ?, ?, NULL,
      'Water and sewer', 1, ?, ?)`,
  );
  const tender = database.prepare(
    `INSERT INTO receipt_tender (receipt_id, side, kind, amount_cents, tendered_cents,
      check_number, card_last4) VALUES (?, 'in', ?, ?, ?, ?, ?)`,
  );
  const payer = database.prepare('INSERT OR IGNORE INTO payer (name, words) VALUES (?, ?)');
  for (let index = 0; index < RECEIPTS; index += 1) {
    const id = FIRST_ID + index;
    const [own, cents] = [index % ACCOUNTS, 5000 + ((index * 7919) % 40_000)];
    const name = nameOf(own);
    receipt.run(id, id, dateOf(index), name, 2 * cents, id);
    for (const at of [1, 2]) line.run(id, at, FIRST_ID + own, FIRST_ID + own, cents, cents);
    const kind = pick(['check', 'card', 'cash', 'cash'], index);
    const check = kind === 'check' ? String(1000 + ((index * 31) % 9000)) : null;
    const card = kind === 'card' ? String(1000 + ((index * 37) % 9000)) : null;
    tender.run(id, kind, 2 * cents, 2 * cents, check, card);
    if (index < ACCOUNTS) payer.run(name, soughtWords(name));
  }
}

/** Four years of some 350 receipts a day. */
function dateOf(index: number): string {
  const day = new Date(Date.UTC(2022, 8, 15) + Math.floor(index / 350) * 86_400_000);
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
