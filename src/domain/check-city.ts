// What one file of a city says must hold in the others: every problem, in plain words.
import { areWeekdays } from './business-calendar.ts';
import { isDate } from './calendar.ts';
import { checkComponents } from './check-components.ts';
import type { AccountData, CityData, ComponentKind, ItemData } from './city-data.ts';
import { PIECES } from './denomination.ts';
import { fundOf } from './entry.ts';
import { VAULT } from './ledger-accounts.ts';
import { type Cents, cents, formatCents, sumCents } from './money.ts';
import { POLICY_NAMES } from './policy.ts';
import { selfTest, spanProblems } from './scan-profile.ts';

type Complain = (words: string) => void;

/** The object every fund takes its opening balances against. */
export const OPENING_OBJECT = '3000';

export function checkCity(city: CityData): readonly string[] {
  const problems: string[] = [];
  const complain: Complain = (words) => void problems.push(words);
  checkHead(city, complain);
  checkPresent(city, complain);
  checkUnique(city, complain);
  checkPolicies(city, complain);
  checkCalendar(city, complain);
  for (const profile of city.scanProfiles) {
    const problems = spanProblems(profile);
    for (const problem of problems.length > 0 ? problems : selfTest(profile)) {
      complain(`scan-lines.json: ${problem}`);
    }
  }
  checkLedger(city, complain);
  checkFees(city, complain);
  checkChangeFund(city, complain);
  const accounts = new Map(city.chart.map((account) => [account.code, account]));
  checkComponents(city.componentKinds, { words: 'chart.json', accounts }, complain);
  checkAccounts(city, complain);
  return problems;
}

/** Without a policy a screen would stop in mid-work. */
function checkPolicies({ policies }: CityData, complain: Complain): void {
  const named = new Set<string>(pick(policies, 'name'));
  for (const name of POLICY_NAMES) {
    if (!named.has(name)) complain(`policies.json: no ${name}; add its row`);
  }
}

/** A day that is no day would be closed for nobody, and be missed by nobody. */
function checkCalendar({ policies, calendar }: CityData, complain: Complain): void {
  for (const { name, value } of policies) {
    if (name === 'calendar.closed-weekdays' && !areWeekdays(value)) {
      complain(`policies.json: ${name} is ${value}; it takes 0, or days from 1 (Monday) to 7`);
    }
  }
  for (const { day } of calendar) {
    if (!isDate(day)) complain(`calendar.json: there is no day ${day}; mend it`);
  }
}

function checkHead({ head, people }: CityData, complain: Complain): void {
  for (const { number, pin } of people) {
    if (head.demoDate !== undefined && pin === undefined) {
      complain(`people.json: ${number} has no PIN`);
    }
  }

  if ((head.book === 'demo') !== (head.demoDate !== undefined)) {
    complain('city.json: a demo book has a demoDate, a real book has none');
  }
  if (head.receiptHead.length === 0) complain('city.json: receiptHead is empty');
  if (!isTimeZone(head.timeZone)) complain(`city.json: ${head.timeZone} is no time zone`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** The files a city cannot do without. */
function checkPresent(city: CityData, complain: Complain): void {
  const { funds, chart, departments, policies, calendar, tenders, reasons, registers, people } =
    city;
  const rules = { funds, chart, departments, policies, calendar, tenders };
  const needed = { ...rules, reasons, registers, people };
  for (const [file, rows] of Object.entries(needed)) {
    if (rows.length === 0) complain(`${file}.json: is empty`);
  }
  for (const { number, float } of registers) {
    if (float.length === 0) complain(`registers.json: register ${number} has no float`);
  }
}

function checkUnique(city: CityData, complain: Complain): void {
  const once = (file: string, keys: readonly (string | number)[]) => {
    const seen = new Set<string | number>();
    for (const key of keys) {
      if (seen.has(key)) complain(`${file}: ${key} is there twice`);
      seen.add(key);
    }
  };
  const pairs = (rows: readonly { kind: string; number: number }[]) =>
    rows.map(({ kind, number }) => `${kind} ${number}`);
  once('funds.json', pick(city.funds, 'code'));
  once('chart.json', pick(city.chart, 'code'));
  once('departments.json', pick(city.departments, 'code'));
  once('departments.json', pick(city.departments, 'number'));
  once('policies.json', pick(city.policies, 'name'));
  once('calendar.json', pick(city.calendar, 'day'));
  once('scan-lines.json', pick(city.scanProfiles, 'name'));
  once('tenders.json', pick(city.tenders, 'kind'));
  once('tenders.json', pick(city.tenders, 'number'));
  once('reasons.json', pairs(city.reasons));
  once('registers.json', pick(city.registers, 'number'));
  once('people.json', pick(city.people, 'number'));
  once('components.json', pick(city.componentKinds, 'kind'));
  once('parties.json', pick(city.parties, 'key'));
  once(
    'accounts',
    city.accounts.map(({ line, number }) => `${line} ${number}`),
  );
  once(
    'fees.json',
    city.fees.map(({ code, from }) => `${code} from ${from}`),
  );
}

function pick<R, K extends keyof R>(rows: readonly R[], key: K): readonly R[K][] {
  return rows.map((row) => row[key]);
}

/** Every account code named anywhere stands in the chart, and every code in a known fund. */
function checkLedger(city: CityData, complain: Complain): void {
  const chart = new Set(pick(city.chart, 'code'));
  const funds = new Set(pick(city.funds, 'code'));
  for (const code of chart) {
    if (!funds.has(fundOf(code))) complain(`chart.json: ${code} is in no fund of funds.json`);
  }
  const needs = (file: string, code: string) => {
    if (!chart.has(code)) complain(`${file}: ${code} is not in chart.json`);
  };
  for (const { account } of city.tenders) needs('tenders.json', account);
  for (const { account } of city.fees) needs('fees.json', account);
  for (const { account } of city.openings) {
    needs('opening.json', account);
    needs('opening.json', `${fundOf(account)}-${OPENING_OBJECT}`);
  }
}

/** Its pieces come to what the ledger begins with. */
function checkChangeFund({ changeFund, openings }: CityData, complain: Complain): void {
  if (changeFund.length === 0) return;
  const known = new Set(PIECES.map((row) => row.denominationCents));
  const seen = new Set<Cents>();
  for (const { denominationCents } of changeFund) {
    const named = formatCents(denominationCents);
    if (!known.has(denominationCents)) complain(`change-fund.json: no note or coin of ${named}`);
    if (seen.has(denominationCents)) complain(`change-fund.json: ${named} is there twice`);
    seen.add(denominationCents);
  }
  const counted = sumCents(changeFund, (row) => cents(row.denominationCents * row.pieces));
  const own = openings.filter(({ account }) => account === VAULT);
  const opened = sumCents(own, ({ side, amountCents }) =>
    cents(side === 'D' ? amountCents : -amountCents),
  );
  if (counted === opened) return;
  const amounts = `comes to ${formatCents(counted)}, opening.json to ${formatCents(opened)}`;
  complain(`change-fund.json: ${amounts} of ${VAULT}; mend one of them`);
}

function checkFees(city: CityData, complain: Complain): void {
  const departments = new Set(pick(city.departments, 'code'));
  for (const fee of city.fees) {
    const place = `fees.json: ${fee.code}`;
    if (!departments.has(fee.department))
      complain(`${place} names no department of departments.json`);
    if (fee.amountCents <= 0) complain(`${place} costs nothing`);
    if (fee.number < 10) complain(`${place} needs a number of two digits or more`);
    const clash = city.fees.find(
      (other) => other.number === fee.number && other.code !== fee.code && overlap(fee, other),
    );
    if (clash) complain(`${place} and ${clash.code} share the number ${fee.number}`);
  }
}

type Term = { readonly from: string; readonly to: string | undefined };

function overlap(a: Term, b: Term): boolean {
  return (a.to === undefined || a.to >= b.from) && (b.to === undefined || b.to >= a.from);
}

function checkAccounts(city: CityData, complain: Complain): void {
  const parties = new Set(pick(city.parties, 'key'));
  const departments = new Set(pick(city.departments, 'code'));
  const kinds = new Map(city.componentKinds.map((kind) => [kind.kind, kind]));
  for (const account of city.accounts) {
    const place = `accounts-${account.line}.json: ${account.number}`;
    if (account.party !== undefined && !parties.has(account.party)) {
      complain(`${place} names ${account.party}, who is not in parties.json`);
    }
    for (const item of account.items) {
      const say: Complain = (words) => complain(`${place} ${item.document}: ${words}`);
      if (!departments.has(item.department)) say(`${item.department} is not in departments.json`);
      checkItem(account, item, kinds, say);
    }
  }
}

function checkItem(
  account: AccountData,
  item: ItemData,
  kinds: ReadonlyMap<string, ComponentKind>,
  say: Complain,
): void {
  if (item.date < account.opened) say('is older than its account');
  if (item.due < item.date) say('is due before its date');
  if (item.components.size === 0) say('has no components');
  if (item.assessed && (item.credit || item.open.size > 0)) {
    say('an assessed item is neither a credit nor partly paid');
  }
  for (const [name, amount] of item.components) {
    const kind = kinds.get(name);
    if (!kind) say(`${name} is not in components.json`);
    else if (kind.parts.length > 0 && restOf(kind, amount) <= 0) {
      say(`${name} is smaller than its fixed parts`);
    }
    if (amount <= 0) say(`${name} is nothing`);
  }
  for (const [name, amount] of item.open) {
    const original = item.components.get(name);
    if (original === undefined || amount > original) say(`more of ${name} is open than assessed`);
  }
}

/** What is left for the part without an amount. */
export function restOf(kind: Pick<ComponentKind, 'parts'>, amount: Cents): number {
  return kind.parts.reduce((left, part) => left - (part.amountCents ?? 0), amount as number);
}
