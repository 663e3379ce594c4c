// What to try in the demo city: people with their PINs, counter items, accounts with scan lines.
import type { AccountData, CityData, ItemData } from '../domain/city-data.ts';
import { type Cents, formatCents, sumCents } from '../domain/money.ts';
import { formatScanLine } from '../domain/scan-line.ts';
import { LINES } from '../lines/index.ts';
import type { Line } from '../lines/line.ts';

export type SheetStub = {
  readonly line: string;
  readonly number: string;
  readonly name: string;
  readonly dueOn: string;
  readonly openCents: Cents;
  readonly scanLine: string;
};

export type DemoSheet = {
  readonly city: string;
  readonly date: string;
  readonly people: readonly {
    readonly number: number;
    readonly pin: string;
    readonly role: string;
    readonly name: string;
  }[];
  readonly items: readonly {
    readonly number: number;
    readonly name: string;
    readonly amountCents: Cents;
  }[];
  readonly stubs: readonly SheetStub[];
};

/** The stubs are those of open items, in the order of the city's files. */
export function demoSheet(city: CityData): DemoSheet {
  const date = city.head.demoDate ?? city.head.openedOn;
  return {
    city: city.head.name,
    date,
    people: city.people.map(({ number, pin = '', role, name }) => ({ number, pin, role, name })),
    items: city.fees
      .filter(({ from, to }) => from <= date && (to === undefined || to >= date))
      .map(({ number, name, amountCents }) => ({ number, name, amountCents })),
    stubs: LINES.flatMap((line) => stubsOf(city, line)),
  };
}

function stubsOf(city: CityData, line: Line): readonly SheetStub[] {
  const { documentType } = line;
  if (documentType === undefined) return [];
  const names = new Map(city.parties.map(({ key, name }) => [key, name]));
  return city.accounts
    .filter((account) => account.line === line.code)
    .flatMap((account) =>
      account.items
        .filter((item) => !item.credit && openOf(item) > 0)
        .map((item) => {
          const name = names.get(account.party ?? '') ?? account.place;
          return stub(documentType, account, item, name);
        }),
    );
}

function stub(documentType: string, account: AccountData, item: ItemData, name: string): SheetStub {
  const { number, line } = account;
  const amountCents = openOf(item);
  const scanLine = formatScanLine({ documentType, number, dueOn: item.due, amountCents });
  return { line, number, name, dueOn: item.due, openCents: amountCents, scanLine };
}

function openOf(item: ItemData): Cents {
  return sumCents(item.components, ([name, original]) => item.open.get(name) ?? original);
}

/** The sheet in lines of at most 80 columns. */
export function printSheet(sheet: DemoSheet, storeFile: string): string {
  const { city, date, people, items, stubs } = sheet;
  const lines = [
    `${city}: the demo book stands on ${date}`,
    `store ${storeFile}`,
    '',
    'USER  PIN   ROLE              NAME',
    ...people.map(({ number, pin, role, name }) => `${number}   ${pin}  ${role.padEnd(18)}${name}`),
    '',
    'COUNTER ITEMS: quantity*number, such as 2*31',
    ...inPairs(items.map((item) => itemText(item))),
  ];
  for (const { code, name, documentType } of LINES) {
    if (documentType === undefined) continue;
    lines.push('', `${name.toUpperCase()}: number, name, open, due, scan line of the stub`);
    lines.push(...stubs.filter(({ line }) => line === code).map(stubText));
  }
  return lines.join('\n');
}

function itemText(item: DemoSheet['items'][number]): string {
  const name = item.name.slice(0, 26).padEnd(26);
  return `${item.number}  ${name} ${formatCents(item.amountCents).padStart(6)}`;
}

function inPairs(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, index) =>
    index % 2 === 0 ? [`${text}    ${texts[index + 1] ?? ''}`.trimEnd()] : [],
  );
}

function stubText({ number, name, openCents, dueOn, scanLine }: SheetStub): string {
  const amount = formatCents(openCents).padStart(7);
  const who = `${number.padEnd(9)}${name.slice(0, 22).padEnd(23)}`;
  return `${who}${amount} ${dueOn.slice(5)} ${scanLine}`;
}
