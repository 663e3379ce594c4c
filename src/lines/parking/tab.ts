// A registration tab that has run out is cited once the officer has looked the vehicle up with the
// DMV, and not before the month that the law says after the tab's (CVC 5204). Pure.
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { describedIn, MONTH_DIGITS, monthIn, registeredQuestion } from './described.ts';
import { shortDate } from './short-date.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';
import { violationsOn } from './violations.ts';
import type { Asked } from './windows.ts';

const WORDS = VEHICLE_WORDS.tab;
const RULE = 'registration-months';

/** Whether a violation is of the registration, by its code or by its words; on the day of issue. */
export function isTab(
  { rules, date }: Asked,
  known: { readonly code: string } | { readonly words: string },
): boolean {
  if (rules.row(RULE, date) === undefined || rules.row('violations', date) === undefined) {
    return false;
  }
  return violationsOn({ rules, date }).some(
    ({ isRegistration, code, words }) =>
      isRegistration && ('code' in known ? code === known.code : words === known.words),
  );
}

/** What must be known of a tab before it is posted. */
export function tabQuestions(asked: Asked): readonly Question[] {
  const when = ({ code = '' }: Given) => isTab(asked, { code });
  return [
    {
      ...registeredQuestion,
      ask: (given) => (when(given) ? registeredQuestion.ask(given) : undefined),
    },
    {
      name: 'lookedUp',
      ask: (given) =>
        when(given)
          ? { kind: 'choice', label: WORDS.label, choices: choicesOf(WORDS.answers) }
          : undefined,
    },
  ];
}

export type Tab = {
  /** `2026-09`; undefined where nobody told it. */
  readonly registered: string | undefined;
  readonly isLookedUp: boolean;
};

export function tabGiven({ registered = '', lookedUp }: Given): Tab {
  const digits = registered.slice(0, MONTH_DIGITS);
  return { registered: monthIn(digits), isLookedUp: lookedUp === 'yes' };
}

export function tabIn(facts: PlainRecord): Tab {
  const { registered } = describedIn(facts);
  return { registered, isLookedUp: facts['lookedUp'] === true };
}

/** Why it could not be cited on the day of `asked`; undefined before there was a rule. */
export function tabFault(
  { rules, date }: Asked,
  { registered, isLookedUp }: Tab,
): string | undefined {
  const authority = rules.row(RULE, date)?.authority;
  if (authority === undefined) return undefined;
  if (!isLookedUp) return WORDS.fault.notLookedUp;
  if (registered === undefined) return WORDS.fault.unknown;
  const from = addMonths(`${registered}-01`, rules.whole(RULE, date));
  return date < from ? WORDS.fault.early(shortDate(from), authority) : undefined;
}
