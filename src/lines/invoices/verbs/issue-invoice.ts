// Issues an invoice: to somebody new, whose account it opens, or to a customer again.
import type {
  Decision,
  LineAct,
  LineOpening,
  LineStart,
  LineWork,
} from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy } from '../../../desk/line-questions.ts';
import { payerAsked } from '../../../desk/payer-question.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { type Cents, formatCents } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { peekNumber, takeNumber } from '../../../store/series.ts';
import {
  chargesOf,
  type InvoiceLine,
  lineFacts,
  lineQuestions,
  linesIn,
  lineWords,
  type Sorts,
  sortsOn,
  totalOf,
} from '../invoice-lines.ts';
import { writeInvoice } from '../papers.ts';
import { invoiceNumber } from '../rules.ts';
import { INVOICE_WORDS } from '../words.ts';

const WORDS = INVOICE_WORDS;

const newcomerQuestions = async (start: LineStart, answers: readonly string[]) => [
  ...(await payerAsked(start, answers, WORDS.fields)).questions,
  ...lineQuestions(await sortsOn(start)),
];

export const invoiceNewcomer: LineOpening = {
  name: 'issue',
  words: WORDS.newcomer,
  permission: 'make-invoice',
  fields: async (start, answers) => fieldsFor(await newcomerQuestions(start, answers), answers),
  async decide(start, answers) {
    const sorts = await sortsOn(start);
    const who = await payerAsked(start, answers, WORDS.fields);
    const given = givenBy([...who.questions, ...lineQuestions(sorts)], answers);
    if (!given.ok) return given;
    const { party, place } = who.of(given.value);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const decided = await issue(start, sorts, given.value);
    if (!decided.ok) return decided;
    return done({ ...decided.value, account: { party, place } });
  },
};

export const invoiceAgain: LineAct = {
  name: 'issue',
  words: WORDS.again,
  permission: 'make-invoice',
  barred: () => undefined,
  fields: async (place, answers) => fieldsFor(lineQuestions(await sortsOn(place)), answers),
  async decide(place, answers) {
    const sorts = await sortsOn(place);
    const given = givenBy(lineQuestions(sorts), answers);
    return given.ok ? issue(place, sorts, given.value) : given;
  },
};

export type Issued = {
  readonly lines: readonly InvoiceLine[];
  readonly totalCents: Cents;
  readonly termsDays: number;
  readonly dueOn: DateText;
};

async function issue(start: LineStart, sorts: Sorts, given: Given): Promise<Result<Decision>> {
  const { rules, date, book } = start;
  const lines = linesIn(sorts, given);
  if (lines.some(({ text }) => text === '')) {
    return refuse('line-answer', { why: WORDS.fault.noText });
  }
  const totalCents = totalOf(lines);
  if (lines.some(({ amountCents }) => amountCents <= 0)) return refuse('charge-nothing');
  const termsDays = rules.whole('terms-days', date);
  const dueOn = addDays(date, termsDays);
  const number = invoiceNumber(date, await peekNumber(book, seriesOf(date)));
  const invoice: Issued = { lines, totalCents, termsDays, dueOn };
  const shown = formatCents(totalCents, true);
  const text = textOf(lines);
  return done({
    facts: {
      ...{ invoice: number, amount: formatCents(totalCents), text, due: dueOn },
      lines: lineFacts(lines),
    },
    ...(totalCents > rules.cents('alone-most', date) ? { needs: 'approve-line' } : {}),
    shown: { amount: shown, text: lines.map(lineWords).join('; ') },
    post: (work) => post(work, invoice),
    papers: (work) => writeInvoice(work, number, invoice),
    said: WORDS.said.issued(number, shown, dateWords(dueOn)),
  });
}

/** `Street closed 3 August and 2 more` */
function textOf(lines: readonly InvoiceLine[]): string {
  return WORDS.withMore(lines[0]?.text ?? '', lines.length - 1);
}

function seriesOf(date: DateText): string {
  return `invoice-${date.slice(0, 4)}`;
}

/** The department of the first line answers for all of it. */
async function post(work: LineWork, { lines, dueOn }: Issued) {
  const { book, accountId, date } = work;
  const number = invoiceNumber(date, await takeNumber(book, seriesOf(date)));
  const text = textOf(lines);
  const raised = await raiseItem(
    book,
    {
      ...{ accountId, documentNumber: number, description: `Invoice ${number}, ${text}` },
      ...{ department: lines[0]?.department ?? '', documentDate: date, dueOn },
      charges: chargesOf(lines),
    },
    work,
  );
  if (!raised.ok) return raised;
  const memo = WORDS.memo.issue(number, text);
  return done({ ...raised.value.allocated, source: 'LIN' as const, memo });
}
