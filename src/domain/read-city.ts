// Turns a city's JSON files into checked data, or into the whole list of what is wrong with them.
import { checkCity } from './check-city.ts';
import type { CityData, CityHead, FundData, LedgerAccountData } from './city-data.ts';
import { type Fields, readFields, readRows } from './json-fields.ts';
import { readAccount, readComponentKind, readOpening, readParty } from './read-receivables.ts';

/** Parsed files by name without ending: `chart`, `accounts-utility`, ... */
export type CityFiles = Readonly<Record<string, unknown>>;

export type CityRead =
  | { readonly ok: true; readonly city: CityData }
  | { readonly ok: false; readonly problems: readonly string[] };

const FUND = /^\d{3}$/;
const ACCOUNT = /^\d{3}-\d{4}$/;
const ACCOUNTS_FILE = /^accounts-(.+)$/;
const ROLES = [
  'clerk',
  'supervisor',
  'finance-director',
  'accounting',
  'auditor',
  'administrator',
] as const;
const TENDERS = ['cash', 'check', 'money-order', 'card', 'credit'] as const;

/** Reads every file and checks each against the others. */
export function readCity(files: CityFiles): CityRead {
  const problems: string[] = [];
  const list = <T>(file: string, read: (fields: Fields) => T) =>
    readRows(problems, `${file}.json row`, files[file], read);
  const head = readFields(problems, 'city.json', files['city'], readHead);
  const funds = list('funds', readFund);
  const city: CityData = {
    head,
    funds,
    chart: list('chart', (fields) => readLedgerAccounts(fields, funds)).flat(),
    departments: list('departments', readDepartment),
    policies: list('policies', readPolicy),
    tenders: list('tenders', readTender),
    fees: list('fees', readFee),
    reasons: list('reasons', readReason),
    registers: list('registers', readRegister),
    people: list('people', readPerson),
    componentKinds: list('components', readComponentKind),
    parties: list('parties', readParty),
    openings: list('opening', readOpening),
    accounts: Object.keys(files).flatMap((file) => {
      const line = ACCOUNTS_FILE.exec(file)?.[1];
      return line === undefined ? [] : list(file, (fields) => readAccount(fields, line));
    }),
  };
  // Cross checks on stand-ins would only repeat what is already said.
  const all = problems.length > 0 ? problems : checkCity(city);
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, city };
}

function readHead(fields: Fields): CityHead {
  return {
    name: fields.text('name'),
    book: fields.choice('book', ['demo', 'real']),
    demoDate: fields.optionalDate('demoDate'),
    openedOn: fields.date('openedOn'),
    effectiveFrom: fields.date('effectiveFrom'),
    timeZone: fields.text('timeZone', /^\w+(\/\w+)*$/),
    receiptHead: fields.texts('receiptHead'),
  };
}

function readFund(fields: Fields): FundData {
  return { code: fields.text('code', FUND), name: fields.text('name') };
}

/** `F-1010` is that account in every fund but those of `except`. */
function readLedgerAccounts(
  fields: Fields,
  funds: readonly FundData[],
): readonly LedgerAccountData[] {
  const code = fields.text('code', /^(\d{3}|F)-\d{4}$/);
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
    code: fields.text('code', /^[a-z-]+$/),
    number: fields.whole('number'),
    name: fields.text('name'),
  };
}

function readPolicy(fields: Fields) {
  return {
    name: fields.text('name', /^[a-z-]+\.[a-z-]+$/),
    value: fields.whole('value'),
    authority: fields.text('authority'),
  };
}

function readTender(fields: Fields) {
  return {
    kind: fields.choice('kind', TENDERS),
    number: fields.whole('number'),
    name: fields.text('name'),
    account: fields.text('account', ACCOUNT),
    givesChange: fields.flag('givesChange'),
    deposited: fields.flag('deposited'),
    mustKey: fields.flag('mustKey'),
    approvalOverCents: fields.optionalMoney('approvalOver'),
  };
}

function readFee(fields: Fields) {
  return {
    code: fields.text('code', /^[a-z0-9-]+$/),
    number: fields.whole('number'),
    name: fields.text('name'),
    department: fields.text('department'),
    account: fields.text('account', ACCOUNT),
    amountCents: fields.money('amount'),
    authority: fields.text('authority'),
    from: fields.date('from'),
    to: fields.optionalDate('to'),
  };
}

function readReason(fields: Fields) {
  return {
    kind: fields.text('kind', /^[a-z-]+$/),
    number: fields.whole('number'),
    words: fields.text('words'),
  };
}

function readRegister(fields: Fields) {
  return {
    number: fields.whole('number'),
    name: fields.text('name'),
    float: fields.rows('float', (row) => ({
      denominationCents: row.money('denomination'),
      pieces: row.whole('pieces'),
    })),
  };
}

function readPerson(fields: Fields) {
  return {
    number: fields.whole('number'),
    name: fields.text('name'),
    role: fields.choice('role', ROLES),
    since: fields.date('since'),
    pin: fields.text('pin', /^\d{4,8}$/),
  };
}
