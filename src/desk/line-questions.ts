// Questions of a line of business, each of which may follow from the answers before it: a licence
// is asked of a contractor only. Answers are read back by name.
import { done, type Result, refuse } from '../domain/result.ts';
import type { LineChoice, LineField } from './line-duties.ts';

export type Given = Readonly<Record<string, string>>;

export type Question = {
  readonly name: string;
  /** Undefined where it is not asked, the answers before it being these. */
  readonly ask: (given: Given) => LineField | undefined;
};

/** Numbered from 1 on, in their order; the answer is the name. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly LineChoice[] {
  return Object.entries(words).map(([value, told], index) => {
    return { number: index + 1, words: told, value };
  });
}

type Walked = { readonly fields: readonly LineField[]; readonly given: Given };

const isOptional = (field: LineField): boolean =>
  (field.kind === 'words' || field.kind === 'number') && field.optional === true;

/** Up to the first whose answer is missing or none of its own: it would lead the rest astray. */
function walk(questions: readonly Question[], answers: readonly string[]): Walked {
  const fields: LineField[] = [];
  const given: Record<string, string> = {};
  for (const { name, ask } of questions) {
    const field = ask(given);
    if (field === undefined) continue;
    const answer = answers[fields.length];
    fields.push(field);
    if (!fits(field, answer)) break;
    given[name] = answer ?? '';
  }
  return { fields, given };
}

export function fieldsFor(
  questions: readonly Question[],
  answers: readonly string[],
): readonly LineField[] {
  return walk(questions, answers).fields;
}

/** What was answered so far, whatever is missing. */
export function givenSoFar(questions: readonly Question[], answers: readonly string[]): Given {
  return walk(questions, answers).given;
}

/** Refused where one is missing, or is none of what can be chosen. */
export function givenBy(questions: readonly Question[], answers: readonly string[]): Result<Given> {
  const { fields, given } = walk(questions, answers);
  const wrong = fields.find((field, index) => !fits(field, answers[index]));
  if (wrong !== undefined) return refuse('line-answer', { why: `${wrong.label} is not answered` });
  return done(given);
}

function fits(field: LineField, answer: string | undefined): boolean {
  if (answer === undefined || answer.trim() === '') return isOptional(field);
  switch (field.kind) {
    case 'choice':
      return field.choices.some(({ value, disabled }) => value === answer && !disabled);
    case 'number':
      return /^\d+$/.test(answer) && answer.length <= field.digits;
    case 'money':
      return /^\d{1,12}$/.test(answer);
    case 'date':
      return answer >= field.earliest;
    case 'words':
      return answer.length <= field.most;
    case 'pin':
      return true;
  }
}
