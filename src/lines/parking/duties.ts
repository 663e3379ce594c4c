// What can be done with a citation: posted, noticed, contested, decided; its vehicle and its owner.
import type { LineDuties } from '../../desk/line-duties.ts';
import { memoRuleOn } from '../../desk/memo-rule-rows.ts';
import { afterMoney } from './after-money.ts';
import { awaitedItem } from './awaits.ts';
import { FOLLOWS } from './follows.ts';
import { issuerOf, vehicleAndIssuer } from './issuer.ts';
import { citationQuote } from './quotes.ts';
import { isRegistry } from './registry-file.ts';
import { REPORTS } from './reports.ts';
import { replayCitation } from './rules.ts';
import { noticeRun, penaltyRun } from './runs.ts';
import { citationSight } from './sight.ts';
import { countySight, isCounty, remitAgain, remitFirst, replaySurcharges } from './surcharges.ts';
import { contestedNow } from './suspension.ts';
import { addPenalty } from './verbs/add-penalty.ts';
import { fileAppeal, recordCourt, sendFile } from './verbs/appeal-to-court.ts';
import { askCopy, giveCopy } from './verbs/ask-copy.ts';
import { askHearing } from './verbs/ask-hearing.ts';
import { askReview } from './verbs/ask-review.ts';
import { lapseHearing, lapseRun, withdrawHearing } from './verbs/end-hearing.ts';
import { concerns, flagConflict } from './verbs/flag-conflict.ts';
import { holdRegistration, holdRun, releaseHold, releaseRun } from './verbs/hold-registration.ts';
import { makePlan } from './verbs/make-plan.ts';
import {
  firstRegistryFile,
  nextRegistryFile,
  registryFile,
  registrySight,
  replayRegistry,
} from './verbs/make-registry-file.ts';
import { postCitation } from './verbs/post-citation.ts';
import { proveCorrection } from './verbs/prove-correction.ts';
import { putBackPenalties } from './verbs/put-back-penalties.ts';
import { recordDecision } from './verbs/record-decision.ts';
import { recordOwner, transferLiability } from './verbs/record-owner.ts';
import { recordResult } from './verbs/record-result.ts';
import { sendNotice } from './verbs/send-notice.ts';
import { continueHearing, setHearing } from './verbs/set-hearing.ts';
import { dismissCitation, reduceCitation, voidCitation } from './verbs/void-citation.ts';
import { PARKING_WORDS } from './words.ts';

export const DUTIES: LineDuties = {
  openings: [postCitation, remitFirst, firstRegistryFile],
  // Their numbers never shift: a new one comes last.
  acts: [
    ...[sendNotice, addPenalty, askCopy, giveCopy, askReview],
    ...[recordOwner, transferLiability, proveCorrection, holdRegistration, releaseHold],
    remitAgain,
    ...[makePlan, putBackPenalties],
    ...[recordResult, askHearing, setHearing, continueHearing, recordDecision],
    ...[fileAppeal, sendFile, recordCourt, voidCitation, dismissCitation, reduceCitation],
    flagConflict,
    ...[withdrawHearing, lapseHearing],
    nextRegistryFile,
  ],
  follows: FOLLOWS,
  quotes: [citationQuote],
  runs: [noticeRun, penaltyRun, holdRun, releaseRun, lapseRun],
  reports: REPORTS,
  files: [registryFile],
  sight(place) {
    if (isRegistry(place)) return registrySight(place);
    return isCounty(place) ? countySight(place) : citationSight(place);
  },
  rests: contestedNow,
  issuer: issuerOf,
  knownBy: vehicleAndIssuer,
  awaits: awaitedItem,
  afterMoney,
  creditMemo: (on, kind) => memoRuleOn(on, kind, PARKING_WORDS.barred.memo),
  stays: PARKING_WORDS.stays,
  conflict: concerns,
  replay(place) {
    if (isRegistry(place)) return replayRegistry(place);
    return isCounty(place) ? replaySurcharges(place) : replayCitation(place);
  },
};
