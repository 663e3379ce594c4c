// The hold on a registration follows what is decided about its citation, in the record of the same
// step: what nobody owes any more is recalled at once, and so is what is contested meanwhile. Pure.
import type { FurtherDecision, LinePlace } from '../../desk/line-duties.ts';
import { type Cents, cents, formatCents, ZERO } from '../../domain/money.ts';
import { ACT, type Outcome } from './acts.ts';
import { citationOf } from './citation.ts';
import { vehicleOf } from './vehicle.ts';

/** Why a hold was released; the last two are recorded by the step that brings them about. */
export type Released = 'paid' | 'contested' | 'plan' | 'asked' | 'void' | 'transfer';

/** None where nothing is held. */
export function recall(place: LinePlace, why: Released): readonly FurtherDecision[] {
  if (vehicleOf(place.records).hold === undefined) return [];
  return [{ accountId: place.account.id, act: ACT.release, facts: { why } }];
}

/**
 * Once so much is open: it is held for no more. What was written off and may still come in is owed
 * by law, but for what is cancelled with the step.
 */
export function holdFor(
  place: LinePlace,
  openCents: Cents,
  cancelledCents: Cents = ZERO,
): readonly FurtherDecision[] {
  const { hold } = vehicleOf(place.records);
  const recoverable = citationOf(place)?.recoverableCents ?? ZERO;
  const dueCents = cents(openCents + recoverable - cancelledCents);
  if (hold === undefined || hold.cents === dueCents) return [];
  if (dueCents === 0) return recall(place, 'paid');
  const facts = { amount: formatCents(dueCents), was: formatCents(hold.cents) };
  return [{ accountId: place.account.id, act: ACT.holdChanged, facts }];
}

export type Said = {
  readonly said: Outcome;
  /** Open, and cancelled of what was written off. */
  readonly dueCents: Cents;
  readonly cancelledCents: Cents;
  readonly why: Released;
};

/** What is dismissed is recalled, whatever else is owed on its account. */
export function holdAfter(place: LinePlace, { said, dueCents, cancelledCents, why }: Said) {
  return said === 'dismissed' ? recall(place, why) : holdFor(place, dueCents, cancelledCents);
}
