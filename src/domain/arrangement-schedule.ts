// The instalments of an arrangement: so many equal ones, or as many of one amount as it takes.
import type { Frequency, Instalment } from './arrangement.ts';
import { assert } from './assert.ts';
import { addDays, addMonths } from './calendar.ts';
import type { DateText } from './clock.ts';
import { type Cents, cents, formatCents } from './money.ts';

/** Equal instalments; the last takes the cents left. */
export function equalInstalments(
  totalCents: Cents,
  count: number,
  first: DateText,
  frequency: Frequency,
): readonly Instalment[] {
  assert(count > 0 && totalCents >= count, `${count} instalments of ${totalCents}`);
  return dated(totalCents, cents(Math.floor(totalCents / count)), count, { first, frequency });
}

/** As many instalments of one amount as it takes; the last is what remains. */
export function instalmentsOf(
  totalCents: Cents,
  eachCents: Cents,
  first: DateText,
  frequency: Frequency,
): readonly Instalment[] {
  assert(totalCents > 0 && eachCents > 0, `instalments of ${eachCents} for ${totalCents}`);
  const count = Math.ceil(totalCents / eachCents);
  return dated(totalCents, eachCents, count, { first, frequency });
}

function dated(
  totalCents: Cents,
  eachCents: Cents,
  count: number,
  { first, frequency }: { readonly first: DateText; readonly frequency: Frequency },
): readonly Instalment[] {
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    dueOn: dateOf(first, frequency, index),
    amountCents: index + 1 < count ? eachCents : cents(totalCents - eachCents * (count - 1)),
  }));
}

/** `6 x 25.00 from 2026-10-01` and then `14.00 on 2027-04-01`, as whoever signs reads it. */
export function scheduleWords(instalments: readonly Instalment[]): readonly { words: string }[] {
  const runs: { amountCents: Cents; from: DateText; count: number }[] = [];
  for (const { amountCents, dueOn } of instalments) {
    const last = runs.at(-1);
    if (last?.amountCents === amountCents) last.count += 1;
    else runs.push({ amountCents, from: dueOn, count: 1 });
  }
  return runs.map(({ amountCents, from, count }) => {
    const amount = formatCents(amountCents, true);
    return { words: count === 1 ? `${amount} on ${from}` : `${count} x ${amount} from ${from}` };
  });
}

/** Each is counted from the first, so that a plan of the 31st keeps to the last of the month. */
function dateOf(first: DateText, frequency: Frequency, index: number): DateText {
  if (frequency === 'M') return addMonths(first, index);
  return addDays(first, (frequency === 'W' ? 7 : 14) * index);
}
