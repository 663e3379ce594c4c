// Somebody asks for records: who, where the answer goes, what is wanted, and by when it is due.
import type { LineOpening, LineStart } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../request.ts';
import { RECORD_WORDS } from '../words.ts';

const WORDS = RECORD_WORDS;
const FIELDS = WORDS.fields;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;
const RECORDS_MOST = 60;

const QUESTIONS: readonly Question[] = [
  {
    name: 'name',
    ask: () => ({ kind: 'words', label: FIELDS.name, hint: FIELDS.nameHint, most: NAME_MOST }),
  },
  {
    name: 'address',
    ask: () => ({
      ...{ kind: 'words', label: FIELDS.address },
      ...{ hint: FIELDS.addressHint, most: ADDRESS_MOST },
    }),
  },
  {
    name: 'records',
    ask: () => ({
      ...{ kind: 'words', label: FIELDS.records },
      ...{ hint: FIELDS.recordsHint, most: RECORDS_MOST },
    }),
  },
];

export function answerBy({ rules, date }: Pick<LineStart, 'rules' | 'date'>): string {
  return addDays(date, rules.whole('answer-days', date));
}

export const askRecords: LineOpening = {
  name: ACT.ask,
  words: WORDS.acts.ask,
  permission: 'work-line',
  fields: async (_start, answers) => fieldsFor(QUESTIONS, answers),
  async decide(start, answers) {
    const given = givenBy(QUESTIONS, answers);
    if (!given.ok) return given;
    const { name = '', ...rest } = given.value;
    const address = foreignText(rest['address'] ?? '');
    const records = foreignText(rest['records'] ?? '');
    if (address === '' || records === '') {
      const label = address === '' ? FIELDS.address : FIELDS.records;
      return refuse('line-answer', { why: WORDS.fault.empty(label) });
    }
    const due = answerBy(start);
    return done({
      account: { party: { name, language: 'en', address }, place: address },
      facts: { records, due },
      nextOn: due,
      said: WORDS.said.asked(dateWords(due)),
    });
  },
};
