// Asks that a memo be taken back: its number, why, and then the second person.
import { listReasons } from '../src/desk/list-reasons.ts';
import { askReversal } from '../src/desk/reverse-memo.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.reverse;
const NUMBER_DIGITS = 6;
const NOTE_MOST = 120;

export const reverseMemoScreen = formScreen<undefined>({
  id: SCREEN.reverseMemo,
  title: () => WORDS.title,
  fields: async (station) => {
    const reasons = await listReasons(station.desk, 'reverse-memo');
    const choices = reasons.map((one) => ({ ...one, value: String(one.number) }));
    return [
      { label: WORDS.number, hint: WORDS.numberHint, kind: 'number', digits: NUMBER_DIGITS },
      { label: WORDS.reason, kind: 'choice', choices },
      { label: WORDS.note, hint: WORDS.noteHint, kind: 'words', most: NOTE_MOST },
    ];
  },
  async answered(state, [number, reason, text = ''], station) {
    const asked = await askReversal(station.desk, counterOf(station), {
      number: Number(number),
      reason: { number: Number(reason), text },
    });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved);
  },
});
