// The first line of every screen: city, business date, clerk, register, drawer, printer, time.
import type { Segment, Status } from '../screen.ts';
import { GROUND_WORDS } from '../words/ground.ts';
import { cellWidth, cleanText, cutText, padRight } from './cells.ts';

export type HeaderLine = {
  readonly line: readonly Segment[];
  /** False when there was no room for the time; the last line then shows it. */
  readonly showsTime: boolean;
};

/**
 * In narrow windows the gaps shrink first, then the time goes elsewhere, then the city is cut, and
 * at last the role and half of the demo words go: what the drawer and the printer say stays whole.
 */
export function layHeader(status: Status, width: number): HeaderLine {
  const { demo, demoShort } = GROUND_WORDS.header;
  const facts = factsOf(status, demo, status.clerk);
  const city = cleanText(status.city);
  for (const { gap, parts, showsTime } of [
    { gap: '  ', parts: [city, ...facts, status.time], showsTime: true },
    { gap: '  ', parts: [city, ...facts], showsTime: false },
    { gap: ' ', parts: [city, ...facts], showsTime: false },
  ]) {
    const text = parts.join(gap);
    if (cellWidth(text) <= width) return { line: bar(text, width), showsTime };
  }
  const short = factsOf(status, demoShort, status.clerk?.replace(/^\D+ /, ''));
  const whole = ` ${facts.join(' ')}`;
  const rest = cellWidth(whole) + CITY_LEAST <= width ? whole : ` ${short.join(' ')}`;
  const text = cutText(cutText(city, Math.max(1, width - cellWidth(rest))) + rest, width);
  return { line: bar(text, width), showsTime: false };
}

/** Cells of the city that are worth showing. */
const CITY_LEAST = 3;

function factsOf(status: Status, demo: string, clerk: string | undefined): readonly string[] {
  const date = status.demo ? `${status.businessDate} ${demo}` : status.businessDate;
  const who = clerk === undefined ? [] : [clerk];
  return [date, ...who, status.register, status.drawer, status.printer].map(cleanText);
}

function bar(text: string, width: number): readonly Segment[] {
  return [{ text: padRight(text, width), tone: 'title' }];
}
