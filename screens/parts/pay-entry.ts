// What the payment screen's entry is called, what it proposes, and what Enter does with it now.
import { stillDue } from '../../src/domain/basket.ts';
import { maskedCheckLine } from '../../src/domain/micr.ts';
import { type Cents, subtractCents } from '../../src/domain/money.ts';
import type { PageEntry } from '../screen.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { isIdentifier, readAmount } from './amounts.ts';
import { pageEntry } from './entry.ts';
import { money } from './pay-below.ts';
import type { Mode, PayState } from './pay-state.ts';
import { cashProposal } from './pay-tender.ts';

const LABELS = PAY_WORDS.labels;
const NOW = PAY_WORDS.now;

type FieldMode = Extract<Mode, { kind: 'tender-field' }>;

export function payEntry(state: PayState): PageEntry {
  const { mode, entry } = state;
  switch (mode.kind) {
    case 'find':
      return pageEntry(entry, LABELS.find);
    case 'name':
      return pageEntry(entry, LABELS.name);
    case 'amount': {
      const { proposalCents } = mode.offer;
      return pageEntry(entry, LABELS.pay, proposalCents === 0 ? undefined : money(proposalCents));
    }
    case 'line':
      return pageEntry(entry, LABELS.change);
    case 'tender': {
      const due = cashProposal(state);
      return pageEntry(entry, LABELS.cash, due === undefined ? undefined : money(due));
    }
    case 'other-tender':
      return pageEntry(entry, LABELS.other);
    case 'tender-field': {
      const own = mode.field === 'credit' ? LABELS.own : undefined;
      const proposal = typeof mode.check === 'object' ? mode.check.checkNumber : own;
      // An account number passes by here while a reader sends the line of a check.
      const shown = { ...entry, text: maskedCheckLine(entry.text) };
      return pageEntry(shown, fieldLabel(mode), proposal);
    }
    case 'confirm':
      return pageEntry(entry, LABELS.confirm, mode.yes);
    case 'whole':
      return pageEntry(entry, LABELS.whole);
  }
}

/** `CARD 53.00 LAST FOUR`; a credit may reach less far than what is due. */
function fieldLabel({ draft, field }: FieldMode): string {
  if (field === 'credit') return LABELS.credit;
  const kind = PAY_WORDS.kinds[draft.kind].toUpperCase();
  return `${kind} ${money(draft.tenderedCents)} ${LABELS[field]}`;
}

export function payEnterNow(state: PayState): string {
  const { mode, entry } = state;
  const typed = entry.text !== '';
  switch (mode.kind) {
    case 'find':
      if (typed) return NOW.findTyped;
      return state.basket.lines.length === 0 ? NOW.find : NOW.findMore;
    case 'name':
      return typed ? NOW.findTyped : NOW.nameEmpty;
    case 'amount':
      return amountNow(entry.text, mode);
    case 'line':
      return typed ? lineNow(entry.text) : NOW.line;
    case 'tender':
      return tenderNow(state);
    case 'tender-field':
      if (typed) return NOW.takes(LABELS[mode.field].toLowerCase());
      if (typeof mode.check === 'object') return PAY_WORDS.check.number(mode.check);
      return mode.field === 'credit' ? NOW.credit : NOW.nothing;
    case 'confirm':
      return typed ? NOW.answer : mode.yes;
    case 'other-tender':
    case 'whole':
      return choiceWords(state) ?? (typed ? NOW.unknown : NOW.chooseNumber);
  }
}

function amountNow(text: string, { offer }: Extract<Mode, { kind: 'amount' }>): string {
  const { account, proposalCents } = offer;
  if (isIdentifier(text)) return NOW.scan;
  const amount = text === '' ? proposalCents : readAmount(text);
  if (amount === undefined) return NOW.unread;
  if (amount === 0) return NOW.noAmount;
  const over = subtractCents(amount, account.dueCents);
  if (text === '' && over > 0) return NOW.recovers(money(amount));
  if (over > 0) return NOW.over(money(amount), money(over));
  return over < 0 ? NOW.part(money(amount)) : NOW.accept(money(amount));
}

function lineNow(text: string): string {
  const amount = readAmount(text);
  if (amount === undefined) return NOW.unread;
  return amount === 0 ? NOW.lineOut : NOW.lineTyped(money(amount));
}

function tenderNow(state: PayState): string {
  const { text } = state.entry;
  const proposal = cashProposal(state);
  if (text === '') return proposal === undefined ? NOW.keyAmount : NOW.cash(money(proposal));
  const amount = isIdentifier(text) ? undefined : readAmount(text);
  if (amount === undefined) return NOW.unread;
  return cashNow(amount, subtractCents(amount, stillDue(state.basket)));
}

function cashNow(amount: Cents, over: Cents): string {
  if (over === 0) return NOW.cash(money(amount));
  return over > 0
    ? NOW.cashChange(money(amount), money(over))
    : NOW.cashPart(money(amount), money(subtractCents(amount, over)));
}

function choiceWords({ mode, entry, paying }: PayState): string | undefined {
  if (mode.kind === 'whole') {
    const chosen = { '1': mode.typedCents, '2': mode.wholeCents }[entry.text];
    return chosen === undefined ? undefined : money(chosen);
  }
  return paying.rules.find((rule) => String(rule.number) === entry.text)?.name;
}
