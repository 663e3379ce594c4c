// What can be done with a business: begun, checked, renewed, amended, stopped, chased.
import type { LineDuties, LinePlace, LineSight } from '../../desk/line-duties.ts';
import { centsIn, textOf } from '../../domain/facts.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import type { Business } from './business.ts';
import { businessOf } from './history.ts';
import { certificateHold, classOf, standingCertificate } from './holds.ts';
import { replayBusiness } from './rules.ts';
import { addPenalty } from './verbs/add-penalty.ts';
import { amendBusiness, reclassifyBusiness } from './verbs/change-tax.ts';
import { chaseBusiness, chaseStranger, referBusiness } from './verbs/chase-business.ts';
import { exemptBusiness } from './verbs/exempt-business.ts';
import { openBusiness, registerFound } from './verbs/open-business.ts';
import { duplicateCertificate, printCertificate } from './verbs/print-certificate.ts';
import { checkContractor, decideHome, proveStormWater } from './verbs/record-checks.ts';
import { isAgency, remitFirst, remitStateFee } from './verbs/remit-state-fee.ts';
import { renewBusiness } from './verbs/renew-business.ts';
import { sendDelinquency, sendNotice } from './verbs/send-notices.ts';
import { closeBusiness, liftSuspension, suspendBusiness } from './verbs/stop-business.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.sight;

export const DUTIES: LineDuties = {
  openings: [openBusiness, chaseStranger, remitFirst],
  acts: [
    ...[renewBusiness, printCertificate, duplicateCertificate],
    ...[checkContractor, decideHome, proveStormWater],
    ...[addPenalty, amendBusiness, reclassifyBusiness, exemptBusiness],
    ...[suspendBusiness, liftSuspension, closeBusiness],
    ...[registerFound, chaseBusiness, referBusiness, remitStateFee],
    ...[sendNotice, sendDelinquency],
  ],
  sight: (place) => (isAgency(place) ? agencySight(place) : sightOf(place)),
  replay: replayBusiness,
};

function sightOf(place: LinePlace): readonly LineSight[] {
  const business = businessOf(place.records);
  const standing = standingCertificate(place, business);
  const held = certificateHold(place, business);
  return [
    ...lines(place, business),
    ...business.years.map(({ year, isEstimate, taxCents }) => ({
      ...{ words: WORDS.year(year, isEstimate), cents: taxCents },
    })),
    ...(standing === undefined
      ? []
      : [
          {
            words: WORDS.certificate(standing.number, dateWords(standing.expires), standing.copies),
          },
        ]),
    ...(held === undefined || !business.isRegistered
      ? []
      : [{ words: WORDS.held(held), tone: 'strong' as const }]),
  ];
}

function lines(place: LinePlace, business: Business): readonly LineSight[] {
  const of = classOf(place, business.classCode);
  const { dba, naics, exemption, closedOn, letters, isReferred } = business;
  const words = [
    dba === '' ? undefined : WORDS.trade(dba),
    of === undefined
      ? undefined
      : naics === ''
        ? WORDS.classOnly(of.words)
        : WORDS.class(of.words, naics),
    exemption === undefined ? undefined : WORDS.exempt(exemption.kind),
    closedOn === undefined ? undefined : WORDS.closed(dateWords(closedOn)),
    letters === 0 || isReferred ? undefined : WORDS.letter(letters),
    isReferred ? WORDS.referred : undefined,
  ];
  return words.filter((one) => one !== undefined).map((one) => ({ words: one }));
}

function agencySight({ records }: LinePlace): readonly LineSight[] {
  return records.map(({ facts }) => ({
    words: WORDS.remitted(textOf(facts, 'quarter')),
    cents: centsIn(facts, 'amount'),
  }));
}
