// What a talk about an account and a call about none are asked alike: how it came, what became of
// it, in which words; and what is said once it is on record.
import { CONTACT_MOST, type ContactLogged } from '../../src/desk/log-contact.ts';
import { present } from '../../src/domain/assert.ts';
import { type Outcome as Became, OUTCOMES, WAYS } from '../../src/domain/contact.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { CONTACT_WORDS } from '../words/contacts.ts';
import { numbered } from './choice-list.ts';
import type { FollowUpFields } from './follow-up-fields.ts';
import { type Answer, type Form, type FormField, formAt } from './form.ts';

const WORDS = CONTACT_WORDS;

export const WAY_FIELD: FormField = {
  label: WORDS.channel,
  kind: 'choice',
  choices: WAYS.map((way, index) => {
    return { number: index + 1, words: WORDS.way(way), value: String(index) };
  }),
};

export const wayOf = (value: string) => present(WAYS[Number(value)], 'way');

/** What became of it, and then its words: the last that all of them are asked. */
export const ENDING_FIELDS: readonly FormField[] = [
  {
    label: WORDS.outcome,
    kind: 'choice',
    choices: numbered(OUTCOMES, (one) => WORDS.outcomes[one]),
  },
  { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: CONTACT_MOST },
];

export const becameOf = (value: string | undefined): Became =>
  present(
    OUTCOMES.find((one) => one === value),
    'outcome',
  );

/** `0` is no word at all. */
export const wordsOf = (value: string): string => (value === '0' ? '' : value);

/** The form with what is asked next; undefined once all is answered. `all` ends as above. */
export function grown(
  all: readonly FormField[],
  more: FollowUpFields,
  answers: readonly Answer[],
): Form | undefined {
  const became = answers[all.length - ENDING_FIELDS.length];
  const asked = became === undefined ? [] : (more[becameOf(became.value)] ?? []);
  const fields = [...all, ...asked];
  return answers.length < fields.length ? formAt(fields, answers) : undefined;
}

/** Its slip is printed; a task that it made is named. */
export function onRecord(station: Station, { task }: ContactLogged): Outcome<never> {
  station.printSoon();
  return { kind: 'back', done: task === undefined ? WORDS.done : WORDS.task.done(task) };
}
