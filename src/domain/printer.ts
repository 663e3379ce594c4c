// The port to whatever prints: the desk hands over a job that is already in the book and is told,
// in plain words, what became of it. Layout, bytes and wires are the driver's business.
import type { Paper } from './papers/paper.ts';

/** Drawers hang on the printer; pin 2 opens the first, pin 5 the second. */
export type DrawerPin = 2 | 5;
/** The level of the drawer's sensor while the drawer stands open. */
export type DrawerOpen = 'high' | 'low';
export type SlipSide = 'front' | 'back';

/**
 * A kick is a job of its own, so that a paper's fate never opens or withholds a drawer. A slip is
 * printed on a form the clerk lays in: a check's back, the customer's stub.
 */
export type PrintJob =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'slip'; readonly paper: Paper; readonly side?: SlipSide }
  | { readonly kind: 'kick'; readonly pin: DrawerPin };

/**
 * `printed`: the printer confirmed the end of the job. `sent`: it took every byte and cannot say
 * more, which ends the job too. `not-printed`: nothing came out, so trying again is safe.
 * `unknown`: some or all may have come out; only a person can tell.
 */
export type PrintOutcome =
  | { readonly outcome: 'printed' }
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'not-printed'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** `mute`: reached, but silent though it should answer; `unreachable`: no connection at all. */
export const PRINTER_CONDITIONS = [
  'ready',
  'paper-near-end',
  'paper-out',
  'cover-open',
  'error',
  'offline',
  'mute',
  'unreachable',
] as const;
export type PrinterCondition = (typeof PRINTER_CONDITIONS)[number];

/** `drawerHigh` is the level of the drawer connector's pin 3, where the printer tells it. */
export type PrinterSigns = {
  readonly condition: PrinterCondition;
  readonly drawerHigh?: boolean;
};

/** What a printer read from a check's magnetic line, symbols and all; or why it could not. */
export type CheckReading =
  | { readonly outcome: 'read'; readonly line: string }
  | { readonly outcome: 'not-read'; readonly reason: string };

/**
 * `print` settles exactly once, within a deadline, and never rejects. Jobs of one printer run one
 * after the other in the order given. `kind` is `none` where a workstation has no printer at all:
 * then every job is `not-printed`, and asking again is of no use. `name` is for people. `status`
 * is what model and connection together can tell: where it is `full`, `look` connects, asks and
 * hangs up, within about a second, and never rejects. `cancelSlip` ends the wait for a form.
 */
export type Printer = {
  readonly kind: 'device' | 'file' | 'memory' | 'none';
  readonly name: string;
  readonly status: 'full' | 'none';
  readonly print: (job: PrintJob) => Promise<PrintOutcome>;
  readonly look?: () => Promise<PrinterSigns>;
  readonly readCheck?: () => Promise<CheckReading>;
  readonly cancelSlip?: () => Promise<void>;
};

/** The port for reading a paper on screen: its lines, none wider than `columns`. */
export type PaperLines = (paper: Paper, columns: number) => readonly string[];

export const PRINTED: PrintOutcome = { outcome: 'printed' };
export const SENT: PrintOutcome = { outcome: 'sent' };

export function notPrinted(reason: string): PrintOutcome {
  return { outcome: 'not-printed', reason };
}

export function unknownOutcome(reason: string): PrintOutcome {
  return { outcome: 'unknown', reason };
}
