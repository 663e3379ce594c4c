// Words of holds on collection.
import type { HoldKind } from '../../src/domain/city-data.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';

const KINDS: Readonly<Record<HoldKind, string>> = {
  dispute: 'Dispute',
  plan: 'Plan',
  appeal: 'Appeal',
  medical: 'Medical',
  legal: 'Legal',
  bankruptcy: 'Bankruptcy',
};

export const HOLD_WORDS = {
  title: 'HOLD ON COLLECTION',
  what: 'CHOOSE',
  place: 'Place a hold: no letters, late charges, penalties',
  lift: (kind: HoldKind, words: string, until: string | null) =>
    `Lift: ${kind}, ${words}${until === null ? '' : `, until ${dateWords(until)}`}`,
  kind: 'KIND',
  kinds: KINDS,
  whose: 'ON',
  account: 'This account',
  payer: (name: string) => (name === '' ? 'All accounts of its payer' : `All accounts of ${name}`),
  nobody: 'nobody is known as its payer',
  words: 'WHY',
  wordsHint: 'What it rests for, in a few words; the page of the account says it.',
  ends: 'ENDS',
  open: 'When it is lifted',
  dated: 'After a last day',
  until: 'LAST DAY',
  reason: 'REASON',
  note: 'NOTE',
  noteHint: 'What was looked at and what it showed; it stays on record.',
  placed: 'The hold stands.',
  lifted: 'The hold is lifted.',
} as const;
