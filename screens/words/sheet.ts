// Words of the tabulation: the sheets of the departments, their tapes and signatures.
import type { SheetState } from '../../src/desk/read-sheet.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';

const STATES: Readonly<Record<SheetState | 'nothing', string>> = {
  nothing: 'nothing posted',
  'no-tape': 'no tape',
  differs: 'DIFFERS',
  unsigned: 'balanced, not signed',
  'half-signed': 'signed by the clerk',
  signed: 'signed by both',
  stale: 'SIGNED, BUT MORE WAS POSTED SINCE',
};

export const SHEET_WORDS = {
  list: {
    title: 'SHEETS',
    entry: 'DEPARTMENT',
    states: STATES,
    nothing: 'nothing; type the number of a department',
    unknown: 'nothing; there is no such department',
    none: 'Nothing was posted on this date.',
    differences: 'Differences of the day',
  },
  differences: {
    title: 'DIFFERENCES OF THE DAY',
    entry: 'LOOK AT',
    none: 'Nothing differs on the tapes that were keyed.',
    nothing: 'nothing; type the number of a difference to go there',
    unknown: 'nothing; there is no such difference',
    without: (names: readonly string[]) => `No tape yet: ${names.join(', ')}.`,
    totals: (tape: Cents, posted: Cents, difference: Cents) => {
      const size = formatCents(cents(Math.abs(difference)), true);
      const end = difference === 0 ? 'agree' : `${size} ${difference < 0 ? 'low' : 'high'}`;
      return `Tapes ${formatCents(tape, true)}   registers ${formatCents(posted, true)}   ${end}`;
    },
  },
  title: (department: string) => `SHEET ${department}, all sources`,
  keyTitle: (department: string) => `TAPE ${department}`,
  keyRight: 'key the stubs from paper',
  keyAgainRight: 'second keying, from paper',
  again: {
    right: (version: number) => `tape version ${version}`,
    entry: 'CHOOSE',
    choices: ['Key the stubs a second time, unseen', 'Look at the sheet'],
    hint: ' Who looks first cannot key this tape a second time.',
    unknown: 'nothing; type 1 or 2',
    keys: { choose: 'n: choose; empty: [look]', back: 'clear; empty: back' },
  },
  first: 'first',
  firstDiffers: 'TAPES DIFFER',
  keyings: (first: string, items: number) =>
    items === 0
      ? `Keyed first by ${first}: both tapes agree.`
      : `Keyed first by ${first}: ${items} ${items === 1 ? 'item differs' : 'items differ'}.`,
  onlyFirst: (amounts: string) => `Only on the first tape: ${amounts}.`,
  exception: (stubs: number, amount: string, others: string) => {
    const also = others === '' ? 'Nobody else worked.' : `Also worked: ${others}.`;
    return `Own receipts of the keyer: ${stubs}, ${amount}. ${also}`;
  },
  nowUse: (amount: string) => `takes the tape of ${amount}, compares it with the registers`,
  version: (version: number) => `tape version ${version}, keyed from paper`,
  head: { line: '#', tape: 'tape', posted: 'posted', receipt: 'receipt' },
  differs: 'DIFFERS',
  missing: 'NOT ON THE TAPE',
  notPosted: 'NOT POSTED',
  register: (items: number) => `register  ${items} ${items === 1 ? 'item' : 'items'}`,
  difference: 'DIFFERENCE',
  low: 'tape low',
  high: 'tape high',
  balances: 'balances',
  causes: {
    transposition: 'transposition',
    missing: 'stub missing',
    'not-posted': 'not posted',
    'keyed-twice': 'keyed twice',
    'wrong-sign': 'wrong sign',
    slide: 'point slipped',
    doubled: 'keyed double',
    'wrong-department': 'wrong department',
    'wrong-sheet': "other sheet's stub",
  },
  noCause: (label: string) => `${label} none`,
  moreCauses: (count: number) => `and ${count} more`,
  signed: (role: 'clerk' | 'second', by: string) =>
    `signed ${role === 'clerk' ? 'by the clerk' : 'second'}: ${by}`,
  stub: (line: number) => `STUB ${line}`,
  missingStub: 'MISSING STUB',
  newStub: 'NEW STUB',
  done: 'SIGNED BY BOTH',
  now: {
    corrects: (amount: string, line: number) => `${amount} in place of line ${line}, a new version`,
    strikes: (line: number) => `strikes line ${line}, a new version`,
    adds: (amount: string) => `adds ${amount} to the tape, a new version`,
    marked: "nothing; type the stub's amount",
    balanced: 'nothing; * signs',
    unread: (text: string) => `nothing yet; ${text} is no amount`,
    back: 'back to the sheets',
  },
  change: {
    question: 'THE SHEET BALANCES. CHANGE THE TAPE?',
    yes: 'change',
    no: 'no, leave it',
  },
  sign: {
    clerk: (total: string) => `SIGN THE SHEET OF ${total}?`,
    yes: 'sign',
    clerkNow: 'signs as the clerk who keyed the tape',
    second: 'SECOND PERSON',
    secondNow: 'takes the number',
    pin: 'PIN',
    pinNow: 'signs as the second person',
    no: 'no, back to the sheet',
  },
  keys: {
    correct: 'amount corrects, 0 strikes',
    walk: 'walk',
    clear: 'clear; walk, back',
    sign: 'sign',
    differs: 'the tape differs from the registers',
    tape: 'adding machine',
    receipt: 'receipt',
    noReceipt: 'nothing was posted for this line',
  },
} as const;
