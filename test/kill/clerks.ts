// Who stands where in a book of many registers, and with which PINs.
import { PINS } from '../support/counter.ts';

type RegisterFile = { readonly number: number; readonly name: string; readonly float: unknown };
type PersonFile = { readonly number: number };

type Files = Readonly<Record<string, unknown>>;

/** The clerk and the relief of a register where there are more than the demo city has. */
export function clerksOf(register: number): readonly [number, number] {
  return [100 + register, 110 + register];
}

export function pinOf(number: number): string {
  return PINS[number] ?? String(5171 + 13 * number);
}

/** The files of the demo city with as many registers, and a clerk and a relief for each. */
export function manyRegisters(files: Files, registers: number): Files {
  const [first] = files['registers'] as readonly RegisterFile[];
  const people = files['people'] as readonly PersonFile[];
  const numbers = Array.from({ length: registers }, (_, index) => index + 1);
  const known = people.map(({ number }) => number);
  const more = numbers
    .flatMap((register) => clerksOf(register))
    .filter((number) => !known.includes(number))
    .map((number) => ({
      number,
      name: `Clerk ${number}`,
      role: 'clerk',
      since: '2026-07-01',
      pin: pinOf(number),
    }));
  return {
    ...files,
    people: [...people, ...more],
    registers: numbers.map((number) => ({ ...first, number, name: `Window ${number}` })),
  };
}
