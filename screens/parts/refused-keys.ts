// Keys that never stand where they are: F1 and docs/keys.md name them with the reason, and the two
// help lines keep their room for keys that do something. Pure.
import type { KeyBinding } from '../screen.ts';
import { FIELD_WORDS } from '../words/field.ts';

/** The number pad beyond its digits. */
const PAD = ['Enter', '+', '-', '*', '/', '.'] as const;

export function refusedKeys(why: string, ...keys: readonly string[]): readonly KeyBinding[] {
  return keys.map((key) => ({
    intent: 'refused',
    keys: key,
    words: FIELD_WORDS.refused,
    disabled: why,
    never: true,
  }));
}

/** Every key of the pad: those that the screen says nothing of do nothing there. */
export function wholePad(bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  const named = bindings.map((binding) => binding.keys);
  const missing = PAD.filter((key) => !named.includes(key));
  return [...bindings, ...refusedKeys(FIELD_WORDS.meansNothing, ...missing)];
}
