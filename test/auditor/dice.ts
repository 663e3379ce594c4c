// Chance with a seed: the same seed throws the same dice, so a bad day can be lived again.

export type Dice = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly upTo: (below: number) => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True that many times in a hundred. */
  readonly percent: (chance: number) => boolean;
  /** One of a list; undefined when it is empty. */
  readonly any: <T>(list: readonly T[]) => T | undefined;
  /** One of a list that is not empty. */
  readonly one: <T>(list: readonly [T, ...T[]]) => T;
};

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    between: (least, most) => least + upTo(most - least + 1),
    percent: (chance) => next() * 100 < chance,
    any: (list) => list[upTo(list.length)],
    one: (list) => list[upTo(list.length)] ?? list[0],
  };
}
