// Shows the tax number of a business whole, once, to whoever says why and keys the own PIN again.
// It stands on no paper, and who saw it is on record.
import type { LineAct } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT, type Owner } from '../business.ts';
import { businessOf } from '../history.ts';
import { whyQuestion } from '../questions.ts';
import { openedNumber } from '../tax-number.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

const QUESTIONS: readonly Question[] = [
  whyQuestion(),
  { name: 'pin', ask: () => ({ kind: 'pin', label: WORDS.fields.pin }) },
];

export const showTaxNumber: LineAct = {
  name: ACT.reveal,
  words: WORDS.acts.reveal,
  permission: 'reveal-tax-number',
  asksPin: true,
  barred({ records }) {
    const { owner } = businessOf(records);
    return (owner?.taxNumber.end ?? '') === '' ? WORDS.barred.noTaxNumber : undefined;
  },
  fields: async (_place, answers) => fieldsFor(QUESTIONS, answers),
  async decide(place, answers) {
    const given = givenBy(QUESTIONS, answers);
    if (!given.ok) return given;
    const { owner } = businessOf(place.records);
    if (owner === undefined) return refuse('line-barred', { why: WORDS.barred.noTaxNumber });
    const opened = openedNumber(place, place.account.number, owner.taxNumber);
    if (!opened.ok) return opened;
    const why = foreignText(given.value['why'] ?? '');
    const { kind, number } = shownOf(owner, opened.value);
    return done({
      facts: { revealed: WORDS.revealedWhat, why },
      said: WORDS.said.revealed(kind, number),
    });
  },
};

/** `12-3456789` of an employer, `123-45-6789` of a person. */
function shownOf({ taxNumberKind }: Owner, taxNumber: string) {
  const kind = taxNumberKind === 'fein' ? WORDS.taxNumbers.fein : WORDS.taxNumbers.ssn;
  const pattern = taxNumberKind === 'fein' ? /^(\d{2})(\d+)$/ : /^(\d{3})(\d{2})(\d+)$/;
  return { kind, number: (pattern.exec(taxNumber) ?? ['', taxNumber]).slice(1).join('-') };
}
