// Demands a returned check by certified mail: the day of the mailing, the number on the label, what
// it cost; and where and to whom it goes, where the book does not know that.
import { demandPayment } from '../src/desk/demand-payment.ts';
import { lookAround } from '../src/desk/look-around.ts';
import { readLetterAsks } from '../src/desk/read-letters.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { type ReturnParams, SCREEN } from './ids.ts';
import type { FormField } from './parts/form.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS.demand;
const NUMBER_MOST = 30;
const ADDRESS_MOST = 120;
const NAME_MOST = 60;

export const demandScreen = formScreen<ReturnParams>({
  id: SCREEN.demand,
  title: ({ sight }) => WORDS.title(sight.shown),
  async fields({ desk, register }, { sight }): Promise<readonly FormField[]> {
    const { businessDate: today } = await lookAround(desk, register);
    const asks = await readLetterAsks(desk, sight.accountId, 'check-demand');
    const known = !asks.ok || asks.value.address.length > 0;
    const isNamed = !asks.ok || !asks.value.unknown.some(({ name }) => name === 'name');
    const asksName = !isNamed && sight.payer === '';
    const { address: label, addressHint: hint } = RETURNED_WORDS;
    const { payer, payerHint } = WORDS;
    return [
      { label: WORDS.mailed, hint: WORDS.mailedHint, kind: 'date', earliest: today },
      { label: WORDS.number, hint: WORDS.numberHint, kind: 'words', most: NUMBER_MOST },
      { label: WORDS.cost, hint: WORDS.costHint, kind: 'money' },
      ...(known ? [] : [{ label, hint, kind: 'words', most: ADDRESS_MOST } as const]),
      ...(asksName
        ? [{ label: payer, hint: payerHint, kind: 'words', most: NAME_MOST } as const]
        : []),
    ];
  },
  async answered(state, [mailedOn = '', certifiedNumber = '', cost, address, payer], station) {
    const demanded = await demandPayment(station.desk, counterOf(station), {
      ...{ returnedId: state.about.sight.id, mailedOn, certifiedNumber },
      mailingCents: cents(Number(cost)),
      ...(address === undefined ? {} : { address: address.split(',') }),
      ...(payer === undefined ? {} : { payer }),
    });
    if (!demanded.ok) return refused(state, demanded.refusal);
    const { letter, answerBy, demandedCents, claimCents } = demanded.value;
    const amount = formatCents(demandedCents, true);
    const claim = formatCents(claimCents, true);
    return { kind: 'back', done: WORDS.done(letter, amount, dateWords(answerBy), claim) };
  },
});
