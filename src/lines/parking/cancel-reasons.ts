// Why the issuing agency cancels a citation: the reasons that law and policy name, as dated rows,
// and any other in its own words. A vehicle that is not the one described is cancelled on a written
// request, of which the day is kept (CVC 40206.5). Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { citationOf } from './citation.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.cancel;
const RULE = 'cancel-reasons';
const OTHER = 'other';

type Reason = { readonly name: string; readonly words: string; readonly isWritten: boolean };

/** None before the city named any: then it is told in words. */
function reasonsOn({ rules, date }: LinePlace): readonly Reason[] {
  if (rules.row(RULE, date) === undefined) return [];
  return rules.rows(RULE, date).map((row) => ({
    ...{ name: String(row['reason']), words: String(row['words']) },
    isWritten: row['written'] === true,
  }));
}

const chosen = (place: LinePlace, { cause }: Given): Reason | undefined =>
  reasonsOn(place).find(({ name }) => name === cause);

export function cancelQuestions(place: LinePlace): readonly Question[] {
  const reasons = reasonsOn(place);
  if (reasons.length === 0) return [];
  const words = Object.fromEntries(reasons.map((one) => [one.name, one.words]));
  const choices = choicesOf({ ...words, [OTHER]: WORDS.other });
  return [
    { name: 'cause', ask: () => ({ kind: 'choice', label: WORDS.label, choices }) },
    {
      name: 'requested',
      ask: (given) =>
        chosen(place, given)?.isWritten
          ? {
              ...{ kind: 'date', label: WORDS.requested, proposed: place.date },
              earliest: citationOf(place)?.issuedOn ?? place.date,
            }
          : undefined,
    },
  ];
}

/** Why in words is asked where no reason was chosen that says it. */
export function asksWhy(place: LinePlace, given: Given): boolean {
  return chosen(place, given) === undefined;
}

export function cancelFault({ date }: LinePlace, { requested }: Given): string | undefined {
  return requested !== undefined && requested > date ? WORDS.future : undefined;
}

/** What is recorded, with the reason in words; empty where it was told in words. */
export function cancelFacts(place: LinePlace, given: Given): PlainRecord {
  const reason = chosen(place, given);
  if (reason === undefined) return {};
  const { requested } = given;
  return {
    ...{ cause: reason.name, why: reason.words },
    ...(requested === undefined ? {} : { requested }),
  };
}
