// Words of changes to what is known of a payer.
import { LANGUAGE_NAMES } from '../../src/domain/language.ts';
import type { PayerFact } from '../../src/domain/payer-change.ts';

const FACTS: Readonly<Record<PayerFact, string>> = {
  address: 'Where letters go',
  language: 'Language of letters and receipts',
  phone: 'A telephone',
  'phone-ended': 'A telephone that is theirs no longer',
  name: 'Another name they go by',
  alert: 'What is said first of them',
};

const LABELS: Readonly<Record<PayerFact, string>> = {
  address: 'ADDRESS',
  language: 'LANGUAGE',
  phone: 'TELEPHONE',
  'phone-ended': 'TELEPHONE',
  name: 'NAME',
  alert: 'ALERT',
};

export const PAYER_WORDS = {
  title: 'WHAT IS KNOWN OF THE PAYER',
  what: 'WHAT CHANGES',
  facts: FACTS,
  labels: LABELS,
  languages: LANGUAGE_NAMES,
  now: (value: string) => (value === '' ? 'Nothing is known yet.' : `Now: ${value}`),
  alertHint: (value: string) =>
    `${value === '' ? 'Nothing now.' : `Now: ${value}.`} 0 takes it away.`,
  words: 'TOLD BY',
  wordsHint: 'Who told it, and what they showed; it stays on record.',
  done: (fact: PayerFact, value: string) =>
    value === '' ? 'Nothing is said first any more.' : `${FACTS[fact]}: ${value}.`,
} as const;
