// Closed drawers: what was expected is what the receipts say, what was counted is the last sealed
// count, and the close and its entry follow from both.
import {
  COUNT_GROUPS,
  type CountGroup,
  closeDrawer,
  type GroupDifference,
} from '../../domain/drawer-close.ts';
import { balancedEntry, netOf, type Posting } from '../../domain/entry.ts';
import { addCents, type Cents, formatCents, ZERO } from '../../domain/money.ts';
import { loadEntry } from '../entries.ts';
import { expectedTenders } from '../expected.ts';
import type { Book } from '../open-store.ts';
import { type Check, finding } from './check.ts';

type Closed = {
  readonly id: number;
  readonly number: string;
  readonly float_cents: Cents;
  readonly cash_to_deposit_cents: Cents;
  readonly float_returned_cents: Cents;
  readonly entry_id: number;
};

export const sessions: Check = {
  name: 'drawers',
  title: 'every closed drawer agrees with its receipts and its count',
  run: async (book) => {
    const closed = await book
      .selectFrom('session_close as c')
      .innerJoin('drawer_session as s', 's.id', 'c.session_id')
      .select(['s.id', 's.number', 's.float_cents', 'c.entry_id'])
      .select(['c.cash_to_deposit_cents', 'c.float_returned_cents'])
      .orderBy('s.id')
      .execute();
    for (const [index, session] of closed.entries()) {
      const broken = await brokenSession(book, session);
      if (broken !== undefined) return finding(index + 1, `session ${session.number}: ${broken}`);
    }
    return finding(closed.length, undefined);
  },
};

async function brokenSession(book: Book, session: Closed): Promise<string | undefined> {
  const expected = await expectedByGroup(book, session.id);
  const counted = await lastCount(book, session.id);
  const rows = await differencesOf(book, session.id);
  for (const group of COUNT_GROUPS) {
    const row = rows.find((one) => one.group === group);
    if (!row) return `nothing is recorded for ${group}`;
    const is = expected[group];
    if (row.expectedCents !== is) return said(`expected ${group}`, row.expectedCents, is);
    const count = counted.get(group) ?? ZERO;
    if (row.countedCents !== count) return said(`counted ${group}`, row.countedCents, count);
  }
  return brokenClose(book, session, rows);
}

function said(what: string, recorded: Cents, found: Cents): string {
  return `${what} is recorded as ${formatCents(recorded)}, and is ${formatCents(found)}`;
}

async function expectedByGroup(
  book: Book,
  id: number,
): Promise<Readonly<Record<CountGroup, Cents>>> {
  const expected = await expectedTenders(book, id);
  const of = (kind: 'cash' | 'check' | 'money-order' | 'card') =>
    expected.get(kind)?.amountCents ?? ZERO;
  return { cash: of('cash'), check: addCents(of('check'), of('money-order')), card: of('card') };
}

/** The last closing count by group. */
async function lastCount(book: Book, sessionId: number): Promise<ReadonlyMap<string, Cents>> {
  const count = await book
    .selectFrom('drawer_count')
    .select(['id', 'cash_cents'])
    .where('session_id', '=', sessionId)
    .where('purpose', '=', 'close')
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!count) return new Map();
  const tenders = await book
    .selectFrom('count_tender')
    .select(['tender', 'amount_cents'])
    .where('count_id', '=', count.id)
    .execute();
  return new Map([
    ['cash', count.cash_cents],
    ...tenders.map((row) => [row.tender, row.amount_cents] as const),
  ]);
}

async function differencesOf(book: Book, id: number): Promise<readonly GroupDifference[]> {
  const rows = await book
    .selectFrom('session_difference')
    .selectAll()
    .where('session_id', '=', id)
    .execute();
  return COUNT_GROUPS.flatMap((group) =>
    rows
      .filter((row) => row.tender === group)
      .map((row) => ({
        group,
        expectedCents: row.expected_cents,
        countedCents: row.counted_cents,
      })),
  );
}

async function brokenClose(
  book: Book,
  session: Closed,
  rows: readonly GroupDifference[],
): Promise<string | undefined> {
  const close = closeDrawer(session.float_cents, rows);
  if (close.cashToDepositCents !== session.cash_to_deposit_cents) {
    return said('cash to deposit', session.cash_to_deposit_cents, close.cashToDepositCents);
  }
  if (close.floatReturnedCents !== session.float_returned_cents) {
    return said('float returned', session.float_returned_cents, close.floatReturnedCents);
  }
  const entry = await loadEntry(book, session.entry_id);
  const wanted = netsOf(balancedEntry(close.postings).postings);
  const posted = netsOf(entry.postings);
  const account = [...new Set([...wanted.keys(), ...posted.keys()])].find(
    (code) => (wanted.get(code) ?? ZERO) !== (posted.get(code) ?? ZERO),
  );
  return account && `its entry posts ${account} otherwise than the count says`;
}

function netsOf(postings: readonly Posting[]): ReadonlyMap<string, Cents> {
  const nets = new Map<string, Cents>();
  for (const row of postings) {
    nets.set(row.account, addCents(nets.get(row.account) ?? ZERO, netOf([row])));
  }
  return nets;
}
