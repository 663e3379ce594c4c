// Names under which the line keeps what was done with a citation, and what its items are called.
import type { PlainRecord } from '../../domain/canonical.ts';

/** What was recorded, by name: a misspelling is then no act at all. */
export const ACT = {
  post: 'post',
  notice: 'notice',
  penalty: 'penalty',
  owner: 'owner',
  transfer: 'transfer',
  correct: 'correct',
  hold: 'hold',
  holdChanged: 'hold-changed',
  release: 'release',
  copyAsked: 'copy-asked',
  copyGiven: 'copy-given',
  review: 'review',
  result: 'review-result',
  hearing: 'hearing',
  set: 'hearing-set',
  continued: 'hearing-continued',
  decision: 'hearing-decision',
  withdrawn: 'hearing-withdrawn',
  lapsed: 'hearing-lapsed',
  applied: 'deposit-applied',
  courtFiled: 'court-filed',
  courtSent: 'court-file-sent',
  courtSaid: 'court-outcome',
  void: 'void',
  dismiss: 'dismiss',
  reduce: 'reduce',
  plan: 'plan',
  planWith: 'plan-with',
  penaltiesBack: 'penalties-back',
  conflict: 'conflict',
  remit: 'surcharge-month',
  registryFile: 'registry-file',
} as const;

export const DEPARTMENT = 'parking';

/** What else may be on its account beside the fine, by the end of its document number. */
export const ADDED = {
  ...{ penalty: '-P', corrected: '-C', fee: '-F', back: '-B' },
  ...{ deposit: '-D', returned: '-R' },
} as const;

/** What the issuing agency, an examiner or a court says of a citation. */
export const RESULTS = ['upheld', 'reduced', 'dismissed'] as const;
export type Outcome = (typeof RESULTS)[number];

export function outcomeIn(facts: PlainRecord): Outcome {
  return outcomeNamed(facts['result']);
}

export function outcomeNamed(name: unknown): Outcome {
  return RESULTS.find((one) => one === name) ?? 'upheld';
}
