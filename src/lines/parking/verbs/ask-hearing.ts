// A hearing: asked for within its days after the result was mailed, with the full penalty deposited
// or with proof that it cannot be. The deposit is an item that waits for the money.
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { present } from '../../../domain/assert.ts';
import { addDays } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Cents, formatCents, ZERO } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { linkAdded } from '../../../store/added-items.ts';
import { OFFICE } from '../../../store/chain.ts';
import { componentKindOn } from '../../../store/component-kinds.ts';
import { insertItem } from '../../../store/open-items.ts';
import { ACT, ADDED, DEPARTMENT } from '../acts.ts';
import { askedFault, askedOn, postmarkQuestion } from '../asked-on.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { barredUnless, citationAt } from '../holder.ts';
import { recall } from '../registration.ts';
import { shortDate } from '../short-date.ts';
import { depositUntil, hearingWindow, type Window } from '../windows.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = HEARING_WORDS;
const FIELDS = WORDS.fields;
const DEPOSIT = 'hearing-deposit';
const TEXT_MOST = 60;

export const askHearing: LineAct = {
  name: ACT.hearing,
  words: WORDS.acts.hearing,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ review, hearing }) => {
      if (review?.result === undefined) return WORDS.barred.reviewFirst;
      return hearing === undefined ? undefined : WORDS.barred.asked(shortDate(hearing.askedOn));
    }),
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    if (!given.ok) return given;
    const fault = askedFault(place, given.value);
    return fault === undefined ? ask(place, given.value) : refuse('line-answer', { why: fault });
  },
};

function windowAt(place: LinePlace): Window {
  return hearingWindow(place, citationAt(place).review?.result?.mailedOn ?? place.date);
}

function questionsOf(place: LinePlace): readonly Question[] {
  const window = windowAt(place);
  const tell = place.date > window.until ? PARKING_WORDS.late : PARKING_WORDS.inTime;
  const hint = tell(PARKING_WORDS.window(window));
  const owes = citationAt(place).openCents;
  return [
    {
      name: 'how',
      ask: () => ({
        ...{ kind: 'choice', label: FIELDS.how, hint },
        choices: choicesOf(WORDS.channels),
      }),
    },
    postmarkQuestion(place, ({ how }) => how === 'mail'),
    {
      name: 'mode',
      ask: () => ({ kind: 'choice', label: FIELDS.mode, choices: choicesOf(WORDS.modes) }),
    },
    {
      name: 'security',
      ask: () =>
        owes === 0
          ? undefined
          : {
              ...{ kind: 'choice', label: FIELDS.security },
              choices: choicesOf(WORDS.securities(formatCents(owes, true))),
            },
    },
    {
      name: 'proof',
      ask: ({ security }) =>
        security === 'waiver'
          ? { kind: 'words', label: FIELDS.proof, hint: FIELDS.proofHint, most: TEXT_MOST }
          : undefined,
    },
  ];
}

function ask(place: LinePlace, given: Given): Result<Decision> {
  const { rules, date, account } = place;
  const window = windowAt(place);
  const on = askedOn(place, given);
  const timely = on <= window.until;
  const heldBy = addDays(on, rules.whole('hearing-held-days', date));
  const { security = 'paid', mode = '' } = given;
  const proof = foreignText(given['proof'] ?? '');
  const deposit = security === 'deposit' ? citationAt(place).openCents : ZERO;
  const depositBy = depositUntil(place, on, window.until);
  return done({
    facts: {
      ...{ on, timely, until: window.until, heldBy, mode, security },
      ...(security === 'waiver' ? { proof } : {}),
      ...(security === 'deposit' ? { deposit: formatCents(deposit), depositBy } : {}),
    },
    nextOn: deposit === 0 ? heldBy : depositBy,
    ...(timely ? {} : { needs: 'approve-line' as const }),
    shown: { asked: shortDate(on), until: PARKING_WORDS.window(window), proof },
    // With a deposit that is still to be paid in nothing runs yet: the run recalls it then.
    ...(deposit === 0 ? { also: recall(place, 'asked') } : {}),
    ...(deposit === 0
      ? {}
      : { besides: (work: LineWork) => waitFor(work, account.number, deposit) }),
    said:
      deposit === 0
        ? WORDS.said.asked(shortDate(heldBy))
        : WORDS.said.askedFor(formatCents(deposit, true), shortDate(depositBy)),
  });
}

/** Nothing is open on it until it is paid. */
async function waitFor(
  { book, accountId, date, at }: LineWork,
  number: string,
  originalCents: Cents,
) {
  const kind = present(await componentKindOn(book, DEPOSIT, date), DEPOSIT);
  const { name, rank, recognition, control: controlAccount } = kind;
  const item = await insertItem(book, {
    ...{ accountId, side: 'C', documentNumber: `${number}${ADDED.deposit}`, description: name },
    ...{ department: DEPARTMENT, documentDate: date, dueOn: date },
    components: [{ name, rank, recognition, controlAccount, originalCents, shares: [] }],
  });
  await linkAdded(book, OFFICE, { items: [item.id] }, at);
  return done(item);
}
