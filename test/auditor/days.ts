// Days: closed when their proof holds, handed to accounting, and followed by the next morning, also
// while a drawer still stands open.
import { closeDay } from '../../src/desk/close-day.ts';
import { exportLedger } from '../../src/desk/export-ledger.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { nextBusinessDate } from '../../src/store/calendar.ts';
import { morningOf } from '../support/chance.ts';
import { counterOf } from '../support/counter.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { acknowledgeInTheMorning } from './acknowledged-lists.ts';
import { type Action, agree, codeOf, personOf } from './audit.ts';
import { someDate, tapeKey } from './balancing.ts';
import { type Model, nextOpenDay, postedOn } from './model.ts';
import { pricesOf } from './rules.ts';
import { endOfStanding } from './supervision.ts';

const REST_DAYS = 24;

/** True when something of the date is not finished. */
function isUnfinished(model: Model, date: string): boolean {
  const sessions = model.sessions.filter((session) => session.date === date);
  const baskets = [...model.held, ...model.registers.flatMap(({ basket }) => basket ?? [])];
  const departments = new Set([
    ...model.receipts
      .filter((receipt) => receipt.session.date === date && !receipt.isVoid)
      .flatMap((receipt) => receipt.lines.map((line) => line.department)),
    ...[...model.tapes.keys()].filter((key) => key.startsWith(date)).map((key) => key.slice(11)),
  ]);
  const unsigned = [...departments].some((department) => {
    const newest = model.tapes.get(tapeKey(date, department))?.at(-1);
    return newest?.signed.length !== 2 || newest.total !== postedOn(model, date, department);
  });
  const unbanked = sessions.some(
    (one) =>
      !one.banked && (one.handedOver !== 0 || one.counted.check !== 0 || one.drops.length > 0),
  );
  return (
    sessions.some((session) => session.state !== 'closed') ||
    baskets.some((basket) => basket.date <= date) ||
    unsigned ||
    unbanked ||
    model.deposits.some((deposit) => deposit.date === date && !deposit.verified)
  );
}

export const closeTheDay: Action = {
  name: 'close day',
  weight: ({ model }) => {
    const dates = new Set(model.sessions.map((session) => session.date));
    const ready = [...dates].some(
      (date) => !model.closedDates.has(date) && !isUnfinished(model, date),
    );
    return ready ? 40 : 0.5;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = someDate(audit);
    const who = personOf(model, dice.percent(85) ? dice.one([902, 903]) : dice.one([101, 801]));
    const told = `close ${date} by ${who.number}`;
    const sessions = model.sessions.filter((session) => session.date === date);
    const why = () => {
      if (who.role !== 'supervisor') return 'not-allowed';
      if (model.closedDates.has(date)) return 'day-closed';
      if (date > model.date) return 'day-not-begun';
      // A payment that a file brought is business of its date, also where no drawer was open.
      const business = sessions.length > 0 || model.byDate.has(date);
      if (!business) return 'day-without-business';
      return isUnfinished(model, date) ? 'day-stopped' : undefined;
    };
    const result = await closeDay(desk, await counterOf(desk, who.number), date);
    agree(told, codeOf(result), why() ?? 'done');
    if (!result.ok) return told;
    model.closedDates.add(date);
    for (const request of model.requests) if (request.date === date) request.open = false;
    const standing = model.receipts.filter((one) => one.session.date === date && !one.isVoid);
    const total = standing.reduce((sum, receipt) => sum + receipt.total, 0);
    const { proof } = result.value;
    agree(`${told}: total`, [proof.totalCents, proof.failures], [total, []]);
    return told;
  },
};

export const exportDay: Action = {
  name: 'export',
  weight: ({ model }) => (model.closedDates.size > 0 ? 1 : 0.2),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = dice.percent(80) ? (dice.any([...model.closedDates]) ?? model.date) : model.date;
    const detail = dice.percent(40);
    const { saved, ports } = memoryLedger();
    const told = `export ${date}${detail ? ' in detail' : ''}`;
    const exporting = { date, format: 'csv' as const, detail, folder: 'out' };
    const result = await exportLedger(desk, ports, exporting);
    agree(told, codeOf(result), model.closedDates.has(date) ? 'done' : 'day-not-closed');
    if (!result.ok) return told;
    model.exportedDates.add(date);
    const [file = ''] = saved.values();
    agree(`${told}: nets`, netsOf(file), believedNets(model, date));
    return told;
  },
};

/**
 * By account, in cents, from the rows of the reference file: fund, object, debit and credit stand
 * before any text with commas. The demo city's accounting knows accounts by the same numbers.
 */
function netsOf(csv: string): Readonly<Record<string, number>> {
  const nets: Record<string, number> = {};
  for (const row of csv.split('\n').slice(1, -2)) {
    const cells = row.split(',');
    const account = `${cells[5]}-${cells[6]}`;
    const inCents = (amount = '') => Number(amount.replace('.', ''));
    nets[account] = (nets[account] ?? 0) + inCents(cells[9]) - inCents(cells[10]);
  }
  return sorted(nets);
}

function believedNets(model: Model, date: string): Readonly<Record<string, number>> {
  return sorted(Object.fromEntries(model.byDate.get(date) ?? []));
}

function sorted(nets: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(nets)
      .filter(([, net]) => net !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export const nextDay: Action = {
  name: 'next day',
  weight: ({ model, closing }) => {
    if (model.closedDates.has(model.date)) return 40;
    return closing ? 0.5 : 0;
  },
  act: async (audit) => {
    const next = nextOpenDay(audit.model);
    const said = await nextBusinessDate(audit.desk.store.book, audit.model.date);
    agree(`the business day after ${audit.model.date}`, said, next);
    // Now and then the city rests for weeks, so that what has its days is late.
    const rested = nextOpenDay({ ...audit.model, date: addDays(next, REST_DAYS) });
    const morning = audit.dice.percent(audit.rests) ? rested : next;
    while (morningOf(audit.day).slice(0, 10) < morning) audit.day += 1;
    audit.closing = false;
    audit.test.clock.set(morningOf(audit.day));
    audit.model.date = morningOf(audit.day).slice(0, 10);
    pricesOf(audit.model);
    endOfStanding(audit.model);
    await acknowledgeInTheMorning(audit);
    return `the morning of ${audit.model.date}`;
  },
};
