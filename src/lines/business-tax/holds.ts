// What keeps a certificate back, and what bars a step: nobody is offered a way around it. Pure.

import type { LinePlace } from '../../desk/line-duties.ts';
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { type OpenItem, openCents } from '../../domain/open-item.ts';
import type { Business, Certificate } from './business.ts';
import { isStormWaterIndustry } from './propose.ts';
import { classesOn, type TaxClass, yearDays } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.barred;

/** Whatever a place tells besides its items: rules and the date they are asked on. */
export type Asked = Pick<LinePlace, 'rules' | 'date'>;

export function classOf({ rules, date }: Asked, code: string | undefined): TaxClass | undefined {
  return code === undefined ? undefined : classesOn(rules, date).find((one) => one.code === code);
}

/** Why the business may have no certificate, whatever it has paid; undefined where it may. */
export function checkHold(asked: Asked, business: Business): string | undefined {
  if (business.closedOn !== undefined) return WORDS.closed;
  if (business.suspended !== undefined) return WORDS.suspended(business.suspended);
  if (business.isHomeBased && !business.isHomeApproved) return WORDS.homeOpen;
  const until = business.stormWaterUntil;
  if (until !== undefined && until < asked.date) return WORDS.stormWaterOver;
  if (business.stormWater === '' && isStormWater(asked, business)) return WORDS.stormWaterOpen;
  return contractorHold(asked, business);
}

export function isStormWater({ rules, date }: Asked, { naics }: Business): boolean {
  return isStormWaterIndustry(rules, date, naics);
}

function contractorHold(asked: Asked, business: Business): string | undefined {
  if (classOf(asked, business.classCode)?.isContractor !== true) return undefined;
  const { contractor } = business;
  if (contractor === undefined) return WORDS.noCheck;
  if (contractor.faults.length > 0) return contractor.faults.join('; ');
  if (contractor.expires < asked.date) return WORDS.licenceOver;
  return lookUpHold(asked, business);
}

/** The board is asked again before each certificate; never where no rule says how often. */
export function lookUpHold(
  { rules, date }: Asked,
  { contractor }: Pick<Business, 'contractor'>,
): string | undefined {
  if (contractor === undefined || rules.row(DAYS, date) === undefined) return undefined;
  const { checkedOn } = contractor;
  return addDays(checkedOn, rules.whole(DAYS, date)) < date ? WORDS.lookUp(checkedOn) : undefined;
}

const DAYS = 'contractor-check-days';

/** The same, and that a year is assessed and everything paid. */
export function certificateHold(place: LinePlace, business: Business): string | undefined {
  if (!business.isRegistered) return WORDS.unregistered;
  const year = yearOf(place, business);
  if (year === undefined) return WORDS.noYear;
  const { expires } = yearDays(place.rules, year, place.date);
  return (
    checkHold(place, business) ??
    yearHold(place, { year, expires }) ??
    (owes(place) ? WORDS.owing : undefined)
  );
}

/** Nothing is printed of a year that is over. */
export function yearHold(
  { date }: Pick<Asked, 'date'>,
  { year, expires }: { readonly year: number; readonly expires: DateText },
): string | undefined {
  return expires < date ? WORDS.over(year) : undefined;
}

/** The newest certificate of the year, else undefined. */
export function standingCertificate(place: LinePlace, business: Business) {
  const year = yearOf(place, business);
  return business.certificates.findLast((one) => one.year === year);
}

/** The day on which a certificate of the year that is printed now would end. */
export function expiresOf(asked: Asked, business: Business, year: number): DateText {
  const { stormWaterUntil, contractor, classCode } = business;
  const isContractor = classOf(asked, classCode)?.isContractor === true;
  const licence = isContractor ? contractor?.expires : undefined;
  return earliest([yearDays(asked.rules, year, asked.date).expires, stormWaterUntil, licence]);
}

/** One that holds and ends on the day on which it would end now; else another takes its place. */
export function isUpToDate(asked: Asked, business: Business, certificate: Certificate) {
  const { year, expires, isOutdated } = certificate;
  return !isOutdated && expires >= asked.date && expires === expiresOf(asked, business, year);
}

export function owes(place: Pick<LinePlace, 'items'>): boolean {
  return owing(place).length > 0;
}

/** Items of which something is owed. */
export function owing({ items }: Pick<LinePlace, 'items'>): readonly OpenItem[] {
  return items.filter((item) => item.side === 'D' && openCents(item) > 0);
}

/** The newest year that is assessed, by records or by an item that was imported. */
export function yearOf(place: LinePlace, business: Business): number | undefined {
  return yearsOf(place, business).at(-1);
}

/** Every year that is assessed, oldest first. */
export function yearsOf(place: LinePlace, { years }: Pick<Business, 'years'>): readonly number[] {
  const all = new Set([...years.map(({ year }) => year), ...importedYears(place)]);
  return [...all].sort((a, b) => a - b);
}

/** It had closed when that year began: nothing of it is owed. */
export function isAfterClosing({ closedOn }: Pick<Business, 'closedOn'>, year: number): boolean {
  return closedOn !== undefined && closedOn < `${year}-01-01`;
}

export function isAssessed(place: LinePlace, business: Business, year: number): boolean {
  const declared = business.years.some((one) => one.year === year);
  return declared || importedYears(place).includes(year);
}

/** `BT-500272-2026`; what is of no year has a name, such as `D1`. */
export function documentNumber(account: string, year: number | string): string {
  return `BT-${account}-${year}`;
}

/** Of the credit that stays of a year which is emptied after it was paid. */
export const emptiedNumber = (account: string, year: number): string =>
  `${documentNumber(account, year)}-X`;

function importedYears(place: LinePlace): readonly number[] {
  return place.items
    .filter(({ side }) => side === 'D')
    .map((item) => toldYear(place, item))
    .filter((year) => year !== undefined);
}

/** The tax year in the number of a document; undefined where it tells none. */
export function toldYear(
  { account }: Pick<LinePlace, 'account'>,
  { documentNumber: shown }: Pick<OpenItem, 'documentNumber'>,
): number | undefined {
  const begins = documentNumber(account.number, '');
  const year = Number(shown.slice(begins.length, begins.length + 4));
  return shown.startsWith(begins) && Number.isSafeInteger(year) && year > 0 ? year : undefined;
}

/** The certificate ends with the year, with what is provisional, or with the licence. */
function earliest(dates: readonly (DateText | undefined)[]): DateText {
  return dates.filter((date) => date !== undefined).sort()[0] ?? '';
}
