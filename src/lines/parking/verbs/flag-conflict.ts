// A citation that concerns somebody who works here, or their family: from then on that person does
// nothing with it, whoever it is addressed to.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { textOf } from '../../../domain/facts.ts';
import type { Named } from '../../../domain/person.ts';
import { done, refuse } from '../../../domain/result.ts';
import { findPerson } from '../../../store/people.ts';
import { ACT } from '../acts.ts';
import { citationOf } from '../citation.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;
const NUMBER_DIGITS = 3;

const QUESTIONS: readonly Question[] = [
  {
    name: 'number',
    ask: () => ({ kind: 'number', label: WORDS.fields.staff, digits: NUMBER_DIGITS }),
  },
];

export const flagConflict: LineAct = {
  name: ACT.conflict,
  words: WORDS.acts.conflict,
  permission: 'work-line',
  // The accounts of county and registry concern nobody.
  barred: (place) => (citationOf(place) === undefined ? WORDS.barred.nothing : undefined),
  fields: async (_place, answers) => fieldsFor(QUESTIONS, answers),
  async decide({ book }, answers) {
    const given = givenBy(QUESTIONS, answers);
    if (!given.ok) return given;
    const person = await findPerson(book, Number(given.value['number']));
    if (person === undefined) return refuse('line-answer', { why: WORDS.fault.staff });
    return done({
      facts: { staff: String(person.number) },
      said: WORDS.said.conflict(person.name),
    });
  },
};

/** Flagged, or cited by name. */
export function concerns({ account, records }: LinePlace, { number, name }: Named): boolean {
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  return (
    isSame(account.payer) ||
    records.some(({ act, facts }) => {
      if (act === ACT.conflict) return textOf(facts, 'staff') === String(number);
      return isSame(textOf(facts, 'name')) || isSame(textOf(facts, 'owner'));
    })
  );
}
