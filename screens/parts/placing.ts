// Placing with a collection agency and recalling from it: the same of a returned check and of a
// list that is written off.
import { type Placing, placeDebts, recallDebts } from '../../src/desk/place-debts.ts';
import { formatCents } from '../../src/domain/money.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { COLLECTION_WORDS } from '../words/collection.ts';
import type { FormField } from './form.ts';
import { refused } from './outcomes.ts';

const WORDS = COLLECTION_WORDS;
const NOTE_MOST = 120;

/** Asked before anything is placed. */
export function placeField(): FormField {
  const choices = [{ number: 1, words: WORDS.placeYes, value: 'yes' }];
  return { label: WORDS.place, kind: 'choice', choices };
}

export function noteField(): FormField {
  return { label: WORDS.note, hint: WORDS.noteHint, kind: 'words', most: NOTE_MOST };
}

/** What was placed or recalled, in words. */
export async function placeOrRecall<T>(
  station: Station,
  placing: Placing,
  { state, note }: { readonly state: T; readonly note: string | undefined },
): Promise<Outcome<T>> {
  const counter = counterOf(station);
  if (note === undefined) {
    const placed = await placeDebts(station.desk, counter, placing);
    if (!placed.ok) return refused(state, placed.refusal);
    const { numbers, totalCents, resting } = placed.value;
    const total = formatCents(totalCents, true);
    return { kind: 'back', done: WORDS.placed(numbers, total, resting) };
  }
  const recalled = await recallDebts(station.desk, counter, { placing, note });
  if (!recalled.ok) return refused(state, recalled.refusal);
  return { kind: 'back', done: WORDS.recalled(recalled.value) };
}
