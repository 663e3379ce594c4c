// The book after the contention run, read with plain SQL, against what the registers said.
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'vitest';
import { ask } from '../../support/ask.ts';
import type { Drawer, Sums } from './sums.ts';

const FIRST_RECEIPT = 101;

const OWED = `SELECT i.account_id AS account,
    SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
  FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
  JOIN open_item i ON i.id = c.item_id GROUP BY i.account_id ORDER BY i.account_id`;

/** Net of what each account owes: its bills less its credits. */
export function owedByAccount(path: string): ReadonlyMap<number, number> {
  const rows = ask<{ account: number; cents: number }>(path, OWED);
  return new Map(rows.map(({ account, cents }) => [account, cents]));
}

export function bookStands(path: string, before: ReadonlyMap<number, number>, sums: Sums): void {
  receiptsStand(path, sums);
  drawersStand(path, sums);
  const paid = [...before.keys(), ...sums.accounts.keys()];
  const owed = new Map(
    [...new Set(paid)].map((account) => [
      account,
      (before.get(account) ?? 0) - (sums.accounts.get(account) ?? 0),
    ]),
  );
  const changed = [...owedByAccount(path)].filter(
    ([account, cents]) => owed.get(account) !== cents,
  );
  expect(changed).toEqual([]);
  const tables = [...sums.rows.keys()].sort();
  const count = (table: string) =>
    ask<{ count: number }>(path, `SELECT COUNT(*) AS count FROM ${table}`)[0]?.count;
  expect(tables.map((table) => [table, count(table)])).toEqual(
    tables.map((table) => [table, sums.rows.get(table)]),
  );
}

type ReceiptRow = {
  readonly id: number;
  readonly register: number;
  readonly number: number;
  readonly total: number;
  readonly isVoid: 0 | 1;
};

const RECEIPTS = `SELECT r.id, r.register, r.number, r.total_cents AS total,
    v.receipt_id IS NOT NULL AS isVoid
  FROM receipt r LEFT JOIN receipt_void v ON v.receipt_id = r.id ORDER BY r.register, r.number`;

/** Each acknowledged receipt is there with its number, total and void; none besides; no gap. */
function receiptsStand(path: string, { receipts }: Sums): void {
  const rows = ask<ReceiptRow>(path, RECEIPTS);
  const shown = rows.map(({ id, register, number, total, isVoid }) => {
    return [id, `${register}-${String(number).padStart(6, '0')}`, total, isVoid === 1];
  });
  const said = [...receipts.values()].map((one) => [
    one.receipt,
    one.number,
    one.total,
    one.isVoid,
  ]);
  const byId = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0]);
  expect(shown.sort(byId)).toEqual(said.sort(byId));
  for (const [table, first] of [
    ['receipt', FIRST_RECEIPT],
    ['receipt_void', 1],
    ['tender_correction', 1],
  ] as const) {
    const numbers = ask<{ register: number; number: number }>(
      path,
      `SELECT register, number FROM ${table} ORDER BY register, number`,
    );
    const gaps = numbers.filter(({ register, number }, index) => {
      const before = numbers[index - 1];
      return number !== (before?.register === register ? before.number + 1 : first);
    });
    expect([table, gaps]).toEqual([table, []]);
  }
}

const HELD = `SELECT t.kind,
    SUM(CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END) AS cents
  FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
  WHERE r.session_id = ? AND t.kind <> 'credit'
    AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
  GROUP BY t.kind`;
const GONE = `SELECT
  (SELECT COALESCE(SUM(amount_cents), 0) FROM drawer_drop WHERE session_id = :id) +
  (SELECT COALESCE(SUM(denomination_cents), 0) FROM counterfeit_note WHERE session_id = :id)`;
const KEPT = `SELECT kind, cents FROM session_sum WHERE session_id = ?
  AND kind <> 'credit' AND cents <> 0 ORDER BY kind`;

type Sum = { readonly kind: keyof Drawer; readonly cents: number };

/** Tenders by session from the receipts, from the sums kept beside them, and as they were said. */
function drawersStand(path: string, { drawers }: Sums): void {
  const database = new BetterSqlite3(path, { readonly: true });
  const held = database.prepare<[number], Sum>(HELD);
  const gone = database.prepare<[{ id: number }], number>(GONE).pluck();
  const kept = database.prepare<[number], Sum>(KEPT);
  for (const [session, said] of drawers) {
    const receipts = { cash: 0, check: 0, 'money-order': 0, card: 0 };
    for (const { kind, cents } of held.all(session)) receipts[kind] = cents;
    const sums = { cash: 0, check: 0, 'money-order': 0, card: 0 };
    for (const { kind, cents } of kept.all(session)) sums[kind] = cents;
    expect([session, sums]).toEqual([session, receipts]);
    const cash = receipts.cash - (gone.get({ id: session }) ?? 0);
    expect([session, { ...receipts, cash }]).toEqual([session, said]);
  }
  database.close();
}
