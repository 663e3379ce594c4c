// Posts a returned check: what it paid is shown, then its code, what the bank charged and all it
// cost. Beyond one's own limit the second person is asked. A check that the bank presents again is
// kept as pending, and one that was, ends here.
import { clearRedeposit } from '../src/desk/clear-redeposit.ts';
import { postRedeposit } from '../src/desk/post-redeposit.ts';
import { postReturnedItem } from '../src/desk/post-returned-item.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { RETURN_CODES } from '../src/domain/return-codes.ts';
import { type ReturnedParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import type { Choice } from './parts/choice-list.ts';
import { type FormField, formAt } from './parts/form.ts';
import { type FormState, formScreen } from './parts/form-screen.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Line, Outcome } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS;
/** Lines of the receipt above the fields; a longer one is read where receipts are looked at. */
const LINES_MOST = 6;

function head({ hit }: ReturnedParams): readonly Line[] {
  const { checkNumber, receipt, date, payer, lines } = hit;
  const shown = lines.slice(0, LINES_MOST);
  return [
    [{ text: ` ${WORDS.hit(checkNumber, receipt, dateWords(date), payer)}`, tone: 'strong' }],
    ...(hit.pending === undefined ? [] : [` ${WORDS.pending(hit.pending)}`]),
    ` ${WORDS.paid}`,
    ...shown.map(({ words, amountCents }) => `   ${formatCents(amountCents, true)}  ${words}`),
    ...(shown.length < lines.length ? ['   ...'] : []),
    '',
  ];
}

type Why = FormState<ReturnedParams>;

/** Besides the codes: the check is not back yet, and it never came back. */
const AGAIN = { number: 98, value: 'again' };
const CLEARED = { number: 99, value: 'cleared' };

const codeChoices = RETURN_CODES.map(({ code, words }, index) => ({
  number: index + 1,
  words: `${code}  ${words}`,
  value: code,
}));
const codeField = (more: readonly Choice<string>[] = []): FormField => {
  return { label: WORDS.code, kind: 'choice', choices: [...more, ...codeChoices] };
};
const charge: FormField = { label: WORDS.charge, hint: WORDS.chargeHint, kind: 'money' };
const cost: FormField = { label: WORDS.cost, hint: WORDS.costHint, kind: 'money' };
const address: FormField = {
  ...{ label: WORDS.address, hint: WORDS.addressHint, kind: 'words', most: 120 },
};

/** Which fields follow from the first answer. */
function following(first: string, { hit }: ReturnedParams): readonly FormField[] {
  if (first === CLEARED.value) return [];
  if (first === AGAIN.value) return [codeField(), charge];
  return [charge, cost, ...(hit.address.length > 0 ? [] : [address])];
}

export const returnedWhyScreen = formScreen<ReturnedParams>({
  id: SCREEN.returnedWhy,
  title: () => WORDS.title,
  head,
  fields: async (_station, { hit }) => {
    const again = { ...AGAIN, words: WORDS.again };
    const cleared = { ...CLEARED, words: WORDS.cleared };
    return [codeField(hit.pending === undefined ? [again] : [again, cleared])];
  },
  async answered(state, values, station, answers) {
    const [first = ''] = values;
    const { form, about } = state;
    const next = following(first, about);
    if (values.length === 1 && next.length > 0) {
      return stay({ ...state, form: formAt([...form.fields, ...next], answers) });
    }
    if (first === CLEARED.value) return clear(state, station);
    return first === AGAIN.value ? redeposit(state, values, station) : post(state, values, station);
  },
});

async function clear(state: Why, station: Station): Promise<Outcome<Why>> {
  const { tenderId } = state.about.hit;
  const cleared = await clearRedeposit(station.desk, counterOf(station), tenderId);
  if (!cleared.ok) return refused(state, cleared.refusal);
  return { kind: 'back', done: WORDS.clearedDone(cleared.value) };
}

async function redeposit(
  state: Why,
  [, code = '', taken]: readonly string[],
  station: Station,
): Promise<Outcome<Why>> {
  const { hit, bankDate } = state.about;
  const posted = await postRedeposit(station.desk, counterOf(station), {
    ...{ tenderId: hit.tenderId, bankDate, code, bankChargeCents: cents(Number(taken)) },
  });
  if (!posted.ok) return refused(state, posted.refusal);
  const { number, dueOn } = posted.value;
  return { kind: 'back', done: WORDS.againDone(number, dateWords(dueOn)) };
}

async function post(
  state: Why,
  [code = '', taken, costs, where = '0']: readonly string[],
  station: Station,
): Promise<Outcome<Why>> {
  const { hit, bankDate } = state.about;
  const posted = await postReturnedItem(station.desk, counterOf(station), {
    ...{ tenderId: hit.tenderId, bankDate, code },
    ...{ bankChargeCents: cents(Number(taken)), costCents: cents(Number(costs)) },
    ...(where === '0' ? {} : { address: where.split(',') }),
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
}
