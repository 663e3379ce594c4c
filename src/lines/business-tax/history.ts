// What the records of a business make of it, one after another. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, isRecord, textOf, wholeOf } from '../../domain/facts.ts';
import { addCents, cents, ZERO } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { addedTo, withBrought } from './brought-year.ts';
import {
  ACT,
  type Business,
  type Certificate,
  type ContractorCheck,
  estimatedBefore,
  type TaxYear,
  UNKNOWN,
} from './business.ts';
import { called } from './called.ts';
import { isAfterClosing } from './holds.ts';
import { ownerOf } from './owner.ts';
import { NO_PENALTY, uncharged } from './penalty.ts';
import { isExemptIn } from './rules.ts';
import { changedTax, changeYear, exempted, penaltyOf, unexempted } from './year-changes.ts';

/** As the records tell it, oldest first. */
export function businessOf(records: readonly LineRecord[]): Business {
  return records.reduce(after, UNKNOWN);
}

/** The business once this was done too. */
export function after(before: Business, record: LineRecord): Business {
  const { act, facts } = record;
  const business = withBrought(before, facts);
  switch (act) {
    case ACT.register:
      return registered(business, record);
    case ACT.renew:
    case ACT.renewMissed:
      return { ...filed(business, record), ...proofOf(facts) };
    case ACT.amend:
    case ACT.audit:
    case ACT.yearClass:
      return amended(business, facts);
    case ACT.waive:
      return changeYear(business, facts, (of) => ({
        ...of,
        ...uncharged(of, ZERO, centsIn(facts, 'waived')),
      }));
    case ACT.penalty:
      return penalised(business, facts);
    case ACT.reclassify:
      return { ...amended(business, facts), ...described(business, facts), isRegistered: true };
    case ACT.exempt:
      return exempted(business, record);
    case ACT.unexempt:
      return unexempted(business, record);
    case ACT.certificate:
    case ACT.duplicate:
      return { ...business, certificates: certified(business, record), ...spent(business, facts) };
    case ACT.askDuplicate:
      return { ...business, duplicates: business.duplicates + 1 };
    case ACT.chase:
      return {
        ...business,
        ...{ letters: business.letters + 1, chasedYear: chasedYear(business, record) },
        isFound: business.isFound || textOf(facts, 'seen') !== '',
      };
    default:
      return { ...business, ...changed(business, record) };
  }
}

function changed(business: Business, { act, facts, businessDate }: LineRecord): Partial<Business> {
  switch (act) {
    case ACT.contractor:
      return { contractor: checkOf(facts, businessDate) };
    case ACT.called:
      return called(business, facts);
    case ACT.owner:
      return { owner: ownerOf(facts) };
    case ACT.home:
      return { isHomeApproved: facts['result'] === 'approved' };
    case ACT.stormWater:
      return proofOf(facts);
    case ACT.suspend:
      return { suspended: textOf(facts, 'why') };
    case ACT.lift:
      return { suspended: undefined };
    case ACT.close:
      return closed(business, dateOf(facts, 'closed') ?? businessDate);
    case ACT.reopen:
      return reopened(business);
    case ACT.refer:
      return { isReferred: true };
    case ACT.notice:
      return { noticedYear: wholeOf(facts, 'year') };
    case ACT.delinquency:
      return { warned: warnedBy(business, facts) };
    default:
      return business;
  }
}

function warnedBy({ warned }: Business, facts: PlainRecord): Business['warned'] {
  const year = wholeOf(facts, 'year');
  const others = warned.filter((one) => one.year !== year);
  return [...others, { year, percent: wholeOf(facts, 'percent') }];
}

function described(business: Business, facts: PlainRecord): Partial<Business> {
  return {
    description: textOf(facts, 'description') || business.description,
    naics: textOf(facts, 'naics') || business.naics,
    isInCity: typeof facts['inCity'] === 'boolean' ? facts['inCity'] : business.isInCity,
    permits: textsOf(facts, 'permits') ?? business.permits,
    classCode: textOf(facts, 'class'),
  };
}

function registered(business: Business, record: LineRecord): Business {
  const { facts, businessDate } = record;
  const contractor = facts['contractor'];
  return {
    ...filed(business, record, dateOf(facts, 'began') ?? businessDate),
    ...described(business, facts),
    dba: textOf(facts, 'dba'),
    isHomeBased: facts['homeBased'] === true,
    workersComp: textOf(facts, 'workersComp'),
    contractor: isRecord(contractor) ? checkOf(contractor, businessDate) : undefined,
    ...proofOf(facts),
  };
}

function proofOf(facts: PlainRecord): Partial<Business> {
  const stormWater = textOf(facts, 'stormWater');
  if (stormWater === '') return {};
  const stormWaterNumber = textOf(facts, 'stormWaterNumber');
  return { stormWater, stormWaterNumber, stormWaterUntil: dateOf(facts, 'provisionalUntil') };
}

/** The letters of a series are about the year of the first, or that in which it began. */
function chasedYear(business: Business, { facts, businessDate }: LineRecord): number | undefined {
  const told = wholeOf(facts, 'year');
  if (told !== 0) return told;
  const began = dateOf(facts, 'began');
  if (began === undefined && business.letters > 0) return business.chasedYear;
  return Number((began ?? businessDate).slice(0, 4));
}

/** What was declared and assessed stops the letters, unless they are about a later year. */
function filed(business: Business, record: LineRecord, beganOn?: DateText): Business {
  const { facts } = record;
  const exempt = isExemptIn(business, wholeOf(facts, 'year'));
  const year: TaxYear = {
    ...{ year: wholeOf(facts, 'year'), classCode: textOf(facts, 'class'), beganOn },
    ...{ counted: wholeOf(facts, 'counted'), share: shareOf(facts), truedWith: undefined },
    ...{ taxCents: centsIn(facts, 'tax'), isEstimate: facts['estimate'] === true },
    isExempt: exempt,
    ...{ isDeclared: true, brought: undefined },
    exemptSince: exempt ? business.exemption?.from : undefined,
    ...penaltyOf(facts, NO_PENALTY, centsIn(facts, 'tax')),
  };
  const isOlder = beganOn === undefined && year.year < (business.chasedYear ?? 0);
  const stopped = isOlder ? {} : { letters: 0, chasedYear: undefined, isReferred: false };
  return {
    ...business,
    years: [...truedUp(business, facts), year],
    isRegistered: true,
    ...stopped,
  };
}

/** The year on an estimate that a renewal trues up, which is none from then on. */
function truedUp(business: Business, facts: PlainRecord): readonly TaxYear[] {
  const { years } = business;
  const trued = estimatedBefore(business, wholeOf(facts, 'year'));
  if (facts['trueUp'] === undefined || trued === undefined) return years;
  const by = centsIn(facts, 'trueUp');
  const off = cents(Math.max(0, -by));
  const is = {
    ...{ ...trued, ...uncharged(trued, off, centsIn(facts, 'penaltyOff')) },
    ...{ taxCents: addCents(trued.taxCents, by), counted: wholeOf(facts, 'actual') },
    share: actualShareOf(facts, trued),
    ...{ isEstimate: false, truedWith: wholeOf(facts, 'year') },
  };
  return years.map((one) => (one === trued ? is : one));
}

function closed(business: Business, closedOn: DateText): Partial<Business> {
  const takenOff = yearsAfter(business, closedOn);
  return { years: business.years.filter((one) => !takenOff.includes(one)), takenOff, closedOn };
}

/** Years that began when it had closed, oldest first. */
export function yearsAfter({ years }: Business, closedOn: DateText): readonly TaxYear[] {
  const after = years.filter(({ year }) => isAfterClosing({ closedOn }, year));
  return after.sort((a, b) => a.year - b.year);
}

function reopened({ years, takenOff }: Business): Partial<Business> {
  return { years: [...years, ...takenOff], takenOff: [], closedOn: undefined };
}

function amended(business: Business, facts: PlainRecord): Business {
  const classCode = textOf(facts, 'class');
  return changeYear(business, facts, (of) => ({
    ...changedTax(of, centsIn(facts, 'tax'), facts),
    ...(classCode === '' ? {} : { classCode }),
    ...(facts['estimate'] === undefined ? {} : { isEstimate: facts['estimate'] === true }),
    ...{ counted: wholeOf(facts, 'counted'), share: shareOf(facts), isDeclared: true },
  }));
}

function penalised(business: Business, facts: PlainRecord): Business {
  if (isOfItem(facts)) return { ...business, added: addedTo(business, facts) };
  return changeYear(business, facts, (of) => ({
    ...of,
    ...penaltyOf(facts, of, centsIn(facts, 'open'), of.latePercent),
  }));
}

/** A penalty of tax that an item alone tells of. */
export function isOfItem(facts: PlainRecord): boolean {
  return facts['itemId'] !== undefined;
}

/** Of a year that is trued up: as it was estimated where nothing else was told. */
export function actualShareOf(facts: PlainRecord, { share }: Pick<TaxYear, 'share'>): number {
  return facts['actualShare'] === undefined ? share : wholeOf(facts, 'actualShare');
}

/** All of it where nothing else was declared. */
export function shareOf(facts: PlainRecord): number {
  const share = facts['share'];
  return typeof share === 'number' ? share : WHOLE;
}

const WHOLE = 100;

/** A duplicate of a spoilt paper costs nothing and uses up nothing. */
function spent({ duplicates }: Business, facts: PlainRecord): Partial<Business> {
  return textOf(facts, 'reason') === 'lost' ? { duplicates: Math.max(0, duplicates - 1) } : {};
}

function textsOf(facts: PlainRecord, name: string): readonly string[] | undefined {
  const value = facts[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

function certified({ certificates }: Business, { act, facts }: LineRecord): readonly Certificate[] {
  const number = textOf(facts, 'certificate');
  if (act === ACT.duplicate) {
    return certificates.map((one) =>
      one.number === number ? { ...one, copies: one.copies + 1 } : one,
    );
  }
  const year = wholeOf(facts, 'year');
  return [...certificates, { number, year, expires: textOf(facts, 'expires'), ...FRESH }];
}

const FRESH = { copies: 1, isOutdated: false } as const;

function checkOf(facts: PlainRecord, checkedOn: DateText): ContractorCheck {
  return {
    checkedOn,
    licence: textOf(facts, 'licence'),
    expires: textOf(facts, 'expires'),
    faults: textsOf(facts, 'faults') ?? [],
  };
}
