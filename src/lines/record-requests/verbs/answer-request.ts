// Answers a request: more time once, what is given, how many pages are copied and what they cost,
// the handing over when they are paid, and the end where who asked does not want it any more.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { addDays } from '../../../domain/calendar.ts';
import { type Cents, formatCents, multiplyCents } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT, isOwing, type Request, requestOf } from '../request.ts';
import { RECORD_WORDS } from '../words.ts';

const WORDS = RECORD_WORDS;
const FIELDS = WORDS.fields;
const PAGES_DIGITS = 4;
const DEPARTMENT = 'miscellaneous';
const COPIES = 'record-copies';

/** `more` says what else stands in the way of one step. */
function barredUnless(
  { records }: LinePlace,
  more: (request: Request) => string | undefined,
): string | undefined {
  const request = requestOf(records);
  return request === undefined || request.endedOn !== undefined
    ? WORDS.barred.ended
    : more(request);
}

const REASONS: readonly Question[] = [
  {
    name: 'why',
    ask: () => ({
      ...{ kind: 'choice', label: FIELDS.why, hint: FIELDS.reasonHint },
      choices: choicesOf(WORDS.reasons),
    }),
  },
];

export const extendRequest: LineAct = {
  name: ACT.extend,
  words: WORDS.acts.extend,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ answer, isExtended, dueOn }) => {
      if (answer !== undefined) return WORDS.barred.answered;
      if (isExtended) return WORDS.barred.extended;
      return place.date > dueOn ? WORDS.barred.late : undefined;
    }),
  fields: async (_place, answers) => fieldsFor(REASONS, answers),
  async decide({ records, rules, date }, answers) {
    const given = givenBy(REASONS, answers);
    if (!given.ok) return given;
    const from = requestOf(records)?.dueOn ?? date;
    const due = addDays(from, rules.whole('extension-days', date));
    return done({
      facts: { why: given.value['why'] ?? '', due },
      nextOn: due,
      said: WORDS.said.extended(dateWords(due)),
    });
  },
};

const ANSWERS: readonly Question[] = [
  {
    name: 'answer',
    ask: () => ({ kind: 'choice', label: FIELDS.answer, choices: choicesOf(WORDS.answers) }),
  },
  {
    name: 'pages',
    ask: ({ answer }) =>
      answer === 'none'
        ? undefined
        : {
            ...{ kind: 'number', label: FIELDS.pages },
            ...{ hint: FIELDS.pagesHint, digits: PAGES_DIGITS },
          },
  },
];

export const answerRequest: LineAct = {
  name: ACT.answer,
  words: WORDS.acts.answer,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ answer }) => (answer === undefined ? undefined : WORDS.barred.answered)),
  fields: async (_place, answers) => fieldsFor(ANSWERS, answers),
  async decide({ account, rules, date }, answers) {
    const given = givenBy(ANSWERS, answers);
    if (!given.ok) return given;
    const { answer = '', pages: typed = '0' } = given.value;
    const pages = Number(typed);
    const amountCents = multiplyCents(rules.cents('page-fee', date), pages);
    const facts = { answer, pages, amount: formatCents(amountCents) };
    if (pages === 0) return done({ facts, said: WORDS.said.free });
    return done({
      facts,
      nextOn: addDays(date, rules.whole('collect-days', date)),
      post: (work) => charge(work, { number: account.number, pages, amountCents }),
      said: WORDS.said.charged(pages, formatCents(amountCents, true)),
    });
  },
};

type Copied = { readonly number: string; readonly pages: number; readonly amountCents: Cents };

async function charge(work: LineWork, { number, pages, amountCents }: Copied) {
  const { book, accountId, date } = work;
  const raised = await raiseItem(
    book,
    {
      ...{ accountId, documentNumber: number, description: WORDS.item(pages) },
      ...{ department: DEPARTMENT, documentDate: date, dueOn: date },
      charges: [{ kind: COPIES, amountCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  const memo = WORDS.memo(number, pages);
  return done({ ...raised.value.allocated, source: 'LIN' as const, memo });
}

export const deliverCopies: LineAct = {
  name: ACT.deliver,
  words: WORDS.acts.deliver,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ answer }) => {
      if (answer === undefined) return WORDS.barred.unanswered;
      return isOwing(place) ? WORDS.barred.unpaid : undefined;
    }),
  fields: async () => [],
  decide: async () => done({ facts: {}, said: WORDS.said.delivered }),
};

/** What is charged already is taken off by a memo first. */
export const withdrawRequest: LineAct = {
  name: ACT.withdraw,
  words: WORDS.acts.withdraw,
  permission: 'work-line',
  barred: (place) => barredUnless(place, () => (isOwing(place) ? WORDS.barred.charged : undefined)),
  fields: async () => [],
  async decide({ records }) {
    return requestOf(records) === undefined
      ? refuse('line-barred', { why: WORDS.barred.ended })
      : done({ facts: {}, said: WORDS.said.withdrawn });
  },
};
