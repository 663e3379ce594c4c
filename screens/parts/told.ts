// A page that says what was done and goes on at a fresh Enter. Pure.
import type { KeyBinding, Line, Page } from '../screen.ts';

export type Told = {
  readonly title: string;
  /** The first line is what happened; the rest is what follows from it. */
  readonly lines: readonly string[];
  /** Where Enter leads, in words. */
  readonly onward: string;
};

export function toldPage({ title, lines, onward }: Told): Page {
  const [first = '', ...rest] = lines;
  const head: Line = [{ text: ` ${first}`, tone: 'strong' }];
  return {
    title,
    body: ['', head, '', ...rest.map((line) => ` ${line}`)],
    enterNow: onward,
  };
}

export function toldKeys({ onward }: Told): readonly KeyBinding[] {
  return [{ intent: 'onward', keys: 'Enter', words: onward }];
}
