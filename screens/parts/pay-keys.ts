// The keys of the payment screen in each of its contexts; docs/keys.md is drawn from these.
import type { KeyBinding } from '../screen.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { type Mode, type PayState, takesRouting } from './pay-state.ts';
import { refusedKeys } from './refused-keys.ts';

const key = (keys: string, intent: string, words: string): KeyBinding => ({ keys, intent, words });

const FIND: readonly KeyBinding[] = [
  key('Enter', 'look-up', 'look up'),
  key('+', 'take-at-due', 'take at due; empty: next of payer'),
  key('-', 'walk-up', 'clear; empty: walk, back'),
  key('*', 'total', 'n: quantity; empty: total'),
  key('/', 'find-name', 'name'),
  key('.', 'more', 'More'),
  key('..', 'tape', 'tape'),
];

const AMOUNT: readonly KeyBinding[] = [
  key('Enter', 'accept-amount', 'accept'),
  key('+', 'accept-next', 'accept, next of payer'),
  key('-', 'drop-offer', 'clear; empty: drop'),
  key('*', 'accept-total', 'n: times; empty: accept, total'),
  key('/', 'was-a-number', 'n: was a number, find'),
  key('.', 'decimal', 'decimal'),
  key('..', 'tape', 'tape'),
];

const LINE: readonly KeyBinding[] = [
  key('Enter', 'replace-line', 'n replaces, 0 removes'),
  key('-', 'walk-up', 'line up'),
  key('+', 'walk-down', 'line down'),
  key('*', 'total', 'n: times; empty: total'),
  key('.', 'decimal', 'decimal'),
  key('..', 'tape', 'tape'),
];

const ACCOUNT_LINE: readonly KeyBinding[] = [
  ...LINE,
  key('/', 'which-item', 'empty: pays which item'),
];

const SOLD_LINE: readonly KeyBinding[] = [...LINE, ...refusedKeys(PAY_WORDS.why.sold, '/')];

const TENDER: readonly KeyBinding[] = [
  key('Enter', 'tender-cash', 'cash'),
  key('+', 'tender-check', 'check'),
  key('/', 'tender-card', 'card'),
  key('*', 'tender-other', 'others'),
  key('-', 'take-back', 'clear, take back'),
  key('.', 'decimal', 'decimal'),
  key('..', 'tape', 'tape'),
];

const FIELD: readonly KeyBinding[] = [
  key('Enter', 'accept-number', 'accept'),
  key('-', 'drop-tender', 'clear; empty: back'),
  ...refusedKeys(FIELD_WORDS.digits, '+', '*', '.'),
];

const CHECK: readonly KeyBinding[] = [
  ...FIELD,
  key('/', 'routing-number', 'n: and its routing number'),
];

const CHOICE: readonly KeyBinding[] = [
  key('Enter', 'choose', 'n: choose'),
  key('-', 'decline', 'clear; empty: back'),
  ...refusedKeys(PAY_WORDS.why.choice, '+', '*', '/', '.'),
];

const GUARD: readonly KeyBinding[] = [
  key('Enter', 'confirm', 'yes, as in [brackets]'),
  key('-', 'decline', 'no'),
  ...refusedKeys(FIELD_WORDS.question, '+', '*', '/', '.'),
];

const RESTORED: readonly KeyBinding[] = [
  key('Enter', 'confirm', 'go on with the basket'),
  key('-', 'give-up', 'asks to give it up'),
];

/** With a check reader in the printer. */
const READ_CHECK: readonly KeyBinding[] = [
  ...FIELD,
  key('/', 'routing-number', 'n: and its routing number; empty: the printer reads it'),
];

const PAY_KEYS: Readonly<Record<Mode['kind'], readonly KeyBinding[]>> = {
  find: FIND,
  name: FIND,
  amount: AMOUNT,
  line: ACCOUNT_LINE,
  tender: TENDER,
  'tender-field': FIELD,
  'other-tender': CHOICE,
  whole: CHOICE,
  confirm: GUARD,
};

export function payKeys({ mode, basket, readsChecks }: PayState): readonly KeyBinding[] {
  if (takesRouting(mode)) return readsChecks ? READ_CHECK : CHECK;
  if (mode.kind === 'line' && basket.lines[mode.index]?.kind === 'fee') return SOLD_LINE;
  const restored = mode.kind === 'confirm' && mode.confirmed.kind === 'restored';
  return restored ? RESTORED : PAY_KEYS[mode.kind];
}
