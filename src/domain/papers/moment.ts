// Dates and times as they stand on paper: spelt out, so no one reads the day as the month, and in
// the city's own time zone. Months are written here because Intl's short names change between
// releases.
import { assert } from '../assert.ts';
import type { DateText, Instant } from '../clock.ts';
import type { Language } from '../language.ts';

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  es: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
};
const DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  es: 'dom lun mar mié jue vie sáb'.split(' '),
};

/** `2026-09-15` becomes `Tue 15 Sep 2026`, in Spanish `mar 15 sep 2026`. */
export function dateWords(date: DateText, language: Language = 'en'): string {
  const day = new Date(`${date}T00:00:00Z`);
  assert(!Number.isNaN(day.getTime()), `${date} is no date`);
  const weekday = DAYS[language][day.getUTCDay()];
  const month = MONTHS[language][day.getUTCMonth()];
  return `${weekday} ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
}

// Making a format costs far more than using it, and a city has one time zone.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The zone that the process itself keeps, if any: its dates are told without Intl. */
let ownZone: string | undefined;

/** Told by whoever gave the process this zone. */
export function keepOwnZone(timeZone: string | undefined): void {
  ownZone = timeZone;
}

type LocalMoment = { readonly date: DateText; readonly time: string };

/** The last minute that was asked for: many papers are made in one, and Intl takes its time. */
let last: { readonly key: string; readonly moment: LocalMoment } | undefined;

/** An instant as `2026-09-15` and `10:42` on the clocks of `timeZone`. */
export function localMoment(at: Instant, timeZone: string): LocalMoment {
  const moment = new Date(at);
  assert(!Number.isNaN(moment.getTime()), `${at} is no instant`);
  const key = `${Math.floor(moment.getTime() / 60_000)} ${timeZone}`;
  if (last?.key !== key) last = { key, moment: spellMoment(moment, timeZone) };
  return last.moment;
}

function spellMoment(moment: Date, timeZone: string): LocalMoment {
  return timeZone === ownZone ? spellOwn(moment) : spellByIntl(moment, timeZone);
}

function spellOwn(moment: Date): LocalMoment {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return {
    date: `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}

function spellByIntl(moment: Date, timeZone: string): LocalMoment {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return { date, time: `${part('hour')}:${part('minute')}` };
}

/** An instant as `Tue 15 Sep 2026 10:42` on the clocks of `timeZone`. */
export function momentWords(at: Instant, timeZone: string, language: Language = 'en'): string {
  const { date, time } = localMoment(at, timeZone);
  return `${dateWords(date, language)} ${time}`;
}
