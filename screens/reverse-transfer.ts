// Asks that a transfer be taken back: its number, why, and then the second person.
import { askTransferReversal } from '../src/desk/reverse-transfer.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.reverseTransfer;
const NUMBER_DIGITS = 6;

export const reverseTransferScreen = formScreen<undefined>({
  id: SCREEN.reverseTransfer,
  title: () => WORDS.title,
  fields: async (station) => [
    { label: WORDS.number, hint: WORDS.numberHint, kind: 'number', digits: NUMBER_DIGITS },
    ...(await reasonFields(station, 'reverse-memo', WORDS)),
  ],
  async answered(state, [number, reason, text], station) {
    const asked = await askTransferReversal(station.desk, counterOf(station), {
      number: Number(number),
      reason: reasonOf(reason, text),
    });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved);
  },
});
