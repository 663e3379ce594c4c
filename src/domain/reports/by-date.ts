// Lines of several business dates under a head for each; of one date the title says it already.
import type { DateText } from '../clock.ts';
import { dateWords } from '../papers/moment.ts';
import { type Column, dataOnly, head, type ReportRow, type Span, text } from './report.ts';

/** The date of each line, for other programs. */
export const dateColumn: Column = dataOnly(text('date', 'date', 10));

/** Facts in the order of their dates; `row` makes the line of one. */
export function underDates<Fact extends { readonly date: DateText }>(
  { from, to }: Span,
  facts: readonly Fact[],
  row: (fact: Fact) => ReportRow,
): readonly ReportRow[] {
  return facts.flatMap((fact, index) => {
    const begins = from !== to && facts[index - 1]?.date !== fact.date;
    return begins ? [head(dateWords(fact.date)), row(fact)] : [row(fact)];
  });
}

/** `101 Halvorsen 3, 102 Brandt 1`: how many each person has, most first. */
export function tallied(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}
