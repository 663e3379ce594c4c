// A chart as lines of fixed width: label, amount, and a bar from a common zero.
import { formatCents } from '../money.ts';
import { fitText, plainText, textWidth } from '../plain-text.ts';
import type { Chart } from './report.ts';

const LABEL_MOST = 24;
/** Cells on each side of zero, where the width allows. */
const BAR_MOST = 24;

/** Nothing for a chart without bars. A bar of any amount is at least one cell long. */
export function chartLines({ title, bars }: Chart, width: number): readonly string[] {
  if (bars.length === 0) return [];
  const labels = bars.map(({ label }) => plainText(label));
  const labelWidth = Math.min(LABEL_MOST, Math.max(...labels.map(textWidth)));
  const figures = bars.map(({ amountCents }) => formatCents(amountCents, true));
  const figureWidth = Math.max(...figures.map(({ length }) => length));
  const signed = bars.some(({ amountCents }) => amountCents < 0);
  const sides = signed ? 2 : 1;
  const room = Math.floor((width - labelWidth - figureWidth - 4) / sides);
  const longest = Math.max(1, ...bars.map(({ amountCents }) => Math.abs(amountCents)));
  const most = Math.max(1, Math.min(BAR_MOST, room));
  const lines = bars.map(({ amountCents }, index) => {
    const length = Math.ceil((Math.abs(amountCents) * most) / longest);
    const bar = '#'.repeat(length);
    const left = signed ? (amountCents < 0 ? bar : '').padStart(most) : '';
    const right = amountCents > 0 ? bar : '';
    const label = fitText(labels[index] ?? '', labelWidth);
    return `${label}  ${(figures[index] ?? '').padStart(figureWidth)} ${left}|${right}`;
  });
  return ['', title, ...lines, ''];
}
