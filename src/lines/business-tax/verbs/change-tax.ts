// What of a year was declared wrongly is amended: tax goes up by a new item, or down by what is
// open of it and else as a credit, and the penalty with it. Another person allows it.
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { Given } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Cents, formatCents, subtractCents } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { takeOverFacts } from '../brought-items.ts';
import { ACT, type TaxYear } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import {
  declarationBy,
  declaredFields,
  declaredYears,
  instalmentsBar,
  taxedYears,
} from '../declared-years.ts';
import { documentsOf } from '../documents.ts';
import { documentNumber } from '../holds.ts';
import { isBehind, percentNow } from '../late.ts';
import { lowering, lowerTax } from '../lower.ts';
import { type PenaltyChange, penaltyChange, penaltyOffFacts } from '../penalty.ts';
import { countedOf, shareFacts, shareGiven } from '../questions.ts';
import { taxOfYear } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

/** A flat class declares nothing. */
const amendable = (place: LinePlace) => taxedYears(place).filter(({ of }) => of.basis !== 'flat');

export const amendBusiness: LineAct = {
  name: ACT.amend,
  words: WORDS.acts.amend,
  permission: 'work-line',
  barred(place) {
    if (declaredYears(place).length === 0) return WORDS.barred.nothingDeclared;
    if (taxedYears(place).length === 0) return WORDS.barred.exempt;
    if (amendable(place).length === 0) return WORDS.barred.flat;
    return instalmentsBar(place, amendable(place));
  },
  fields: async (place, answers) => declaredFields(place, amendable(place), answers),
  async decide(place, answers) {
    const declared = declarationBy(place, amendable(place), answers);
    if (!declared.ok) return declared;
    const { year, of, given } = declared.value;
    const tax = taxOfYear(of, countedOf(given), { ...year, share: shareGiven(given) });
    if (tax === year.taxCents) return refuse('line-answer', { why: WORDS.fault.nothing });
    return changed(place, { year, tax, given, said: WORDS.said.amended });
  },
};

type Change = {
  readonly year: TaxYear;
  readonly tax: Cents;
  readonly given: Given;
  readonly said: string;
};

/** The same where the tax of a year follows from another class. */
export function changed(place: LinePlace, { year, tax, given, said }: Change): Result<Decision> {
  const was = year.taxCents;
  const why = foreignText(given['why'] ?? '');
  const facts = {
    ...{ year: year.year, counted: countedOf(given), ...shareFacts(given), why },
    ...takeOverFacts(place, [year]),
  };
  if (tax > was && isBehind(place, year.year)) {
    return refuse('line-answer', { why: WORDS.fault.penaltyFirst });
  }
  const percent = percentNow(place, year);
  const change = penaltyChange(year, tax, percent);
  const { more, off } = change;
  const late = tax > was && percent > 0 ? { percent } : {};
  const penalty = {
    ...(more === 0 ? {} : { penalty: formatCents(more) }),
    ...penaltyOffFacts(off),
  };
  return done(
    posting(
      place,
      { of: year, tax, change },
      {
        facts: { ...facts, tax: formatCents(tax), was: formatCents(was), ...late, ...penalty },
        needs: 'approve-line',
        shown: {
          ...{ year: String(year.year), from: formatCents(was, true), to: formatCents(tax, true) },
          ...{ ...penalty, reason: why },
        },
        said,
      },
    ),
  );
}

type Moved = { readonly of: TaxYear; readonly tax: Cents; readonly change: PenaltyChange };

function posting(place: LinePlace, moved: Moved, decided: Decision): Decision {
  const { of, tax, change } = moved;
  const { taxCents: was } = of;
  const carryOut = (work: LineWork) => post(work, place, moved);
  if (tax >= was) return tax === was ? decided : { ...decided, post: carryOut };
  const { off: penalty } = change;
  const documents = documentsOf(place.account.number, of);
  const offs = [{ documents, tax: subtractCents(was, tax), penalty }];
  return lowering(place, { offs, post: carryOut }, decided);
}

async function post(
  work: LineWork,
  { account: { number } }: LinePlace,
  { of, tax, change: { more, off } }: Moved,
) {
  const { year, taxCents } = of;
  const shown = { documentNumber: `${documentNumber(number, year)}-A` };
  const moved =
    tax > taxCents
      ? await bill(work, {
          ...{ ...shown, description: WORDS.item.amended(year), dueOn: work.date },
          charges: { tax: subtractCents(tax, taxCents), penalty: more },
        })
      : await lowerTax(work, {
          ...{ ...shown, description: WORDS.item.credit(year) },
          documents: documentsOf(number, of),
          ...{ tax: subtractCents(taxCents, tax), penalty: off },
        });
  return moved.ok ? entryOf([moved.value], WORDS.memo.amend(number, year)) : moved;
}
