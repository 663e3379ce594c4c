// What can be done with a citation: posted, noticed, contested, decided.
import type { LineDuties } from '../../desk/line-duties.ts';
import { replayCitation } from './rules.ts';
import { citationSight } from './sight.ts';
import { holdRegistration, holdRun, releaseHold, releaseRun } from './verbs/hold-registration.ts';
import { postCitation } from './verbs/post-citation.ts';
import { proveCorrection } from './verbs/prove-correction.ts';
import { recordOwner, transferLiability } from './verbs/record-owner.ts';

export const DUTIES: LineDuties = {
  openings: [postCitation],
  acts: [recordOwner, transferLiability, proveCorrection, holdRegistration, releaseHold],
  runs: [holdRun, releaseRun],
  sight: citationSight,
  replay: replayCitation,
};
