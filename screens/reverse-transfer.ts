// Asks that a transfer be taken back.
import { askTransferReversal } from '../src/desk/reverse-transfer.ts';
import { SCREEN } from './ids.ts';
import { takeBackScreen } from './parts/take-back-form.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

export const reverseTransferScreen = takeBackScreen({
  id: SCREEN.reverseTransfer,
  words: ACCOUNT_WORDS.reverseTransfer,
  reasons: 'reverse-memo',
  ask: askTransferReversal,
});
