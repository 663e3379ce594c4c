// Asks that a memo be taken back: its number, why, and then the second person.
import { askReversal } from '../src/desk/reverse-memo.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.reverse;
const NUMBER_DIGITS = 6;

export const reverseMemoScreen = formScreen<undefined>({
  id: SCREEN.reverseMemo,
  title: () => WORDS.title,
  fields: async (station) => [
    { label: WORDS.number, hint: WORDS.numberHint, kind: 'number', digits: NUMBER_DIGITS },
    ...(await reasonFields(station, 'reverse-memo', WORDS)),
  ],
  async answered(state, [number, reason, text], station) {
    const asked = await askReversal(station.desk, counterOf(station), {
      number: Number(number),
      reason: reasonOf(reason, text),
    });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved);
  },
});
