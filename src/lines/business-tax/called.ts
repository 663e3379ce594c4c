// What a business is called and where it is, as it changes: what a record changes of it, and what
// the change costs. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { recordOf, textOf } from '../../domain/facts.ts';
import { type Cents, formatCents, ZERO } from '../../domain/money.ts';
import type { Business } from './business.ts';

/** What of it changes: where letters go stands on no certificate. */
export const CHANGES = ['legal', 'trade', 'site', 'mailing'] as const;

export function called(business: Business, facts: PlainRecord): Partial<Business> {
  const what = textOf(facts, 'what');
  if (what === 'mailing') return {};
  const now = recordOf(facts['called']);
  const name = textOf(now, 'name') || business.name;
  const place = textOf(now, 'place') || business.place;
  const dba = what === 'trade' ? textOf(facts, 'now') : business.dba;
  const certificates = business.certificates.map((one) => ({ ...one, isOutdated: true }));
  return { name, place, dba, certificates, ...(what === 'site' ? sitedBy(facts) : {}) };
}

/** Another home is approved anew. */
function sitedBy(facts: PlainRecord): Partial<Business> {
  const isHomeBased = facts['homeBased'] === true;
  return { isInCity: facts['inCity'] === true, isHomeBased, isHomeApproved: false };
}

export type CalledFees = { readonly fee: Cents; readonly home: Cents };

type Asked = Pick<LinePlace, 'rules' | 'date'>;

const FEE = 'replacement-fee';

/** For the certificate that takes the place of one that holds, and for another home. */
export function calledFees(
  { rules, date }: Asked,
  { certificates }: Pick<Business, 'certificates'>,
  { what, isHomeBased }: { readonly what: string; readonly isHomeBased: boolean },
): CalledFees {
  const isReplaced = certificates.some(({ expires, isOutdated }) => !isOutdated && expires >= date);
  const isCharged = what !== 'mailing' && isReplaced && rules.row(FEE, date) !== undefined;
  return {
    fee: isCharged ? rules.cents(FEE, date) : ZERO,
    home: what === 'site' && isHomeBased ? rules.cents('home-occupation-fee', date) : ZERO,
  };
}

export function calledFeeFacts({ fee, home }: CalledFees): PlainRecord {
  return {
    ...(fee === 0 ? {} : { fee: formatCents(fee) }),
    ...(home === 0 ? {} : { home: formatCents(home) }),
  };
}

/** What the account is called by from then on. */
export function calledFacts(what: string, now: string): PlainRecord {
  if (what === 'legal') return { called: { name: now } };
  return what === 'site' ? { called: { place: now } } : {};
}
