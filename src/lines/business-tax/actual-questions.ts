// What is asked of the first year of a business when it is trued up: what it took in, and the share
// of it that was earned in the city. Pure.
import type { Given, Question } from '../../desk/line-questions.ts';
import type { Asked } from './holds.ts';
import { COUNT_DIGITS, shareQuestion, type When } from './questions.ts';
import type { TaxClass } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const FIELDS = BUSINESS_WORDS.fields;

export function actualQuestion(): Question {
  return {
    name: 'actual',
    ask: () => ({
      ...{ kind: 'number', label: FIELDS.actual, hint: FIELDS.actualHint, digits: COUNT_DIGITS },
    }),
  };
}

export function actualShareQuestion(isOutside: When, asked: Asked, fixed?: TaxClass): Question {
  const { ask } = shareQuestion(isOutside, asked, fixed);
  const label = FIELDS.actualShare;
  return {
    name: 'actualShare',
    ask(given) {
      const field = ask(given);
      return field === undefined ? undefined : { ...field, label };
    },
  };
}

/** Percent of the year that is trued up; as it was estimated where nothing was asked. */
export function actualShareGiven(given: Given, estimated: number): number {
  return Number(given['actualShare'] ?? estimated);
}
