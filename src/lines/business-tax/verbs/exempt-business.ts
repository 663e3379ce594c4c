// Exempts a business from the tax, with the proof that was shown: what is open of the tax is taken
// off, and renewals assess none. Another person allows it.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Cents, formatCents, subtractCents, sumCents } from '../../../domain/money.ts';
import { done } from '../../../domain/result.ts';
import { componentKindOn } from '../../../store/component-kinds.ts';
import { ACT, businessOf, lastYear } from '../business.ts';
import { entryOf, lowerTax, openTax } from '../charges.ts';
import { documentNumber } from '../holds.ts';
import { isExempt } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const PROOF_MOST = 60;

export const exemptBusiness: LineAct = {
  name: ACT.exempt,
  words: WORDS.acts.exempt,
  permission: 'work-line',
  barred({ records, date }) {
    const business = businessOf(records);
    if (business.closedOn !== undefined) return WORDS.barred.closed;
    if (!business.isRegistered) return WORDS.barred.unregistered;
    return isExempt(business, date) ? WORDS.barred.exempt : undefined;
  },
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    if (!given.ok) return given;
    const { exemption = '', proof: typed = '' } = given.value;
    const proof = foreignText(typed);
    const year = lastYear(businessOf(place.records));
    const off = await openTaxOf(place, year?.year);
    const left =
      year === undefined
        ? {}
        : {
            ...{ year: year.year, counted: year.counted, was: formatCents(year.taxCents) },
            tax: formatCents(subtractCents(year.taxCents, off)),
          };
    return done({
      facts: { kind: exemption, proof, off: formatCents(off), ...left },
      needs: 'approve-line',
      shown: { exempt: exemption, proof, amount: formatCents(off, true) },
      ...(off === 0 ? {} : { post: (work: LineWork) => post(work, place, off) }),
      said: WORDS.said.exempt,
    });
  },
};

function questionsOf({ rules, date }: LinePlace): readonly Question[] {
  const { exemption, proof, proofHint } = WORDS.fields;
  const choices = rules.rows('exemptions', date).map(({ code, words }, index) => {
    return { number: index + 1, words: String(words), value: String(code) };
  });
  return [
    { name: 'exemption', ask: () => ({ kind: 'choice', label: exemption, choices }) },
    {
      name: 'proof',
      ask: () => ({ kind: 'words', label: proof, hint: proofHint, most: PROOF_MOST }),
    },
  ];
}

/** What is open of the tax of that year. */
async function openTaxOf(
  { book, items, account, date }: LinePlace,
  year: number | undefined,
): Promise<Cents> {
  const kind = await componentKindOn(book, 'business-tax', date);
  const begins = documentNumber(account.number, year ?? 0);
  const open = openTax(items, kind?.name ?? '').filter(({ item }) =>
    item.documentNumber.startsWith(begins),
  );
  return sumCents(open, ({ component }) => component.openCents);
}

async function post(work: LineWork, { account }: LinePlace, amountCents: Cents) {
  const { number } = account;
  const off = await lowerTax(work, { amountCents, documentNumber: number, description: '' });
  return off.ok ? entryOf([off.value], WORDS.memo.exempt(number)) : off;
}
