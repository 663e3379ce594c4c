// A business that closes, and one that opens again.
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf } from './audit.ts';
import type { AuditedBusiness } from './business-model.ts';
import { ask, isClosed, owed } from './business-sums.ts';
import { COUNTER } from './corrections.ts';

export const closeOne: Action = {
  name: 'close a business',
  weight: ({ model }) => (model.businesses.length > 2 ? 0.4 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const answers = ['today', 'sold'];
    const { result, who, barred, told } = await ask(audit, 'close', one.accountId, answers);
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      return one.isClosed ? 'line-barred' : 'done';
    };
    agree(told, codeOf(result), barred ?? outcome());
    if (!result.ok) return told;
    agree(`${told}: by two where it owes`, result.value.done, owed(audit, one) === 0);
    if (!result.value.done) {
      const { id } = result.value.request;
      return byTwo(audit, { id, who, told, outcome, one }, true);
    }
    one.isClosed = true;
    return told;
  },
};

export const reopen: Action = {
  name: 'reopen a business',
  weight: ({ model }) => (model.businesses.some((one) => one.isClosed) ? 0.4 : 0),
  act: async (audit) => {
    const one = audit.dice.any(audit.model.businesses);
    if (!one) return 'no business';
    const { result, who, barred, told } = await ask(audit, 'reopen', one.accountId, ['mistaken']);
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      return one.isClosed ? 'done' : 'line-barred';
    };
    agree(told, codeOf(result), barred ?? outcome());
    if (!result.ok || result.value.done) return told;
    const { id } = result.value.request;
    return byTwo(audit, { id, who, told, outcome, one }, false);
  },
};

type Asked = Pick<Awaited<ReturnType<typeof ask>>, 'who' | 'told'> & {
  readonly id: number;
  readonly outcome: () => string;
  readonly one: AuditedBusiness;
};

function byTwo(audit: Audit, { id, who, told, outcome, one }: Asked, isClosing: boolean) {
  return answerNowOrLater(audit, {
    ...{ id, by: who.number, date: audit.model.date, words: told },
    ...{ roles: COUNTER, outcome, open: true },
    carryOut: async () => {
      one.isClosed = isClosing;
    },
  });
}
