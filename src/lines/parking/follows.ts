// What ends a wait of a citation: whatever else is recorded of it, the deadline of a review, a copy
// or a hearing stays on the list that starts the day until it is met.
import type { Follow } from '../../store/line-records.ts';
import { ACT } from './acts.ts';

/** Nothing is decided about it any more. */
const ENDED = [ACT.void, ACT.dismiss];

/** The hearing is not held. */
const UNHELD = [ACT.withdrawn, ACT.lapsed];

/** To whoever does not pay something follows, unless it is contested or arranged. */
const PENALISED = [ACT.penalty, ACT.review, ACT.hearing, ACT.courtFiled, ACT.plan, ACT.planWith];

const OWNED_BY_ANOTHER = ACT.transfer;

export const FOLLOWS: Readonly<Record<string, Follow>> = {
  [ACT.notice]: { by: [...PENALISED, ...ENDED, OWNED_BY_ANOTHER], whileOwed: true },
  [ACT.copyAsked]: { by: [ACT.copyGiven, ...ENDED, OWNED_BY_ANOTHER] },
  [ACT.review]: { by: [ACT.result, ...ENDED, OWNED_BY_ANOTHER] },
  [ACT.result]: { by: [...PENALISED, ...ENDED, OWNED_BY_ANOTHER], whileOwed: true },
  [ACT.hearing]: { by: [ACT.set, ACT.decision, ...UNHELD, ...ENDED, OWNED_BY_ANOTHER] },
  [ACT.set]: { by: [ACT.continued, ACT.decision, ...UNHELD, ...ENDED, OWNED_BY_ANOTHER] },
  [ACT.continued]: { by: [ACT.decision, ...UNHELD, ...ENDED, OWNED_BY_ANOTHER] },
  [ACT.decision]: { by: [...PENALISED, ...ENDED, OWNED_BY_ANOTHER], whileOwed: true },
  [ACT.courtFiled]: { by: [ACT.courtSent, ACT.courtSaid] },
};
