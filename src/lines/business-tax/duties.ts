// What can be done with a business: begun, checked, renewed, amended, stopped, chased.
import type { LineDuties } from '../../desk/line-duties.ts';
import { memoRuleOn } from '../../desk/memo-rule-rows.ts';
import { ACT } from './business.ts';
import { LISTINGS } from './listings.ts';
import { newBusinessQuote } from './quotes.ts';
import { replayBusiness } from './replay.ts';
import { RUNS } from './runs.ts';
import { sightOf } from './sight.ts';
import { addPenalty } from './verbs/add-penalty.ts';
import { auditBusiness, waivePenalty } from './verbs/audit-business.ts';
import { changeNameOrPlace } from './verbs/change-name-or-place.ts';
import { amendBusiness } from './verbs/change-tax.ts';
import { changeYearClass } from './verbs/change-year-class.ts';
import { chaseBusiness, chaseStranger, referBusiness } from './verbs/chase-business.ts';
import { askDuplicate, duplicateCertificate } from './verbs/duplicate-certificate.ts';
import { endExemption } from './verbs/end-exemption.ts';
import { exemptBusiness } from './verbs/exempt-business.ts';
import { openBusiness, registerFound } from './verbs/open-business.ts';
import { printCertificate } from './verbs/print-certificate.ts';
import { reclassifyBusiness } from './verbs/reclassify-business.ts';
import { checkContractor, decideHome, proveStormWater } from './verbs/record-checks.ts';
import { recordOwner } from './verbs/record-owner.ts';
import { firstStateFile, nextStateFile, stateFile } from './verbs/record-state-file.ts';
import { remitFirst, remitStateFee } from './verbs/remit-state-fee.ts';
import { renewBusiness, renewMissedYear } from './verbs/renew-business.ts';
import { reportStateFee, stateReportsDue } from './verbs/report-state-fee.ts';
import { sendDelinquency, sendNotice } from './verbs/send-notices.ts';
import { showTaxNumber } from './verbs/show-tax-number.ts';
import {
  closeBusiness,
  liftSuspension,
  reopenBusiness,
  suspendBusiness,
} from './verbs/stop-business.ts';
import { BUSINESS_WORDS } from './words.ts';

/** A missed year does not where the letters are about a later one: then it waits on for them. */
const STOPS_LETTERS = [ACT.refer, ACT.register, ACT.renew, ACT.close];

export const DUTIES: LineDuties = {
  openings: [openBusiness, chaseStranger, remitFirst, firstStateFile],
  acts: [
    ...[renewBusiness, printCertificate, duplicateCertificate],
    ...[checkContractor, decideHome, proveStormWater],
    ...[addPenalty, amendBusiness, reclassifyBusiness, exemptBusiness],
    ...[suspendBusiness, liftSuspension, closeBusiness],
    ...[registerFound, chaseBusiness, referBusiness, remitStateFee],
    ...[sendNotice, sendDelinquency],
    ...[renewMissedYear, auditBusiness, waivePenalty, askDuplicate, recordOwner],
    ...[nextStateFile, showTaxNumber, reopenBusiness, endExemption],
    ...[reportStateFee, changeYearClass, changeNameOrPlace],
  ],
  follows: {
    [ACT.register]: { by: [ACT.stormWater, ACT.renew, ACT.close] },
    [ACT.renew]: { by: [ACT.stormWater, ACT.close] },
    [ACT.chase]: { by: [ACT.renewMissed, ...STOPS_LETTERS] },
    [ACT.renewMissed]: { by: [ACT.chase, ...STOPS_LETTERS] },
  },
  quotes: [newBusinessQuote],
  runs: RUNS,
  reports: LISTINGS,
  files: [stateFile],
  waits: stateReportsDue,
  sight: sightOf,
  creditMemo: (on, kind) => memoRuleOn(on, kind, BUSINESS_WORDS.stays),
  stays: BUSINESS_WORDS.stays,
  replay: replayBusiness,
};
