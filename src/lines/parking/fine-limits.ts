// What the law says of the height of a fine. Pure.
import { formatCents } from '../../domain/money.ts';
import type { Violation } from './violations.ts';
import type { Asked } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

/** Why the penalty of a disabled space cannot be this; undefined where it can. */
export function disabledFault(
  { rules, date }: Asked,
  { isDisabled, fineCents }: Pick<Violation, 'isDisabled' | 'fineCents'>,
): string | undefined {
  if (!isDisabled) return undefined;
  const least = rules.cents('disabled-least', date);
  const most = rules.cents('disabled-most', date);
  if (fineCents >= least && fineCents <= most) return undefined;
  return PARKING_WORDS.fault.disabled(formatCents(least, true), formatCents(most, true));
}
