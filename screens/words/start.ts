// Words of a start that is not like every other: what a clerk must read before going on.
import type { LastPosted } from '../../src/desk/last-posted.ts';
import { formatCents } from '../../src/domain/money.ts';
import { momentWords } from '../../src/domain/papers/moment.ts';
import { receiptNumber, type StandingTender } from '../../src/domain/receipt.ts';
import { PAY_WORDS } from './pay.ts';

export const START_WORDS = {
  title: 'BEFORE YOU BEGIN',
  goOn: 'goes on to the sign-in',
  keys: { goOn: 'read, go on' },
  clockBack: [
    'The clock of this machine stands earlier than the last entry of the book.',
    'This is on record. Tell whoever looks after the machine to set its clock.',
  ],
  settings: (path: string, problems: readonly string[]) => [
    `The settings in ${path} cannot be used:`,
    ...problems.map((problem) => `  ${problem}`),
  ],
  aside: (aside: string) => [
    `They were set aside as ${aside}.`,
    'Printer and everything else now stand as on a new workstation.',
  ],
  lastPosted: ({ receipt, basketInHand, timeZone }: LastPosted) => [
    `Register ${receipt.register} stopped without being signed out.`,
    [
      `Receipt ${receiptNumber(receipt.register, receipt.number)} was posted`,
      `total ${money(receipt.totalCents)}`,
      `change ${money(receipt.changeCents)}.`,
    ].join(', '),
    ...(receipt.isVoid ? ['It was voided since.'] : []),
    `It was the last one there, ${momentWords(receipt.postedAt, timeZone)}, paid with:`,
    ...receipt.tenders.map((tender) => `  ${tenderWords(tender)}`),
    basketInHand
      ? 'The basket after it was kept; Pay offers it.'
      : 'No basket is in hand: nothing of it is to be paid again.',
  ],
} as const;

export const REGISTER_WORDS = {
  title: 'WHICH REGISTER IS THIS?',
  willBeAside: (aside: string) => [
    `Your answer is written anew, and the old file is set aside as ${aside}.`,
    'Printer and everything else will stand as on a new workstation.',
  ],
  stop: '0 stops Tenkey and leaves the file as it is.',
  entry: 'REGISTER',
  nothing: 'nothing; type the number of the register',
  stops: 'stops Tenkey',
  takes: (number: string) => `this is register ${number}`,
  keys: { take: 'take', clear: 'clear' },
  unknown: { register: 'REG ?', drawer: 'DRAWER ?', printer: 'PRINTER ?' },
} as const;

const money = (amount: Parameters<typeof formatCents>[0]) => formatCents(amount, true);

/** `check 4471 100.00` */
function tenderWords({ kind, checkNumber, cardLast4, amountCents }: StandingTender): string {
  const number = checkNumber ?? cardLast4;
  return [PAY_WORDS.kinds[kind], ...(number ? [number] : []), money(amountCents)].join(' ');
}
