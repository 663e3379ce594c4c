// Holds that are placed at the counter: letters of collection, late charges and penalties leave an
// account alone while one stands (core.md A.2). Pure.
import type { HoldKind } from './city-data.ts';
import type { DateText } from './clock.ts';

/** In the order in which they are offered; plans and appeals come from what is decided of them. */
export const COUNTER_HOLDS = ['dispute', 'medical', 'legal', 'bankruptcy'] as const;
export type CounterHold = (typeof COUNTER_HOLDS)[number];

/** Where the city named none of its own. */
export const HOLD_LIFT_REASONS: readonly string[] = [
  'what was disputed is decided',
  'the ground for it is gone',
  'the case has ended',
  'placed by mistake',
  'other, see text',
];

type Lasting = { readonly kind: HoldKind; readonly until: DateText | null };

/** One of the same kind that lasts as long or longer: another beside it would change nothing. */
export function coveredBy<Hold extends Lasting>(
  standing: readonly Hold[],
  { kind, until }: Lasting,
): Hold | undefined {
  return standing.find((one) => {
    if (one.kind !== kind) return false;
    return one.until === null || (until !== null && one.until >= until);
  });
}
