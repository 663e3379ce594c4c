// Asks that a memo be taken back.
import { askReversal } from '../src/desk/reverse-memo.ts';
import { SCREEN } from './ids.ts';
import { takeBackScreen } from './parts/take-back-form.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

export const reverseMemoScreen = takeBackScreen({
  id: SCREEN.reverseMemo,
  words: ACCOUNT_WORDS.reverse,
  reasons: 'reverse-memo',
  ask: askReversal,
});
