// What a screen is: plain-data state, a pure step from key to outcome, a pure view from state to
// page. No screen imports another; they know each other by id, and the stack (stack.ts) does the
// walking.
import type { Refusal } from '../src/domain/refusal.ts';
import type { Refused } from '../src/domain/result.ts';
import type { Key } from './key.ts';

/** The name a screen is opened by; the list of screens given to the stack says which exist. */
export type ScreenId = string;

/** The window in character cells. */
export type Size = { readonly columns: number; readonly rows: number };

/**
 * What a key led to.
 * - `stay`: the screen goes on with this state.
 * - `go`: another screen opens above this one, or instead of it with `replace`; `state` is what
 *   this screen becomes underneath.
 * - `back`: this screen closes; the one below gets `result` in `resumed`, and `done` says on its
 *   message line what was done. At the root: nothing happens. With `to` everything above the
 *   topmost screen of that id closes. With `passes` the key then acts on the screen below.
 * - `home`: the stack is cleared down to its root, which is resumed.
 * - `quit`: the program ends.
 * - `refuse`: the words and the next step go on the message line; keys typed ahead are held back.
 */
export type Outcome<State> =
  | { readonly kind: 'stay'; readonly state: State }
  | {
      readonly kind: 'go';
      readonly to: ScreenId;
      readonly params?: unknown;
      readonly replace?: boolean;
      readonly state?: State;
    }
  | {
      readonly kind: 'back';
      readonly result?: unknown;
      readonly to?: ScreenId;
      readonly done?: string;
      readonly passes?: boolean;
    }
  | { readonly kind: 'home' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'refuse'; readonly state: State; readonly refusal: Refusal };

/**
 * One screen. Write it as `Screen<PayState, PayParams, Station>`; method syntax keeps every such
 * screen assignable to `AnyScreen<Station>`, which is what the stack holds.
 */
export type Screen<State, Params, Context> = {
  readonly id: ScreenId;
  /** A refusal leaves the screen below where it is, and is shown there. */
  open(context: Context, params: Params): Promise<State | Refused> | State | Refused;
  /** Called when a screen above went back; derived data is read again here. */
  resumed?(state: State, result: unknown, context: Context): Promise<State> | State;
  step(state: State, key: Key, context: Context): Promise<Outcome<State>> | Outcome<State>;
  /**
   * Called when everything typed is done and painted and no key waits: what is looked up as it is
   * typed. Returns what the screen becomes, or undefined when there is nothing to look up.
   */
  idle?(state: State, context: Context): Promise<State | undefined>;
  view(state: State, size: Size): Page;
  /** Drives the help lines, F1 and docs/keys.md. */
  keys(state: State): readonly KeyBinding[];
  /**
   * A token naming what is painted now and must be answered by a fresh key (a PIN prompt, a list of
   * hits, an alert). A token that differs from the last one starts a new guard; undefined is none.
   */
  guard?(state: State): string | undefined;
  /** Scans come key by key, as the scanner sends them, prefix and all. */
  readonly rawScans?: true;
};

export type AnyScreen<Context> = Screen<unknown, unknown, Context>;

/** A key and what it does here. `disabled` says why it does nothing now; it stays in the help. */
export type KeyBinding = {
  readonly intent: string;
  /** As printed in the help: `Enter`, `+`, `F1`. */
  readonly keys: string;
  readonly words: string;
  readonly disabled?: string;
  /** It never does anything here: F1 and docs/keys.md name it, the help lines leave it out. */
  readonly never?: true;
};

/** What a piece of text means; theme.ts alone says how it looks. */
export type Tone =
  | 'normal'
  | 'quiet'
  | 'strong'
  | 'good'
  | 'warning'
  | 'danger'
  | 'marked'
  | 'title';

export type Segment = { readonly text: string; readonly tone?: Tone };
export type Line = string | readonly Segment[];

/**
 * What a screen shows, as data. page-layout.ts turns it into exactly as many lines as the window
 * has.
 */
export type Page = {
  readonly title: string;
  readonly titleRight?: string;
  /** Rows that stay above the body when it is cut to the window: column titles. */
  readonly head?: readonly Line[];
  readonly body: readonly Line[];
  /** Index of the body row that must stay in view. */
  readonly mark?: number;
  /** How often the next page of a body longer than the window was asked for; starts over. */
  readonly turned?: number;
  /** Rows that always show, directly above the entry: totals. */
  readonly foot?: readonly Line[];
  readonly entry?: PageEntry;
  /** What Enter does now, in words. */
  readonly enterNow: string;
};

/** Which scans an entry takes: any, stubs of bills, or codes of receipts. */
export type ScansTaken = 'any' | 'stubs' | 'receipts';

export type PageEntry = {
  readonly label: string;
  /** None unless told. */
  readonly scans?: ScansTaken;
  /** What Enter on an empty entry accepts; shown in [brackets]. */
  readonly proposal?: string;
  readonly text: string;
  /** A PIN: shown as stars. */
  readonly secret?: boolean;
  /** Words after the entry, such as why it is spoiled. */
  readonly note?: string;
  /** Enter refuses it whole, whatever the page says. */
  readonly spoiled?: boolean;
};

/** What the header line says of the workstation. */
export type Status = {
  readonly city: string;
  /** `TUE 15 SEP 2026` */
  readonly businessDate: string;
  /** What receipts are dated is not today: the header says which way. */
  readonly dated?: 'past' | 'next';
  /** True on the demo book; the header then says `demo date`. */
  readonly demo: boolean;
  /** A training book; the header then says so before everything else. */
  readonly training?: boolean;
  /** `Clerk 101`, `Supervisor 902`: the role and the number of who stands here. */
  readonly clerk?: string;
  /** `REG 1` */
  readonly register: string;
  /** `DRAWER 1 OPEN` */
  readonly drawer: string;
  /** `PRINTER ok` */
  readonly printer: string;
  /** `10:42` */
  readonly time: string;
};
