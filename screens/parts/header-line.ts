// The first line of every screen: city, business date, clerk, register, drawer, printer, time.
import type { Segment, Status } from '../screen.ts';
import { GROUND_WORDS } from '../words/ground.ts';
import { cellWidth, cleanText, cutText, padRight } from './cells.ts';

export type HeaderLine = {
  readonly line: readonly Segment[];
  /** False when there was no room for the time; the last line then shows it. */
  readonly showsTime: boolean;
};

/** In narrow windows the gaps shrink first, then the time goes elsewhere, then the city is cut. */
export function layHeader(status: Status, width: number): HeaderLine {
  const date = status.demo
    ? `${status.businessDate} ${GROUND_WORDS.header.demo}`
    : status.businessDate;
  const clerk = status.clerk === undefined ? [] : [GROUND_WORDS.header.clerk(status.clerk)];
  const facts = [date, ...clerk, status.register, status.drawer, status.printer].map(cleanText);
  const city = cleanText(status.city);
  for (const { gap, parts, showsTime } of [
    { gap: '  ', parts: [city, ...facts, status.time], showsTime: true },
    { gap: '  ', parts: [city, ...facts], showsTime: false },
    { gap: ' ', parts: [city, ...facts], showsTime: false },
  ]) {
    const text = parts.join(gap);
    if (cellWidth(text) <= width) return { line: bar(text, width), showsTime };
  }
  const rest = ` ${facts.join(' ')}`;
  const text = cutText(cutText(city, Math.max(1, width - cellWidth(rest))) + rest, width);
  return { line: bar(text, width), showsTime: false };
}

function bar(text: string, width: number): readonly Segment[] {
  return [{ text: padRight(text, width), tone: 'title' }];
}
