// When a delegation stands: its dates are calendar days of the city, both included; the file keeps
// the moments they begin and end at.
import { addDays } from './calendar.ts';
import type { DateText, Instant } from './clock.ts';
import { localMoment } from './papers/moment.ts';

export type Days = { readonly firstDate: DateText; readonly lastDate: DateText };

export type Stands = { readonly beginsAt: Instant; readonly endsAt: Instant };

/** After every moment a clock can show. */
export const NEVER_ENDS = '9999-12-31T23:59:59.999Z';

/**
 * From the start of the first day, and not before it was granted, to the end of the last. On a demo
 * book only the demo date ever comes: days with it stand for good, others never.
 */
export function standsFrom(
  { firstDate, lastDate }: Days,
  grantedAt: Instant,
  city: { readonly demoDate: DateText | null; readonly timeZone: string },
): Stands {
  const { demoDate, timeZone } = city;
  if (demoDate !== null) {
    const comes = firstDate <= demoDate && demoDate <= lastDate;
    return { beginsAt: grantedAt, endsAt: comes ? NEVER_ENDS : grantedAt };
  }
  const begins = startOfDay(firstDate, timeZone);
  return {
    beginsAt: begins < grantedAt ? grantedAt : begins,
    endsAt: startOfDay(addDays(lastDate, 1), timeZone),
  };
}

/** The moment the city's clocks show midnight, or the next one where summer time skips it. */
export function startOfDay(date: DateText, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  let moment = wanted;
  // Once for the zone's distance, once more where summer time changed in between.
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = localMoment(new Date(moment).toISOString(), timeZone);
    moment += wanted - Date.parse(`${shown.date}T${shown.time}:00Z`);
  }
  return new Date(moment).toISOString();
}
