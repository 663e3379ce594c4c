// What the auditor believes of a registration that is held until a citation is paid: what it is
// held for, who recalls it, and what money that comes or goes does to it at once.
import { isArranged, noteArrangements } from './arrangement-model.ts';
import { type Audit, reach } from './audit.ts';
import { isSuspended, missingOf } from './contest-model.ts';
import { openOn, owedParts } from './contest-sums.ts';
import { isHeldUp } from './holds.ts';
import type { Model, Receipt } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';
import { recoverableIn } from './recoveries.ts';

export type Registration = {
  /** What it is held for; undefined while it is not. */
  heldFor: number | undefined;
  /** Its last hold ended since money came: it begins again where that money goes. */
  isPaid: boolean;
};

export const notHeld = (): Registration => ({ heldFor: undefined, isPaid: false });

/** What is written off and may come in is owed in law. */
export function stillOwed(model: Model, one: PostedCitation): number {
  return owedParts(model, one).reduce(
    (sum, { component }) => sum + component.open + recoverableIn(model, component),
    0,
  );
}

/** Somebody contests it now; a hearing runs from its deposit on. */
export function runsNow({ contest }: PostedCitation): boolean {
  const { isReviewed, resultOn, hearing, court } = contest;
  if (court !== undefined && !court.isDecided) return true;
  if (hearing !== undefined) {
    return hearing.decidedOn === undefined && missingOf(hearing.deposit) === 0;
  }
  return isReviewed && resultOn === undefined;
}

/** Why it may not be held now; undefined where it may. */
export function whyNotHeld(model: Model, one: PostedCitation): string | undefined {
  const { isPenalised, isEnded, registration, accountId } = one;
  const isFree = isPenalised && !isEnded && registration.heldFor === undefined;
  if (!isFree || openOn(model, one) === 0 || isSuspended(model, one)) return 'line-barred';
  const rests = isHeldUp(model, accountId) || isArranged(model, accountId);
  return rests ? 'line-barred' : undefined;
}

/** Recalled with the step that says why. */
export function recall(audit: Audit, { registration }: PostedCitation, why: string): void {
  if (registration.heldFor === undefined) return;
  registration.heldFor = undefined;
  registration.isPaid = why === 'paid';
  reach(audit, `registration recalled: ${why}`);
}

/** What was decided came into the books: all of it is gone, or it is held for what is left. */
export function holdForRest(audit: Audit, one: PostedCitation): void {
  const { registration } = one;
  const owed = stillOwed(audit.model, one);
  if (registration.heldFor === undefined || registration.heldFor === owed) return;
  if (owed === 0) recall(audit, one, 'paid');
  else {
    registration.heldFor = owed;
    reach(audit, 'registration held for less');
  }
}

export const accountsOf = ({ lines }: Pick<Receipt, 'lines'>) =>
  lines.map(({ accountId }) => accountId);

/** Money came or went on these accounts, whatever the date of its drawer. */
export function followInModel(audit: Audit, accountIds: readonly (number | null)[]): void {
  const { model } = audit;
  noteArrangements(model);
  for (const one of model.citations) {
    if (!accountIds.includes(one.accountId)) continue;
    const { registration } = one;
    if (registration.heldFor !== undefined) {
      if (stillOwed(model, one) > 0 && !runsNow(one)) continue;
      recall(audit, one, 'paid');
      reach(audit, 'registration released by money');
    } else {
      if (!registration.isPaid || whyNotHeld(model, one) !== undefined) continue;
      registration.heldFor = openOn(model, one);
      reach(audit, 'registration held again');
    }
  }
}
