// What the adding machine hands back to the screen that opened it.
import { type Cents, cents } from '../../src/domain/money.ts';

export type TapeResult = { readonly kind: 'tape'; readonly totalCents: Cents };

/** Undefined when the machine was left without its total, or another screen was above. */
export function tapeTotalOf(result: unknown): Cents | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if (!('kind' in result) || result.kind !== 'tape') return undefined;
  if (!('totalCents' in result) || typeof result.totalCents !== 'number') return undefined;
  return cents(result.totalCents);
}
