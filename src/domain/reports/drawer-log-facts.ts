// Rows of the drawer log, as the store hands them over.
import type { DateText } from '../clock.ts';

/** A kick with its reason, or what the drawer's sensor told that nobody asked for. */
export type DrawerLogFact = {
  readonly date: DateText;
  readonly at: string;
  readonly register: number;
  readonly kind: 'kick' | 'unasked' | 'left-open' | 'shut';
  /** Of a kick: why. */
  readonly reason: string | null;
  /** Of a kick: what became of it; null while it waits. */
  readonly state: string | null;
  /** Of a notice: how long the drawer had been open. */
  readonly openMs: number | null;
};
