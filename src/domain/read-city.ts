// Turns a city's JSON files into checked data, or into the whole list of what is wrong with them.
import { CALENDAR_DAY_KINDS } from './business-calendar.ts';
import { checkCity } from './check-city.ts';
import type { CityData, CityHead, FundData, LedgerAccountData } from './city-data.ts';
import { BANK_ACCOUNT_MOST } from './dated-rule.ts';
import { type Fields, readFields } from './json-fields.ts';
import { ROLES } from './person-change.ts';
import { POLICY_NAMES } from './policy.ts';
import {
  readAccount,
  readComponentKind,
  readLineRule,
  readOpening,
  readParty,
} from './read-receivables.ts';
import { readProfile } from './scan-profile.ts';
import { TENDER_KINDS } from './tender.ts';

/** Parsed files by name without ending: `chart`, `accounts-utility`, ... */
export type CityFiles = Readonly<Record<string, unknown>>;

export type CityRead =
  | { readonly ok: true; readonly city: CityData }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Where the files and rows of a city stand, in the words of whoever mends them. */
export type FilePlaces = {
  /** `fees.csv` of `fees`. */
  readonly file: (name: string) => string;
  /** `fees.csv line 4` of the third row of `fees`. */
  readonly row: (name: string, index: number) => string;
  /** Files of which some rows could not even be read. */
  readonly unread: ReadonlySet<string>;
};

const JSON_PLACES: FilePlaces = {
  file: (name) => `${name}.json`,
  row: (name, index) => `${name}.json row ${index + 1}`,
  unread: new Set(),
};

const FUND = /^\d{3}$/;
const ACCOUNT = /^\d{3}-\d{4}$/;
const ACCOUNT_WORDS = 'fund and object, such as 110-4310';
const ACCOUNTS_FILE = /^accounts-(.+)$/;
const RULES_FILE = /^rules-(.+)$/;

/**
 * Reads every file and checks each against the others; `alsoCheck` says what else is wrong. Rows
 * that cannot be read are left out of those checks, and what may only be wrong because of them is
 * not said.
 */
export function readCity(
  files: CityFiles,
  places = JSON_PLACES,
  alsoCheck: (city: CityData) => readonly string[] = () => [],
): CityRead {
  const problems: string[] = [];
  const dirty = new Set(places.unread);
  const list = <T>(file: string, read: (fields: Fields) => T) => {
    const rows = readList({ problems, dirty, places }, file, files[file], read);
    return rows;
  };
  const byLine = <T>(name: RegExp, read: (fields: Fields, line: string) => T) =>
    Object.keys(files).flatMap((file) => {
      const line = name.exec(file)?.[1];
      return line === undefined ? [] : list(file, (fields) => read(fields, line));
    });
  const head = readFields(problems, places.file('city'), files['city'], readHead);
  if (problems.length > 0) dirty.add('city');
  const funds = list('funds', readFund);
  const city: CityData = {
    head,
    funds,
    chart: list('chart', (fields) => readLedgerAccounts(fields, funds)).flat(),
    departments: list('departments', readDepartment),
    policies: list('policies', readPolicy),
    calendar: list('calendar', readCalendarDay),
    tenders: list('tenders', readTender),
    scanProfiles: 'scan-lines' in files ? list('scan-lines', readProfile) : [],
    fees: list('fees', readFee),
    reasons: list('reasons', readReason),
    registers: list('registers', readRegister),
    people: list('people', readPerson),
    componentKinds: list('components', readComponentKind),
    parties: list('parties', readParty),
    lineRules: byLine(RULES_FILE, readLineRule),
    openings: list('opening', readOpening),
    changeFund: files['change-fund'] === undefined ? [] : list('change-fund', readPiece),
    accounts: byLine(ACCOUNTS_FILE, readAccount),
  };
  const between = [...checkCity(city), ...alsoCheck(city)]
    .filter((problem) => !isHearsay(problem, dirty))
    .map((problem) => problem.replace(FILE_NAME, (_, name: string) => places.file(name)));
  const all = [...problems, ...between];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, city };
}

/** The rows of one file by itself that have no problem of their own. */
export function readCityRows<T>(
  problems: string[],
  file: string,
  value: unknown,
  read: (fields: Fields) => T,
): readonly T[] {
  return readList({ problems, dirty: new Set(), places: JSON_PLACES }, file, value, read);
}

type Reading = {
  readonly problems: string[];
  readonly dirty: Set<string>;
  readonly places: FilePlaces;
};

/** The rows without a problem of their own. */
function readList<T>(
  { problems, dirty, places }: Reading,
  file: string,
  value: unknown,
  read: (fields: Fields) => T,
): readonly T[] {
  const before = problems.length;
  if (!Array.isArray(value)) {
    problems.push(`${places.file(file)}: ${value === undefined ? 'is missing' : 'is no list'}`);
  }
  const rows = Array.isArray(value) ? value : [];
  const good = rows.flatMap((row: unknown, index) => {
    const count = problems.length;
    const one = readFields(problems, places.row(file, index), row, read);
    return problems.length === count ? [one] : [];
  });
  if (problems.length > before) dirty.add(file);
  return good;
}

const FILE_NAME = /\b([a-z-]+)\.json\b/g;
/** What is said of a whole file: a row that could not be read may be the one. */
const OF_WHOLE = /^[a-z-]+\.json: (is empty|nobody|has no|no )/;

/** True for what may only seem wrong since another row could not be read. */
function isHearsay(problem: string, dirty: ReadonlySet<string>): boolean {
  const [own = '', ...others] = [...problem.matchAll(FILE_NAME)].map((match) => match[1] ?? '');
  if (others.some((name) => name !== own && dirty.has(name))) return true;
  return dirty.has(own) && (own === 'city' || OF_WHOLE.test(problem));
}

function readHead(fields: Fields): CityHead {
  return {
    name: fields.text('name'),
    book: fields.choice('book', ['demo', 'real']),
    demoDate: fields.optionalDate('demoDate'),
    openedOn: fields.date('openedOn'),
    effectiveFrom: fields.date('effectiveFrom'),
    timeZone: fields.text('timeZone', /^\w+(\/\w+)*$/, 'a zone, such as America/Los_Angeles'),
    receiptHead: fields.texts('receiptHead'),
    bankAccount: fields.text(
      'bankAccount',
      new RegExp(`^.{1,${BANK_ACCOUNT_MOST}}$`),
      `${BANK_ACCOUNT_MOST} letters at most`,
    ),
    receiptFoot: fields.texts('receiptFoot'),
  };
}

function readFund(fields: Fields): FundData {
  return { code: fields.text('code', FUND, 'three digits'), name: fields.text('name') };
}

/** `F-1010` is that account in every fund but those of `except`. */
function readLedgerAccounts(
  fields: Fields,
  funds: readonly FundData[],
): readonly LedgerAccountData[] {
  const code = fields.text(
    'code',
    /^(\d{3}|F)-\d{4}$/,
    `${ACCOUNT_WORDS}, or F-1010 for every fund`,
  );
  const except = fields.texts('except');
  const external = fields.optionalText('external');
  const account = {
    name: fields.text('name'),
    normalSide: fields.choice('side', ['D', 'C']),
    control: fields.flag('control'),
  };
  const unmapped = fields.flag('unmapped');
  const codes = code.startsWith('F-')
    ? funds.filter((fund) => !except.includes(fund.code)).map((f) => code.replace('F', f.code))
    : [code];
  return codes.map((own) => ({
    ...account,
    code: own,
    external: unmapped ? undefined : (external ?? own),
  }));
}

function readDepartment(fields: Fields) {
  return {
    code: fields.text('code', /^[a-z-]+$/, 'small letters and hyphens'),
    number: fields.whole('number'),
    name: fields.text('name'),
  };
}

function readPolicy(fields: Fields) {
  return {
    name: fields.choice('name', POLICY_NAMES),
    value: fields.whole('value'),
    authority: fields.text('authority'),
  };
}

function readCalendarDay(fields: Fields) {
  return {
    day: fields.date('day'),
    kind: fields.choice('kind', CALENDAR_DAY_KINDS),
    words: fields.text('words'),
    authority: fields.text('authority'),
  };
}

function readTender(fields: Fields) {
  return {
    kind: fields.choice('kind', TENDER_KINDS),
    number: fields.whole('number'),
    name: fields.text('name'),
    account: fields.text('account', ACCOUNT, ACCOUNT_WORDS),
    givesChange: fields.flag('givesChange'),
    deposited: fields.flag('deposited'),
    mustKey: fields.flag('mustKey'),
    approvalOverCents: fields.optionalMoney('approvalOver'),
  };
}

function readFee(fields: Fields) {
  return {
    code: fields.text('code', /^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
    number: fields.whole('number'),
    name: fields.text('name'),
    department: fields.text('department'),
    account: fields.text('account', ACCOUNT, ACCOUNT_WORDS),
    amountCents: fields.money('amount'),
    authority: fields.text('authority'),
    from: fields.date('from'),
    to: fields.optionalDate('to'),
  };
}

function readReason(fields: Fields) {
  return {
    kind: fields.text('kind', /^[a-z-]+$/, 'small letters and hyphens'),
    number: fields.whole('number'),
    words: fields.text('words'),
  };
}

function readPiece(fields: Fields) {
  return {
    denominationCents: fields.money('denomination'),
    pieces: fields.whole('pieces'),
  };
}

function readRegister(fields: Fields) {
  return {
    number: fields.whole('number'),
    name: fields.text('name'),
    float: fields.rows('float', readPiece),
  };
}

function readPerson(fields: Fields) {
  return {
    number: fields.whole('number'),
    name: fields.text('name'),
    role: fields.choice('role', ROLES),
    since: fields.date('since'),
    pin: fields.optionalText('pin', /^\d{4,8}$/, '4 to 8 digits'),
  };
}
