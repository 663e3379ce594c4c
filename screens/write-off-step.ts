// Asks that a list be written off, withdraws it, asks that its write-off be taken back, or brings
// what is left of it to a collection agency.
import { askWriteOff } from '../src/desk/approve-write-off.ts';
import { withdrawWriteOff } from '../src/desk/prepare-write-off.ts';
import { askWriteOffReversal } from '../src/desk/reverse-write-off.ts';
import { AUTHORITY_MOST, writeOffNumber } from '../src/domain/write-off.ts';
import { SCREEN, type WriteOffStepParams } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type FormState, formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { noteField, placeField, placeOrRecall } from './parts/placing.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import type { Outcome } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { WRITE_OFF_WORDS } from './words/write-offs.ts';

const WORDS = WRITE_OFF_WORDS.step;

type State = FormState<WriteOffStepParams>;

async function withdraw(
  state: State,
  [reason, text]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const { number } = state.about;
  const asked = { number, reason: reasonOf(reason, text) };
  const done = await withdrawWriteOff(station.desk, counterOf(station), asked);
  if (!done.ok) return refused(state, done.refusal);
  return { kind: 'back', done: WORDS.withdrawn(writeOffNumber(number)) };
}

export const writeOffStepScreen = formScreen<WriteOffStepParams>({
  id: SCREEN.writeOffStep,
  title: ({ step, number }) => `${WORDS.titles[step]} ${writeOffNumber(number)}`,
  async fields(station, { step }) {
    if (step === 'place') return [placeField()];
    if (step === 'recall') return [noteField()];
    const { authority: label, authorityHint: hint } = WORDS;
    return step === 'ask'
      ? [{ label, hint, kind: 'words', most: AUTHORITY_MOST }]
      : reasonFields(station, 'reverse-memo', WORDS);
  },
  async answered(state, values, station) {
    const { number, step } = state.about;
    if (step === 'withdraw') return withdraw(state, values, station);
    const [first = '', text] = values;
    if (step === 'place' || step === 'recall') {
      const note = step === 'recall' ? first : undefined;
      return placeOrRecall(station, { list: number }, { state, note });
    }
    const counter = counterOf(station);
    const asked =
      step === 'ask'
        ? await askWriteOff(station.desk, counter, { number, authority: first })
        : await askWriteOffReversal(station.desk, counter, {
            ...{ number, reason: reasonOf(first, text) },
          });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved[step]);
  },
});
