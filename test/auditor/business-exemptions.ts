// Business tax that an exemption takes off.
import { answerNowOrLater } from './answers.ts';
import { type Action, agree, codeOf } from './audit.ts';
import { ask, givesUnpaidBack, isClosed, lower } from './business-sums.ts';
import { COUNTER } from './corrections.ts';

export const exempt: Action = {
  name: 'exempt a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 0.4 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const answers = ['nonprofit', '2099-12-31', 'letter of the board'];
    const { result, who, barred, told } = await ask(audit, 'exempt', one.accountId, answers);
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      return one.isClosed || one.isExempt ? 'line-barred' : 'done';
    };
    agree(told, codeOf(result), barred ?? outcome());
    if (!result.ok || result.value.done) return told;
    const ofYear = () => Number(model.date.slice(0, 4)) === one.year;
    const isBack = () => ofYear() && givesUnpaidBack(model, one, one.tax);
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => (outcome() === 'done' && isBack() ? 'line-answer' : outcome()),
      carryOut: async () => {
        const isOfYear = ofYear();
        if (isOfYear) await lower(audit, one, one.tax);
        if (isOfYear) one.tax = 0;
        one.isYearExempt = isOfYear;
        one.isExempt = true;
        model.letters.push({ copies: 0, sha256: undefined });
      },
    });
  },
};
