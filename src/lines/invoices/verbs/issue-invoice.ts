// Issues an invoice: to somebody new, whose account it opens, or to a customer again.
import type {
  Decision,
  LineAct,
  LineField,
  LineOpening,
  LineStart,
  LineWork,
} from '../../../desk/line-duties.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Cents, cents, formatCents } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { peekNumber, takeNumber } from '../../../store/series.ts';
import { invoiceNumber } from '../rules.ts';
import { INVOICE_WORDS } from '../words.ts';

const WORDS = INVOICE_WORDS;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;
const TEXT_MOST = 60;

export const invoiceNewcomer: LineOpening = {
  name: 'issue',
  words: WORDS.newcomer,
  permission: 'make-invoice',
  fields: async (start) => [
    { label: WORDS.fields.name, hint: WORDS.fields.nameHint, kind: 'words', most: NAME_MOST },
    {
      label: WORDS.fields.address,
      hint: WORDS.fields.addressHint,
      kind: 'words',
      most: ADDRESS_MOST,
    },
    ...invoiceFields(start),
  ],
  async decide(start, [name = '', address = '', ...answers]) {
    const place = foreignText(address);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const decided = await issue(start, answers);
    if (!decided.ok) return decided;
    const party = { name, language: 'en', address: place };
    return done({ ...decided.value, account: { party, place } });
  },
};

export const invoiceAgain: LineAct = {
  name: 'issue',
  words: WORDS.again,
  permission: 'make-invoice',
  barred: () => undefined,
  fields: async (place) => invoiceFields(place),
  decide: issue,
};

type Sort = { readonly code: string; readonly department: string };

function sortsOf({ rules, date }: LineStart): readonly (Sort & { readonly words: string })[] {
  return rules.rows('kinds', date).map(({ component, department, words }) => ({
    ...{ code: String(component), department: String(department), words: String(words) },
  }));
}

function invoiceFields(start: LineStart): readonly LineField[] {
  const choices = sortsOf(start).map(({ code, words }, index) => {
    return { number: index + 1, words, value: code };
  });
  return [
    { label: WORDS.fields.kind, kind: 'choice', choices },
    { label: WORDS.fields.text, hint: WORDS.fields.textHint, kind: 'words', most: TEXT_MOST },
    { label: WORDS.fields.amount, kind: 'money' },
  ];
}

type Issued = {
  readonly text: string;
  readonly amountCents: Cents;
  readonly dueOn: DateText;
  readonly sort: Sort;
};

async function issue(
  start: LineStart,
  [code, typed = '', amount]: readonly string[],
): Promise<Result<Decision>> {
  const { rules, date, book } = start;
  const text = foreignText(typed);
  if (text === '') return refuse('line-answer', { why: WORDS.fault.noText });
  const sort = sortsOf(start).find((one) => one.code === code);
  const amountCents = cents(Number(amount));
  if (sort === undefined || amountCents <= 0) return refuse('charge-nothing');
  const dueOn = addDays(date, rules.whole('terms-days', date));
  const number = invoiceNumber(date, await peekNumber(book, seriesOf(date)));
  const invoice: Issued = { text, amountCents, dueOn, sort };
  const shown = formatCents(amountCents, true);
  return done({
    facts: { invoice: number, amount: formatCents(amountCents), text, due: dueOn },
    ...(amountCents > rules.cents('alone-most', date) ? { needs: 'approve-line' } : {}),
    shown: { amount: shown, text },
    post: (work) => post(work, invoice),
    said: WORDS.said.issued(number, shown, dateWords(dueOn)),
  });
}

function seriesOf(date: DateText): string {
  return `invoice-${date.slice(0, 4)}`;
}

async function post(work: LineWork, { text, amountCents, dueOn, sort }: Issued) {
  const { book, accountId, date } = work;
  const number = invoiceNumber(date, await takeNumber(book, seriesOf(date)));
  const raised = await raiseItem(
    book,
    {
      ...{ accountId, documentNumber: number, description: `Invoice ${number}, ${text}` },
      ...{ department: sort.department, documentDate: date, dueOn },
      charges: [{ kind: sort.code, amountCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  const memo = WORDS.memo.issue(number, text);
  return done({ ...raised.value.allocated, source: 'LIN' as const, memo });
}
