// The settings of a book as files of a city, for a training book: the rules that hold today, the
// people with one PIN that everybody may know, and made-up accounts where the city's chart has room
// for them. Nobody trains on what real people owe.

import { specialDays } from '../domain/business-calendar.ts';
import type { ComponentKind } from '../domain/city-data.ts';
import type { Instant } from '../domain/clock.ts';
import { chargeFault } from '../domain/component-of.ts';
import { formatCents, parseAmount, ZERO } from '../domain/money.ts';
import { holdsAt } from '../domain/person-change.ts';
import { POLICY_NAMES } from '../domain/policy.ts';
import type { CityFiles } from '../domain/read-city.ts';
import { scanProfileFile } from '../domain/scan-profile.ts';
import { componentKindsOn } from '../store/component-kinds.ts';
import type { Book } from '../store/open-store.ts';
import { allPeople, heldRoles } from '../store/person-changes.ts';
import { bankAccountOn, feesInForce, tenderRules } from '../store/policies.ts';
import { scanProfiles } from '../store/scan-profiles.ts';
import { loadCity } from './business-date.ts';

export const TRAINING_PIN = '2580';
export const TRAINING_MARK = 'TRAINING: ';

type Row = Readonly<Record<string, unknown>>;
const DAY_MS = 86_400_000;
const RULES_FILE = 'rules-';

/**
 * `demo` are the files of the demo city, whose accounts are practised on; `today` in the city, `at`
 * the moment.
 */
export async function trainingFiles(
  book: Book,
  demo: CityFiles,
  today: string,
  at: Instant,
): Promise<CityFiles> {
  const city = await loadCity(book);
  const openedOn = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  const own = {
    city: {
      name: city.training ? city.name : `${TRAINING_MARK}${city.name}`,
      book: 'real',
      openedOn,
      effectiveFrom: openedOn,
      timeZone: city.timeZone,
      bankAccount: (await bankAccountOn(book, today)) ?? 'none',
      receiptHead: city.receiptHead,
      receiptFoot: city.receiptFoot,
    },
    ...(await chart(book)),
    ...(await rules(book, demo, today)),
    calendar: await calendar(book, demo),
    'scan-lines': (await scanProfiles(book, today)).map(scanProfileFile),
    fees: await fees(book, today, openedOn),
    registers: await registers(book, today),
    people: await people(book, at),
    ...(await lineRules(book, demo, today)),
  };
  return { ...own, ...practice(own, demo, await componentKindsOn(book, today)) };
}

async function chart(book: Book): Promise<CityFiles> {
  const accounts = await book
    .selectFrom('ledger_account')
    .select(['code', 'name', 'normal_side as side', 'control'])
    .orderBy('code')
    .execute();
  return {
    funds: await book.selectFrom('fund').selectAll().orderBy('code').execute(),
    // Nothing of a training book reaches accounting: its numbers are not needed.
    chart: accounts.map((row) => ({ ...row, control: row.control === 1, unmapped: true })),
    departments: await book.selectFrom('department').selectAll().orderBy('number').execute(),
    reasons: await book
      .selectFrom('reason')
      .selectAll()
      .orderBy('kind')
      .orderBy('number')
      .execute(),
  };
}

async function rules(book: Book, demo: CityFiles, today: string): Promise<CityFiles> {
  const rows = await book
    .selectFrom('policy')
    .select(['name', 'value', 'authority'])
    .where('effective_from', '<=', today)
    .orderBy('effective_from')
    .execute();
  // The newest counts; what an old book does not have yet is taken from the demo city.
  const named = new Map<unknown, Row>(rowsOf(demo['policies']).map((row) => [row['name'], row]));
  for (const row of rows) named.set(row.name, row);
  const tenders = await tenderRules(book, today);
  return {
    policies: POLICY_NAMES.flatMap((name) => named.get(name) ?? []),
    tenders: tenders.map(({ ledgerAccount, approvalOverCents, ...tender }) => ({
      ...tender,
      account: ledgerAccount,
      ...(approvalOverCents === undefined ? {} : { approvalOver: formatCents(approvalOverCents) }),
    })),
  };
}

/** By file; what an old book does not have yet is taken from the demo city. */
async function lineRules(book: Book, demo: CityFiles, today: string): Promise<CityFiles> {
  const own = await book
    .selectFrom('line_rule')
    .select(['line', 'name', 'value', 'authority'])
    .where('effective_from', '<=', today)
    .orderBy('effective_from')
    .execute();
  const files: Record<string, readonly Row[]> = {};
  for (const [file, rows] of Object.entries(demo)) {
    if (!file.startsWith(RULES_FILE)) continue;
    const named = new Map<unknown, Row>(rowsOf(rows).map((row) => [row['name'], row]));
    for (const { line, value, ...rule } of own) {
      if (file !== `${RULES_FILE}${line}`) continue;
      named.set(rule.name, { ...rule, value: JSON.parse(value) as unknown });
    }
    files[file] = [...named.values()];
  }
  return files;
}

/** Of a day's rows the newest; a book from before the calendar has none. */
async function calendar(book: Book, demo: CityFiles): Promise<readonly Row[]> {
  const rows = await book
    .selectFrom('calendar_row')
    .select(['day', 'kind', 'words', 'authority'])
    .orderBy('day')
    .orderBy('turn')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return rowsOf(demo['calendar']);
  return [...specialDays(rows).values()];
}

async function fees(book: Book, today: string, from: string): Promise<readonly Row[]> {
  return (await feesInForce(book, today)).map((fee) => ({
    code: fee.code,
    number: fee.number,
    name: fee.name,
    department: fee.department,
    authority: fee.authority,
    account: fee.ledger_account,
    amount: formatCents(fee.amount_cents),
    from,
  }));
}

async function registers(book: Book, today: string): Promise<readonly Row[]> {
  const rows = await book.selectFrom('register').selectAll().orderBy('number').execute();
  const pieces = await book
    .selectFrom('standing_float')
    .selectAll()
    .where('effective_from', '<=', today)
    .orderBy('effective_from')
    .execute();
  return rows.map(({ number, name }) => {
    const own = pieces.filter(({ register }) => register === number);
    const newest = own.at(-1)?.effective_from;
    const float = own
      .filter((piece) => piece.effective_from === newest)
      .sort((a, b) => b.denomination_cents - a.denomination_cents)
      .map((piece) => ({
        denomination: formatCents(piece.denomination_cents),
        pieces: piece.pieces,
      }));
    return { number, name, float };
  });
}

/** Those who work here at the moment. */
async function people(book: Book, at: Instant): Promise<readonly Row[]> {
  const roles = (await heldRoles(book)).filter((held) => holdsAt(held, at));
  return (await allPeople(book)).flatMap(({ id, number, name, since }) => {
    const now = roles.find(({ personId }) => personId === id);
    return now === undefined ? [] : [{ number, name, role: now.role, since, pin: TRAINING_PIN }];
  });
}

/**
 * The demo city's accounts and parties, and its components where the city has none of its own, as
 * far as chart and departments hold them.
 */
function practice(own: CityFiles, demo: CityFiles, kinds: readonly ComponentKind[]): CityFiles {
  const control = new Map(rowsOf(own['chart']).map((row) => [row['code'], row['control']]));
  const departments = new Set(rowsOf(own['departments']).map((row) => row['code']));
  const known = new Map<unknown, ComponentKind>(kinds.map((kind) => [kind.kind, kind]));
  const others = rowsOf(demo['components']).filter((kind) => {
    const named = [kind['deferred'], ...rowsOf(kind['parts']).map((part) => part['account'])];
    const isHeld = named.every((code) => code === undefined || control.has(code));
    return !known.has(kind['kind']) && isHeld && control.get(kind['control']) === true;
  });
  const added = new Set(others.map(({ kind }) => kind));
  const isCharged = ([code, amount]: readonly [string, unknown]) => {
    const kind = known.get(code);
    if (kind === undefined) return added.has(code);
    return chargeFault({ kind, amountCents: parseAmount(String(amount)) ?? ZERO }) === undefined;
  };
  const fits = (item: Row) =>
    departments.has(item['department']) &&
    Object.entries(recordOf(item['components'])).every(isCharged);
  const accounts = Object.entries(demo)
    .filter(([name]) => name.startsWith('accounts-'))
    .map(([name, rows]) => [name, rowsOf(rows).map((row) => practised(row, fits))]);
  const opening = rowsOf(demo['opening']).filter(({ account }) => control.has(account));
  const components = [...kinds.map(kindRow), ...others];
  return { components, opening, parties: demo['parties'], ...Object.fromEntries(accounts) };
}

function kindRow({ deferred, parts, from: _from, authority, ...kind }: ComponentKind): Row {
  return {
    ...{ ...kind, ...(deferred === undefined ? {} : { deferred }) },
    ...(authority === '' ? {} : { authority }),
    parts: parts.map(({ account, amountCents }) => ({
      ...{ account, ...(amountCents === undefined ? {} : { amount: formatCents(amountCents) }) },
    })),
  };
}

/** What was assessed on a day of the demo enters with the opening balances. */
function practised(account: Row, fits: (item: Row) => boolean): Row {
  const items = rowsOf(account['items']).filter(fits);
  return { ...account, items: items.map(({ assessed: _assessed, ...item }) => item) };
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
