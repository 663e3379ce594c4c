// The limit of a durable post: better-sqlite3 alone, its statements prepared once, writing rows
// that were made by the desk into a twin of the book.
import BetterSqlite3 from 'better-sqlite3';

type Value = string | number | null;
type Written = readonly { readonly table: string; readonly values: readonly Value[] }[];

/** Tables in the order a payment writes them, with the column its new rows are found by. */
const TABLES = [
  { table: 'entry', newer: 'id', of: 'entry' },
  { table: 'posting', newer: 'entry_id', of: 'entry' },
  { table: 'open_item_movement', newer: 'entry_id', of: 'entry' },
  { table: 'entry_seal', newer: 'entry_id', of: 'entry' },
  { table: 'receipt', newer: 'id', of: 'receipt' },
  { table: 'receipt_line', newer: 'receipt_id', of: 'receipt' },
  { table: 'receipt_tender', newer: 'receipt_id', of: 'receipt' },
  { table: 'chain_link', newer: 'sequence', of: 'chain_link' },
  { table: 'print_job', newer: 'id', of: 'print_job' },
  { table: 'print_queue', newer: 'job_id', of: 'print_job' },
] as const;
const MARKS = {
  entry: 'SELECT MAX(id) FROM entry',
  receipt: 'SELECT MAX(id) FROM receipt',
  chain_link: "SELECT MAX(sequence) FROM chain_link WHERE chain = 'register-1'",
  print_job: 'SELECT MAX(id) FROM print_job',
} as const;
type Mark = keyof typeof MARKS;
const SERIES = ['receipt-1', 'entry-RCP'] as const;

/** Reads what a payment wrote, on a connection of its own. */
export class RowReader {
  readonly #database: BetterSqlite3.Database;
  readonly #last = new Map<Mark, number>();

  constructor(path: string) {
    this.#database = new BetterSqlite3(path, { readonly: true });
    this.#mark();
  }

  sinceLastTime(): Written {
    const written = TABLES.flatMap(({ table, newer, of }) => {
      const only = table === 'chain_link' ? "AND chain = 'register-1'" : '';
      const sql = `SELECT * FROM ${table} WHERE ${newer} > ? ${only}`;
      const rows = this.#database
        .prepare<[number], Value[]>(sql)
        .raw()
        .all(this.#last.get(of) ?? 0);
      return rows.map((values) => ({ table, values }));
    });
    this.#mark();
    return written;
  }

  #mark(): void {
    for (const name of ['entry', 'receipt', 'chain_link', 'print_job'] as const) {
      this.#last.set(name, Number(this.#database.prepare(MARKS[name]).pluck().get()));
    }
  }

  close(): void {
    this.#database.close();
  }
}

/** Writes rows as fast as better-sqlite3 can: one immediate transaction, kept statements. */
export class RawWriter {
  readonly #database: BetterSqlite3.Database;
  readonly #inserts: ReadonlyMap<string, BetterSqlite3.Statement>;
  readonly #count: BetterSqlite3.Statement;
  readonly #transaction: BetterSqlite3.Transaction<(written: Written) => void>;

  constructor(path: string) {
    const database = new BetterSqlite3(path);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    this.#database = database;
    this.#inserts = new Map(TABLES.map(({ table }) => [table, insertInto(database, table)]));
    this.#count = database.prepare('UPDATE series SET next = next + 1 WHERE name = ?');
    this.#transaction = database.transaction((written) => {
      for (const name of SERIES) this.#count.run(name);
      for (const { table, values } of written) this.#inserts.get(table)?.run(values);
    });
  }

  write(written: Written): void {
    this.#transaction.immediate(written);
  }

  close(): void {
    this.#database.close();
  }
}

function insertInto(database: BetterSqlite3.Database, table: string): BetterSqlite3.Statement {
  const columns = database.pragma(`table_info(${table})`) as readonly unknown[];
  return database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
}

/** Throws when the raw side wrote less: then it would be no limit. */
export function assertTwins(path: string, twin: string): void {
  const ours = new BetterSqlite3(path, { readonly: true });
  const raw = new BetterSqlite3(twin, { readonly: true });
  for (const { table } of [...TABLES, { table: 'series' }]) {
    const sql = `SELECT * FROM ${table} ORDER BY 1, 2`;
    const [here, there] = [ours, raw].map((one) => JSON.stringify(one.prepare(sql).raw().all()));
    if (here !== there) throw new Error(`the twin holds other rows of ${table}`);
  }
  ours.close();
  raw.close();
}
