// A view as numbered lines: blocks of rows with their amounts, each row that leads on with its
// number. Numbers are given from the top and never shift while the view stands. Pure.
import type { Subject } from '../../src/desk/look-at.ts';
import { type Cents, formatCents } from '../../src/domain/money.ts';
import type { Line, Tone } from '../screen.ts';
import { cutText, padLeft, spread } from './cells.ts';

export type SightRow = {
  readonly words: string;
  readonly cents?: Cents;
  /** Where its number leads. */
  readonly to?: Subject;
  readonly tone?: Tone;
};

export type SightBlock = { readonly head?: string; readonly rows: readonly SightRow[] };

export type SightPage = {
  readonly title: string;
  /** Said before everything else. */
  readonly alerts: readonly string[];
  readonly blocks: readonly SightBlock[];
};

/** What the numbers of a view lead to: the first is number 1. */
export function leadsOf({ blocks }: SightPage): readonly Subject[] {
  return blocks.flatMap(({ rows }) => rows.flatMap(({ to }) => to ?? []));
}

export function sightLines(page: SightPage, width: number): readonly Line[] {
  const alerts = page.alerts.map((text): Line => [{ text: ` ${text}`, tone: 'danger' }]);
  let number = 0;
  const blocks = page.blocks
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ head, rows }) => {
      const lines = rows.map((row) => {
        if (row.to !== undefined) number += 1;
        return sightLine(row, row.to === undefined ? '' : String(number), width);
      });
      const title: readonly Line[] =
        head === undefined ? [] : [[{ text: ` ${head}`, tone: 'quiet' }]];
      return ['', ...title, ...lines];
    });
  return [...alerts, ...blocks];
}

/** The words give way; an amount is never cut. */
function sightLine(
  { words, cents, tone = 'normal' }: SightRow,
  number: string,
  width: number,
): Line {
  const left = `${padLeft(number, 3)}  ${words}`;
  const right = cents === undefined ? '' : formatCents(cents, true);
  const text = right === '' ? cutText(left, width) : spread(left, right, width);
  return [{ text, tone }];
}
