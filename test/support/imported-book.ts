// What came by files into the book that has a row in every table.
import BetterSqlite3 from 'better-sqlite3';
import type { Desk } from '../../src/desk/desk.ts';
import { madeUpCitations } from './citations.ts';
import { imported, importingOf, LOCKBOX, madeUpBusinesses, madeUpRemittances } from './imports.ts';

/** The registry took money on a citation that is written off. */
export async function recoverByFile(desk: Desk): Promise<void> {
  const remittance = 'remittance,citation,paid on,amount\nR-1,7000398,2026-09-10,5.00';
  await imported(desk, importingOf('payments', 'paid-at-registry'), remittance);
}

/** Other names, keys and a payment from files; the table of keys that older books had. */
export async function workImports(desk: Desk, path: string): Promise<void> {
  const businesses = importingOf('businesses', 'seattle-businesses');
  const business = { number: '9007199254740993', name: 'MADE UP LLC', trade: 'Made Up' };
  await imported(desk, businesses, madeUpBusinesses(business));
  await imported(desk, importingOf('citations', 'los-angeles'), madeUpCitations(['9100000001']));
  const remittances = madeUpRemittances(['L-1', '41005513', '10.00']);
  await imported(desk, importingOf('payments', 'lockbox', LOCKBOX), remittances);
  const database = new BetterSqlite3(path);
  database.exec("INSERT INTO import_key VALUES ('p', 'key', 1)");
  database.close();
}
