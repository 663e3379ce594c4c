// The model's beginning: what stands in a freshly opened book, read with plain SQL.
import BetterSqlite3 from 'better-sqlite3';
import { PINS } from '../support/counter.ts';
import type {
  Account,
  Component,
  Fee,
  Item,
  Model,
  Person,
  Register,
  SpecialDay,
} from './model.ts';
import { newPrinting } from './printing-model.ts';
import { type Hold, noReceivables } from './receivables-model.ts';
import { parts } from './sums.ts';
import { broughtTax } from './taxes.ts';

const FIRST_RECEIPT = 101;

export function openModel(path: string, date: string): Model {
  const database = new BetterSqlite3(path, { readonly: true });
  const rows = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
  const model: Model = {
    date,
    ledger: new Map(
      rows<{ account: string; net: number }>(BALANCES).map(({ account, net }) => [account, net]),
    ),
    accounts: new Map(rows<Account>(ACCOUNTS).map((row) => [row.id, row])),
    items: readItems(rows),
    fees: rows<Omit<Fee, 'coming'>>(FEES).map((fee) => ({ ...fee, coming: [] })),
    people: new Map(
      rows<{ number: number; role: string }>('SELECT number, role FROM person').map((row) => [
        row.number,
        { ...row, pin: PINS[row.number] ?? '', wrong: 0, lastWrongAt: 0 } satisfies Person,
      ]),
    ),
    registers: rows<{ number: number }>('SELECT number FROM register ORDER BY number').map(
      ({ number }): Register => ({
        number,
        nextReceipt: FIRST_RECEIPT,
        voids: 0,
        corrections: 0,
        givenUp: 0,
        reduced: 0,
        session: undefined,
        basket: undefined,
        differing: new Map(),
      }),
    ),
    sessions: [],
    receipts: [],
    requests: [],
    ...noReceivables(
      rows<Omit<Hold, 'isLifted'>>(HOLDS).map((hold) => ({ ...hold, isLifted: false })),
    ),
    held: [],
    books: [],
    slips: [],
    bags: new Set(),
    tapes: new Map(),
    keptTapes: 0,
    deposits: [],
    closedDates: new Set(),
    exportedDates: new Set(),
    liftedDates: new Set(),
    specialDays: new Map(
      rows<SpecialDay & { day: string }>(DAYS).map(({ day, ...special }) => [day, special]),
    ),
    ruleFiles: 0,
    latePenalties: rows(LATE_PENALTIES),
    standsIn: undefined,
    changeFund: new Map(
      rows<{ piece: number; net: number }>(IN_FUND).map(({ piece, net }) => [piece, net]),
    ),
    fundCount: { date, attempts: 0, pieces: new Map(), off: 0 },
    fundMoved: 1,
    printing: newPrinting(),
    byDate: new Map(),
  };
  database.close();
  model.taxes.push(...[...model.items.values()].flatMap((item) => broughtTax(item) ?? []));
  return model;
}

export const BALANCES = `SELECT account,
  SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) AS net
  FROM posting GROUP BY account`;
export const IN_FUND = `SELECT denomination_cents AS piece,
  SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END) AS net
  FROM change_fund_line GROUP BY denomination_cents`;
const ACCOUNTS = `SELECT a.id, a.number, a.line, a.party_id AS partyId,
    p.cash_only_until AS cashOnlyUntil
  FROM account a LEFT JOIN party p ON p.id = a.party_id ORDER BY a.id`;
const DAYS = 'SELECT day, kind, words FROM calendar_day';
const LATE_PENALTIES = `SELECT effective_from AS "from", json_extract(value, '$') AS value
  FROM line_rule WHERE line = 'parking' AND name = 'late-penalty' ORDER BY 1`;
const HOLDS = 'SELECT id, kind, account_id AS accountId, party_id AS partyId, until FROM hold';
const FEES = `SELECT code, amount_cents AS cents, ledger_account AS account, department FROM fee
  WHERE effective_to IS NULL ORDER BY number`;
export const OPEN = `SELECT c.id, SUM(CASE m.side WHEN i.side THEN m.amount_cents
    ELSE -m.amount_cents END) AS open
  FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
  JOIN open_item i ON i.id = c.item_id GROUP BY c.id`;

type Rows = <Row>(sql: string) => Row[];
type ComponentRow = Omit<Component, 'open' | 'given' | 'shares'> & { readonly itemId: number };

function readItems(rows: Rows): Map<number, Item> {
  const open = new Map(
    rows<{ id: number; open: number }>(OPEN).map(({ id, open: cents }) => [id, cents]),
  );
  const shares = rows<{ componentId: number; account: string; cents: number }>(
    `SELECT component_id AS componentId, account, share_cents AS cents FROM component_share
      ORDER BY component_id, position`,
  );
  const components = rows<ComponentRow>(
    `SELECT id, item_id AS itemId, rank, control_account AS control, deferred_account AS deferred,
      original_cents AS original FROM open_item_component ORDER BY rank, id`,
  ).map(({ itemId, ...row }) => {
    const own = shares
      .filter((share) => share.componentId === row.id)
      .map(({ account, cents }) => ({ account, cents }));
    const cents = open.get(row.id) ?? 0;
    const weights = own.map((share) => share.cents);
    const given = row.deferred === null ? own.map(() => 0) : parts(row.original - cents, weights);
    return { itemId, component: { ...row, shares: own, open: cents, given } satisfies Component };
  });
  const items = rows<Omit<Item, 'components'>>(
    `SELECT id, account_id AS accountId, side, due_on AS dueOn, department,
      document_number AS bill FROM open_item`,
  );
  return new Map(
    items.map((item) => [
      item.id,
      {
        ...item,
        components: components
          .filter((one) => one.itemId === item.id)
          .map(({ component }) => component),
      },
    ]),
  );
}
