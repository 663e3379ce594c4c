// Business tax that changes with what was declared of a year, or with the class of one that is
// over.
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, reach } from './audit.ts';
import { CLASSES, isFlat, isGross, someCount, taxIn } from './business-classes.ts';
import type { AuditedBusiness, Declared } from './business-model.ts';
import {
  ask,
  fined,
  givesUnpaidBack,
  isClosed,
  isFine,
  isTax,
  lower,
  newestFacts,
  PENALTY,
  penaltyDue,
  percentOf,
  percentOn,
  plain,
  raised,
  TAX,
  takeItems,
} from './business-sums.ts';
import { COUNTER } from './corrections.ts';

/** Up by a new item with the penalty of its months, or down off what is open of the year. */
async function changeTo(audit: Audit, one: AuditedBusiness, declared: Declared): Promise<void> {
  const tax = taxIn(declared.of, declared, one.beganOn);
  if (tax < one.tax) await lower(audit, one, one.tax - tax);
  if (tax > one.tax) {
    const made = await takeItems(audit, one.accountId);
    const percent = percentOn(audit.model.date, one.lateFrom);
    raised(audit, made, [
      [TAX ?? '', tax - one.tax],
      [PENALTY ?? '', percentOf(tax - one.tax, percent)],
    ]);
    fined(one, tax - one.tax, 0, percent);
    one.made.push(...made.filter(isTax));
    one.fined.push(...made.filter(isFine));
  }
  one.tax = tax;
  one.declared = declared;
}

/** What is told of receipts elsewhere counts only where it is asked. */
type Told = Omit<Declared, 'share'> & { readonly share: number | undefined };

const isShared = ({ isInCity }: AuditedBusiness, { of }: Pick<Declared, 'of'>) =>
  !isInCity && isGross(of);

/** Undefined where the share that is asked now was not told. */
function declaredBy(one: AuditedBusiness, { of, counted, share }: Told): Declared | undefined {
  if (!isShared(one, { of })) return { of, counted: isFlat(of) ? 0 : counted, share: 100 };
  return share === undefined ? undefined : { of, counted, share };
}

const answersOf = ({ of, counted, share }: Told, why: string) => [
  ...(isFlat(of) ? [] : [String(counted)]),
  ...[...(share === undefined ? [] : [String(share)]), why],
];

/** Whether it cannot go down so far, since nobody paid what would go back. */
function isUnpaidBack({ model }: Audit, one: AuditedBusiness, { of, ...counted }: Declared) {
  const tax = taxIn(of, counted, one.beganOn);
  return tax < one.tax && givesUnpaidBack(model, one, one.tax - tax);
}

/** Penalty of the tax that stands is added first. */
function isBehind(audit: Audit, one: AuditedBusiness, { of, ...counted }: Declared): boolean {
  return taxIn(of, counted, one.beganOn) > one.tax && penaltyDue(audit, one) > 0;
}

export const amend: Action = {
  name: 'amend a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const { of } = one.declared;
    const share = isShared(one, { of }) ? dice.between(1, 100) : undefined;
    const told = { of, counted: someCount(dice, of), share };
    const now = () => declaredBy(one, { ...told, of: one.declared.of });
    const asked = await ask(audit, 'amend', one.accountId, answersOf(told, 'found'));
    const { result, who, barred } = asked;
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      if (one.isYearExempt || isFlat(one.declared.of)) return 'line-barred';
      const is = now();
      if (is === undefined || taxIn(is.of, is, one.beganOn) === one.tax) return 'line-answer';
      return isBehind(audit, one, is) ? 'line-answer' : 'done';
    };
    agree(asked.told, codeOf(result), barred ?? outcome());
    if (!result.ok || result.value.done) return asked.told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: asked.told },
      ...{ roles: COUNTER, open: true },
      outcome: () => {
        const is = now();
        const isBack = outcome() === 'done' && is !== undefined && isUnpaidBack(audit, one, is);
        return isBack ? 'line-answer' : outcome();
      },
      carryOut: async () => changeTo(audit, one, now() ?? one.declared),
    });
  },
};

export const changePastClass: Action = {
  name: 'class of a past year',
  weight: ({ model }) => (model.businesses.some((one) => isOver(model.date, one)) ? 1 : 0.1),
  act: async (audit) => {
    const { dice, model } = audit;
    const over = model.businesses.filter((one) => isOver(model.date, one));
    const one = dice.any(dice.percent(90) ? over : model.businesses);
    if (!one) return 'no business';
    const of = dice.one(CLASSES);
    const share = isShared(one, { of }) ? dice.between(1, 100) : undefined;
    const told = { of, counted: someCount(dice, of), share };
    const now = () => declaredBy(one, told);
    const answers = [String(one.year), of, ...answersOf(told, 'a shop')];
    const asked = await ask(audit, 'year-class', one.accountId, answers);
    const { result, who, barred } = asked;
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      if (!isOver(model.date, one)) return 'line-barred';
      const is = now();
      if (is === undefined || of === one.declared.of) return 'line-answer';
      return isBehind(audit, one, is) ? 'line-answer' : 'done';
    };
    agree(asked.told, codeOf(result), barred ?? outcome());
    if (!result.ok) return asked.told;
    agree(`${asked.told}: by two`, result.value.done, false);
    if (result.value.done) return asked.told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: asked.told },
      ...{ roles: COUNTER, open: true },
      outcome: () => {
        const is = now();
        const isBack = outcome() === 'done' && is !== undefined && isUnpaidBack(audit, one, is);
        return isBack ? 'line-answer' : outcome();
      },
      carryOut: async () => classed(audit, one, now() ?? one.declared),
    });
  },
};

const isOver = (date: string, { year, isYearExempt }: AuditedBusiness) =>
  year < Number(date.slice(0, 4)) && !isYearExempt;

/** An estimate that nobody trued up stays one, where there are receipts to true up. */
async function classed(audit: Audit, one: AuditedBusiness, declared: Declared): Promise<void> {
  const was = one.tax;
  await changeTo(audit, one, declared);
  one.isEstimate = one.isEstimate && isGross(declared.of);
  const facts = await newestFacts(audit, one.accountId, 'year-class');
  const told = [facts['class'], facts['tax'], facts['was'], facts['estimate']];
  const should = [declared.of, plain(one.tax), plain(was), one.isEstimate];
  agree(`class of ${one.year} of ${one.accountId}`, told, should);
  const way = one.tax > was ? 'more' : one.tax < was ? 'less' : 'the same';
  reach(audit, `class of a past year: ${way}`);
}
