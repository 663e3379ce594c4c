// A duplicate of a certificate: its fee is assessed when it is asked for, and it prints once that
// is paid. What the printer spoilt is printed again without a fee.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import { formatCents, ZERO } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { RuleMissing } from '../../../domain/rule-book.ts';
import { feeInForce } from '../../../store/policies.ts';
import { ACT } from '../business.ts';
import { queueCertificate } from '../certificate-papers.ts';
import { bill, entryOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import {
  certificateHold,
  checkHold,
  documentNumber,
  isUpToDate,
  standingCertificate,
  yearHold,
} from '../holds.ts';
import { yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
/** As it stands among the fees of the city. */
const FEE = 'duplicate-certificate';

function whyNone(place: LinePlace): string | undefined {
  const business = businessOf(place.records);
  if (business.closedOn !== undefined) return WORDS.barred.closed;
  const standing = standingCertificate(place, business);
  if (standing === undefined) return WORDS.barred.noCertificate;
  const { year } = standing;
  const { expires } = yearDays(place.rules, year, place.date);
  const isOld = !isUpToDate(place, business, standing);
  return (
    yearHold(place, { year, expires }) ??
    checkHold(place, business) ??
    (standing.isOutdated ? WORDS.barred.renamed(standing.number) : undefined) ??
    (isOld ? WORDS.barred.outdated(standing.number) : undefined)
  );
}

export const askDuplicate: LineAct = {
  name: ACT.askDuplicate,
  words: WORDS.acts.askDuplicate,
  permission: 'work-line',
  barred: whyNone,
  fields: async () => [],
  async decide(place) {
    const { date, book } = place;
    const fee = await feeInForce(book, { code: FEE }, date);
    if (fee === undefined) throw new RuleMissing('business-tax', FEE, date);
    const { amount_cents: amount } = fee;
    return done({
      facts: { fee: formatCents(amount) },
      async post(work: LineWork) {
        const { number } = place.account;
        const count = place.records.filter(({ act }) => act === ACT.askDuplicate).length + 1;
        const billed = await bill(work, {
          documentNumber: documentNumber(number, `D${count}`),
          ...{ description: WORDS.item.duplicate, dueOn: date },
          charges: { tax: ZERO, duplicate: amount },
        });
        return billed.ok ? entryOf([billed.value], WORDS.memo.duplicate(number)) : billed;
      },
      said: WORDS.said.duplicateAsked(formatCents(amount, true)),
    });
  },
};

function duplicateQuestions({ records }: LinePlace): readonly Question[] {
  const { lost, spoilt } = WORDS.duplicates;
  const unasked = { disabled: WORDS.barred.duplicateUnasked };
  const isAsked = businessOf(records).duplicates > 0;
  const choices = [
    { number: 1, words: lost, value: 'lost', ...(isAsked ? {} : unasked) },
    { number: 2, words: spoilt, value: 'spoilt' },
  ];
  return [{ name: 'reason', ask: () => ({ kind: 'choice', label: WORDS.fields.result, choices }) }];
}

export const duplicateCertificate: LineAct = {
  name: ACT.duplicate,
  words: WORDS.acts.duplicate,
  permission: 'work-line',
  barred: (place) => whyNone(place) ?? certificateHold(place, businessOf(place.records)),
  fields: async (place, answers) => fieldsFor(duplicateQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(duplicateQuestions(place), answers);
    if (!given.ok) return given;
    const business = businessOf(place.records);
    const standing = standingCertificate(place, business);
    if (standing === undefined) return refuse('line-barred', { why: WORDS.barred.noCertificate });
    const facts: PlainRecord = {
      ...{ certificate: standing.number, year: standing.year, expires: standing.expires },
      ...{ copy: standing.copies + 1, reason: given.value['reason'] },
    };
    return done({
      facts,
      papers: (work: LineWork) =>
        queueCertificate(work, place, business, { ...standing, copies: standing.copies + 1 }),
      said: WORDS.said.certificate(standing.number),
    });
  },
};
