// Turns what the terminal sends into keys: one physical key is one Key, however the bytes were cut
// into reads. It keeps no clock; the caller says when a chunk was read and when patience is over.
import type { Key } from './key.ts';
import { plainStroke, type Stroke, takeStroke } from './key-sequences.ts';

const PASTE_END = '\u001b[201~';

/** A CR LF cut between two reads is one Enter when the LF follows within this time. */
const LINE_FEED_WITHIN_MS = 30;

export type DecoderPatience = {
  /** How long an Esc waits for the rest of a sequence. Longer for slow lines. */
  readonly escapeMs: number;
  /** How long an open paste waits for its end. */
  readonly pasteMs: number;
};

export const DEFAULT_PATIENCE: DecoderPatience = { escapeMs: 30, pasteMs: 1000 };

export class KeyDecoder {
  #held = '';
  #paste: string | undefined;
  #sequence = 0;
  #returnedAt = Number.NEGATIVE_INFINITY;
  readonly #patience: DecoderPatience;

  constructor(patience: DecoderPatience = DEFAULT_PATIENCE) {
    this.#patience = patience;
  }

  /** Milliseconds after which `flush` should be called; undefined when nothing is held. */
  get patienceMs(): number | undefined {
    if (this.#paste !== undefined) return this.#patience.pasteMs;
    return this.#held === '' ? undefined : this.#patience.escapeMs;
  }

  /** The keys that `chunk`, read at `at` (monotonic milliseconds), completes. */
  push(chunk: string, at: number): Key[] {
    this.#held += chunk;
    return this.#drain(at, false);
  }

  /** Gives up waiting: a held Esc is the Esc key, an open paste ends here. */
  flush(at: number): Key[] {
    return this.#drain(at, true);
  }

  #drain(at: number, final: boolean): Key[] {
    const keys: Key[] = [];
    let from = 0;
    while (from < this.#held.length || (final && this.#paste !== undefined)) {
      const used = this.#takeNext(from, at, final, keys);
      if (used === undefined) break;
      from += used;
    }
    this.#held = this.#held.slice(from);
    return keys;
  }

  /** Units used, or undefined when more bytes are needed. */
  #takeNext(from: number, at: number, final: boolean, keys: Key[]): number | undefined {
    if (this.#paste !== undefined) return this.#takePasted(this.#paste, from, at, final, keys);
    if (this.#held[from] === '\n' && at - this.#returnedAt <= LINE_FEED_WITHIN_MS) {
      this.#returnedAt = Number.NEGATIVE_INFINITY;
      return 1;
    }
    const next = takeStroke(this.#held, from, final);
    if (next.kind === 'unfinished') return undefined;
    this.#returnedAt = Number.NEGATIVE_INFINITY;
    if (next.kind === 'paste-start') {
      this.#paste = '';
      return next.length;
    }
    if (next.length === 1 && this.#held[from] === '\r') this.#returnedAt = at;
    if (next.stroke) keys.push(this.#keyOf(next.stroke, at));
    return next.length;
  }

  #takePasted(pasted: string, from: number, at: number, final: boolean, keys: Key[]) {
    const end = this.#held.indexOf(PASTE_END, from);
    if (end < 0 && !final) return this.#growPaste(pasted, from);
    const rest = this.#held.slice(from, end < 0 ? undefined : end);
    this.#paste = undefined;
    keys.push(this.#keyOf({ name: 'paste', char: pasted + rest }, at));
    return rest.length + (end < 0 ? 0 : PASTE_END.length);
  }

  /** Takes what cannot be the start of the end marker. */
  #growPaste(pasted: string, from: number): number | undefined {
    const until = this.#held.length - (PASTE_END.length - 1);
    if (until <= from) return undefined;
    this.#paste = pasted + this.#held.slice(from, until);
    return until - from;
  }

  #keyOf(stroke: Stroke, at: number): Key {
    this.#sequence += 1;
    return keyOf(stroke, at, this.#sequence);
  }
}

/** A whole Key from its stroke. */
export function keyOf(stroke: Stroke, at: number, sequence: number): Key {
  const { name, char, ctrl = false, alt = false, shift = false, keypad = false } = stroke;
  // Every key has the same fields in the same order, char but where it has none: read fast.
  return char === undefined
    ? { name, ctrl, alt, shift, keypad, at, sequence }
    : { name, char, ctrl, alt, shift, keypad, at, sequence };
}

/** A paste as the keys it stands for, so that it is read exactly as a scan of the same text. */
export function spreadPaste(paste: Key): Key[] {
  const characters = Array.from((paste.char ?? '').replace(/\r\n/g, '\r'));
  return characters.map((char) => keyOf(plainStroke(char), paste.at, paste.sequence));
}
