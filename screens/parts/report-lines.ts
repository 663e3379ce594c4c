// A report as lines of the screen: those that lead on have a number, given from the top, that never
// shifts while the report stands. Pure.
import { textParts } from '../../src/domain/reports/render-text.ts';
import type { Report, Subject } from '../../src/domain/reports/report.ts';
import { padLeft } from './cells.ts';

type Lines = { readonly head: string; readonly body: readonly string[] };

/** What the numbers lead to: the first is number 1. */
export function leadsOf({ rows }: Report): readonly Subject[] {
  return rows.flatMap(({ of }) => of ?? []);
}

// Every key paints, and a report of a year is long: it is laid out once for each width.
const laid = new WeakMap<Report, Map<number, Lines>>();

/** The report's own title lines give way to the page's; the titles of its columns stay. */
export function reportLines(report: Report, width: number): Lines {
  const known = laid.get(report) ?? new Map<number, Lines>();
  const lines = known.get(width) ?? layLines(report, width);
  laid.set(report, known.set(width, lines));
  return lines;
}

function layLines(report: Report, width: number): Lines {
  const leads = leadsOf(report).length;
  const digits = leads === 0 ? 0 : String(leads).length + 1;
  const { titles, body } = textParts(report, width - digits);
  let number = 0;
  return {
    head: ' '.repeat(digits) + titles,
    body: body.map(({ text, of }) => {
      if (of !== undefined) number += 1;
      const before = of === undefined ? '' : String(number);
      return digits === 0 ? text : `${padLeft(before, digits - 1)} ${text}`;
    }),
  };
}
