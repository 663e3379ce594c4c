// Moves what is open, or a credit, to another account: what, how much, where to, by whose consent,
// why. Posted at once up to one's own limit; beyond it the second person is asked.
import { makeTransfer, transferChoices } from '../src/desk/make-transfer.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.transfer;
const NUMBER_DIGITS = 12;
const CONSENT_MOST = 60;
/** Keyed where both accounts are of one party. */
const NOBODY = '0';

export const transferScreen = formScreen<AccountParams>({
  id: SCREEN.transfer,
  title: () => WORDS.title,
  fields: async (station, { accountId }) => {
    const found = await transferChoices(station.desk, accountId);
    return [
      {
        label: WORDS.what,
        kind: 'choice',
        choices: found.map(({ componentId, words, openCents }, index) => ({
          number: index + 1,
          words: `${words}  ${formatCents(openCents, true)}`,
          value: String(componentId),
        })),
      },
      { label: WORDS.amount, kind: 'money' },
      { label: WORDS.to, hint: WORDS.toHint, kind: 'number', digits: NUMBER_DIGITS },
      { label: WORDS.consent, hint: WORDS.consentHint, kind: 'words', most: CONSENT_MOST },
      ...(await reasonFields(station, 'transfer', WORDS)),
    ];
  },
  async answered(state, [component, amount, to = '', consent = '', reason, text], station) {
    const amountCents = cents(Number(amount));
    const made = await makeTransfer(station.desk, counterOf(station), {
      ...{ componentId: Number(component), amountCents, to },
      ...{ consent: consent === NOBODY ? '' : consent, reason: reasonOf(reason, text) },
    });
    if (!made.ok) return refused(state, made.refusal);
    station.printSoon();
    if (!made.value.done) return leaveToApproval(made.value.request, WORDS.approved);
    const done = WORDS.done(made.value.number, formatCents(amountCents, true), to);
    return { kind: 'back', done };
  },
});
