// Asks that checks of an account's payer are taken again: why, and then the second person.
import { askCashOnlyLift } from '../src/desk/lift-cash-only.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { counterOf } from './station.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS.lift;

export const liftCashOnlyScreen = formScreen<AccountParams>({
  id: SCREEN.liftCashOnly,
  title: () => WORDS.title,
  fields: (station) => reasonFields(station, 'lift-cash-only', WORDS),
  async answered(state, [reason, text], station) {
    const { accountId } = state.about;
    const asked = await askCashOnlyLift(station.desk, counterOf(station), {
      accountId,
      reason: reasonOf(reason, text),
    });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved);
  },
});
