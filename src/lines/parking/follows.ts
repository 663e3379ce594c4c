// What ends a wait of a citation: whatever else is recorded of it, the deadline of a review, a copy
// or a hearing stays on the list that starts the day until it is met.
import type { Follow } from '../../store/line-records.ts';
import { ACT } from './acts.ts';

/** Nothing is decided about it any more, or about whom it was. */
const ENDED = [ACT.void, ACT.dismiss, ACT.transfer];

/** The hearing is not held. */
const UNHELD = [ACT.withdrawn, ACT.lapsed];

/** To whoever does not pay something follows, unless it is contested or arranged. */
const PENALISED = [ACT.penalty, ACT.review, ACT.hearing, ACT.courtFiled, ACT.plan, ACT.planWith];

export const FOLLOWS: Readonly<Record<string, Follow>> = {
  [ACT.notice]: { by: [...PENALISED, ...ENDED], whileOwed: true },
  [ACT.copyAsked]: { by: [ACT.copyGiven, ...ENDED] },
  [ACT.review]: { by: [ACT.result, ...ENDED] },
  [ACT.result]: { by: [...PENALISED, ...ENDED], whileOwed: true },
  [ACT.hearing]: { by: [ACT.set, ACT.decision, ...UNHELD, ...ENDED] },
  [ACT.set]: { by: [ACT.continued, ACT.decision, ...UNHELD, ...ENDED] },
  [ACT.continued]: { by: [ACT.decision, ...UNHELD, ...ENDED] },
  [ACT.decision]: { by: [...PENALISED, ...ENDED], whileOwed: true },
  [ACT.courtFiled]: { by: [ACT.courtSent, ACT.courtSaid] },
};
