// What is asked about an arrangement, each question following from the answers before it, and the
// schedule as it is shown before it is made. Pure.
import {
  type ArrangementScope,
  isInScope,
  leavable,
  type ScopedItem,
} from '../../src/desk/arrangement-items.ts';
import type { ArrangementTerms, AskedArrangement } from '../../src/desk/arrangement-terms.ts';
import { leaveOutQuestions, leftOut } from '../../src/desk/leave-out.ts';
import { fieldsFor, type Given, givenSoFar, type Question } from '../../src/desk/line-questions.ts';
import type { ArrangementChoices } from '../../src/desk/read-arrangements.ts';
import {
  ASKED_KINDS,
  type AskedKind,
  type Frequency,
  isOnce,
} from '../../src/domain/arrangement.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { formatCents, sumCents } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import type { Line } from '../screen.ts';
import { ARRANGEMENT_WORDS } from '../words/arrangement.ts';
import type { FormField } from './form.ts';

export type ArrangementForm = ArrangementChoices & {
  readonly accountId: number;
  readonly reasons: readonly { readonly number: number; readonly words: string }[];
};

const WORDS = ARRANGEMENT_WORDS;
const ADDRESS_MOST = 120;
const NOTE_MOST = 120;
const CASE_MOST = 30;
/** Rows of a schedule that are shown before the last. */
const SHOWN = 6;

type Field = NonNullable<ReturnType<Question['ask']>>;

function choice(label: string, choices: readonly (readonly [value: string, words: string])[]) {
  const numbered = choices.map(([value, words], index) => ({ number: index + 1, words, value }));
  return { label, kind: 'choice' as const, choices: numbered };
}

function whatField({ current }: ArrangementForm): Field | undefined {
  if (current === undefined) return undefined;
  const { choices, ...field } = choice(WORDS.what, Object.entries(WORDS.whats));
  const stands = current.state !== 'broken';
  return {
    ...field,
    choices: choices.map((one) =>
      one.value === 'new' && stands ? { ...one, disabled: WORDS.stands } : one,
    ),
  };
}

const isNew = ({ what = 'new' }: Given) => what === 'new';
const kindIn = (given: Given) => given['kind'] as AskedKind;
const inParts = (given: Given) => isNew(given) && !isOnce(kindIn(given));
const byCourt = (given: Given) => isNew(given) && kindIn(given) === 'court';

function questionsOf(form: ArrangementForm): readonly Question[] {
  const what: Question = { name: 'what', ask: () => whatField(form) };
  return [
    ...[what, ...termQuestions(form), ...letterQuestions(form), ...sureQuestions(form)],
    ...changeQuestions(form),
  ];
}

const SCOPES = ['account', 'overdue', 'payer'] as const;

function itemsIn(
  { owed, accountId, date }: ArrangementForm,
  scope: ArrangementScope,
): readonly ScopedItem[] {
  return owed.filter((item) => isInScope(item, { accountId, scope, date }));
}

function scopeField(form: ArrangementForm): Field {
  const amounts = SCOPES.map((scope) => {
    const amountCents = sumCents(itemsIn(form, scope), (item) => item.openCents);
    return { scope, amountCents, words: WORDS.scopes[scope](formatCents(amountCents, true)) };
  });
  const field = choice(
    WORDS.over,
    amounts.map(({ scope, words }) => [scope, words] as const),
  );
  const choices = field.choices.map((one, index) => {
    const { scope = 'account', amountCents = 0 } = amounts[index] ?? {};
    return amountCents > 0 ? one : { ...one, disabled: WORDS.nothingOf[scope] };
  });
  return { ...field, choices };
}

/** Over what, and when it is paid. */
function termQuestions(form: ArrangementForm): Question[] {
  const { date } = form;
  const first = (given: Given): Field => {
    const once = isOnce(kindIn(given));
    const label = once ? WORDS.by : WORDS.first;
    return { label, kind: 'date', earliest: once ? addDays(date, 1) : date };
  };
  const { caseNumber: label, caseHint: hint } = WORDS;
  const kinds = ASKED_KINDS.map((kind) => [kind, WORDS.kinds[kind]] as const);
  return [
    { name: 'kind', ask: on(isNew, () => choice(WORDS.kind, kinds)) },
    { name: 'case', ask: on(byCourt, () => ({ label, hint, kind: 'words', most: CASE_MOST })) },
    { name: 'scope', ask: on(isNew, () => scopeField(form)) },
    { name: 'count', ask: on(inParts, () => ({ label: WORDS.count, kind: 'number', digits: 2 })) },
    {
      name: 'frequency',
      ask: on(inParts, () => choice(WORDS.every, Object.entries(WORDS.frequencies))),
    },
    { name: 'first', ask: on(isNew, first) },
  ];
}

/** Where letters go, where nobody told it yet. */
function letterQuestions({ hasAddress }: ArrangementForm): Question[] {
  const ways = [
    ['hand', WORDS.byHand],
    ['key', WORDS.keyAddress],
  ] as const;
  const address: Field = { label: WORDS.address, kind: 'words', most: ADDRESS_MOST };
  const letters: Field = { ...choice(WORDS.letters, ways), hint: WORDS.noAddress };
  return [
    {
      name: 'letters',
      ask: on(
        (given) => isNew(given) && !hasAddress,
        () => letters,
      ),
    },
    {
      name: 'address',
      ask: on(
        (given) => given['letters'] === 'key',
        () => address,
      ),
    },
  ];
}

/** Whether it is to be made as it is shown, or without some of it, which is shown again. */
function sureQuestions(form: ArrangementForm): Question[] {
  const listed = (given: Given) => itemsIn(form, given['scope'] as ArrangementScope);
  const ways = choice(WORDS.sure, [
    ['yes', WORDS.make],
    ['leave', WORDS.leave],
  ]);
  const sure = (given: Given): Field => ({
    ...ways,
    choices: ways.choices.map((one) =>
      one.value === 'leave' && listed(given).length < 2 ? { ...one, disabled: WORDS.single } : one,
    ),
  });
  const leaves = (given: Given) => given['sure'] === 'leave';
  return [
    { name: 'sure', ask: on(isNew, sure) },
    ...leaveOutQuestions(form.owed.length, (given) =>
      leaves(given) ? listed(given).map(leavable) : undefined,
    ),
    { name: 'surely', ask: on(leaves, () => choice(WORDS.sure, [['yes', WORDS.make]])) },
  ];
}

/** More time for one that stands, or its end, and why. */
function changeQuestions({ date, reasons }: ArrangementForm): Question[] {
  const why = reasons.map(({ number, words }) => [String(number), words] as const);
  const until: Field = { label: WORDS.until, kind: 'date', earliest: addDays(date, 1) };
  const note: Field = {
    ...{ label: WORDS.note, hint: WORDS.noteHint },
    ...{ kind: 'words', most: NOTE_MOST },
  };
  const changes = (given: Given) => !isNew(given);
  return [
    {
      name: 'until',
      ask: on(
        (given) => given['what'] === 'more',
        () => until,
      ),
    },
    { name: 'reason', ask: on(changes, () => choice(WORDS.reason, why)) },
    { name: 'note', ask: on(changes, () => note) },
  ];
}

function on(when: (given: Given) => boolean, ask: (given: Given) => Field): Question['ask'] {
  return (given) => (when(given) ? ask(given) : undefined);
}

/** Those that are answered, and the one that is asked now. */
export function fieldsOf(form: ArrangementForm, values: readonly string[]): readonly FormField[] {
  return fieldsFor(questionsOf(form), values);
}

/** What was answered, by the name of the question. */
export function answersOf(form: ArrangementForm, values: readonly string[]): Given {
  const { what, ...given } = givenSoFar(questionsOf(form), values);
  return { ...given, what: what ?? 'new' };
}

export function askedArrangement(accountId: number, given: Given): AskedArrangement {
  const { scope, count, frequency = 'M', first = '', address } = given;
  const without = leftOut(given).map(Number);
  const { case: caseNumber } = given;
  return {
    accountId,
    scope: scope as ArrangementScope,
    kind: kindIn(given),
    count: Number(count ?? 1),
    frequency: frequency as Frequency,
    firstOn: first,
    ...(address === undefined ? {} : { address }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(without.length === 0 ? {} : { without }),
  };
}

/** The schedule, how long its grace is, and who must sign. */
export function previewLines(terms: ArrangementTerms): readonly Line[] {
  const { principalCents, instalments, graceDays, reasons } = terms;
  const rows = instalments.map(({ position, dueOn, amountCents }) => {
    const amount = formatCents(amountCents, true).padStart(12);
    return `   ${String(position).padStart(2)}  ${dateWords(dueOn)}${amount}`;
  });
  const left = rows.length - SHOWN - 1;
  const shown =
    left <= 0 ? rows : [...rows.slice(0, SHOWN), `   ${WORDS.more(left)}`, ...rows.slice(-1)];
  const total = WORDS.principal(formatCents(principalCents, true), instalments.length);
  return [
    [{ text: ` ${total}`, tone: 'strong' }],
    ...shown,
    ` ${WORDS.grace(graceDays)}`,
    ...(reasons.length === 0
      ? []
      : [[{ text: ` ${WORDS.signed(reasons)}`, tone: 'warning' as const }]]),
  ];
}
