// Asks that a credit of an account be paid back: which, to whom, why, and then the second person.
import { askRefund } from '../src/desk/ask-refund.ts';
import { readPayer } from '../src/desk/change-payer.ts';
import { listCredits } from '../src/desk/list-credits.ts';
import { owedBeforeRefund } from '../src/desk/payer-owes.ts';
import { formatCents } from '../src/domain/money.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.refund;
const PAYEE_MOST = 60;
const ADDRESS_MOST = 120;

export const askRefundScreen = formScreen<AccountParams>({
  id: SCREEN.askRefund,
  title: () => WORDS.title,
  fields: async (station, { accountId }) => {
    const credits = await listCredits(station.desk, accountId);
    const owed = await owedBeforeRefund(station.desk, accountId);
    const known = await readPayer(station.desk, accountId);
    const [payee] = known.ok ? known.value.name : [];
    const [address] = known.ok ? known.value.address : [];
    return [
      {
        label: WORDS.credit,
        ...(owed.length === 0 ? {} : { hint: WORDS.owes(owed) }),
        kind: 'choice',
        choices: credits.map(({ itemId, description, openCents }, index) => ({
          number: index + 1,
          words: `${description}  ${formatCents(openCents, true)}`,
          value: String(itemId),
        })),
      },
      {
        ...{ label: WORDS.payee, hint: WORDS.payeeHint, kind: 'words', most: PAYEE_MOST },
        ...(payee === undefined ? {} : { proposed: payee }),
      },
      {
        ...{ label: WORDS.address, hint: WORDS.addressHint, kind: 'words', most: ADDRESS_MOST },
        ...(address === undefined ? {} : { proposed: address }),
      },
      ...(await reasonFields(station, 'refund', WORDS)),
    ];
  },
  async answered(state, [item, payee = '', address = '', reason, text], station) {
    const asked = await askRefund(station.desk, counterOf(station), {
      itemId: Number(item),
      payee,
      address,
      reason: reasonOf(reason, text),
    });
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.approved);
  },
});
