// Words of the payment screens.
import type { Elsewhere } from '../../src/desk/find-account.ts';
import type { PayableItem } from '../../src/desk/name-item.ts';
import type { CheckLine } from '../../src/domain/micr.ts';
import { formatCents } from '../../src/domain/money.ts';
import { type SlipNote, slipNumber } from '../../src/domain/paper-slip.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

export const PAY_WORDS = {
  title: (paper?: SlipNote) =>
    paper ? `PAY from paper receipt ${slipNumber(paper.number)}` : 'PAY',
  next: (number: string) => `next receipt ${number}`,
  head: {
    number: '#',
    item: 'item',
    due: 'due',
    paying: 'paying',
    dueOn: 'due on',
    open: 'open',
  },
  plan: (number: string, amount: string, dueOn: string, left: string) =>
    `${number}: instalment ${amount} by ${dateWords(dueOn)}, ${left} left`,
  coupon: {
    line: (which: string, amount: string, dueOn: string) =>
      `${which}, ${amount} by ${dateWords(dueOn)}`,
    broken: (on: string) => `PLAN BROKEN on ${dateWords(on)}: all that is left of it is due`,
    overdue: (dueOn: string, until: string) =>
      `OVERDUE since ${dateWords(dueOn)}: the plan breaks after ${dateWords(until)}`,
    before: (amount: string) => `EARLIER instalments are open: ${amount} is paid first`,
  },
  paysItem: (what: string) => `Pays only this one: ${what}`,
  whichItem: {
    title: 'PAYS WHICH ITEM',
    entry: 'ITEM',
    oldest: 'the oldest due first',
    item: ({ description, dueOn, openCents }: PayableItem) =>
      `${formatCents(openCents, true)}  due ${dateWords(dueOn)}  ${description}`,
  },
  total: (count: number) => `TOTAL    ${count} ${count === 1 ? 'item' : 'items'}`,
  totalOf: 'total',
  tendered: 'tendered',
  stillDue: 'STILL DUE',
  howPaid: (amount: string) => `How is ${amount} paid?`,
  change: 'CHANGE',
  noChange: 'NO CHANGE',
  posted: (number: string) => `Receipt ${number} is posted.`,
  kinds: {
    cash: 'cash',
    check: 'check',
    'money-order': 'money order',
    card: 'card',
    credit: 'credit',
  },
  labels: {
    find: 'FIND',
    name: 'NAME',
    pay: 'PAY',
    whole: 'WHICH',
    change: 'CHANGE TO',
    cash: 'CASH',
    other: 'TENDER',
    check: 'NUMBER',
    routing: 'ROUTING NUMBER',
    last4: 'LAST FOUR',
    authorisation: 'AUTHORISATION',
    credit: 'CREDIT OF ACCOUNT',
    own: "the payer's own",
    confirm: 'ENTER',
  },
  now: {
    find: 'nothing; scan, type a number, or / and a name',
    findMore: 'nothing; find the next item, or * for the total',
    findTyped: 'looks it up',
    nameEmpty: 'nothing; type a name',
    accept: (amount: string) => `${amount} into the basket`,
    part: (amount: string) => `${amount} into the basket, a part payment`,
    recovers: (amount: string) => `${amount} into the basket, recovers what was written off`,
    over: (amount: string, over: string) => `asks: ${amount} is ${over} more than is due`,
    noAmount: 'nothing; type the amount',
    scan: 'reads the stub',
    unread: 'nothing; this is no amount',
    line: 'nothing; a number replaces the amount, 0 takes the line out',
    lineTyped: (amount: string) => `${amount} for the marked line`,
    lineOut: 'takes the marked line out',
    cash: (amount: string) => `${amount} cash, posts, opens drawer`,
    cashChange: (amount: string, change: string) => `${amount} cash, posts, change ${change}`,
    cashPart: (amount: string, due: string) => `${amount} cash of the ${due} due`,
    keyAmount: 'nothing; type the amount',
    nothing: 'nothing; type the number',
    takes: (what: string) => `takes the ${what}`,
    credit: "the payer's own credit, as far as it reaches",
    answer: 'nothing; - clears, then Enter is yes and - is no',
    chooseNumber: 'nothing; type a number of the list',
    unknown: 'nothing; there is no such number',
  },
  open: (items: number) => `${items} items open, oldest first`,
  owesNothing: 'Owes nothing. An amount is a payment ahead.',
  owesWrittenOff: 'Owes nothing that stands in the books.',
  stub: (amount: string) => `The stub says ${amount}.`,
  notAdded: (amount: string, act: string) =>
    `Late: ${amount} more is not added yet ("${act}" of its page adds it).`,
  credit: (amount: string) => `holds a credit of ${amount}`,
  writtenOff: (amount: string) => `written off ${amount}: what is paid beyond the due recovers it`,
  awaited: (what: string, amount: string) => `${what} ${amount} is paid first`,
  cashOnly: (date: string) => `CASH ONLY until ${date}`,
  alert: (text: string) => `ALERT ${text}`,
  elsewhere: ({ register, clerk, state }: Elsewhere) =>
    state === 'held'
      ? `HELD by clerk ${clerk.number} at register ${register}`
      : `BEING PAID at register ${register} by clerk ${clerk.number}`,
  reduced: 'Less than was shown: this is recorded.',
  part: (amount: string, due: string) => `Part payment: ${amount} of ${due}.`,
  confirm: {
    whole: (cents: string, whole: string) => `Is it ${cents} or ${whole}?`,
    recovery: (over: string) => `${over} more than is due. It recovers what was written off.`,
    credit: (over: string) => `${over} more than is due. It stays as a credit.`,
    refund: (over: string) => `${over} more than is due. It waits to be refunded.`,
    recoveryAndMore: (recovers: string, over: string) =>
      `${over} beyond the due: ${recovers} recovers a write-off, the rest is a credit.`,
    change: (change: string) => `The change is ${change}.`,
    restored: 'A basket was in hand when this register stopped. Nothing of it is posted.',
    giveUp: 'Give the basket up? Nothing of it is posted.',
    yesGiveUp: 'gives it up',
    yesAmount: (amount: string) => `pays ${amount}`,
    yesChange: (change: string) => `posts, gives ${change} change`,
    goOn: 'goes on with it',
  },
  tapeInFind: (total: string) => `The tape's total ${total} stands in find: Enter looks for it.`,
  tapeNotTaken: (total: string) => `The tape's total ${total} is not taken: no amount is asked.`,
  check: {
    layIn: 'Lay the check in: the printer reads it. Or key its number.',
    read: ({ checkNumber, routingNumber, account }: CheckLine) =>
      `Read: check ${checkNumber}, bank ${routingNumber}, account ${account}.`,
    number: ({ checkNumber }: CheckLine) => `takes check ${checkNumber}`,
  },
  why: {
    sold: 'what is sold is no item of an account',
    choice: 'one of the numbers is asked for',
  },
  waiting: 'The request waits in the list: - back, then hold the basket and serve on.',
  notGranted: 'Not approved: take another tender.',
} as const;
