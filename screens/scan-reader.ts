// Finds whole scans among keys, where the scanner of this workstation sends a prefix: from the
// prefix through the end. What turns out to be none is handed on as it was typed.
import type { Scanner } from '../src/domain/scanner.ts';
import { type Key, plainChar } from './key.ts';
import { isCodeSign } from './parts/whole-scan.ts';

/** `keys` are to be pressed one by one; none while a scan may be on its way. */
export type ScanReading = { readonly kind: 'keys' | 'scan'; readonly keys: readonly Key[] };

const NOTHING: ScanReading = { kind: 'keys', keys: [] };
/** A longer one is no scan of ours. */
const LONGEST = 96;

export class ScanReader {
  #held: readonly Key[] = [];
  #afterSign = false;

  read(key: Key, scanner: Scanner): ScanReading {
    return scanner.prefix === '' ? this.#readPlain(key, scanner) : this.#readMarked(key, scanner);
  }

  /** Nothing marks its beginning; a Tab right behind a sign is its end. */
  #readPlain(key: Key, { end }: Scanner): ScanReading {
    const ends = end === 'tab' && key.name === 'tab' && this.#afterSign;
    this.#afterSign = plainChar(key) !== undefined;
    return { kind: 'keys', keys: [ends ? asEnter(key) : key] };
  }

  #readMarked(key: Key, { prefix, end }: Scanner): ScanReading {
    const held = [...this.#held, key];
    if (held.length <= prefix.length) {
      return signOf(key) === prefix[held.length - 1] ? this.#hold(held) : this.#handOn(key, prefix);
    }
    const body = held.slice(prefix.length, -1);
    // Without an end of its own, a scan ends with the Enter of whoever scans.
    if (key.name === (end === 'tab' ? 'tab' : 'enter') && body.length > 0) {
      this.#held = [];
      return { kind: 'scan', keys: [...body, asEnter(key)] };
    }
    const goesOn = isCodeSign(key) && held.length <= LONGEST;
    return goesOn ? this.#hold(held) : this.#handOn(key, prefix);
  }

  #hold(held: readonly Key[]): ScanReading {
    this.#held = held;
    return NOTHING;
  }

  /** The key may begin a scan itself. */
  #handOn(key: Key, prefix: string): ScanReading {
    const before = this.#held;
    const begins = before.length > 0 && signOf(key) === prefix[0];
    this.#held = begins ? [key] : [];
    return { kind: 'keys', keys: begins ? before : [...before, key] };
  }
}

/** The character of a key as it stands in a prefix: Ctrl and a letter are a control character. */
export function signOf(key: Key): string | undefined {
  const { name, char, ctrl } = key;
  if (name === 'char' && ctrl && char !== undefined) {
    return String.fromCharCode(char.toUpperCase().charCodeAt(0) - 64);
  }
  return plainChar(key);
}

function asEnter({ char: _char, ...key }: Key): Key {
  return { ...key, name: 'enter' };
}
