// After each verb: what the book holds, read with plain SQL on a connection of its own, against
// what the model believes.
import BetterSqlite3 from 'better-sqlite3';
import { expectedTenders, sessionTotals } from '../../src/store/expected.ts';
import { type Audit, agree } from './audit.ts';
import { calledComparer } from './business-changes.ts';
import { fundComparer } from './change-fund.ts';
import { printingComparer } from './compare-printing.ts';
import { expectedOf, type Model } from './model.ts';
import { BALANCES, OPEN } from './open-model.ts';
import { registrationComparer } from './registrations.ts';

export type Comparer = { readonly compare: (audit: Audit) => Promise<void>; close(): void };

export function comparerOf(path: string): Comparer {
  const database = new BetterSqlite3(path, { readonly: true });
  const balances = database.prepare<[], { account: string; net: number }>(BALANCES);
  const open = database.prepare<[], { id: number; open: number }>(OPEN);
  const numbers = database.prepare<[number], { count: number; last: number | null }>(
    'SELECT COUNT(*) AS count, MAX(number) AS last FROM receipt WHERE register = ?',
  );
  const voids = database.prepare<[number], { count: number; last: number | null }>(
    'SELECT COUNT(*) AS count, MAX(number) AS last FROM receipt_void WHERE register = ?',
  );
  const corrections = database.prepare<[number], { count: number; last: number | null }>(
    'SELECT COUNT(*) AS count, MAX(number) AS last FROM tender_correction WHERE register = ?',
  );
  const compareFund = fundComparer(database);
  const compareCalled = calledComparer(database);
  const compareRegistrations = registrationComparer(database);
  const comparePrinting = printingComparer(database);
  return {
    close: () => database.close(),
    compare: async (audit) => {
      const { model } = audit;
      compareLedger(model, balances.all());
      compareItems(model, open.all());
      compareFund(model);
      comparePrinting(model);
      compareRegistrations(model);
      compareCalled(model);
      for (const register of model.registers) {
        const { number, nextReceipt } = register;
        const used = nextReceipt - FIRST;
        const receipts = { count: used, last: used === 0 ? null : nextReceipt - 1 };
        agree(`receipts of register ${number}`, numbers.get(number), receipts);
        agree(`voids of register ${number}`, voids.get(number), upTo(register.voids));
        agree(`corrections of ${number}`, corrections.get(number), upTo(register.corrections));
        if (register.session) await compareDrawer(audit, register.session);
      }
    },
  };
}

const FIRST = 101;

function upTo(count: number) {
  return { count, last: count === 0 ? null : count };
}

function compareLedger(model: Model, rows: readonly { account: string; net: number }[]): void {
  const book = new Map(rows.map(({ account, net }) => [account, net]));
  for (const account of new Set([...book.keys(), ...model.ledger.keys()])) {
    agree(`balance of ${account}`, book.get(account) ?? 0, model.ledger.get(account) ?? 0);
  }
}

function compareItems(model: Model, rows: readonly { id: number; open: number }[]): void {
  const book = new Map(rows.map(({ id, open }) => [id, open]));
  for (const item of model.items.values()) {
    for (const { id, open, original, shares, given, deferred, credited } of item.components) {
      agree(`open of component ${id}`, book.get(id) ?? 0, open);
      book.delete(id);
      if (open < 0 || open > original) throw new Error(`component ${id} of ${original}: ${open}`);
      if (open === 0 && deferred !== null && !credited?.total) {
        agree(
          `shares of component ${id}, paid whole`,
          given,
          shares.map((share) => share.cents),
        );
      }
    }
  }
  agree('components the model does not know', [...book.keys()], []);
}

async function compareDrawer(audit: Audit, session: { readonly id: number }): Promise<void> {
  const known = audit.model.sessions.find((one) => one.id === session.id);
  if (!known) throw new Error(`session ${session.id} is not in the model`);
  const expected = await expectedTenders(audit.desk.store.book, known.id);
  const of = (kind: 'cash' | 'check' | 'money-order' | 'card') =>
    expected.get(kind)?.amountCents ?? 0;
  const book = { cash: of('cash'), check: of('check') + of('money-order'), card: of('card') };
  agree(`expected in session ${known.id}`, book, expectedOf(known));
  const kept = await sessionTotals(audit.desk.store.book, known.id);
  agree(`totals kept of session ${known.id}`, taken(kept), taken(expected));
}

type Totals = ReadonlyMap<string, { readonly items: number; readonly amountCents: number }>;

/** A tender whose every receipt was voided is none of it, whether it is listed or not. */
function taken(totals: Totals) {
  const some = [...totals].filter(([, { items, amountCents }]) => items !== 0 || amountCents !== 0);
  return some.sort();
}
