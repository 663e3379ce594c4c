// The port to whatever prints: the desk hands over a job that is already in the book and is told,
// in plain words, what became of it. Layout, bytes and wires are the driver's business.
import type { Paper } from './papers/paper.ts';

/** Drawers hang on the printer; pin 2 opens the first, pin 5 the second. */
export type DrawerPin = 2 | 5;

/** A kick is a job of its own, so that a paper's fate never opens or withholds a drawer. */
export type PrintJob =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'kick'; readonly pin: DrawerPin };

/**
 * `printed`: the device took all of it and said goodbye. `not-printed`: nothing came out, so trying
 * again is safe. `unknown`: some or all may have come out; only a person can tell.
 */
export type PrintOutcome =
  | { readonly outcome: 'printed' }
  | { readonly outcome: 'not-printed'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/**
 * `print` settles exactly once, within a deadline, and never rejects. Jobs of one printer run one
 * after the other in the order given. `kind` is `none` where a workstation has no printer at all:
 * then every job is `not-printed`, and asking again is of no use. `name` is for people.
 */
export type Printer = {
  readonly kind: 'device' | 'file' | 'memory' | 'none';
  readonly name: string;
  readonly print: (job: PrintJob) => Promise<PrintOutcome>;
};

/** The port for reading a paper on screen: its lines, none wider than `columns`. */
export type PaperLines = (paper: Paper, columns: number) => readonly string[];

export const PRINTED: PrintOutcome = { outcome: 'printed' };

export function notPrinted(reason: string): PrintOutcome {
  return { outcome: 'not-printed', reason };
}

export function unknownOutcome(reason: string): PrintOutcome {
  return { outcome: 'unknown', reason };
}
