// Instalments of a plan, one a month: equal, the cents that are left in the last.

import { assert } from '../assert.ts';
import { addMonths } from '../calendar.ts';
import type { DateText } from '../clock.ts';
import { type Cents, cents } from '../money.ts';
import type { FieldRow } from './merge.ts';

export function monthlyInstalments(
  totalCents: Cents,
  count: number,
  first: DateText,
): readonly FieldRow[] {
  assert(count > 0 && totalCents >= 0, `${count} instalments of ${totalCents}`);
  const each = Math.floor(totalCents / count);
  return Array.from({ length: count }, (_, index) => ({
    date: addMonths(first, index),
    words: `${index + 1} / ${count}`,
    amountCents: cents(index + 1 < count ? each : totalCents - each * (count - 1)),
  }));
}
