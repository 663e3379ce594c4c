// The same stubs keyed by two people: the first tape's line beside each line of the second.
import { compareTape, type KeyedStub } from './find-difference.ts';
import type { Cents } from './money.ts';
import { stubNumbers, type TapeLine } from './tape.ts';

export type Keyings = {
  /** The first tape's amount, by the number of the second tape's line; one without has none. */
  readonly firsts: ReadonlyMap<number, Cents>;
  /** Lines of the first tape that the second has nothing for. */
  readonly onlyFirst: readonly KeyedStub[];
  /** Items on which the two do not agree. */
  readonly differing: number;
};

/** Equal amounts find each other, then slips, and what is left by its place on the pile. */
export function compareKeyings(first: readonly TapeLine[], second: readonly TapeLine[]): Keyings {
  const stubs = stubNumbers(first).flatMap((line, at) => {
    const amountCents = first[at]?.amountCents;
    return line === undefined || amountCents === undefined ? [] : [{ line, at, amountCents }];
  });
  const byReference = new Map(stubs.map((stub) => [String(stub.line), stub]));
  const posted = stubs.map(({ line, amountCents }) => ({ reference: String(line), amountCents }));
  const { rows } = compareTape(second, posted);
  const firsts = new Map<number, Cents>();
  const left = new Map<number, KeyedStub>();
  for (const { keyed, posted: other } of rows) {
    const stub = byReference.get(other?.reference ?? '');
    if (stub && keyed) firsts.set(keyed.line, stub.amountCents);
    else if (stub) left.set(stub.line, stub);
  }
  const differing = rows.filter(({ agrees, keyed }) => !agrees && keyed).length;
  for (const { keyed } of rows) {
    const stub = keyed && !firsts.has(keyed.line) ? left.get(keyed.line) : undefined;
    if (!keyed || !stub) continue;
    firsts.set(keyed.line, stub.amountCents);
    left.delete(stub.line);
  }
  const onlyFirst = [...left.values()];
  return { firsts, onlyFirst, differing: differing + onlyFirst.length };
}
