// Prints over any transport. A printer that answers is asked how it is, and at the end whether it
// is done; of one that does not, no more is known than that it took every byte.
import {
  type CheckReading,
  notPrinted,
  PRINTED,
  type Printer,
  type PrinterSigns,
  type PrintJob,
  type PrintOutcome,
  SENT,
  unknownOutcome,
} from '../../src/domain/printer.ts';
import { joinBytes } from './byte-run.ts';
import { prepareJob } from './encode-job.ts';
import { type Lane, lane } from './one-at-a-time.ts';
import type { PrinterProfile } from './profile.ts';
import type { Automatic, Reply } from './replies.ts';
import { Session } from './session.ts';
import { askSigns, CONDITION_WORDS, canPrint, isWaitingForForm, stoppedBy } from './status.ts';
import { LineError, type Transport, within } from './transport.ts';

/** `printMs` and `byteMs` for each byte from the first byte to the confirmation of the last. */
export type Patience = {
  readonly openMs: number;
  readonly answerMs: number;
  readonly printMs: number;
  readonly byteMs: number;
  /** How long the clerk has to lay a form or a check in. */
  readonly formMs: number;
};

/** The slowest printers take 1,000 bytes a second; the form must be in before their own minute. */
export const PATIENCE: Patience = {
  openMs: 3_000,
  answerMs: 800,
  printMs: 15_000,
  byteMs: 3,
  formMs: 50_000,
};
const LOOK_OPEN_MS = 600;
const LOOK_ANSWER_MS = 300;
/** For the goodbye of a printer that has already said it is done. */
const GOODBYE_MS = 500;
/** The parts keep their own time; this is only for what no one thought of. */
const MARGIN_MS = 10_000;

/** Initialise, then tell by itself all that changes: network boards forget it when initialised. */
const WAKE = Uint8Array.of(0x1b, 0x40, 0x1d, 0x61, 0xff);
/** A command that a broken line cut in two swallows these, and the printer is free again. */
const FLUSH = new Uint8Array(8192);
/** GS r 1 is answered when everything before it is printed. */
const END_MARK = Uint8Array.of(0x1d, 0x72, 1);
const CANCEL_SLIP = Uint8Array.of(0x10, 0x05, 3);
const READ_CHECK = Uint8Array.of(0x1c, 0x61, 0x30, 0);
const EJECT_CHECK = Uint8Array.of(0x1c, 0x61, 0x32);
const CANCELLED = notPrinted('The slip was cancelled before a form was laid in.');

/** From a job to its bytes, or to its outcome where there are none to send. */
export type Encode = typeof prepareJob;

/** A printer of `profile` at the end of `transport`. Each job is a conversation of its own. */
export function printerOver(
  transport: Transport,
  profile: PrinterProfile,
  patience: Patience = PATIENCE,
  encode: Encode = prepareJob,
  inTurn: Lane = lane(),
): Printer {
  const full = profile.status === 'full' && transport.answers;
  const slips = new SlipWait(patience.answerMs);
  const talk = new Talk(transport, patience, full, slips);
  const printJob = async (job: PrintJob) => {
    const bytes = await encode(job, profile);
    return bytes instanceof Uint8Array ? talk.print(bytes, job.kind === 'slip') : bytes;
  };
  const print = (job: PrintJob) =>
    inTurn(() => printJob(job), printDeadline(patience), unknownOutcome);
  const printer: Printer = {
    kind: 'device',
    name: transport.name,
    status: full ? 'full' : 'none',
    print,
  };
  if (!full) return printer;
  return {
    ...printer,
    look: () =>
      inTurn(
        () => lookAt(transport),
        MARGIN_MS,
        () => ({ condition: 'mute' }),
      ),
    ...(profile.slip || profile.micr ? { cancelSlip: () => slips.cancel() } : {}),
    ...(profile.micr
      ? { readCheck: () => inTurn(() => talk.readCheck(), printDeadline(patience), notRead) }
      : {}),
  };
}

const LONGEST_JOB_BYTES = 200_000;

function printDeadline({ openMs, printMs, byteMs, formMs }: Patience): number {
  return openMs + printMs + byteMs * LONGEST_JOB_BYTES + formMs + MARGIN_MS;
}

/** Never rejects; settles within about a second. */
export async function lookAt(transport: Transport): Promise<PrinterSigns> {
  let session: Session | undefined;
  try {
    session = await Session.open(transport, LOOK_OPEN_MS);
    return await askSigns(session, LOOK_ANSWER_MS);
  } catch {
    return { condition: session ? 'mute' : 'unreachable' };
  } finally {
    await session?.drop();
  }
}

function notRead(reason: string): CheckReading {
  return { outcome: 'not-read', reason };
}

/** The wait for a form, which another key of the clerk may end. */
class SlipWait {
  readonly #answerMs: number;
  #session: Session | undefined;
  #ended: (() => void) | undefined;
  #forCheck = false;

  constructor(answerMs: number) {
    this.#answerMs = answerMs;
  }

  /** Resolves when the wait was ended; never while nothing is cancelled. */
  begin(session: Session, forCheck = false): Promise<'cancelled'> {
    this.#session = session;
    this.#forCheck = forCheck;
    return new Promise((resolve) => {
      this.#ended = () => resolve('cancelled');
    });
  }

  finish(): void {
    this.#session = undefined;
    this.#ended = undefined;
  }

  /** A form that lies in already is printed to its end. Never rejects. */
  async cancel(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    try {
      const waits = this.#forCheck || (await isWaitingForForm(session, this.#answerMs));
      if (!waits) return;
      await session.write(CANCEL_SLIP);
      this.#ended?.();
    } catch {
      // The line broke: the job itself has been told.
    }
  }
}

class Talk {
  readonly #transport: Transport;
  readonly #patience: Patience;
  readonly #full: boolean;
  readonly #slips: SlipWait;

  constructor(transport: Transport, patience: Patience, full: boolean, slips: SlipWait) {
    this.#transport = transport;
    this.#patience = patience;
    this.#full = full;
    this.#slips = slips;
  }

  /** Until the first byte of the job is sent, nothing can have come out; after it, anything can. */
  async print(bytes: Uint8Array, isSlip: boolean): Promise<PrintOutcome> {
    let began = false;
    let session: Session | undefined;
    try {
      session = await Session.open(this.#transport, this.#patience.openMs);
      const asks = this.#full && session.answers;
      const trouble = asks ? await this.#prepare(session) : undefined;
      if (trouble !== undefined) return notPrinted(trouble);
      began = true;
      return asks ? await this.#confirm(session, bytes, isSlip) : await this.#send(session, bytes);
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      return began ? unknownOutcome(error.message) : notPrinted(error.message);
    } finally {
      this.#slips.finish();
      await session?.drop();
    }
  }

  /** Why it cannot print now, in words. */
  async #prepare(session: Session): Promise<string | undefined> {
    const { answerMs } = this.#patience;
    const { condition } = await askSigns(session, answerMs);
    if (condition === 'mute') return 'The printer does not answer.';
    if (!canPrint(condition)) return `The printer does not print. ${CONDITION_WORDS[condition]}`;
    const told =
      (await session.ask(WAKE, automatic, answerMs)) ??
      (await session.ask(joinBytes(FLUSH, WAKE), automatic, answerMs));
    if (!told) return 'The printer answers, but takes no commands. Switch it off and on.';
    const stopped = stoppedBy(told);
    return stopped && `The printer does not print. ${CONDITION_WORDS[stopped]}`;
  }

  async #confirm(session: Session, bytes: Uint8Array, isSlip: boolean): Promise<PrintOutcome> {
    const ms = this.#printMs(bytes) + (isSlip ? this.#patience.formMs : 0);
    const cancelled = this.#slips.begin(session);
    const giveUp = isSlip
      ? setTimeout(() => void this.#slips.cancel(), this.#patience.formMs)
      : undefined;
    const end = await Promise.race([
      session.ask(joinBytes(withoutReset(bytes), END_MARK), endOrTrouble, ms),
      cancelled,
    ]);
    clearTimeout(giveUp);
    if (end === 'cancelled') {
      await goodbye(session);
      return CANCELLED;
    }
    if (end === undefined) return unknownOutcome('The printer took the job and fell silent.');
    if (end !== 'done') return unknownOutcome(`The printer stopped. ${CONDITION_WORDS[end]}`);
    await goodbye(session);
    return PRINTED;
  }

  async #send(session: Session, bytes: Uint8Array): Promise<PrintOutcome> {
    const ms = this.#printMs(bytes);
    await within(session.write(bytes), ms, 'The printer took no more of the job.');
    await session.end(ms);
    return SENT;
  }

  #printMs(bytes: Uint8Array): number {
    return this.#patience.printMs + this.#patience.byteMs * bytes.length;
  }

  /** Nothing is asked while it reads: that makes it read worse. */
  async readCheck(): Promise<CheckReading> {
    const { openMs, formMs } = this.#patience;
    let session: Session | undefined;
    try {
      session = await Session.open(this.#transport, openMs);
      const trouble = await this.#prepare(session);
      if (trouble !== undefined) return notRead(trouble);
      const ended = this.#slips.begin(session, true);
      const block = await Promise.race([session.ask(READ_CHECK, checkBlock, formMs), ended]);
      if (block !== 'cancelled') await session.write(block ? EJECT_CHECK : CANCEL_SLIP);
      await goodbye(session);
      if (block === 'cancelled') return notRead('Nobody waits for the check any more.');
      return block ? readingOf(block) : notRead('No check was laid in.');
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      return notRead(error.message);
    } finally {
      this.#slips.finish();
      await session?.drop();
    }
  }
}

/** All that had to be known is known; the bytes on the way are still taken by whoever hangs up. */
async function goodbye(session: Session): Promise<void> {
  await session.end(GOODBYE_MS).catch(() => undefined);
}

/** The printer was just reset; once more, and it would stop telling what changes. */
function withoutReset(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1b && bytes[1] === 0x40 ? bytes.subarray(2) : bytes;
}

function automatic(reply: Reply): Automatic | undefined {
  return reply.kind === 'automatic' ? reply.bytes : undefined;
}

function endOrTrouble(reply: Reply) {
  if (reply.kind === 'in-turn') return 'done';
  return reply.kind === 'automatic' ? stoppedBy(reply.bytes) : undefined;
}

function checkBlock(reply: Reply): Uint8Array | undefined {
  return reply.kind === 'block' && reply.bytes[0] === 0x5f ? reply.bytes : undefined;
}

/** 5F, a status whose bit 5 says that something was wrong, the line, NUL. */
function readingOf(block: Uint8Array): CheckReading {
  const line = Buffer.from(block.subarray(2, -1)).toString('latin1').trim();
  const good = ((block[1] ?? 0) & 0x20) === 0 && line !== '';
  return good ? { outcome: 'read', line } : notRead('The check could not be read.');
}
