// The files a city begins from: those of the demo city, without its accounts, its date and its
// PINs, flat ones as CSV.

import { csvFileNames, writeCityCsv } from './city-csv.ts';
import { SHIPPED_SCAN_LINES } from './scan-profile.ts';

type Row = Readonly<Record<string, unknown>>;

const README = `The files of a city, to begin from. They are those of a city that is made up: change
every one.

city.json         name, time zone, head and foot of receipts; bankAccount stands on deposit slips
                  and endorsements; openedOn is the day before the first
funds.csv         the funds
chart.csv         accounts, FFF-OOOO; F-1010 is in every fund but those of except (110;270);
                  external is accounting's own number, where it is another
departments.csv   who gets a signature sheet
policies.csv      tolerances and limits; amounts in cents, times in seconds
tenders.csv       how people pay; approvalOver: above that amount two people sign
calendar.csv      holidays and furlough days of this year and the next, and days that are open
                  although their weekday is closed (policy calendar.closed-weekdays)
fees.csv          counter items, with the resolution that set them, and from when
reasons.csv       numbered reasons of voids, differences and so on
registers.csv     the registers; floats.csv has the standing float of each
people.csv        who works here. Leave pin out: each gets one that is good for the first sign-in
scan-lines.json   what scanners read of a stub, with lines that prove it; without the file the
                  shipped ones are read
components.json   what bills consist of, in which order it is paid, and where it goes
rules-LINE.json   rates, limits, days and tables of a line of business, with who decided them
opening.csv       balances to begin with, such as the change fund; change-fund.csv has its pieces

parties.csv and accounts-LINE.json may be added; bills are better imported (tenkey import --help).
Then: tenkey init --from THIS-FOLDER --store FILE. Everything that is wrong is said at once.
`;

/** Texts by file name. `demo` are the parsed files of the demo city. */
export function exampleFiles(
  demo: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'README.txt': README };
  const { demoDate: _date, ...head } = recordOf(demo['city']);
  files['city.json'] = `${JSON.stringify({ ...head, book: 'real' }, null, 2)}\n`;
  const rows = flatRows(demo);
  for (const name of csvFileNames()) {
    const own = rows[name];
    if (own !== undefined) files[`${name}.csv`] = writeCityCsv(name, own);
  }
  const kinds = rowsOf(demo['components']).map((row) => `  ${JSON.stringify(row)}`);
  files['components.json'] = `[\n${kinds.join(',\n')}\n]\n`;
  for (const [name, rules] of Object.entries(demo)) {
    if (name.startsWith('rules-')) files[`${name}.json`] = `${JSON.stringify(rules, null, 2)}\n`;
  }
  files['scan-lines.json'] = `${JSON.stringify(SHIPPED_SCAN_LINES, null, 2)}\n`;
  return files;
}

function flatRows(
  demo: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly Row[]>> {
  const flat: Record<string, readonly Row[]> = {};
  for (const name of csvFileNames()) {
    if (name !== 'parties' && demo[name] !== undefined) flat[name] = rowsOf(demo[name]);
  }
  const registers = rowsOf(demo['registers']);
  flat['registers'] = registers.map(({ float: _float, ...register }) => register);
  flat['floats'] = registers.flatMap(({ number, float }) =>
    rowsOf(float).map((piece) => ({ register: number, ...piece })),
  );
  flat['people'] = rowsOf(demo['people']).map(({ pin: _pin, ...person }) => person);
  return flat;
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
