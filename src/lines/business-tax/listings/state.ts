// What the state is told of its disability-access fee: quarter by quarter what was collected, what
// stays with the city, what goes on to the State Architect and by when; and the year.
import type { LineReport, LineStart } from '../../../desk/line-duties.ts';
import { endedPeriods, type Period } from '../../../desk/remit-collected.ts';
import { addDays } from '../../../domain/calendar.ts';
import { textOf } from '../../../domain/facts.ts';
import { addCents, type Cents, cents, sumCents, ZERO } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import {
  count,
  line,
  lineOf,
  money,
  sumUnder,
  text,
  time,
} from '../../../domain/reports/report.ts';
import { collectedIn } from '../../../store/collected.ts';
import { ACT } from '../business.ts';
import { readBusinesses } from '../store.ts';
import { dueAccount, isAgency, keptAccount, STATE_FEE } from '../verbs/remit-state-fee.ts';
import { actsFrom, listed } from './rows.ts';

type Collected = {
  readonly fees: number;
  readonly cityCents: Cents;
  /** What of the city's part may go into administration; none is told where no rule says so. */
  readonly adminCents: Cents;
  readonly agencyCents: Cents;
};

const ADMIN = 'state-fee-admin-most-percent';

/** At most so much: the part of a cent stays with the fund. */
function adminMost({ rules }: LineStart, cityCents: Cents, on: string): Cents {
  if (rules.row(ADMIN, on) === undefined) return ZERO;
  return cents(Math.max(0, Math.floor((cityCents * rules.whole(ADMIN, on)) / WHOLE)));
}

const WHOLE = 100;

async function collected(
  start: LineStart,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<Collected> {
  const { book, rules } = start;
  const span = { from, to, act: ACT.remit };
  const agencyCents = await collectedIn(book, {
    ...{ ...span, account: await dueAccount(start, to) },
  });
  const cityCents = await collectedIn(book, {
    ...{ ...span, account: await keptAccount(start, to) },
  });
  const fees = Math.round(agencyCents / rules.cents('state-fee-agency-part', to));
  return { fees, cityCents, adminCents: adminMost(start, cityCents, to), agencyCents };
}

/** By quarter: the account of the agency, and the date it was passed on. */
async function remitted({ book }: LineStart, date: string) {
  const agencies = (await readBusinesses(book, { date })).filter(isAgency);
  return new Map(
    agencies.flatMap(({ accountId, records }) =>
      records
        .filter(({ act }) => act === ACT.remit)
        .map(({ facts, businessDate }) => {
          return [textOf(facts, 'quarter'), { accountId, date: businessDate }] as const;
        }),
    ),
  );
}

/** There was no such fee before its rule. */
const isLevied = ({ rules }: LineStart, to: string) =>
  rules.row('state-fee-agency-part', to) !== undefined;

const QUARTER_COLUMNS = [
  ...[text('quarter', 'quarter', 8), count('fees', 'fees'), money('collectedCents', 'collected')],
  ...[money('cityCents', 'city 90 %'), money('adminCents', 'adm. most')],
  ...[money('agencyCents', 'state 10 %')],
  ...[time('due', 'due on', 11), time('passed', 'passed on', 11)],
];

export const stateQuarters: LineReport = {
  name: 'business-tax-state-quarters',
  title: 'STATE DISABILITY-ACCESS FEE BY QUARTER',
  describe: 'fees of each quarter that ended, and what goes to the State Architect by when',
  why: 'The figures of form DSA 786; a quarter without a date was not passed on.',
  spans: 'date',
  async make(start, { to }) {
    const { rules } = start;
    const passedOn = await remitted(start, to);
    const levied = endedPeriods(STATE_FEE, to).filter((one) => isLevied(start, one.to));
    const quarters = await Promise.all(
      levied.map(async (quarter) => ({
        ...{ quarter, ...(await collected(start, quarter)) },
        passed: passedOn.get(quarter.name),
      })),
    );
    const rows = quarters.map(({ quarter, fees, cityCents, adminCents, agencyCents, passed }) => {
      const due = dateWords(addDays(quarter.to, rules.whole('state-fee-days', quarter.to)));
      const all = addCents(cityCents, agencyCents);
      const cells = [quarter.name, fees, all, cityCents, adminCents, agencyCents, due] as const;
      return passed === undefined
        ? line(...cells, '')
        : lineOf({ kind: 'account', id: passed.accountId }, ...cells, dateWords(passed.date));
    });
    const waiting = quarters.filter(({ passed, fees }) => passed === undefined && fees > 0);
    return {
      ...{ columns: QUARTER_COLUMNS, rows, totals: [] },
      notes: waiting.map(({ quarter }) => `${quarter.name} is not passed on.`),
      control: {
        items: quarters.reduce((sum, { fees }) => sum + fees, 0),
        amountCents: sumCents(quarters, ({ agencyCents }) => agencyCents),
      },
    };
  },
};

const YEAR_COLUMNS = [
  ...[text('year', 'year', 8), count('fresh', 'new'), count('renewed', 'ren.')],
  ...[count('fees', 'fees'), money('collectedCents', 'collected')],
  ...[money('cityCents', 'city 90 %'), money('adminCents', 'adm. most')],
  ...[money('agencyCents', 'state 10 %')],
];
const YEARS = 3;

export const stateYears: LineReport = {
  name: 'business-tax-state-years',
  title: 'STATE DISABILITY-ACCESS FEE BY YEAR',
  describe: 'certificates applied for and renewed, and the fees of each calendar year',
  why: 'The report that the state wants by 1 March of the year before.',
  spans: 'date',
  async make(start, { to }) {
    const now = Number(to.slice(0, 4));
    const rows = await listed(start, to);
    const filed = actsFrom(rows, [ACT.register, ACT.renew, ACT.renewMissed], '');
    const last = Array.from({ length: YEARS }, (_, index) => now - index);
    const years = last.filter((year) => isLevied(start, `${year}-12-31`));
    const figures = await Promise.all(
      years.map(async (year) => {
        const inYear = filed.filter(({ date }) => date.startsWith(`${year}-`));
        const fresh = inYear.filter(({ record }) => record.act === ACT.register).length;
        const span = { from: `${year}-01-01`, to: year === now ? to : `${year}-12-31` };
        return { year, fresh, renewed: inYear.length - fresh, ...(await collected(start, span)) };
      }),
    );
    const sumOf = (key: 'cityCents' | 'adminCents' | 'agencyCents') =>
      sumCents(figures, (one) => one[key]);
    return {
      columns: YEAR_COLUMNS,
      rows: figures.map(({ year, fresh, renewed, fees, cityCents, adminCents, agencyCents }) => {
        const all = addCents(cityCents, agencyCents);
        return line(String(year), fresh, renewed, fees, all, cityCents, adminCents, agencyCents);
      }),
      totals: [
        sumUnder(YEAR_COLUMNS, {
          ...{ year: 'TOTAL', cityCents: sumOf('cityCents'), adminCents: sumOf('adminCents') },
          agencyCents: sumOf('agencyCents'),
          collectedCents: addCents(sumOf('cityCents'), sumOf('agencyCents')),
        }),
      ],
      notes: [`${now} is counted up to this date.`],
      control: {
        items: figures.reduce((sum, { fees }) => sum + fees, 0),
        amountCents: sumOf('agencyCents'),
      },
    };
  },
};
