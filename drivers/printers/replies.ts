// Takes a printer's answers apart. They come mixed on one line, cut anywhere; fixed bits in each
// byte tell the families from each other.

export type Automatic = readonly [number, number, number, number];

export type Reply =
  /** The answer to DLE EOT n; which n, only the asker knows. */
  | { readonly kind: 'real-time'; readonly byte: number }
  /** Sent by itself when something changed. */
  | { readonly kind: 'automatic'; readonly bytes: Automatic }
  /** The answer to GS r: what stood before it is printed. */
  | { readonly kind: 'in-turn'; readonly byte: number }
  /** What was read from a check, the number of a process: from its header up to its NUL. */
  | { readonly kind: 'block'; readonly bytes: Uint8Array };

const XON = 0x11;
const XOFF = 0x13;
const BLOCK_HEADS = [0x35, 0x37, 0x3b, 0x3d, 0x5f];
/** Longer than any block there is: what has not ended by then is rubbish. */
const BLOCK_BYTES = 300;

const isRealTime = (byte: number) => (byte & 0x93) === 0x12;
const isAutomaticHead = (byte: number) => (byte & 0x93) === 0x10;
const isInTurn = (byte: number) => (byte & 0x90) === 0;

export class ReplyReader {
  #held: number[] = [];

  /** The answers that are whole now, in order. What is no answer is skipped. */
  take(bytes: Uint8Array): readonly Reply[] {
    this.#held.push(...bytes);
    const replies: Reply[] = [];
    while (this.#held.length > 0) {
      const [size, reply] = headOf(this.#held);
      if (size === 0) break;
      this.#held.splice(0, size);
      if (reply) replies.push(reply);
    }
    return replies;
  }
}

/** How many bytes the answer at the head takes; 0 while it is not whole. */
function headOf(held: readonly number[]): readonly [number, Reply?] {
  const [first = 0, second, third, fourth] = held;
  if (first === XON || first === XOFF) return [1];
  if (BLOCK_HEADS.includes(first)) return blockOf(held);
  if (isRealTime(first)) return [1, { kind: 'real-time', byte: first }];
  if (isInTurn(first)) return [1, { kind: 'in-turn', byte: first }];
  if (!isAutomaticHead(first)) return [1];
  if (held.slice(1, 4).some((byte) => !isInTurn(byte))) return [1];
  if (second === undefined || third === undefined || fourth === undefined) return [0];
  return [4, { kind: 'automatic', bytes: [first, second, third, fourth] }];
}

function blockOf(held: readonly number[]): readonly [number, Reply?] {
  const end = held.indexOf(0);
  if (end === -1) return [held.length > BLOCK_BYTES ? 1 : 0];
  return [end + 1, { kind: 'block', bytes: Uint8Array.from(held.slice(0, end + 1)) }];
}
