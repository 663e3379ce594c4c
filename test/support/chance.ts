// Time and chance in the hands of a test: the same calls give the same answers.

import type { Entropy } from '../../src/desk/desk.ts';
import type { Clock, Instant } from '../../src/domain/clock.ts';

export type TestClock = Clock & {
  readonly set: (instant: Instant) => void;
  readonly pass: (seconds: number) => void;
};

/** Stands still until it is set or moved. */
export function settableClock(at: Instant): TestClock {
  let now = Date.parse(at);
  return {
    now: () => new Date(now).toISOString(),
    set: (instant) => {
      now = Date.parse(instant);
    },
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

/** Nine in the morning in Robles Canyon, that many days after the demo city opened its book. */
export function morningOf(day: number): Instant {
  return new Date(Date.UTC(2026, 8, 15 + day, 16)).toISOString();
}

/** Xorshift32: repeatable, and good enough to look like chance. */
export function testEntropy(seed = 20_260_915): Entropy {
  let state = seed;
  const next = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const draw = (count: number, base: 10 | 16) =>
    Array.from({ length: count }, () => next(base).toString(base)).join('');
  return { digits: (count) => draw(count, 10), hex: (bytes) => draw(bytes * 2, 16) };
}
