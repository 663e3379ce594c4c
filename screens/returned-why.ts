// Posts a returned check: what it paid is shown, then its code, what the bank charged and all it
// cost. Beyond one's own limit the second person is asked.
import { postReturnedItem } from '../src/desk/post-returned-item.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { RETURN_CODES } from '../src/domain/return-codes.ts';
import { type ReturnedParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import type { Line } from './screen.ts';
import { counterOf } from './station.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS;
/** Lines of the receipt above the fields; a longer one is read where receipts are looked at. */
const LINES_MOST = 6;

function head({ hit }: ReturnedParams): readonly Line[] {
  const { checkNumber, receipt, date, payer, lines } = hit;
  const shown = lines.slice(0, LINES_MOST);
  return [
    [{ text: ` ${WORDS.hit(checkNumber, receipt, dateWords(date), payer)}`, tone: 'strong' }],
    ` ${WORDS.paid}`,
    ...shown.map(({ words, amountCents }) => `   ${formatCents(amountCents, true)}  ${words}`),
    ...(shown.length < lines.length ? ['   ...'] : []),
    '',
  ];
}

export const returnedWhyScreen = formScreen<ReturnedParams>({
  id: SCREEN.returnedWhy,
  title: () => WORDS.title,
  head,
  fields: async (_station, { hit }) => [
    {
      label: WORDS.code,
      kind: 'choice',
      choices: RETURN_CODES.map(({ code, words }, index) => ({
        number: index + 1,
        words: `${code}  ${words}`,
        value: code,
      })),
    },
    { label: WORDS.charge, hint: WORDS.chargeHint, kind: 'money' },
    { label: WORDS.cost, hint: WORDS.costHint, kind: 'money' },
    ...(hit.address.length > 0
      ? []
      : [{ label: WORDS.address, hint: WORDS.addressHint, kind: 'words', most: 120 } as const]),
  ],
  async answered(state, [code = '', charge, cost, address = '0'], station) {
    const { hit, bankDate } = state.about;
    const posted = await postReturnedItem(station.desk, counterOf(station), {
      tenderId: hit.tenderId,
      bankDate,
      code,
      bankChargeCents: cents(Number(charge)),
      costCents: cents(Number(cost)),
      ...(address === '0' ? {} : { address: address.split(',') }),
    });
    if (!posted.ok) return refused(state, posted.refusal);
    if (!posted.value.done) return leaveToApproval(posted.value.request, WORDS.approved);
    const { number, amountCents, feeCents, cashOnlyUntil, letters, suspended } = posted.value;
    const fee = feeCents === 0 ? '' : formatCents(feeCents, true);
    const until = cashOnlyUntil === undefined ? '' : WORDS.cashOnly(dateWords(cashOnlyUntil));
    return {
      kind: 'back',
      done:
        `${WORDS.done(number, formatCents(amountCents, true), fee)}${until}` +
        `${WORDS.letters(letters)}${WORDS.suspended(suspended)}`,
    };
  },
});
