// The drawer report: every opening of each drawer with its reason, and what its sensor noted, with
// a line to sign for whoever looked it through.
import type { DateText, Instant } from '../clock.ts';
import { drawerWhat, drawerWhy } from '../reports/drawer-log.ts';
import type { DrawerLogFact } from '../reports/drawer-log-facts.ts';
import { counted, pair, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

export type DrawerReportInput = {
  readonly city: PaperCity;
  readonly from: DateText;
  readonly to: DateText;
  readonly printedAt: Instant;
  readonly printedBy: string;
  /** In the order of time. */
  readonly openings: readonly DrawerLogFact[];
};

export function drawerReportPaper(input: DrawerReportInput): Paper {
  const { city, from, to, openings } = input;
  const of = (kind: DrawerLogFact['kind']) => openings.filter((fact) => fact.kind === kind).length;
  const registers = [...new Set(openings.map(({ register }) => register))].sort((a, b) => a - b);
  const dates = from === to ? dateWords(to) : `${dateWords(from)} to ${dateWords(to)}`;
  const blocks: readonly PaperBlock[] = [
    pair(from === to ? 'Date' : 'Dates', dates),
    pair('Printed', momentWords(input.printedAt, city.timeZone)),
    pair('By', input.printedBy),
    ...registers.flatMap((register) =>
      drawerBlocks(
        register,
        openings.filter((fact) => fact.register === register),
      ),
    ),
    RULE,
    pair('Kicks', String(of('kick'))),
    pair('Opened without us', String(of('unasked')), { strong: true }),
    pair('Left open too long', String(of('left-open')), { strong: true }),
    ...(openings.length === 0 ? [text('No drawer was opened.')] : []),
    signature('Looked through by', ''),
  ];
  const reference = from === to ? to : `${from} to ${to}`;
  return makePaper(city, 'drawer-report', reference, 'DRAWER REPORT', blocks);
}

/** One drawer, under each date its own lines. */
function drawerBlocks(register: number, openings: readonly DrawerLogFact[]): readonly PaperBlock[] {
  const dates = [...new Set(openings.map(({ date }) => date))];
  return [
    RULE,
    text(`Register ${register}, ${counted(openings.length, 'line')}`, { strong: true }),
    ...dates.flatMap((date) => [
      ...(dates.length === 1 ? [] : [text(dateWords(date))]),
      ...openings.filter((fact) => fact.date === date).map(openingBlock),
    ]),
  ];
}

/** What nobody asked for is not to be overlooked. */
function openingBlock(fact: DrawerLogFact): PaperBlock {
  const alarming = fact.kind === 'unasked' || fact.kind === 'left-open';
  const label = `${fact.at} ${drawerWhat(fact)}`;
  return pair(label, drawerWhy(fact), alarming ? { strong: true } : {});
}
