// What every verb is given: the book, the time, chance, and who is working at which register.
import type { Clock, DateText } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import type { KeyPlace } from '../domain/secrets.ts';
import type { Store } from '../store/open-store.ts';
import type { LineDutiesOf } from './line-duties.ts';

/** Chance is handed in, so tests and replays are repeatable. */
export type Entropy = {
  /** A string of that many decimal digits. */
  readonly digits: (count: number) => string;
  /** That many random bytes in hexadecimal. */
  readonly hex: (bytes: number) => string;
};

export type Desk = {
  /** What a line of business lets be done; undefined where it lets nothing be done. */
  readonly lineDuties: LineDutiesOf;
  readonly store: Store;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Where the key is of what the book keeps sealed; what needs it is refused without one. */
  readonly keys?: KeyPlace;
  /** The business date while the past of a demo city is lived; else the book says it. */
  readonly dated?: DateText;
};

/** The desk at one moment: rows of one step bear one time, however long it takes. */
export function atOneMoment(desk: Desk): Desk {
  const at = desk.clock.now();
  return { ...desk, clock: { now: () => at } };
}

/** A person working at a register. */
export type Counter = {
  readonly person: Person;
  readonly register: number;
};
