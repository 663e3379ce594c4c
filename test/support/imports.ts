// Foreign files for tests, all made up, in the shapes that cities and utilities really hand over.
import { fileURLToPath } from 'node:url';
import type { Desk } from '../../src/desk/desk.ts';
import { type Importing, type ImportPlan, planImport } from '../../src/desk/plan-import.ts';
import { writeImport } from '../../src/desk/write-import.ts';
import { importKindNamed, openSource } from '../../src/lines/importer.ts';
import { readJsonFiles } from '../../src/store/json-files.ts';
import { accepted } from './counter.ts';

const PROFILES = fileURLToPath(new URL('../../data/profiles', import.meta.url));

/** A shipped profile by its name, or a made-up one. */
export function importingOf(
  kind: string,
  profile: string,
  data: unknown = readJsonFiles(PROFILES)[profile],
): Importing {
  const known = importKindNamed(kind);
  const read = known && openSource(known, data);
  if (!read?.ok) throw new Error(`${kind}: ${read?.problems.join('\n')}`);
  return { kind, profile, source: read.source };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function planOf(
  desk: Desk,
  importing: Importing,
  text: string,
  name = 'made-up.csv',
): Promise<ImportPlan> {
  return accepted(await planImport(desk, importing, { name, bytes: utf8(text) }));
}

/** Imports what is new; returns how many rows were added. */
export async function imported(desk: Desk, importing: Importing, text: string, name?: string) {
  const plan = await planOf(desk, importing, text, name);
  return accepted(await writeImport(desk, plan, 'tester@counter', () => undefined)).added;
}

const BILL_HEAD =
  'TDS #,EDP,# days,Current Charges,Consumption,Water&Sewer Charges,Other Charges,,' +
  'Total Charges,,';

/** Water bills: account in two columns, columns without a name, a total that is stated twice. */
export function madeUpBills(...rows: readonly (readonly [string, string, string, string])[]) {
  const lines = rows.map(
    ([tds, edp, water, other]) =>
      `${tds},${edp},30,${sum(water, other)},41,${water},${other},,${2 * sum(water, other)},,`,
  );
  return `${[BILL_HEAD, ...lines].join('\n')}\n`;
}

const sum = (a: string, b: string) =>
  (Math.round(Number(a) * 100) + Math.round(Number(b) * 100)) / 100;

const BUSINESS_HEAD =
  'business_legal_name,trade_name,ownership_type,naics_code,naics_description,naics_sector,' +
  'license_start_date,license_start_year,business_age_years,business_age_group,' +
  'is_future_start_date,street_address,city,state,zip_5,is_seattle_address,' +
  'city_account_number,ubi';

export type Business = {
  readonly number: string;
  readonly name: string;
  readonly trade?: string;
  readonly start?: string;
  readonly ubi?: string;
};

export function madeUpBusinesses(...rows: readonly Business[]): string {
  const lines = rows.map(({ number, name, trade = name, start = '2019-04-01', ubi = '' }) => {
    const middle = `Corporation,311811,"Retail Bakeries",31,${start},2019,7,"6–10 years",0`;
    return `"${name}","${trade}",${middle},"5 MADE UP ST #7",ROBLES,CA,91000,0,${number},${ubi}`;
  });
  return `${[BUSINESS_HEAD, ...lines].join('\n')}\n`;
}

/** Parcel number and address of each; the address is the list's own key as well. */
export function madeUpParcels(...rows: readonly (readonly [string, string, string])[]): string {
  const lines = rows.map(([apn, number, street]) => {
    const id = `${number}-${street.toLowerCase().replaceAll(' ', '-')}`;
    return `${id},${number},${street},${apn},2026-06-07,2026-06-11`;
  });
  const head = 'parcel_id,street_number,street_name,apn,first_seen_at,last_drilled_at';
  return `${[head, ...lines].join('\n')}\n`;
}

/** A lockbox that hands over what it took on utility accounts. */
export const LOCKBOX = {
  imports: 'payments',
  title: 'The lockbox of a made-up bank',
  line: 'utility',
  dates: 'MM/DD/YYYY',
  columns: { account: 'account', amount: 'amount', paidOn: 'date', id: 'item', payer: 'remitter' },
  debit: '990-1113',
  amountMost: '5000.00',
} as const;

export type Remittance = readonly [item: string, account: string, amount: string];

export function madeUpRemittances(...rows: readonly Remittance[]): string {
  const lines = rows.map(
    ([item, account, amount]) => `${item},${account},9/12/2026,${amount},A Payer`,
  );
  return `item,account,date,amount,remitter\n${lines.join('\n')}\n`;
}
