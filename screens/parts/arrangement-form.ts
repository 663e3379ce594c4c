// What is asked about an arrangement, each question following from the answers before it, and the
// schedule as it is shown before it is made. Pure.
import type {
  ArrangementScope,
  ArrangementTerms,
  AskedArrangement,
} from '../../src/desk/arrangement-terms.ts';
import { fieldsFor, type Given, givenSoFar, type Question } from '../../src/desk/line-questions.ts';
import type { ArrangementChoices } from '../../src/desk/read-arrangements.ts';
import type { Frequency } from '../../src/domain/arrangement.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { formatCents } from '../../src/domain/money.ts';
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
const inParts = (given: Given) => isNew(given) && given['kind'] === 'instalment';

function questionsOf(form: ArrangementForm): readonly Question[] {
  const what: Question = { name: 'what', ask: () => whatField(form) };
  return [what, ...termQuestions(form), ...letterQuestions(form), ...changeQuestions(form)];
}

/** Over what, and when it is paid. */
function termQuestions({ date, accountCents, overdueCents }: ArrangementForm): Question[] {
  const scopes = [
    ['account', WORDS.scopes.account(formatCents(accountCents, true))],
    ['overdue', WORDS.scopes.overdue(formatCents(overdueCents, true))],
    ['payer', WORDS.scopes.payer],
  ] as const;
  const first = (given: Given): Field => {
    const once = given['kind'] === 'extension';
    const label = once ? WORDS.by : WORDS.first;
    return { label, kind: 'date', earliest: once ? addDays(date, 1) : date };
  };
  return [
    { name: 'kind', ask: on(isNew, () => choice(WORDS.kind, Object.entries(WORDS.kinds))) },
    { name: 'scope', ask: on(isNew, () => choice(WORDS.over, scopes)) },
    { name: 'count', ask: on(inParts, () => ({ label: WORDS.count, kind: 'number', digits: 2 })) },
    {
      name: 'frequency',
      ask: on(inParts, () => choice(WORDS.every, Object.entries(WORDS.frequencies))),
    },
    { name: 'first', ask: on(isNew, first) },
  ];
}

/** Where letters go, where nobody told it yet; and whether it is to be made. */
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
    { name: 'sure', ask: on(isNew, () => choice(WORDS.sure, [['yes', WORDS.make]])) },
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
  return {
    accountId,
    scope: scope as ArrangementScope,
    kind: given['kind'] === 'extension' ? 'extension' : 'instalment',
    count: Number(count ?? 1),
    frequency: frequency as Frequency,
    firstOn: first,
    ...(address === undefined ? {} : { address }),
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
