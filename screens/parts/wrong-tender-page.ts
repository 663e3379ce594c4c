// How the correction of a wrong tender looks, and the state that it shows.
import type { RightTender } from '../../src/desk/correct-tender.ts';
import { formatCents } from '../../src/domain/money.ts';
import {
  type PostedReceipt,
  receiptNumber,
  type StandingTender,
} from '../../src/domain/receipt.ts';
import type { TenderRule } from '../../src/domain/tender.ts';
import type { KeyBinding, Line, Page } from '../screen.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { type ChoiceList, choiceLines } from './choice-list.ts';
import { listKeys, listPage, OTHER_RECEIPT } from './choice-now.ts';
import { type Entry, pageEntry } from './entry.ts';
import { FIELD_KEYS } from './field.ts';

export type WrongTenderField = 'check' | 'last4' | 'authorisation';

export type WrongTenderMode =
  | { readonly kind: 'wrong'; readonly list: ChoiceList<StandingTender> }
  | {
      readonly kind: 'right';
      readonly wrong: StandingTender;
      readonly list: ChoiceList<TenderRule>;
    }
  | {
      readonly kind: 'field';
      readonly wrong: StandingTender;
      readonly right: RightTender;
      readonly field: WrongTenderField;
      readonly entry: Entry;
    }
  | { readonly kind: 'receipt'; readonly entry: Entry };

export type WrongTender = {
  readonly receipt: PostedReceipt;
  readonly rules: readonly TenderRule[];
  readonly mode: WrongTenderMode;
};

const WORDS = DESK_WORDS.tender;

/** `check 4471 100.00` */
export function tenderName({ kind, amountCents, ...tender }: StandingTender): string {
  const number = tender.checkNumber ?? tender.cardLast4 ?? '';
  return [PAY_WORDS.kinds[kind], number, formatCents(amountCents, true)]
    .filter((part) => part !== '')
    .join(' ');
}

export function wrongTenderPage(state: WrongTender): Page {
  const { mode } = state;
  const page = { title: WORDS.title, body: bodyLines(state) };
  switch (mode.kind) {
    case 'wrong':
      return { ...page, ...choosing(mode.list, WORDS.wrong) };
    case 'right':
      return { ...page, ...choosing(mode.list, WORDS.right) };
    case 'field':
    case 'receipt': {
      const label = mode.kind === 'field' ? WORDS[mode.field] : WORDS.receipt;
      const enterNow = mode.entry.text === '' ? WORDS.typed : WORDS.now;
      return { ...page, entry: pageEntry(mode.entry, label), enterNow };
    }
  }
}

function choosing<T>(
  list: ChoiceList<T>,
  label: string,
): Pick<Page, 'entry' | 'enterNow' | 'turned'> {
  return listPage(list, label, DESK_WORDS.choose);
}

function bodyLines({ receipt, mode }: WrongTender): readonly Line[] {
  const number = receiptNumber(receipt.register, receipt.number);
  const total = formatCents(receipt.totalCents, true);
  const title = [number, receipt.payer, total].filter((part) => part !== '').join('   ');
  const head: readonly Line[] = [
    '',
    [{ text: ` ${title}`, tone: 'strong' }],
    ...(receipt.isVoid ? [voidLine()] : []),
    '',
  ];
  switch (mode.kind) {
    case 'wrong':
      return [...head, ` ${WORDS.whichWrong}`, ...choiceLines(mode.list), '', ` ${WORDS.other}`];
    case 'right':
      return [...head, question(mode.wrong), ...choiceLines(mode.list), '', ` ${WORDS.other}`];
    case 'field':
      return [...head, question(mode.wrong)];
    case 'receipt':
      return head;
  }
}

function voidLine(): Line {
  return [{ text: ` ${DESK_WORDS.void.isVoid}`, tone: 'danger' }];
}

function question(wrong: StandingTender): string {
  return ` ${WORDS.whichRight(tenderName(wrong))}`;
}

export function wrongTenderKeys({ mode }: WrongTender): readonly KeyBinding[] {
  if (mode.kind === 'field' || mode.kind === 'receipt') return FIELD_KEYS;
  return listKeys<unknown>(mode.list, [OTHER_RECEIPT]);
}
