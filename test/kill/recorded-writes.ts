// What a process did to the files of its store, call by call, as strace saw it; and the files as
// they may lie on the disk when the power fails after any of the calls.
import { readFileSync } from 'node:fs';
import type { Dice } from '../auditor/dice.ts';

/** A disk writes whole sectors; a write that the power cut off may have any of them. */
const SECTOR = 512;

export type Call =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'remove'; readonly file: string }
  /** A line on standard output: from then on somebody relies on it. */
  | { readonly kind: 'said'; readonly line: string };

/** The arguments strace needs before the command: file calls only, bytes whole and in hex. */
export function straceWords(output: string): readonly string[] {
  const calls = 'openat,close,pwrite64,write,ftruncate,fsync,fdatasync,unlink';
  return ['-f', '-qq', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-e', 'signal=none'].concat([
    '-o',
    output,
  ]);
}

/** The process that strace started: who made the first call. */
export function firstProcess(output: string): number {
  return Number(/^\d+/.exec(readFileSync(output, 'utf8').slice(0, 20))?.[0]);
}

/** The calls on files whose path begins with `store`, in the order in which they ended. */
export function readCalls(output: string, store: string): readonly Call[] {
  const open = new Map<number, string>();
  const begun = new Map<string, string>();
  return readFileSync(output, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
      const half = /^(.*) <unfinished \.\.\.>$/.exec(text);
      if (half) begun.set(thread, half[1] ?? '');
      const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
      const whole = rest ? `${begun.get(thread) ?? ''}${rest[1]}` : text;
      return half ? [] : callOf(whole, open, store);
    });
}

function callOf(text: string, open: Map<number, string>, store: string): readonly Call[] {
  const [, name = '', words = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(text) ?? [];
  if (Number(result) < 0) return [];
  const quoted = /"((?:\\x[0-9a-f]{2})*)"/.exec(words)?.[1] ?? '';
  const bytes = Buffer.from(quoted.replaceAll('\\x', ''), 'hex');
  const number = Number(/^\d+/.exec(words)?.[0]);
  const file = open.get(number);
  if (name === 'openat') {
    const path = bytes.toString();
    if (path.startsWith(store) && !path.endsWith('-shm')) open.set(Number(result), path);
    else open.delete(Number(result));
    return [];
  }
  if (name === 'unlink') return [{ kind: 'remove', file: bytes.toString() }];
  if (name === 'write' && number === 1) {
    return bytes
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ kind: 'said', line }));
  }
  if (file === undefined) return [];
  const last = Number(/(\d+)$/.exec(words)?.[1]);
  switch (name) {
    case 'close':
      open.delete(number);
      return [];
    case 'pwrite64':
      return [{ kind: 'write', file, at: last, bytes: bytes.subarray(0, Number(result)) }];
    case 'ftruncate':
      return [{ kind: 'truncate', file, size: last }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', file }];
    default:
      throw new Error(`a call on the store that is not replayed: ${text.slice(0, 200)}`);
  }
}

type Change = Extract<Call, { readonly kind: 'write' | 'truncate' }>;
type Lying = { safe: Buffer; readonly waiting: Change[] };

/** The files of a store on a disk that keeps its promises about syncs, and no others. */
export class Disk {
  readonly #files = new Map<string, Lying>();

  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [file, safe] of files) this.#files.set(file, { safe, waiting: [] });
  }

  take(call: Call): void {
    if (call.kind === 'said') return;
    if (call.kind === 'remove') {
      this.#files.delete(call.file);
      return;
    }
    const lying = this.#files.get(call.file) ?? { safe: Buffer.alloc(0), waiting: [] };
    this.#files.set(call.file, lying);
    if (call.kind !== 'sync') {
      lying.waiting.push(call);
      return;
    }
    lying.safe = changed(lying.safe, lying.waiting.splice(0));
  }

  /** What was synced, and of the rest that share in a hundred of the sectors, by chance. */
  afterPowerLoss(dice: Dice, share = dice.one([0, 50, 50, 100])): ReadonlyMap<string, Buffer> {
    return new Map(
      [...this.#files].map(([file, { safe, waiting }]) => {
        return [
          file,
          changed(
            safe,
            waiting.flatMap((change) => torn(change, share, dice)),
          ),
        ];
      }),
    );
  }
}

function torn(change: Change, share: number, dice: Dice): readonly Change[] {
  if (change.kind === 'truncate') return dice.percent(share) ? [change] : [];
  const parts: Change[] = [];
  const end = endOf(change);
  for (let at = change.at; at < end; ) {
    const next = Math.min(end, (Math.floor(at / SECTOR) + 1) * SECTOR);
    const bytes = change.bytes.subarray(at - change.at, next - change.at);
    if (dice.percent(share)) parts.push({ ...change, at, bytes });
    at = next;
  }
  return parts;
}

function changed(before: Buffer, changes: readonly Change[]): Buffer {
  let size = before.length;
  let most = size;
  for (const change of changes) {
    size = change.kind === 'truncate' ? change.size : Math.max(size, endOf(change));
    most = Math.max(most, size);
  }
  const after = Buffer.alloc(most);
  before.copy(after);
  for (const change of changes) {
    if (change.kind === 'write') change.bytes.copy(after, change.at);
    // What was cut off comes back as zeros when the file grows again.
    else after.fill(0, change.size);
  }
  return after.subarray(0, size);
}

function endOf(change: Extract<Change, { readonly kind: 'write' }>): number {
  return change.at + change.bytes.length;
}
