// Somebody asks for records: who, where the answer goes, what is wanted, and by when it is due.
import type { LineOpening, LineStart } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { payerAsked } from '../../../desk/payer-question.ts';
import { addDays } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../request.ts';
import { RECORD_WORDS } from '../words.ts';

const WORDS = RECORD_WORDS;
const FIELDS = WORDS.fields;
const RECORDS_MOST = 60;

const RECORDS: Question = {
  name: 'records',
  ask: () => ({
    ...{ kind: 'words', label: FIELDS.records },
    ...{ hint: FIELDS.recordsHint, most: RECORDS_MOST },
  }),
};

/** Who asks is written to in English. */
const whoAsks = (start: LineStart, answers: readonly string[]) =>
  payerAsked(start, answers, FIELDS, { inEnglish: true });

export function answerBy({ rules, date }: Pick<LineStart, 'rules' | 'date'>): string {
  return addDays(date, rules.whole('answer-days', date));
}

export const askRecords: LineOpening = {
  name: ACT.ask,
  words: WORDS.acts.ask,
  permission: 'work-line',
  fields: async (start, answers) => {
    const { questions } = await whoAsks(start, answers);
    return fieldsFor([...questions, RECORDS], answers);
  },
  async decide(start, answers) {
    const who = await whoAsks(start, answers);
    const given = givenBy([...who.questions, RECORDS], answers);
    if (!given.ok) return given;
    const { party, place: address } = who.of(given.value);
    const records = foreignText(given.value['records'] ?? '');
    if (address === '' || records === '') {
      const label = address === '' ? FIELDS.address : FIELDS.records;
      return refuse('line-answer', { why: WORDS.fault.empty(label) });
    }
    const due = answerBy(start);
    return done({
      account: { party, place: address },
      facts: { records, due },
      nextOn: due,
      said: WORDS.said.asked(dateWords(due)),
    });
  },
};
