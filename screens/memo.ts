// Makes a memo: what it is about, the amount, why. Posted at once up to one's own limit; beyond it
// the second person is asked.
import { type Memo, makeMemo } from '../src/desk/make-memo.ts';
import { type MemoChoice, memoChoices } from '../src/desk/memo-target.ts';
import { isCourtesy } from '../src/domain/memo.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { refusal } from '../src/domain/refusal.ts';
import { type MemoParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Form, type FormField, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = MemoParams & {
  readonly list: ChoiceList<MemoChoice>;
  /** What is asked after the amount. */
  readonly why: readonly FormField[];
  /** Once it is chosen what the memo is about. */
  readonly chosen?: { readonly what: MemoChoice; readonly form: Form };
};

const WORDS = ACCOUNT_WORDS.memo;

/** The amount is looked at when it is keyed: afterwards a note would have to be typed again. */
function amountWithin({ kind }: State, { openCents }: MemoChoice): FormField {
  const most = formatCents(openCents, true);
  return {
    label: WORDS.amount,
    kind: 'money',
    ...(kind === 'credit' ? { hint: WORDS.open(most) } : {}),
    fault: (amount) =>
      kind === 'credit' && amount > openCents ? refusal('memo-beyond', { most }) : undefined,
  };
}

/** A courtesy takes off a late charge only: it is said before a note is typed. */
function whyOf({ kind, why }: State, { isLate }: MemoChoice): readonly FormField[] {
  if (kind === 'debit' || isLate) return why;
  return why.map((field) => {
    if (field.kind !== 'choice') return field;
    const choices = field.choices.map((one) =>
      isCourtesy(one.words) ? { ...one, disabled: WORDS.lateOnly } : one,
    );
    return { ...field, choices };
  });
}

function choose(state: State, key: Key): Outcome<State> {
  const reading = readChoice(state.list, key);
  const next = { ...state, list: reading.list };
  return pickFrom(reading, next, (what) => {
    const form = startForm([amountWithin(state, what), ...whyOf(state, what)]);
    return stay({ ...next, chosen: { what, form } });
  });
}

async function make(
  state: State,
  what: MemoChoice,
  [amount, number, text]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const { kind } = state;
  const amountCents = cents(Number(amount));
  const memo: Memo = { ...what.about, kind, amountCents, reason: reasonOf(number, text) };
  const made = await makeMemo(station.desk, counterOf(station), memo);
  if (!made.ok) return refused(state, made.refusal);
  station.printSoon();
  if (made.value.done) {
    const done = WORDS.done[kind](made.value.number, formatCents(amountCents, true));
    return { kind: 'back', done };
  }
  const { request } = made.value;
  return leaveToApproval(request, WORDS.approved);
}

export const memoScreen: Screen<State, MemoParams, Station> = {
  id: SCREEN.memo,
  async open(station, params) {
    const found = await memoChoices(station.desk, params.accountId, params.kind);
    const list = choiceList(
      found.map((value, index) => ({
        number: index + 1,
        words: `${value.words}  ${formatCents(value.openCents, true)}`,
        value,
        ...(value.barred === undefined ? {} : { disabled: value.barred }),
      })),
    );
    return { ...params, list, why: await reasonFields(station, `${params.kind}-memo`, WORDS) };
  },
  async step(state, key, station) {
    if (state.chosen === undefined) return choose(state, key);
    const { what } = state.chosen;
    const reading = formKey(state.chosen.form, key);
    if (reading.kind === 'back') {
      const { chosen: _chosen, ...unchosen } = state;
      return stay(unchosen);
    }
    const next = { ...state, chosen: { what, form: reading.form } };
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    return reading.kind === 'done' ? make(next, what, reading.values, station) : stay(next);
  },
  view({ kind, list, chosen }) {
    const title = WORDS.titles[kind];
    if (chosen !== undefined) {
      const head = [[{ text: ` ${chosen.what.words.trim()}`, tone: 'strong' as const }], ''];
      return { title, ...formPage(chosen.form, head) };
    }
    const hint = list.choices.length > 0 ? WORDS.choose[kind] : WORDS.none;
    return {
      title,
      body: ['', ` ${hint}`, '', ...choiceLines(list)],
      ...listPage(list, WORDS.of[kind], DESK_WORDS.choose),
    };
  },
  keys: ({ list, chosen }) => (chosen === undefined ? listKeys(list) : formKeys(chosen.form)),
};
