// Keys for tests of what keys do, without a decoder.
import type { Key } from '../../screens/key.ts';

/** One key typed at that monotonic millisecond; `⏎` is Enter. */
export function testKey(char: string, at: number): Key {
  const named = char === '⏎' ? { name: 'enter' as const } : { name: 'char' as const, char };
  return { ...named, ctrl: false, alt: false, shift: false, keypad: false, at, sequence: at };
}
