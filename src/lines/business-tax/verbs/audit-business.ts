// What an audit found: more tax of a year than was declared, with the penalty that came to by
// today; and a penalty that is waived, which the report of memos tells. Another allows each.
import type { LineAct, LineChoice, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { creditMemo } from '../../../domain/memo.ts';
import { type Cents, cents, formatCents, subtractCents, ZERO } from '../../../domain/money.ts';
import type { Allocated } from '../../../domain/open-item.ts';
import { percentOf } from '../../../domain/rates.ts';
import { done, refuse } from '../../../domain/result.ts';
import { takeOverFacts } from '../brought-items.ts';
import { ACT } from '../business.ts';
import { bill, type Charges, entryOf } from '../charges.ts';
import {
  declarationBy,
  declaredFields,
  declaredYears,
  instalmentsBar,
  taxedYears,
} from '../declared-years.ts';
import { documentNumber, toldYear } from '../holds.ts';
import { isBehind, openPenalties, percentNow } from '../late.ts';
import { countedOf, shareFacts, shareGiven, whyQuestion } from '../questions.ts';
import { taxOfYear } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

export const auditBusiness: LineAct = {
  name: ACT.audit,
  words: WORDS.acts.audit,
  permission: 'work-line',
  barred(place) {
    if (declaredYears(place).length === 0) return WORDS.barred.nothingDeclared;
    if (taxedYears(place).length === 0) return WORDS.barred.exempt;
    if (isBehind(place)) return WORDS.barred.penaltyFirst;
    return instalmentsBar(place, taxedYears(place));
  },
  fields: async (place, answers) => declaredFields(place, taxedYears(place), answers),
  async decide(place, answers) {
    const declared = declarationBy(place, taxedYears(place), answers);
    if (!declared.ok) return declared;
    const { year, of, given } = declared.value;
    const { beganOn } = year;
    const tax = taxOfYear(of, countedOf(given), { beganOn, share: shareGiven(given) });
    if (tax <= year.taxCents) return refuse('line-answer', { why: WORDS.fault.noMore });
    const percent = percentNow(place, year);
    const more = subtractCents(tax, year.taxCents);
    const charges = { tax: more, penalty: percentOf(more, percent) };
    const why = foreignText(given['why'] ?? '');
    return done({
      facts: {
        ...{ year: year.year, counted: countedOf(given), ...shareFacts(given), why },
        ...{ tax: formatCents(tax), was: formatCents(year.taxCents), percent },
        penalty: formatCents(charges.penalty),
        ...takeOverFacts(place, [year]),
      },
      needs: 'approve-line',
      shown: {
        ...{ year: String(year.year), from: formatCents(year.taxCents, true) },
        ...{ to: formatCents(tax, true), penalty: formatCents(charges.penalty, true) },
        reason: why,
      },
      post: (work: LineWork) => post(work, place, year.year, charges),
      said: WORDS.said.audited(formatCents(more, true), formatCents(charges.penalty, true)),
    });
  },
};

async function post(work: LineWork, { account }: LinePlace, year: number, charges: Charges) {
  const { number } = account;
  const billed = await bill(work, {
    documentNumber: `${documentNumber(number, year)}-U`,
    ...{ description: WORDS.item.audited(year), dueOn: work.date, charges },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.audit(number, year)) : billed;
}

export const waivePenalty: LineAct = {
  name: ACT.waive,
  words: WORDS.acts.waive,
  permission: 'work-line',
  barred: (place) => (openPenalties(place).length === 0 ? WORDS.barred.noPenalty : undefined),
  fields: async (place, answers) => fieldsFor(waiveQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(waiveQuestions(place), answers);
    if (!given.ok) return given;
    const found = openPenalties(place).find(
      ({ component }) => String(component.id) === given.value['penalty'],
    );
    const amount = cents(Number(given.value['amount'] ?? 0));
    const why = foreignText(given.value['why'] ?? '');
    if (found === undefined) return refuse('line-barred', { why: WORDS.barred.noPenalty });
    if (amount <= 0 || amount > found.component.openCents) {
      const open = formatCents(found.component.openCents, true);
      return refuse('line-answer', { why: WORDS.fault.waived(open) });
    }
    const { documentNumber: shown } = found.item;
    return done({
      facts: { document: shown, ...yearFacts(place, found), waived: formatCents(amount), why },
      needs: 'approve-line',
      shown: { document: shown, amount: formatCents(amount, true), reason: why },
      post: async () => entryOf([waived(found, amount)], WORDS.memo.waive(shown)),
      said: WORDS.said.waived(formatCents(amount, true)),
    });
  },
};

type Penalty = ReturnType<typeof openPenalties>[number];

/** Of which year it is, where its number tells. */
function yearFacts(place: LinePlace, { item }: Penalty): PlainRecord {
  const year = toldYear(place, item);
  return year === undefined ? {} : { year };
}

function waived({ item, component }: Penalty, amount: Cents): Allocated {
  const creditedCents = component.shares.map(() => ZERO);
  return creditMemo({ item, component, creditedCents }, amount);
}

function waiveQuestions(place: LinePlace): readonly Question[] {
  const choices = openPenalties(place).map(({ item, component }, index): LineChoice => {
    const words = `${item.documentNumber} ${formatCents(component.openCents, true)}`;
    return { number: index + 1, words, value: String(component.id) };
  });
  return [
    { name: 'penalty', ask: () => ({ kind: 'choice', label: WORDS.fields.penalty, choices }) },
    { name: 'amount', ask: () => ({ kind: 'money', label: WORDS.fields.amount }) },
    whyQuestion(),
  ];
}
