// Exempts a business from the tax until a day, with the proof that was shown: the tax of the year
// is taken off, what was paid of it becomes a credit, and renewals assess none. Another allows it.
import type { LineAct, LineChoice, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { formatCents, ZERO } from '../../../domain/money.ts';
import { done } from '../../../domain/result.ts';
import { emptiable, leftOwed, takeOverFacts } from '../brought-items.ts';
import { ACT, type TaxYear, yearOn } from '../business.ts';
import { entryOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import { classOf } from '../holds.ts';
import { addressQuestions, languageFor, papersOf } from '../letters.ts';
import { allOf, emptyYear, lowering, paidTaxOf } from '../lower.ts';
import { emptiedFacts, penaltyWith } from '../penalty.ts';
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
  fields: async (place, answers) => fieldsFor(await questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(await questionsOf(place), answers);
    if (!given.ok) return given;
    const { exemption = '', until = '', proof: typed = '' } = given.value;
    const proof = foreignText(typed);
    const year = yearNow(place);
    const off = year?.taxCents ?? ZERO;
    const penalty = year === undefined ? ZERO : penaltyWith(year, off);
    const left = year === undefined ? {} : emptiedBy(place, year);
    const post = (work: LineWork) => takeOff(work, place, year);
    const offs = year === undefined ? [] : [allOf(place.account.number, year)];
    const decided = lowering(
      place,
      { offs, post },
      {
        facts: { kind: exemption, until, proof, off: formatCents(off), ...left },
        needs: 'approve-line',
        shown: {
          ...{ exempt: exemption, until, proof, amount: formatCents(off, true) },
          ...(penalty === 0 ? {} : { penaltyOff: formatCents(penalty, true) }),
        },
        papers: papersOf([letterOf(place, exemption, until)], given.value),
        said: `${WORDS.said.exempt}${leftOwed(place, isOfNow(place))}`,
      },
    );
    return done(decided);
  },
};

/** With what of its tax was paid: should the exemption end, that never was late. */
function emptiedBy(place: LinePlace, year: TaxYear) {
  const paid = paidTaxOf(place, allOf(place.account.number, year));
  const taken = takeOverFacts(place, [year]);
  return { ...emptiedFacts(year), ...taken, paidTax: formatCents(paid) };
}

const isOfNow =
  ({ date }: LinePlace) =>
  ({ year }: TaxYear): boolean =>
    year === Number(date.slice(0, 4));

/** The year of today, where it is assessed: years before were owed, and the state fee of this. */
function yearNow(place: LinePlace): TaxYear | undefined {
  return yearOn(emptiable(place), place.date);
}

async function questionsOf(place: LinePlace): Promise<readonly Question[]> {
  const { exemption, until, proof, proofHint } = WORDS.fields;
  const choices = choicesOf(place);
  return [
    { name: 'exemption', ask: () => ({ kind: 'choice', label: exemption, choices }) },
    { name: 'until', ask: () => ({ kind: 'date', label: until, earliest: place.date }) },
    {
      name: 'proof',
      ask: () => ({ kind: 'words', label: proof, hint: proofHint, most: PROOF_MOST }),
    },
    ...(await addressQuestions(place)),
  ];
}

/** Each keeps its number; those for other classes say so. */
function choicesOf(place: LinePlace): readonly LineChoice[] {
  const of = classOf(place, businessOf(place.records).classCode);
  return place.rules.rows('exemptions', place.date).map((row, index) => {
    const { code, words, basis, class: only } = row;
    const fits =
      (basis === undefined || basis === of?.basis) && (only === undefined || only === of?.code);
    const choice = { number: index + 1, words: String(words), value: String(code) };
    return fits ? choice : { ...choice, disabled: WORDS.barred.otherClass };
  });
}

function letterOf(place: LinePlace, exemption: string, until: string) {
  const { rules, date } = place;
  const row = rules.rows('exemptions', date).find(({ code }) => code === exemption);
  const spanish = languageFor(place) === 'es' ? row?.['spanish'] : undefined;
  const words = String(spanish ?? row?.['words'] ?? exemption);
  const fields = { exemption: words, until, state_fee: rules.cents('state-fee', date) };
  return { kind: 'business-exemption', fields } as const;
}

async function takeOff(
  work: LineWork,
  { account: { number } }: LinePlace,
  year: TaxYear | undefined,
) {
  if (year === undefined) return entryOf([], WORDS.memo.exempt(number));
  const off = await emptyYear(work, number, year);
  return off.ok ? entryOf([off.value], WORDS.memo.exempt(number)) : off;
}
