// What a citation of today would cost: now, and once its late date has passed.
import type { LineQuote, LineStart } from '../../desk/line-duties.ts';
import { fieldsFor, givenBy } from '../../desk/line-questions.ts';
import { addDays } from '../../domain/calendar.ts';
import { addCents } from '../../domain/money.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import { done, refuse } from '../../domain/result.ts';
import { finesOn } from '../../store/fines.ts';
import { chosenViolation, violationQuestions } from './violations.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.quote;

const scheduleOf = ({ book, date }: LineStart) => finesOn(book, date);

export const citationQuote: LineQuote = {
  name: 'citation',
  words: WORDS.title,
  fields: async (start, answers) =>
    fieldsFor(violationQuestions(start, await scheduleOf(start)), answers),
  async quote(start, answers) {
    const schedule = await scheduleOf(start);
    const given = givenBy(violationQuestions(start, schedule), answers);
    if (!given.ok) return given;
    const violation = chosenViolation(start, schedule, given.value);
    if (violation === undefined) return refuse('charge-nothing');
    const { rules, date } = start;
    const until = addDays(date, rules.whole('penalty-issue-days', date));
    const late = rules.cents('late-penalty', date);
    const { words, fineCents } = violation;
    return done({
      of: `${WORDS.title}: ${words}`,
      rows: [{ words, cents: fineCents }],
      totals: [
        { words: WORDS.until(dateWords(until)), cents: fineCents },
        { words: WORDS.after, cents: addCents(fineCents, late) },
      ],
      notes: [],
    });
  },
};
