// `tenkey day`: works the short day through the real screens, prints transcript, papers, reports
// and the ledger file, and fails on any difference from what the day must come to.
import { join } from 'node:path';
import type { Desk, Entropy } from '../desk/desk.ts';
import { netOfDay } from '../desk/ledger-day.ts';
import { openCity } from '../desk/open-city.ts';
import { readReport } from '../desk/read-report.ts';
import { verifyBook } from '../desk/verify-book.ts';
import { addToTotals, NO_LEDGER_LINES } from '../domain/ledger-file.ts';
import { formatCents } from '../domain/money.ts';
import { refusalWords } from '../domain/refusal.ts';
import { REPORTS } from '../domain/reports/catalogue.ts';
import { renderText } from '../domain/reports/render-text.ts';
import { broken, type Command, type CommandContext, DONE, type Outcome } from './command.ts';

type Expected = {
  readonly title: string;
  readonly date: string;
  readonly startsAt: string;
  readonly secondsBetween: number;
  readonly ledgerTotal: string;
  readonly debits: Readonly<Record<string, string>>;
  readonly credits: Readonly<Record<string, string>>;
};

export const day: Command = {
  name: 'day',
  describe: 'Work the short day headless and check every figure of it',
  details: 'The store is made in a temporary folder; your own book is not touched.',
  async run(context) {
    const expected = JSON.parse(context.dataText('days/short-day.json')) as Expected;
    const folder = context.temporaryFolder();
    const opened = await openDay(context, folder, expected);
    if (!opened.ok) return opened;
    const script = context.dataText('days/short-day.keys');
    const played = await context.play(opened.value, script, { register: 1, folder });
    context.out(`${expected.title}\n\n${played.transcript}`);
    for (const paper of played.papers) context.out(paper);
    const problems = [
      ...played.failures,
      ...(played.keysOutsideKeypad === 0 ? [] : ['keys outside the number pad were used']),
      ...(await printReports(context, opened.value, expected.date)),
      ...(await compareLedger(context, opened.value, expected)),
      ...(await verifyDay(opened.value)),
    ];
    return sayProblems(context, problems, played.keysPressed);
  },
};

async function openDay(context: CommandContext, folder: string, expected: Expected) {
  const path = join(folder, 'short-day.sqlite');
  const clock = steppingClock(expected.startsAt, expected.secondsBetween);
  const opened = await context.openDesk({ mayMake: true, clock, entropy: countingEntropy(), path });
  if (!opened.ok) return opened;
  const city = await openCity(opened.value, context.dataFiles('demo-city'));
  return city.ok ? opened : city;
}

/** Every look at the clock is some seconds later: a played day has times, and always the same. */
function steppingClock(startsAt: string, seconds: number) {
  let at = Date.parse(startsAt);
  return {
    now: () => {
      at += seconds * 1000;
      return new Date(at).toISOString();
    },
  };
}

/** Digits and bytes that count up: fit for a day that is played for show, and for nothing else. */
function countingEntropy(): Entropy {
  let next = 1000;
  const take = () => {
    next += 37;
    return next;
  };
  return {
    digits: (count) =>
      String(take() * 7919)
        .slice(-count)
        .padStart(count, '0'),
    hex: (bytes) =>
      take()
        .toString(16)
        .padStart(bytes * 2, '0'),
  };
}

async function printReports(
  context: CommandContext,
  desk: Desk,
  date: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { name } of REPORTS) {
    const report = await readReport(desk, { report: name, date });
    if (report.ok) context.out(renderText(report.value, 80).join('\n'));
    else problems.push(`report ${name}: ${refusalWords(report.refusal)}`);
  }
  return problems;
}

async function compareLedger(
  context: CommandContext,
  desk: Desk,
  expected: Expected,
): Promise<readonly string[]> {
  const net = await desk.store.read((book) => netOfDay(book, expected.date));
  if (!net.ok) return [refusalWords(net.refusal)];
  const lines = net.value;
  const side = (which: 'D' | 'C') =>
    Object.fromEntries(
      lines
        .filter((line) => line.side === which)
        .map((line) => [line.account, formatCents(line.amountCents)]),
    );
  const totals = addToTotals(NO_LEDGER_LINES, lines);
  context.out(`Ledger: ${lines.length} lines, debits ${formatCents(totals.debitCents)}`);
  return [
    ...differences('debit', expected.debits, side('D')),
    ...differences('credit', expected.credits, side('C')),
    ...differences('total', { all: expected.ledgerTotal }, { all: formatCents(totals.debitCents) }),
    ...differences(
      'total',
      { all: expected.ledgerTotal },
      { all: formatCents(totals.creditCents) },
    ),
  ];
}

function differences(
  what: string,
  expected: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  return names
    .filter((name) => expected[name] !== found[name])
    .map(
      (name) => `${what} ${name}: ${found[name] ?? 'none'} instead of ${expected[name] ?? 'none'}`,
    );
}

async function verifyDay(desk: Desk): Promise<readonly string[]> {
  const { checks } = await verifyBook(desk.store, desk.lineDuties);
  return checks.flatMap(({ title, broken: why }) => (why === null ? [] : [`${title}: ${why}`]));
}

function sayProblems(context: CommandContext, problems: readonly string[], keys: number): Outcome {
  if (problems.length === 0) {
    context.out(`The day came out as it must, with ${keys} keys, all on the number pad.`);
    return DONE;
  }
  for (const problem of problems) context.err(problem);
  return broken('The short day did not come out as it must.', 'Every difference is listed above.');
}
