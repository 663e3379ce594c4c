// Who stands where in a book of many registers, and with which PINs.
import { PINS } from '../support/counter.ts';

/** The clerk and the relief of a register where there are more than the demo city has. */
export function clerksOf(register: number): readonly [number, number] {
  return [100 + register, 110 + register];
}

export function pinOf(number: number): string {
  return PINS[number] ?? String(5171 + 13 * number);
}
