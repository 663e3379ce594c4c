// Posts a citation by hand, from its paper: who wrote it, where, which vehicle, which violation.
// The fine is what the city's schedule says of the day of issue.
import type {
  Decision,
  LineOpening,
  LineStart,
  LineWork,
  NewLineAccount,
} from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { addDays, addMonths, isDate } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import type { Fine } from '../../../domain/imports/fines.ts';
import { formatCents } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { finesOn } from '../../../store/fines.ts';
import { ACT, DEPARTMENT } from '../acts.ts';
import { descriptionFault, descriptionGiven, descriptionQuestions } from '../described.ts';
import { disabledFault } from '../fine-limits.ts';
import { shortDate } from '../short-date.ts';
import { isTab, tabFault, tabGiven, tabQuestions } from '../tab.ts';
import { chosenViolation, type Violation, violationQuestions } from '../violations.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;
const FIELDS = WORDS.fields;
const NUMBER_DIGITS = 10;
const NUMBER_LEAST = 4;
const TIME_DIGITS = 4;
const OFFICER_DIGITS = 6;
const PLATE_MOST = 8;
const STATE_MOST = 2;
const PLACE_MOST = 60;
/** Older paper is no citation that is still to be posted. */
const EARLIEST_MONTHS = -12;
const CALIFORNIA = 'CA';
const ELSEWHERE = 'other';
/** Posted with the vehicle described: asked last, so that nobody who need not is slowed. */
const DESCRIBED_FIRST = 'described';

export const postCitation: LineOpening = {
  name: ACT.post,
  words: WORDS.acts.post,
  permission: 'work-line',
  fields: async (start, answers) => fieldsFor(await questionsOf(start, answers), answers),
  async decide(start, answers) {
    const given = givenBy(await questionsOf(start, answers), answers);
    return given.ok ? post(start, given.value, await scheduleOf(start, answers)) : given;
  },
};

/** The second answer; today where that is no day on which a citation can have been issued. */
function issuedOf({ date }: LineStart, [, issued = '']: readonly string[]): DateText {
  return isDate(issued) && issued >= addMonths(date, EARLIEST_MONTHS) ? issued : date;
}

function scheduleOf(start: LineStart, answers: readonly string[]) {
  return finesOn(start.book, issuedOf(start, answers));
}

async function questionsOf(
  start: LineStart,
  answers: readonly string[],
): Promise<readonly Question[]> {
  const schedule = await scheduleOf(start, answers);
  const asked = { rules: start.rules, date: issuedOf(start, answers) };
  return [
    ...paperQuestions(start),
    ...vehicleQuestions,
    ...violationQuestions(asked, schedule),
    ...tabQuestions(asked),
    {
      name: 'post',
      ask(given) {
        const violation = chosenViolation(asked, schedule, given);
        const words = violation === undefined ? '' : summaryOf(start, given, violation);
        const choices = choicesOf({ yes: words, [DESCRIBED_FIRST]: WORDS.describedFirst });
        return { kind: 'choice', label: FIELDS.post, choices };
      },
    },
    ...descriptionQuestions(({ post: how }) => how === DESCRIBED_FIRST),
  ];
}

function paperQuestions({ rules, date }: LineStart): readonly Question[] {
  const agencies = Object.fromEntries(
    rules.rows('agencies', date).map(({ agency, words }) => [String(agency), String(words)]),
  );
  const { number, numberHint, issued, time, timeHint, officer, officerHint, agency } = FIELDS;
  return [
    {
      name: 'number',
      ask: () => ({ kind: 'number', label: number, hint: numberHint, digits: NUMBER_DIGITS }),
    },
    {
      name: 'issued',
      ask: () => ({
        ...{ kind: 'date', label: issued, earliest: addMonths(date, EARLIEST_MONTHS) },
        proposed: date,
      }),
    },
    {
      name: 'time',
      ask: () => ({ kind: 'number', label: time, hint: timeHint, digits: TIME_DIGITS }),
    },
    {
      name: 'officer',
      ask: () => ({ kind: 'number', label: officer, hint: officerHint, digits: OFFICER_DIGITS }),
    },
    {
      name: 'agency',
      ask: () => ({ kind: 'choice', label: agency, choices: choicesOf(agencies) }),
    },
  ];
}

const vehicleQuestions: readonly Question[] = [
  { name: 'plate', ask: () => ({ kind: 'words', label: FIELDS.plate, most: PLATE_MOST }) },
  {
    name: 'state',
    ask: () => ({
      ...{ kind: 'choice', label: FIELDS.state },
      choices: choicesOf({ [CALIFORNIA]: WORDS.california, [ELSEWHERE]: WORDS.elsewhere }),
    }),
  },
  {
    name: 'otherState',
    ask: ({ state }) =>
      state === ELSEWHERE
        ? { kind: 'words', label: FIELDS.otherState, most: STATE_MOST }
        : undefined,
  },
  { name: 'location', ask: () => ({ kind: 'words', label: FIELDS.location, most: PLACE_MOST }) },
];

/** `Time limit 53.00, due 27 Jul 2026` */
function summaryOf({ rules, date }: LineStart, given: Given, violation: Violation): string {
  const due = addDays(given['issued'] ?? date, rules.whole('due-days', date));
  return WORDS.summary(violation.words, formatCents(violation.fineCents, true), shortDate(due));
}

function faultOf(start: LineStart, given: Given, violation: Violation | undefined) {
  const { number = '', issued = '', time = '', plate = '', location = '', code = '' } = given;
  if (number.length < NUMBER_LEAST) return WORDS.fault.number;
  if (issued > start.date) return WORDS.fault.future;
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(time.padStart(TIME_DIGITS, '0'))) return WORDS.fault.time;
  if (plateOf(plate) === '') return WORDS.fault.empty(FIELDS.plate);
  if (foreignText(location) === '') return WORDS.fault.empty(FIELDS.location);
  if (violation === undefined) return WORDS.fault.code(foreignText(code));
  const asked = { rules: start.rules, date: issued };
  const tab = isTab(asked, { code }) ? tabFault(asked, tabGiven(given)) : undefined;
  return descriptionFault(given) ?? tab ?? disabledFault(asked, violation);
}

const plateOf = (plate: string): string => foreignText(plate).toUpperCase();

function post(
  start: LineStart,
  given: Given,
  schedule: readonly Fine[],
): Result<Decision & { readonly account: NewLineAccount }> {
  const { rules, date } = start;
  const { number = '', issued = date, location = '', plate = '' } = given;
  const violation = chosenViolation({ rules, date: issued }, schedule, given);
  const why = faultOf(start, given, violation);
  if (why !== undefined || violation === undefined) {
    return refuse('line-answer', { why: why ?? WORDS.fault.code('') });
  }
  const dueOn = addDays(issued, rules.whole('due-days', date));
  const place = foreignText(location);
  return done({
    account: {
      ...{ party: undefined, number, place },
      identifiers: [{ kind: 'plate' as const, shown: plateOf(plate) }],
    },
    facts: {
      ...{ issued, ...paperFacts(given), location: place, ...descriptionGiven(given) },
      ...(given['lookedUp'] === 'yes' ? { lookedUp: true } : {}),
      ...{ code: violation.code, section: violation.section, violation: violation.words },
      fine: formatCents(violation.fineCents),
      ...(violation.area === undefined ? {} : { schedule: true, area: violation.area }),
    },
    post: (work) => raise(work, { number, issued, dueOn, violation }),
    said: WORDS.said.posted(number, formatCents(violation.fineCents, true), shortDate(dueOn)),
  });
}

function paperFacts({ time = '', officer = '', agency = '', plate = '', ...given }: Given) {
  const { state = '', otherState = '' } = given;
  return {
    time: time.padStart(TIME_DIGITS, '0').replace(/^(..)/, '$1:'),
    ...{ officer, agency, plate: plateOf(plate) },
    state: state === ELSEWHERE ? foreignText(otherState).toUpperCase() : state,
  };
}

type Raise = {
  readonly number: string;
  readonly issued: string;
  readonly dueOn: string;
  readonly violation: Violation;
};

async function raise(work: LineWork, { number, issued, dueOn, violation }: Raise) {
  const { words, fineCents } = violation;
  const raised = await raiseItem(
    work.book,
    {
      ...{ accountId: work.accountId, documentNumber: number, description: words },
      ...{ department: DEPARTMENT, documentDate: issued, dueOn },
      charges: [{ kind: 'fine', amountCents: fineCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  const { allocated } = raised.value;
  return done({ ...allocated, source: 'LIN' as const, memo: WORDS.memo.post(number, words) });
}
