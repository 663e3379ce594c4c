// Asks that the fee of a returned check is waived: why, and then the second person.
import { waiveReturnedFee } from '../src/desk/waive-returned-fee.ts';
import { type ReturnParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS.waiver;
const NOTE_MOST = 60;

export const waiveFeeScreen = formScreen<ReturnParams>({
  id: SCREEN.waiveFee,
  title: ({ sight }) => WORDS.title(sight.shown),
  fields: async () => [{ label: WORDS.note, hint: WORDS.noteHint, kind: 'words', most: NOTE_MOST }],
  async answered(state, [note = ''], station) {
    const { id: returnedId } = state.about.sight;
    const asked = await waiveReturnedFee(station.desk, counterOf(station), { returnedId, note });
    if (!asked.ok) return refused(state, asked.refusal);
    if (asked.value.done) return { kind: 'back', done: WORDS.approved };
    return leaveToApproval(asked.value.request, WORDS.approved);
  },
});
