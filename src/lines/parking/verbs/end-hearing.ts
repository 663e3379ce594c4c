// A hearing that is not held: withdrawn by whoever asked for it, or lapsed since its deposit was
// not paid in by its day. What was paid in pays what is owed or goes back, with the supervisor.
import type { Decision, LineAct, LinePlace, LineRun } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { formatCents, subtractCents } from '../../../domain/money.ts';
import { done, type Result } from '../../../domain/result.ts';
import { ACT } from '../acts.ts';
import type { Citation } from '../citation.ts';
import { payeeIn, payeeQuestions } from '../decide.ts';
import { HEARING_WORDS } from '../hearing-words.ts';
import { barredUnless } from '../holder.ts';
import { heldCents, type Outcome, releasing, upholding } from '../money-back.ts';
import { knownRecipient, type Recipient, writeTo } from '../recipient.ts';
import { settling } from '../settle.ts';
import { shortDate } from '../short-date.ts';
import { accountsWith } from '../store.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = HEARING_WORDS;

export const withdrawHearing: LineAct = {
  name: ACT.withdrawn,
  words: WORDS.acts.withdrawn,
  permission: 'work-line',
  barred: (place) => barredUnless(place, whyNotRunning),
  fields: async (place, answers) =>
    fieldsFor([HOW, ...moneyQuestions(place, await knownRecipient(place))], answers),
  async decide(place, answers) {
    const known = await knownRecipient(place);
    const given = givenBy([HOW, ...moneyQuestions(place, known)], answers);
    if (!given.ok) return given;
    const ended = end(place, known, given.value, 'withdrawn');
    return done({ ...ended, needs: 'approve-line' });
  },
};

export const lapseHearing: LineAct = {
  name: ACT.lapsed,
  words: WORDS.acts.lapsed,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) => whyNotRunning(citation) ?? whyNotLapsed(place, citation)),
  fields: async (place, answers) =>
    fieldsFor(moneyQuestions(place, await knownRecipient(place)), answers),
  async decide(place, answers): Promise<Result<Decision>> {
    const known = await knownRecipient(place);
    const given = givenBy(moneyQuestions(place, known), answers);
    if (!given.ok) return given;
    const ended = end(place, known, given.value, 'lapsed');
    // Its days say that it lapses; where its money goes somebody decides.
    return done(heldCents(place) === 0 ? ended : { ...ended, needs: 'approve-line' });
  },
};

/** Where part of the deposit was paid in, somebody says what becomes of it. */
export const lapseRun: LineRun = {
  name: 'lapses',
  words: WORDS.runs.lapses,
  permission: 'approve-line',
  act: ACT.lapsed,
  among: ({ book }, accountIds) => accountsWith(book, accountIds, ACT.hearing),
  due: (place) =>
    lapseHearing.barred(place) === undefined && heldCents(place) === 0 ? [] : undefined,
};

function whyNotRunning({ hearing }: Citation): string | undefined {
  if (hearing === undefined) return WORDS.barred.none;
  return hearing.decision === undefined ? undefined : WORDS.barred.decided;
}

function whyNotLapsed(place: LinePlace, { hearing }: Citation): string | undefined {
  const { depositCents = 0, depositBy = place.date } = hearing ?? {};
  if (heldCents(place) >= depositCents) return WORDS.barred.depositPaid;
  return place.date <= depositBy ? WORDS.barred.depositDays(shortDate(depositBy)) : undefined;
}

const HOW: Question = {
  name: 'how',
  ask: () => ({
    ...{ kind: 'choice', label: WORDS.fields.how, choices: choicesOf(WORDS.channels) },
  }),
};

function moneyQuestions(place: LinePlace, known: Recipient | undefined): readonly Question[] {
  const held = heldCents(place);
  return [
    {
      name: 'deposit',
      ask: () =>
        held === 0
          ? undefined
          : {
              ...{ kind: 'choice', label: WORDS.fields.held },
              choices: choicesOf(WORDS.releases(formatCents(held, true))),
            },
    },
    ...payeeQuestions(known, (given) => outcomeOf(place, given).returnedCents > 0),
  ];
}

function outcomeOf(place: LinePlace, { deposit }: Given) {
  return deposit === 'back' ? releasing(place) : upholding(place);
}

type Ended = 'withdrawn' | 'lapsed';

function end(place: LinePlace, known: Recipient | undefined, given: Given, as: Ended): Decision {
  const outcome = outcomeOf(place, given);
  const { appliedCents, returnedCents } = outcome;
  const payee = returnedCents > 0 ? payeeIn(known, given) : undefined;
  const { how, deposit } = given;
  const money = {
    ...{ applied: formatCents(appliedCents), returned: formatCents(returnedCents) },
    ...(payee === undefined ? {} : { payee: payee.payee, payeeAddress: payee.address }),
  };
  return {
    facts: {
      ...(how === undefined ? {} : { how }),
      ...(deposit === undefined ? {} : { deposit, ...money }),
    },
    shown: deposit === undefined ? {} : money,
    ...settling(place, {
      ...{ outcome, payee, memo: PARKING_WORDS.memo.withdrawn(place.account.number) },
    }),
    ...(known === undefined ? {} : { papers: letterTo(known, as, outcome) }),
    said: WORDS.said[as],
  };
}

/** Whoever asked for it is told, like of a decision. */
function letterTo(to: Recipient, how: Ended, outcome: Outcome) {
  const { openCents, appliedCents, returnedCents } = outcome;
  const back = returnedCents > 0 ? 'returned' : 'none';
  return writeTo(to, 'hearing-ended', {
    ...{ how, deposit: appliedCents > 0 ? 'applied' : back },
    amount_due: subtractCents(openCents, appliedCents),
  });
}
