// Hands keys to the screens in order, the next one only when the step before it is finished.
// Keys typed before something was painted that must be answered (a PIN prompt, a list of hits, an
// alert, a refusal) are held back, and dropped at the first fresh key, which is said on screen. A
// whole scan among them waits for a field that takes it, and so does one on a field that does not.
import { Breakdown } from '../src/domain/breakdown.ts';
import type { Scanner } from '../src/domain/scanner.ts';
import type { Key } from './key.ts';
import { spreadPaste } from './key-decoder.ts';
import type { TypedAhead } from './messages.ts';
import { scanText, wholeScan } from './parts/whole-scan.ts';
import { ScanReader } from './scan-reader.ts';
import { GROUND_WORDS } from './words/ground.ts';

/** What the pump drives; the stack of screens is one. */
export type PumpTarget = {
  /** Nothing to wait for where the step is done when it returns, as typing is. */
  press(key: Key): Promise<void> | undefined;
  /** What is painted and wants a fresh key; a token that was not there before is a new guard. */
  guards(): readonly string[];
  /** How a scan is known among the keys of this moment. */
  scanner(): Scanner;
  /** True where the field takes this scan. */
  takesScan(scan: string): boolean;
  /** True where Enter would do nothing and so may take this scan, which waits. */
  takesOffer(scan: string): boolean;
  /** A notice for the message line. */
  say(words: string): void;
  /** What may be looked up while no key waits; true when there is something new to paint. */
  idle?(): Promise<boolean>;
  /** True when the program is to end: no further key is handed over. */
  readonly ended: boolean;
};

export type PumpOptions = {
  readonly target: PumpTarget;
  /** Monotonic milliseconds, the clock of `Key.at`. */
  now(): number;
  /** Called once per drained chunk, and as soon as a guard appears. */
  paint(): void;
  onFault(error: unknown): void;
  /** Keys decoded earlier than this after a guard was painted are not fresh. */
  readonly freshAfterMs?: number;
};

type Work = Key | (() => Promise<void>);

const FRESH_AFTER_MS = 150;
/** A longer paste is no scan and no name; it is refused whole. */
const PASTE_MAX = 512;

export class KeyPump {
  readonly #options: PumpOptions;
  readonly #freshAfterMs: number;
  readonly #scans = new ScanReader();
  #queue: Work[] = [];
  #draining: Promise<void> | undefined;
  #guards: readonly string[] = [];
  /** Keys decoded before this are not fresh; undefined when nothing waits for a fresh key. */
  #freshFrom: number | undefined;
  #held: Key[] = [];
  #offer: readonly Key[] | undefined;
  /** False while the window is too small to show the page. */
  #visible = true;
  /** Keys that came while the page could not be seen; the clerk decides about them. */
  #unseen: Key[] = [];
  #lastKeyAt: number;
  #closed = false;

  constructor(options: PumpOptions) {
    this.#options = options;
    this.#freshAfterMs = options.freshAfterMs ?? FRESH_AFTER_MS;
    this.#lastKeyAt = options.now();
    // The first painting, and a guard that may stand on the very first screen.
    this.#enqueue([() => Promise.resolve()]);
  }

  /** When the last key was decoded, for the idle lock. At first: when the pump was made. */
  get lastKeyAt(): number {
    return this.#lastKeyAt;
  }

  /** For the message line: keys held back, keys not yet handed over, the scan that waits. */
  get ahead(): TypedAhead {
    const waiting = this.#queue.filter((work) => typeof work !== 'function').length;
    const counts = { held: this.#held.length, waiting, unseen: this.#unseen.length };
    return this.#offer ? { ...counts, offered: scanText(this.#offer) } : counts;
  }

  /** Keys as decoded from one chunk. Reports of the terminal are no keys and end here. */
  push(keys: readonly Key[]): void {
    const typed: Key[] = [];
    for (const key of keys) {
      if (key.name === 'paste') typed.push(...this.#unpack(key));
      else if (key.name !== 'report') typed.push(key);
    }
    const last = typed.at(-1);
    if (last === undefined || this.#closed) return;
    this.#lastKeyAt = last.at;
    this.#enqueue(typed);
  }

  /**
   * Told at each painting. While the page cannot be seen no key acts: a payment must not be posted
   * by an Enter whose page nobody saw. What came meanwhile waits for a fresh key to decide.
   */
  show(visible: boolean): void {
    const back = visible && !this.#visible;
    this.#visible = visible;
    const asks = this.#unseen.length > 0 || this.#guards.length > 0;
    if (back && asks) this.#freshFrom = this.#options.now() + this.#freshAfterMs;
  }

  /** Runs background work between two keys, such as reading a screen's data again. */
  run<T>(work: () => Promise<T> | T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      };
      this.#enqueue([run]);
    });
  }

  /** Resolves when everything pushed so far is done and painted. */
  async idle(): Promise<void> {
    while (this.#draining !== undefined) await this.#draining;
  }

  /** Lets the step in progress finish and forgets the keys behind it. */
  close(): void {
    this.#closed = true;
    this.#queue = this.#queue.filter((work) => typeof work === 'function');
  }

  #unpack(paste: Key): Key[] {
    const length = paste.char?.length ?? 0;
    if (length <= PASTE_MAX) return spreadPaste(paste);
    this.#options.target.say(GROUND_WORDS.ahead.pasteTooLong(length));
    this.#options.paint();
    return [];
  }

  #enqueue(work: readonly Work[]): void {
    this.#queue.push(...work);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // Let the whole chunk arrive before the first step, so that it is painted once.
    await Promise.resolve();
    do {
      for (let work = this.#queue.shift(); work; work = this.#queue.shift()) {
        try {
          const unfinished = this.#do(work);
          // Typing is done at once: to wait for each key of a burst would take longer than the key.
          if (unfinished !== undefined) await unfinished;
          this.#noticeGuards();
        } catch (error) {
          this.#sayFault(error);
        }
        if (this.#options.target.ended) this.close();
      }
      this.#paint();
    } while ((await this.#idled()) || this.#queue.length > 0);
    this.#draining = undefined;
  }

  /** True when there is something new to paint. A fault is logged; no key waits for it. */
  async #idled(): Promise<boolean> {
    const { target, onFault } = this.#options;
    if (this.#closed || target.ended || target.idle === undefined) return false;
    // What the terminal has sent already comes first.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#queue.length > 0) return false;
    try {
      const changed = await target.idle();
      if (changed) this.#noticeGuards();
      return changed;
    } catch (error) {
      onFault(error);
      return false;
    }
  }

  #do(work: Work): Promise<void> | undefined {
    return typeof work === 'function' ? work() : this.#read(work);
  }

  #paint(): void {
    try {
      this.#options.paint();
    } catch (error) {
      this.#sayFault(error);
    }
  }

  /** A fault of the program is logged and said; the keys behind it wait for a fresh one. */
  #sayFault(error: unknown): void {
    this.#options.onFault(error);
    const broken = error instanceof Breakdown ? [error.message, error.next] : undefined;
    for (const words of broken ?? [GROUND_WORDS.fault]) this.#options.target.say(words);
    this.#freshFrom = this.#options.now() + this.#freshAfterMs;
  }

  #read(key: Key): Promise<void> | undefined {
    const { kind, keys } = this.#scans.read(key, this.#options.target.scanner());
    if (kind === 'scan') return this.#takeScan(keys);
    return keys.length === 1 && keys[0] ? this.#take(keys[0]) : this.#takeAll(keys);
  }

  async #takeAll(keys: readonly Key[]): Promise<void> {
    for (const key of keys) {
      if (this.#options.target.ended) return;
      await this.#take(key);
      this.#noticeGuards();
    }
  }

  /** A scan is of one piece: held back whole, taken whole, or kept for where it belongs. */
  #takeScan(keys: readonly Key[]): Promise<void> | undefined {
    const { target } = this.#options;
    const at = keys[0]?.at ?? 0;
    const later = !this.#visible || this.#isEarly(at);
    if (later || target.takesScan(scanText(keys))) {
      return this.#takeAll(keys.map((key) => ({ ...key, at })));
    }
    if (this.#offer) target.say(GROUND_WORDS.ahead.scanDropped);
    this.#offer = keys;
    return undefined;
  }

  /** Typed before what now stands on the screen could be seen. */
  #isEarly(at: number): boolean {
    return this.#freshFrom !== undefined && at < this.#freshFrom;
  }

  #take(key: Key): Promise<void> | undefined {
    if (!this.#visible) {
      this.#unseen.push(key);
      return undefined;
    }
    if (this.#isEarly(key.at)) {
      this.#held.push(key);
      return undefined;
    }
    this.#freshFrom = undefined;
    const aside = this.#held.length + this.#unseen.length;
    return aside === 0 && !this.#offer ? this.#options.target.press(key) : this.#decide(key);
  }

  /** The fresh key decides about those that were held back or not seen, and about an offer. */
  async #decide(key: Key): Promise<void> {
    const { target } = this.#options;
    const dropped = this.#held.splice(0);
    const unseen = this.#unseen.splice(0);
    if (unseen.length > 0 && key.name === 'enter') {
      return this.#readAgain(unseen, key.at, this.#drop(dropped));
    }
    // Asked only where something is offered: the answer takes a whole view.
    const offer = this.#offer && target.takesOffer(scanText(this.#offer)) ? this.#offer : undefined;
    if (offer) this.#offer = undefined;
    try {
      if (offer && key.name === 'enter') this.#readAgain(offer, key.at);
      else await target.press(key);
    } finally {
      const gone = offer && key.name !== 'enter' ? [GROUND_WORDS.ahead.scanDropped] : [];
      for (const notice of [...gone, ...this.#drop([...unseen, ...dropped])]) target.say(notice);
    }
  }

  /** Feeds keys that were held back as if they were read now; notices come behind them. */
  #readAgain(keys: readonly Key[], at: number, notices: readonly string[] = []): void {
    const say = async () => {
      for (const notice of notices) this.#options.target.say(notice);
    };
    this.#queue.unshift(...keys.map((key) => ({ ...key, at })), say);
  }

  /** Keeps a whole scan among the dropped keys to offer it; says how many are gone. */
  #drop(dropped: readonly Key[]): string[] {
    const scan = wholeScan(dropped);
    this.#offer = scan ?? this.#offer;
    const lost = dropped.length - (scan?.length ?? 0);
    return lost > 0 ? [GROUND_WORDS.ahead.dropped(lost)] : [];
  }

  #noticeGuards(): void {
    const before = this.#guards;
    this.#guards = this.#options.target.guards();
    if (this.#guards.every((guard) => before.includes(guard))) return;
    // Painted first: the clerk can only answer what is on the screen.
    this.#options.paint();
    this.#freshFrom = this.#options.now() + this.#freshAfterMs;
  }
}
