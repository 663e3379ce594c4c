// Records how a list of unclaimed money is published, asks that it be kept, withdraws it, or asks
// that a credit be opened again that was kept in error.
import { businessDate } from '../src/desk/business-date.ts';
import { askKeeping } from '../src/desk/keep-unclaimed.ts';
import { publishUnclaimed, withdrawUnclaimed } from '../src/desk/prepare-unclaimed.ts';
import { noticeDays } from '../src/desk/read-unclaimed.ts';
import { askKeptReversal } from '../src/desk/reverse-kept.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { NEWSPAPER_MOST, unclaimedNumber } from '../src/domain/unclaimed.ts';
import { AUTHORITY_MOST } from '../src/domain/write-off.ts';
import { SCREEN, type UnclaimedStepParams } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type Answer, type FormField, formAt } from './parts/form.ts';
import { type FormState, formScreen } from './parts/form-screen.ts';
import { refused, stay } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import type { Outcome } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { UNCLAIMED_WORDS } from './words/unclaimed.ts';

const WORDS = UNCLAIMED_WORDS.step;
/** Digits of the number of a kept credit. */
const KEPT_DIGITS = 6;

type State = FormState<UnclaimedStepParams>;
type Answered = Promise<Outcome<State>>;

async function noticeFields(station: Station): Promise<readonly FormField[]> {
  const { desk } = station;
  const earliest = await desk.store.read((book) => businessDate(desk, book));
  return [
    {
      ...{ label: WORDS.newspaper, hint: WORDS.newspaperHint },
      ...{ kind: 'words', most: NEWSPAPER_MOST },
    },
    { label: WORDS.first, hint: WORDS.firstHint, kind: 'date', earliest },
  ];
}

/** The days of the law follow from the first: they stand beside what is asked. */
async function followingFields(station: Station, firstOn: string): Promise<readonly FormField[]> {
  const { again, claim, claimBy, authority } = await noticeDays(station.desk, firstOn);
  const [from, to] = [dateWords(claim.from), dateWords(claim.to)];
  return [
    {
      ...{ label: WORDS.second, kind: 'date', earliest: again.from },
      hint: WORDS.secondHint(dateWords(again.from), dateWords(again.to)),
    },
    {
      ...{ label: WORDS.claimBy, kind: 'date', earliest: claim.from, proposed: claimBy },
      hint: WORDS.claimHint(from, to, authority),
    },
  ];
}

async function publish(state: State, answers: readonly Answer[], station: Station): Answered {
  const { about, form } = state;
  const [newspaper = '', firstOn = '', secondOn, claimBy] = answers.map(({ value }) => value);
  if (secondOn === undefined || claimBy === undefined) {
    const fields = [...form.fields, ...(await followingFields(station, firstOn))];
    return stay({ ...state, form: formAt(fields, answers) });
  }
  const { number } = about;
  const asked = { number, newspaper, firstOn, secondOn, claimBy };
  const done = await publishUnclaimed(station.desk, counterOf(station), asked);
  if (!done.ok) return refused(state, done.refusal);
  return { kind: 'back', done: WORDS.published(unclaimedNumber(number), dateWords(claimBy)) };
}

async function withdraw(
  state: State,
  [reason, text]: readonly string[],
  station: Station,
): Answered {
  const { number } = state.about;
  const asked = { number, reason: reasonOf(reason, text) };
  const done = await withdrawUnclaimed(station.desk, counterOf(station), asked);
  if (!done.ok) return refused(state, done.refusal);
  return { kind: 'back', done: WORDS.withdrawn(unclaimedNumber(number)) };
}

export const unclaimedStepScreen = formScreen<UnclaimedStepParams>({
  id: SCREEN.unclaimedStep,
  title: ({ step, number }) => `${WORDS.titles[step]} ${unclaimedNumber(number)}`,
  async fields(station, { step }) {
    if (step === 'publish') return noticeFields(station);
    if (step === 'ask') {
      const { authority: label, authorityHint: hint } = WORDS;
      return [{ label, hint, kind: 'words', most: AUTHORITY_MOST }];
    }
    const why = await reasonFields(station, 'reverse-memo', WORDS);
    if (step === 'withdraw') return why;
    const { kept: label, keptHint: hint } = WORDS;
    return [{ label, hint, kind: 'number', digits: KEPT_DIGITS }, ...why];
  },
  async answered(state, values, station, answers) {
    const { number, step } = state.about;
    if (step === 'publish') return publish(state, answers, station);
    if (step === 'withdraw') return withdraw(state, values, station);
    const [first = '', reason, text] = values;
    const counter = counterOf(station);
    const asked =
      step === 'ask'
        ? await askKeeping(station.desk, counter, { number, authority: first })
        : await askKeptReversal(station.desk, counter, {
            ...{ number: Number(first), reason: reasonOf(reason, text) },
          });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved[step]);
  },
});
