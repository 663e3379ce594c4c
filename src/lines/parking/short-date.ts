// A date in few letters, the year only where it is another than is known.
import type { DateText } from '../../domain/clock.ts';
import { dateWords } from '../../domain/papers/moment.ts';

/** `17 Aug 2026`; beside a date of the same year `3 Aug`. */
export function shortDate(date: DateText, beside?: DateText): string {
  const [, day, month, year] = dateWords(date).split(' ');
  const shown = `${day} ${month}`;
  return beside?.slice(0, 4) === date.slice(0, 4) ? shown : `${shown} ${year}`;
}
