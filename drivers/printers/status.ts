// What a printer's status bytes mean: its condition, the level of its drawer's switch, and the
// trouble that stops a job.
import type { PrinterCondition, PrinterSigns } from '../../src/domain/printer.ts';
import type { Automatic } from './replies.ts';
import type { Session } from './session.ts';

/** DLE EOT n. */
const ASK = { printer: 1, cause: 2, paper: 4, slip: 5 } as const;

export const CONDITION_WORDS: Readonly<Record<PrinterCondition, string>> = {
  ready: 'It is ready.',
  'paper-near-end': 'Its paper is near the end.',
  'paper-out': 'It is out of paper.',
  'cover-open': 'Its cover is open.',
  error: 'It reports an error.',
  offline: 'It is offline.',
  mute: 'It is reached, but does not say how it is.',
  unreachable: 'It is not reached.',
};

function askedFor(n: number): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n);
}

/** Undefined when no answer comes in time. */
async function askByte(session: Session, n: number, ms: number): Promise<number | undefined> {
  const pick = (reply: { kind: string; byte?: number }) =>
    reply.kind === 'real-time' ? reply.byte : undefined;
  return session.ask(askedFor(n), pick, ms);
}

/** Asks in real time: it answers also while it is offline and whatever waits to be printed. */
export async function askSigns(session: Session, ms: number): Promise<PrinterSigns> {
  const printer = await askByte(session, ASK.printer, ms);
  if (printer === undefined) return { condition: 'mute' };
  const cause = await askByte(session, ASK.cause, ms);
  const paper = await askByte(session, ASK.paper, ms);
  if (cause === undefined || paper === undefined) return { condition: 'mute' };
  return { condition: conditionOf(printer, cause, paper), drawerHigh: (printer & 0x04) !== 0 };
}

function conditionOf(printer: number, cause: number, paper: number): PrinterCondition {
  if ((cause & 0x04) !== 0) return 'cover-open';
  if ((cause & 0x20) !== 0 || (paper & 0x60) !== 0) return 'paper-out';
  if ((cause & 0x40) !== 0) return 'error';
  if ((printer & 0x08) !== 0) return 'offline';
  return (paper & 0x0c) !== 0 ? 'paper-near-end' : 'ready';
}

export async function isWaitingForForm(session: Session, ms: number): Promise<boolean> {
  const slip = await askByte(session, ASK.slip, ms);
  return slip !== undefined && (slip & 0x08) !== 0;
}

/** What keeps a job from going on until a person comes; undefined where nothing does. */
export function stoppedBy([first, second, third]: Automatic): PrinterCondition | undefined {
  if ((first & 0x20) !== 0) return 'cover-open';
  if ((third & 0x0c) !== 0) return 'paper-out';
  // Mechanical, cutter, unrecoverable. One that mends itself (a hot head) is waited for.
  return (second & 0x2c) !== 0 ? 'error' : undefined;
}

export function canPrint(condition: PrinterCondition): boolean {
  return condition === 'ready' || condition === 'paper-near-end';
}
