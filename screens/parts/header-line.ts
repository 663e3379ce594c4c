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
 * In narrow windows the gaps shrink first, then the time goes elsewhere, then half of the demo
 * words, the weekday and the role go; only then is the city cut. What the drawer and the printer
 * say stays whole.
 */
export function layHeader(status: Status, width: number): HeaderLine {
  const { demoShort } = GROUND_WORDS.header;
  const city = cleanText(status.city);
  const whole = factsOf(status, {});
  const shorter: readonly Facts[] = [
    whole,
    factsOf(status, { demo: demoShort }),
    factsOf(status, { demo: demoShort, weekday: false }),
    factsOf(status, { demo: demoShort, weekday: false, role: false }),
  ];
  for (const { gap, parts, showsTime } of [
    { gap: '  ', parts: [city, ...whole, status.time], showsTime: true },
    { gap: '  ', parts: [city, ...whole], showsTime: false },
    ...shorter.map((facts) => ({ gap: ' ', parts: [city, ...facts], showsTime: false })),
  ]) {
    const text = parts.join(gap);
    if (cellWidth(text) <= width) return { line: bar(text, width), showsTime };
  }
  const rest = ` ${shorter.at(-1)?.join(' ')}`;
  const text = cutText(cutText(city, Math.max(1, width - cellWidth(rest))) + rest, width);
  return { line: bar(text, width), showsTime: false };
}

type Facts = readonly string[];

function factsOf(
  status: Status,
  { demo = GROUND_WORDS.header.demo as string, weekday = true, role = true },
): Facts {
  const day = weekday ? status.businessDate : status.businessDate.replace(/^\D+ /, '');
  const who = role ? status.clerk : status.clerk?.replace(/^\D+ /, '');
  return [
    ...(status.training === true ? [GROUND_WORDS.header.training] : []),
    [
      day,
      ...(status.dated === undefined ? [] : [GROUND_WORDS.header.dated[status.dated]]),
      ...(status.demo ? [demo] : []),
    ].join(' '),
    ...(who === undefined ? [] : [who]),
    status.register,
    status.drawer,
    status.printer,
  ].map(cleanText);
}

function bar(text: string, width: number): readonly Segment[] {
  return [{ text: padRight(text, width), tone: 'title' }];
}
