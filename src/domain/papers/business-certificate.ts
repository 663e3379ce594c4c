// The certificate of a business whose tax is paid, and the notice of disability access that the law
// has handed out with it.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, formatCents } from '../money.ts';
import { pair, pairIf, RULE, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type BusinessCertificateInput = {
  readonly city: PaperCity;
  readonly number: string;
  readonly year: number;
  readonly expires: DateText;
  readonly at: Instant;
  readonly account: string;
  readonly name: string;
  /** Where it trades under another name. */
  readonly dba?: string;
  readonly place: string;
  readonly class: string;
  readonly clerk: string;
};

export function businessCertificatePaper(input: BusinessCertificateInput): Paper {
  const { city, number, year } = input;
  return makePaper(city, 'business-certificate', number, 'BUSINESS TAX CERTIFICATE', [
    text(`Certificate ${number}`, { strong: true }),
    text(input.dba ?? input.name, { large: true, centred: true }),
    ...pairIf('Owner', input.name),
    pair('Place', input.place),
    pair('Account', input.account),
    ...pairIf('Class', input.class),
    RULE,
    pair('Tax year', String(year), { strong: true }),
    pair('Expires', dateWords(input.expires), { strong: true }),
    RULE,
    text('NOT A PERMIT', { centred: true, strong: true }),
    text(
      'It shows that the business tax was paid. It allows nothing that zoning, another law or ' +
        'another permit does not allow.',
    ),
    text('Not transferable. Post it where customers can see it.'),
    pair('Issued', momentWords(input.at, city.timeZone)),
    pair('By', input.clerk),
  ]);
}

export type DisabilityNoticeInput = {
  readonly city: PaperCity;
  /** Of the certificate it goes with. */
  readonly number: string;
  /** The state fee that the law has collected with each licence. */
  readonly feeCents: Cents;
  readonly at: Instant;
};

/** Gov. Code 4469: handed out with each licence and each renewal. */
export function disabilityNoticePaper(input: DisabilityNoticeInput): Paper {
  const { city, number, feeCents, at } = input;
  return makePaper(city, 'disability-notice', number, 'DISABILITY ACCESS', [
    text('Notice to applicants for business licences', { strong: true }),
    text(
      'Under federal and state law, compliance with disability access laws is a serious and ' +
        'significant responsibility that applies to all California building owners and tenants ' +
        'with buildings open to the public. You may obtain information about your legal ' +
        'obligations and how to comply with disability access laws at the following agencies:',
    ),
    pair('Division of the State Architect', 'www.dgs.ca.gov/dsa'),
    pair('Department of Rehabilitation', 'www.dor.ca.gov'),
    pair('Commission on Disability Access', 'www.dgs.ca.gov/ccda'),
    text(
      `Of each licence fee, ${formatCents(feeCents)} are for disability access (Gov. Code 4467).`,
    ),
    pair('Certificate', number),
    pair('Printed', momentWords(at, city.timeZone)),
  ]);
}
