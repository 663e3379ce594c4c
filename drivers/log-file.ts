// The log of faults: what broke and where, for whoever looks after the program. It is kept small by
// rotation, and nothing that must stay secret gets into it.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type LogLimits = {
  /** A file that would grow beyond this becomes `.1`, the old `.1` becomes `.2`, and so on. */
  readonly maxBytes: number;
  /** How many files there are at most, the current one included. */
  readonly files: number;
};

const LIMITS: LogLimits = { maxBytes: 1_000_000, files: 5 };

/** Appends one record. Never throws: a log that cannot be written must not stop the counter. */
export function writeLog(
  path: string,
  error: unknown,
  at: string,
  limits: LogLimits = LIMITS,
): void {
  try {
    const record = `${at} ${withoutSecrets(faultText(error))}\n`;
    mkdirSync(dirname(path), { recursive: true });
    if (sizeOf(path) + Buffer.byteLength(record) > limits.maxBytes) rotate(path, limits.files);
    appendFileSync(path, record, { mode: 0o600 });
  } catch {
    // There is nowhere left to say it.
  }
}

/** The trace with what caused it, each further line set in, so that a record begins at the edge. */
function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\nCaused by: ${faultText(error.cause)}`;
}

const CARD_NUMBER = /\d(?:[ -]?\d){11,18}(?!\d)/g;
const PIN = /\b(pin\b\D{0,6})\d{3,8}/gi;
/** Everything below a space but the line feed. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/** Card numbers lose all but their last four digits; scanned stubs with them, which is no harm. */
function withoutSecrets(text: string): string {
  return text
    .replace(CONTROL, ' ')
    .replace(CARD_NUMBER, (digits) => `****${digits.slice(-4)}`)
    .replace(PIN, '$1****')
    .replaceAll('\n', '\n  ');
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(path: string, files: number): void {
  for (let number = files - 1; number >= 1; number -= 1) {
    const older = number === 1 ? path : `${path}.${number - 1}`;
    if (sizeOf(older) > 0) renameSync(older, `${path}.${number}`);
  }
}
