// Words of the screens around the payment: sign-in, home, lists, approval, receipts.

import type { HeldBasket } from '../../src/desk/keep-basket.ts';
import type { WaitingRequest } from '../../src/desk/list-requests.ts';
import type { TellAnswer } from '../../src/desk/read-answer.ts';
import { basketTotal } from '../../src/domain/basket.ts';
import { formatCents } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

/** Cells for a person in a list. */
const WHO = 18;
const WHOSE_DRAWER = 'The drawer stays whose it is.';

/** What an answer from another terminal means for whoever asked. */
const FOLLOWS: Readonly<Partial<Record<TellAnswer['kind'], string>>> = {
  'void-receipt': 'The receipt is void, and its slip is printed here.',
  'no-sale': 'The drawer opens.',
  'tender-limit': 'Key the tender again: it is taken now.',
  'credit-of-another': 'Key the credit again: it is taken now.',
};

export const DESK_WORDS = {
  choose: {
    nothing: 'nothing; type a number of the list',
    unknown: 'nothing; there is no such number',
  },
  signIn: {
    title: 'SIGN IN',
    number: 'NUMBER',
    pinOf: (number: string) => `PIN of ${number}`,
    hint: ['Key your number and Enter, then your PIN and Enter.', '', '0 and Enter stops Tenkey.'],
    demo: [
      'This is the demo city. Mira Halvorsen, clerk, is 101 with PIN 4827;',
      'Ruth Castellan, supervisor, is 902 with PIN 7315. `tenkey demo` lists all.',
    ],
    nowNumber: 'takes your number',
    nowPin: 'signs you in',
    stops: 'stops Tenkey',
    nothing: 'nothing; type your number',
    nothingPin: 'nothing; type your PIN',
  },
  newPin: {
    title: 'NEW PIN',
    hint: ['Your PIN was good for one day. Choose one that only you know: 4 to 8 digits.'],
    first: 'NEW PIN',
    again: 'ONCE MORE',
    now: 'takes the PIN',
    nothing: 'nothing; type a PIN',
  },
  home: {
    title: 'HOME',
    entry: 'CHOOSE',
    pay: 'Pay',
    drawer: 'Drawer',
    requests: (count: number) => (count === 0 ? 'Requests' : `Requests, ${count} waiting`),
    lookUp: 'Look up an account',
    lines: 'Lines of business',
    sheets: 'Sheets',
    deposit: 'Deposit',
    dayClose: 'Day close',
    reports: 'Reports',
    leave: 'Leave, sign out',
    resetPin: 'Reset a PIN',
    ledger: 'Ledger file to accounting',
    dayBoard: 'Day board',
    paper: 'Paper receipts',
    rules: 'City rules: fees, tolerances, limits',
    changeFund: 'Safe and change fund',
    people: 'People and rights',
    returned: 'A check the bank returned',
    unclaimed: 'Unclaimed money: credits that nobody claims',
    writeOffs: 'Write-offs: what cannot be collected',
    refunds: 'Refunds: paid by which check, or back',
    enquiry: 'A call about no account',
    quotes: 'Quotes: what something would cost',
    due: 'What is due: tasks, instalments, steps of lines',
    runs: 'Runs: notices and penalties of a line of business',
    openDrawer: 'opens and counts the drawer',
    drawerClosed: 'open the drawer first',
    drawerOther: 'the drawer belongs to another clerk',
    drawerDate: 'the drawer stands on another date',
    dayClosed: 'the day is closed',
    next: {
      drawers: 'Next: the other drawers are counted and closed.',
      sheets: 'Next: the sheets.',
      deposit: 'Next: the deposit.',
      verification: 'Next: another person verifies the sealed deposit.',
      'day-close': 'Next: the day close, by a supervisor.',
      ledger: 'Next: the ledger file, by accounting.',
    },
    demoClosed: 'Closed. 2 Drawer opens the next date; `tenkey demo --force` begins again.',
    closed: (date: string, next: string) =>
      `${dateWords(date)} is closed. 2 Drawer opens the next: ${dateWords(next)}.`,
    notYours: 'not for your role',
    basket: 'A basket is in hand: Pay offers it again.',
    messages: (count: number) =>
      count === 1
        ? 'A message waits for you: 19 reads it.'
        : `${count} messages wait for you: 19 reads them.`,
    held: (count: number) => `${count} held ${count === 1 ? 'basket' : 'baskets'}`,
    nextDate: (date: string) => `Receipts are dated ${dateWords(date)}, the next business date.`,
    otherDate: (date: string) =>
      `The drawer still stands on ${dateWords(date)}: count and close it first.`,
  },
  more: {
    title: 'MORE',
    entry: 'CHOOSE',
    choices: {
      void: 'Void a receipt',
      reprint: 'Reprint a receipt',
      noSale: 'Open the drawer without a sale',
      hold: 'Hold the basket',
      recall: 'Recall a held basket',
      abandon: 'Give the basket up',
      wrongTender: 'Correct a wrong tender',
      xReading: 'X reading',
      close: 'Count and close the drawer',
      papers: 'Papers not out of the printer',
      forms: 'Print on a check or a stub',
    },
    noBasket: 'no basket in hand',
    basket: 'a basket is in hand',
    noReceipt: 'no receipt yet',
    nothingHeld: 'nothing is held',
  },
  void: {
    title: 'VOID',
    other: 'Another receipt: / and its number, without the register.',
    reason: 'REASON',
    number: 'RECEIPT',
    code: 'CODE ON THE COPY',
    codeHint: [
      'The code stands at the foot of the customer copy.',
      '0: the copy did not come back.',
    ],
    nowCode: 'asks for the second person',
    nowNumber: 'looks at that receipt',
    nothingCode: 'nothing; type the code, or 0',
    nothingNumber: 'nothing; type the number of the receipt',
    isVoid: 'This receipt is void already.',
    voidAlready: 'void already',
    why: (reason: string) => `reason: ${reason}`,
    done: (number: string) => `Receipt ${number} is void.`,
  },
  noSale: {
    title: 'OPEN WITHOUT A SALE',
    reason: 'REASON',
    done: 'The drawer was opened without a sale.',
  },
  giveUp: {
    title: 'GIVE THE BASKET UP',
    hint: 'Its total was shown, so giving it up is recorded, with a reason.',
    reason: 'REASON',
  },
  reprint: {
    title: 'REPRINT',
    entry: 'RECEIPT',
    hint: 'The copy says DUPLICATE and is counted.',
    now: (number: string) => `prints ${number} again`,
    isVoid: (number: string) => `nothing; receipt ${number} is void`,
    done: (number: string, copy: number) =>
      `Receipt ${number} goes to the printer again, as copy ${copy}.`,
    waits: (number: string, copy: number, ahead: number) =>
      `Receipt ${number} waits for the printer as copy ${copy}, behind ${ahead}.`,
  },
  held: {
    title: 'HELD BASKETS',
    entry: 'RECALL',
    line: ({ basket, register, clerk, minutes }: HeldBasket) => {
      const items = basket.lines.length;
      const total = formatCents(basketTotal(basket), true);
      const what = `${total}, ${items} ${items === 1 ? 'item' : 'items'}`;
      const held = `clerk ${clerk.number} at register ${register}, ${minutes} min`;
      // The name comes last: it is what may be cut.
      return `${what}, ${held}  ${basket.payer || basket.lines[0]?.label}`;
    },
    none: ' Nothing is held.',
    done: 'The basket is in hand again.',
  },
  tender: {
    title: 'WRONG TENDER',
    wrong: 'WRONG',
    right: 'RIGHT',
    whichWrong: 'Which tender is wrong?',
    whichRight: (wrong: string) => `${wrong} was keyed. What was it really?`,
    check: 'NUMBER',
    last4: 'LAST FOUR',
    authorisation: 'AUTHORISATION',
    receipt: 'RECEIPT',
    now: 'takes it',
    typed: 'nothing; type it',
    done: (number: string, wrong: string, right: string) =>
      `Receipt ${number}: ${wrong} is ${right} now.`,
    other: 'Another receipt: / and its number, without the register.',
  },
  approve: {
    title: 'SECOND PERSON',
    number: 'NUMBER',
    pinOf: (number: string) => `PIN of ${number}`,
    hint: ['A second person keys number and PIN here, or answers it at another terminal.'],
    wait: 'leaves the request in the list; you serve on',
    nowNumber: 'takes the number',
    nowPin: 'approves all of this',
    nothing: 'nothing; type the PIN',
    left: 'The request waits in the list.',
    withdrawn: 'The request was withdrawn.',
  },
  answered: {
    title: 'SECOND PERSON',
    approved: (title: string, by: string) => `${title}: approved by ${by}.`,
    refused: (title: string, by: string) => `${title}: REFUSED by ${by}.`,
    giveBack: (amount: string) => `GIVE BACK ${amount}`,
    follows: FOLLOWS,
    now: 'goes on',
    keys: 'goes on; any other key acts on the screen below',
  },
  requests: {
    title: 'REQUESTS',
    entry: 'LOOK AT',
    none: ' No request is waiting.',
    /** Columns that stand under each other: how long, where, who, then what for. */
    line: ({ minutes, register, by, summary }: WaitingRequest) => {
      const age = `${minutes} min`.padStart(7);
      const where = (register === null ? 'office' : `reg ${register}`).padEnd(6);
      return `${age}  ${where}  ${by.slice(0, WHO).padEnd(WHO)}  ${summary}`;
    },
    asked: (by: string, register: number | null) =>
      register === null ? `by ${by}` : `by ${by} at register ${register}`,
    decide: 'DECIDE',
    yes: 'approve',
    no: 'refuse',
    withdraw: 'withdraw',
    yours: 'you asked for it yourself',
    notYours: (by: string) => `asked by ${by}`,
    pin: 'YOUR PIN',
    typePin: 'nothing; type your PIN',
    now: 'shows the request',
    nothing: 'nothing; type a number',
    approved: 'approved',
    refused: 'refused',
    withdrawn: 'withdrawn',
    outcome: (title: string, outcome: string) => `${title}: ${outcome}.`,
  },
  resetPin: {
    title: 'RESET A PIN',
    number: 'PERSON',
    hint: [
      'Key the number of the person who forgot the PIN.',
      'The finance director approves, here or at another terminal.',
    ],
    handOver: [
      'It is shown only now. Hand it over in person; it ends with the day.',
      'Its first use asks for a new one.',
    ],
    now: 'asks the finance director',
    nothing: 'nothing; type a number',
    home: 'goes home',
  },
  lock: {
    title: 'LOCKED',
    away: (name: string) => `${name} stepped away.`,
    kept: 'The basket is kept.',
    other: (name: string, basket: boolean) => [
      `A supervisor's own number and PIN sign ${name} out.`,
      basket ? 'The basket is held then; the drawer stays whose it is.' : WHOSE_DRAWER,
    ],
    signedOut: (name: string, held: boolean) =>
      held ? `${name} is signed out. The basket is held.` : `${name} is signed out.`,
    number: 'NUMBER',
    pinOf: (number: number) => `PIN of ${number}`,
    nowNumber: 'takes the number',
    nowBack: 'back to the PIN that unlocks',
    nowOut: (name: string) => `signs ${name} out`,
    pin: 'PIN',
    now: 'unlocks',
    nothing: 'nothing; type your PIN',
  },
  lookUp: {
    title: 'LOOK UP',
    find: 'FIND',
    name: 'NAME',
    nothing: 'nothing; type a number, or / and a name',
    typed: 'looks it up',
    hint: [
      'Type what you have: the number of an account, citation, receipt, check or',
      'phone; a plate, permit or parcel without its hyphens; the last four digits',
      'of a card; an amount with its point; a date as 20260915; or / and any part',
      'of a name or street.',
    ],
  },
  done: { hold: 'The basket is held.', gone: 'The basket was given up.' },
} as const;
