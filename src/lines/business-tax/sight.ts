// What the page of an account tells of a business, and of the account of the state fee.
import type { LinePlace, LineSight } from '../../desk/line-duties.ts';
import { centsIn, textOf, wholeOf } from '../../domain/facts.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, type Business, type Owner } from './business.ts';
import { businessOf } from './history.ts';
import { certificateHold, classOf, isUpToDate, lookUpHold, standingCertificate } from './holds.ts';
import { penaltyNow } from './late.ts';
import { isExempt } from './rules.ts';
import { stormWaterWords } from './storm-water.ts';
import { isAgency } from './verbs/remit-state-fee.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.sight;
const WHOLE = 100;

export function sightOf(place: LinePlace): readonly LineSight[] {
  return isAgency(place) ? agencySight(place) : businessSight(place);
}

function businessSight(place: LinePlace): readonly LineSight[] {
  const business = businessOf(place.records);
  const standing = standingCertificate(place, business);
  const held = certificateHold(place, business);
  // The licence is looked up again once another certificate is wanted.
  const isUnasked =
    standing !== undefined &&
    isUpToDate(place, business, standing) &&
    held === lookUpHold(place, business);
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
    ...penaltySight(place),
    ...(held === undefined || isUnasked || !business.isRegistered
      ? []
      : [{ words: WORDS.held(held), tone: 'strong' as const }]),
  ];
}

/** Who pays before it is added pays none: it is told where the account is looked at. */
function penaltySight(place: LinePlace): readonly LineSight[] {
  const due = penaltyNow(place);
  return due === 0 ? [] : [{ words: WORDS.penaltyDue, cents: due, tone: 'strong' }];
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
    ...more(business),
    exemption !== undefined && isExempt(business, place.date)
      ? WORDS.exempt(exemption.kind)
      : undefined,
    closedOn === undefined ? undefined : WORDS.closed(dateWords(closedOn)),
    letters === 0 || isReferred ? undefined : WORDS.letter(letters),
    isReferred ? WORDS.referred : undefined,
  ];
  return words.filter((one) => one !== undefined).map((one) => ({ words: one }));
}

function more(business: Business): readonly (string | undefined)[] {
  const { isInCity, permits, workersComp, owner, duplicates, years } = business;
  const { stormWater, stormWaterNumber } = business;
  const declared = Object.entries(BUSINESS_WORDS.workersComp);
  const workers = declared.find(([value]) => value === workersComp)?.[1];
  return [
    isInCity ? undefined : WORDS.outside,
    ...years
      .filter(({ share }) => share !== WHOLE)
      .map(({ year, share }) => WORDS.share(year, share)),
    permits.length === 0 ? undefined : WORDS.permits(permits),
    workers === undefined ? undefined : WORDS.workers(workers),
    stormWaterWords(stormWater, stormWaterNumber),
    ...(owner === undefined ? [] : [ownerWords(owner), WORDS.contact(owner.contact)]),
    duplicates === 0 ? undefined : WORDS.duplicates(duplicates),
  ];
}

/** Of the tax number only its end. */
function ownerWords({ entity, taxNumber }: Owner): string {
  const words = Object.entries(BUSINESS_WORDS.entities).find(([value]) => value === entity)?.[1];
  const last = taxNumber.end === '' ? '' : WORDS.taxNumber(taxNumber.end);
  return WORDS.owner(words ?? entity, last);
}

function agencySight({ records }: LinePlace): readonly LineSight[] {
  const files = records.filter(({ act }) => act === ACT.stateFile);
  return [...remittances({ records }), ...files.map(fileSight)];
}

function fileSight({ facts }: LineRecord): LineSight {
  return { words: WORDS.stateFile(wholeOf(facts, 'year'), wholeOf(facts, 'businesses')) };
}

function remittances({ records }: Pick<LinePlace, 'records'>): readonly LineSight[] {
  return records
    .filter(({ act }) => act === ACT.remit)
    .map(({ facts }) => ({
      words: WORDS.remitted(textOf(facts, 'quarter')),
      cents: centsIn(facts, 'amount'),
    }));
}
