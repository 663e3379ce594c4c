// Listings of the businesses that stand at the end of a date: by class, by industry, by place; and
// the licences of contractors as the board showed them. Nobody's receipts or tax stand in them.
import type { LineReport, LineStart } from '../../../desk/line-duties.ts';
import { type Cents, sumCents, ZERO } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { counted } from '../../../domain/reports/by-total.ts';
import {
  count,
  head,
  lineOf,
  money,
  type ReportBody,
  sumUnder,
  text,
  time,
} from '../../../domain/reports/report.ts';
import { type Listed, listed, PLACE, standing, WHO, who } from './rows.ts';
import { toldTogether } from './small-groups.ts';

const of = ({ accountId: id }: Listed) => ({ kind: 'account', id }) as const;
const UNKNOWN = 'Class not told';
const TOGETHER = 'in the sum TOGETHER';

const whyTogether = (least: number) =>
  `Tax of a class with fewer than ${least} taxed businesses is confidential: it stands in the ` +
  'sum of several classes, and nowhere where all have fewer.';

const businesses = (items: number) => `${counted(items, 'business', 'businesses')}.`;

/** What of the tax of a year was assessed on some of them together. */
function taxOf(rows: readonly Listed[], year: number): Cents {
  return sumCents(
    rows.flatMap(({ business }) => business.years.filter((one) => one.year === year)),
    ({ taxCents }) => taxCents,
  );
}

const LEAST = 'told-least-businesses';

/** What is declared is confidential: fewer than this many are told only with others. */
function leastTold({ rules }: LineStart, date: string): number {
  return rules.row(LEAST, date) === undefined ? 0 : rules.whole(LEAST, date);
}

/** How many of them were assessed any tax of a year. */
const taxed = (rows: readonly Listed[], year: number): number =>
  rows.filter((row) => taxOf([row], year) > 0).length;

export const businessesByClass: LineReport = {
  name: 'business-tax-by-class',
  title: 'BUSINESSES BY CLASS',
  describe:
    'businesses of each class, with the tax of the year that they were assessed together; of ' +
    'classes with few businesses only the sum of several',
  why: 'Where the tax comes from, and what a change of its rates would bring.',
  spans: 'date',
  async make(start, { to }) {
    const rows = standing(await listed(start, to));
    const year = Number(to.slice(0, 4));
    const classes = [...new Set(rows.map(({ classWords }) => classWords))].sort();
    const columns = [...WHO, PLACE, count('businesses', 'no.'), money('tax', `tax ${year}`)];
    const inClass = (words: string) => rows.filter(({ classWords }) => classWords === words);
    const least = leastTold(start, to);
    const { alone, together, isNothingTold } = toldTogether(
      classes,
      (words) => taxed(inClass(words), year),
      least,
    );
    const all = isNothingTold ? null : taxOf(rows, year);
    return {
      columns,
      rows: classes.flatMap((words) => [
        head(words === '' ? UNKNOWN : words),
        ...inClass(words).map((row) => lineOf(of(row), ...who(row), row.place, null, null)),
        sumUnder(columns, {
          ...{ account: 'SUM', businesses: inClass(words).length },
          ...(alone.includes(words) ? { tax: taxOf(inClass(words), year) } : { place: TOGETHER }),
        }),
      ]),
      totals: [
        ...(together.length === 0 || isNothingTold
          ? []
          : [
              sumUnder(columns, {
                ...{ account: 'TOGETHER', businesses: together.flatMap(inClass).length },
                tax: taxOf(together.flatMap(inClass), year),
              }),
            ]),
        sumUnder(columns, { account: 'TOTAL', businesses: rows.length, tax: all }),
      ],
      notes: together.length === 0 ? [] : [whyTogether(least)],
      control: { items: rows.length, amountCents: all ?? ZERO },
    };
  },
};

async function sorted(
  start: LineStart,
  date: string,
  by: (row: Listed) => string,
): Promise<ReportBody> {
  const rows = standing(await listed(start, date)).toSorted((a, b) =>
    by(a) < by(b) ? -1 : Number(by(a) > by(b)),
  );
  return {
    columns: [text('naics', 'NAICS', 6), ...WHO, PLACE, text('class', 'class', 14)],
    rows: rows.map((row) =>
      lineOf(of(row), row.business.naics, ...who(row), row.place, row.classWords),
    ),
    totals: [],
    notes: [businesses(rows.length)],
    control: { items: rows.length, amountCents: ZERO },
  };
}

export const businessesByIndustry: LineReport = {
  name: 'business-tax-by-industry',
  title: 'BUSINESSES BY INDUSTRY',
  describe: 'businesses in the order of their NAICS codes',
  why: 'Departments ask for all of a trade: its restaurants, its garages.',
  spans: 'date',
  make: (start, { to }) => sorted(start, to, ({ business, name }) => `${business.naics} ${name}`),
};

export const businessesByPlace: LineReport = {
  name: 'business-tax-by-place',
  title: 'BUSINESSES BY PLACE',
  describe: 'businesses in the order of their places',
  why: 'Whoever walks a street sees who should have a certificate on the wall.',
  spans: 'date',
  make: (start, { to }) => sorted(start, to, ({ place, name }) => `${streetFirst(place)} ${name}`),
};

/** `12 Main Street` stands under Main Street, in the order of its numbers. */
function streetFirst(place: string): string {
  const [, number = '', street = place] = /^(\d{1,6})\S*\s+(.*)$/.exec(place) ?? [];
  return `${street.toLowerCase()} ${number.padStart(6, '0')}`;
}

export const contractorChecks: LineReport = {
  name: 'business-tax-contractors',
  title: 'CONTRACTOR LICENCES',
  describe: 'licences of contractors as the board showed them',
  why: 'Before a building is signed off every contractor on it is looked up here.',
  spans: 'date',
  async make(start, { to }) {
    const rows = standing(await listed(start, to)).flatMap((row) => {
      const { contractor } = row.business;
      return contractor === undefined ? [] : [{ row, contractor }];
    });
    return {
      columns: [
        ...[text('licence', 'licence', 8), time('ends', 'ends', 11), ...WHO],
        text('faults', 'what is wrong', 30),
      ],
      rows: rows.map(({ row, contractor: { licence, expires, faults } }) => {
        const over = expires < to ? ['it is over'] : [];
        const wrong = [...faults, ...over].join('; ');
        return lineOf(of(row), licence, dateWords(expires), ...who(row), wrong);
      }),
      totals: [],
      notes: [`${counted(rows.length, 'contractor')}.`],
      control: { items: rows.length, amountCents: ZERO },
    };
  },
};
