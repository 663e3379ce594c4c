// Words of the day close and of the reports.
import { dateWords } from '../../src/domain/papers/moment.ts';

export const DAY_WORDS = {
  title: 'DAY CLOSE',
  entry: 'GO TO',
  closeEntry: 'CLOSE THE DAY?',
  close: 'close',
  nothing: 'nothing; type a number',
  unknown: 'nothing; there is no such number',
  back: 'back',
  closeNow: (date: string) => `closes ${dateWords(date)}`,
  stops: 'Stops the day:',
  known: 'Does not stop the day:',
  ready: 'Nothing stops the day.',
  noBusiness: 'Nothing was done on this date.',
  supervisor: 'A supervisor closes the day.',
  closed: (date: string) => `The business date ${dateWords(date)} is closed.`,
  closedBy: (by: string, at: string) => `Closed by ${by}, ${at}.`,
  printing: (words: string) => `${words}: the printer was asked again.`,
  lift: {
    title: 'LIFT A CLOSE',
    choice: 'Lift this close, it was a mistake',
    reason: 'REASON',
    hint: (date: string) => [
      `${dateWords(date)} is opened again for what was forgotten, then closed once more.`,
      'The finance director approves. It is done once, and before the ledger file.',
    ],
    done: (date: string) => `The close of ${dateWords(date)} is lifted.`,
    lifted: (by: string, approvedBy: string, at: string) =>
      `First close lifted by ${by} and ${approvedBy}, ${at},`,
    because: (reason: string) => `because: ${reason}.`,
    notYours: 'for a supervisor',
    exported: 'handed to accounting already',
    once: 'it was lifted once already',
  },
  proof: {
    receipts: 'receipts',
    voided: (count: number) => `${count} void`,
    byAccount: 'receipts by account',
    byTender: 'receipts by tender',
    deposited: '  cash and checks',
    other: '  other tenders',
    over: 'over',
    short: 'short',
    neither: 'over or short',
    inDeposits: 'in verified deposits',
    range: (register: number, first: string, last: string) =>
      `register ${register}  ${first} to ${last}`,
    counts: (used: number, voided: number, missing: number) =>
      `used ${used}, void ${voided}, missing ${missing}`,
  },
  keys: {
    go: 'number goes there',
    back: 'clear; empty: back',
    close: 'n: goes there; empty: close',
    closed: 'n: does that; empty: back',
  },
} as const;

export const REPORT_WORDS = {
  title: 'REPORTS',
  entry: 'REPORT',
  nothing: 'nothing; type the number of a report',
  unknown: 'nothing; there is no such report',
  line: 'LINE',
  leads: 'shows what that line is about',
  noLine: 'nothing; no line has that number',
  fromDate: 'FROM',
  toDate: 'TO',
  tick: {
    question: 'ACKNOWLEDGE?',
    now: 'acknowledges this list as it stands',
    yes: 'acknowledge: it was read, and is right',
    no: 'back to the list',
    key: 'acknowledge this list',
    done: 'The list is acknowledged.',
    notYours: 'for accounting',
  },
  keys: {
    enter: 'n: show that line; empty: back to the list',
    next: 'next page',
    back: 'clear; empty: page back; first page: back',
    leave: 'back to the list',
    print: 'print',
    printed: 'It is printed on the receipt printer.',
    later: 'on paper by tenkey report NAME --pdf FILE',
  },
} as const;
