// Words of the paper books of downtime.
import type { SlipCheckLines } from '../../src/desk/check-paper-slip.ts';
import { formatCents } from '../../src/domain/money.ts';
import { SPOILT, slipNumber } from '../../src/domain/paper-slip.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

const reasons = SPOILT.map((words, index) => `${index + 1} ${words}`).join('   ');

export const PAPER_WORDS = {
  title: 'PAPER RECEIPTS',
  choose: 'CHOOSE',
  nothing: 'nothing; type a number of the list',
  unknown: 'nothing; there is no such number',
  notYours: 'a supervisor does it',
  tasks: {
    key: 'Key a slip as a payment',
    check: 'Check a keyed slip against its paper',
    void: 'Void a spoilt number',
    receive: 'Receive a book',
    issue: 'Issue a book',
    return: 'Take a book back',
  },
  hints: {
    key: [
      'The number is printed on the slip. The payment is keyed as any other;',
      'its cash goes into this drawer and is counted with it.',
    ],
    check: ['Somebody else than who keyed it holds the paper beside the screen.'],
    void: ['Keep the spoilt slip in the book.', reasons],
    receive: ['Key the first and the last number from the cover.'],
    issue: ['Any number of the book names it. Key the number of whoever writes in it.'],
    return: ['Any number of the book names it.'],
  },
  fields: {
    number: 'NUMBER',
    first: 'FIRST NUMBER',
    last: 'LAST NUMBER',
    writer: 'WRITTEN BY',
    holder: 'ISSUED TO',
    reason: 'REASON',
    agrees: '1 AGREES  2 DIFFERS',
    person: 'CHECKED BY',
    pin: 'PIN',
  },
  date: 'WRITTEN ON',
  now: (label: string, text: string) => `takes ${text} for ${label.toLowerCase()}`,
  nowPin: 'signs the check',
  book: (first: number, last: number, holder: number | undefined) =>
    `book ${slipNumber(first)} to ${slipNumber(last)}   ${
      holder === undefined ? 'in the stock' : `with ${holder}`
    }`,
  noBook: 'No book was received yet.',
  skipped: (range: string) => `SKIPPED, neither keyed nor void: ${range}`,
  unchecked: (range: string) => `not checked yet: ${range}`,
  differing: (range: string) => `DIFFERS from its receipt: ${range}`,
  slip: ({ receipt, payer, writtenOn, writer, amountCents, tenders, items }: SlipCheckLines) => [
    `receipt ${receipt}   ${payer}`,
    `written ${dateWords(writtenOn)} by ${writer}`,
    ...items,
    `${formatCents(amountCents, true)}   ${tenders}`,
  ],
  given: (label: string, value: string) => `${label.toLowerCase()} ${value}`,
  answered: (agrees: boolean) => (agrees ? 'it agrees' : 'it DIFFERS'),
  done: {
    check: (number: number, agrees: boolean) =>
      agrees
        ? `${slipNumber(number)} is checked.`
        : `${slipNumber(number)} differs: void its receipt, then key the slip again.`,
    void: (number: number) => `${slipNumber(number)} is void; it stays visible.`,
    receive: (first: number, last: number) =>
      `Book ${slipNumber(first)} to ${slipNumber(last)} is in the stock.`,
    issue: (number: number, holder: number) =>
      `The book of ${slipNumber(number)} is with ${holder}.`,
    return: (number: number) => `The book of ${slipNumber(number)} is back in the stock.`,
  },
} as const;
