// One physical key as the screens see it, whatever bytes the terminal sent for it.

/** Keys that are known by name. `char` carries its text in `Key.char`. */
export type KeyName =
  | 'char'
  | 'enter'
  | 'backspace'
  | 'escape'
  | 'tab'
  | 'backtab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'insert'
  | 'delete'
  | 'keypad-begin'
  | FunctionKeyName
  | 'paste'
  | 'report'
  | 'unknown';

export type FunctionKeyName =
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'f6'
  | 'f7'
  | 'f8'
  | 'f9'
  | 'f10'
  | 'f11'
  | 'f12';

/** Keys that only the NumLock-less number pad sends where an entry waits for digits. */
export const PAD_WITHOUT_NUMLOCK: readonly KeyName[] = [
  'keypad-begin',
  'insert',
  'delete',
  'home',
  'end',
  'page-up',
  'page-down',
];

/** How a workstation reads digits without a point: `53` as 0.53, or as 53.00. */
export type AmountReading = 'cents' | 'typed-decimals';

export type Key = {
  readonly name: KeyName;
  /** One character for `char` (and for a letter with Ctrl); the whole pasted text for `paste`. */
  readonly char?: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** True when the terminal says that it was typed on the number pad. Most terminals do not say. */
  readonly keypad: boolean;
  /** When it was decoded: milliseconds of a monotonic clock. */
  readonly at: number;
  /** Counts up from 1; later keys have higher numbers. */
  readonly sequence: number;
  /** Pressed where digits without a point are whole money; the stack says so of each key. */
  readonly wholeMoney?: true;
};

/** The character of a plain typed key: no Ctrl, no Alt. Undefined for everything else. */
export function plainChar(key: Key): string | undefined {
  return key.name === 'char' && !key.ctrl && !key.alt ? key.char : undefined;
}

/** True for Ctrl and this letter: `isCtrl(key, 'l')`. */
export function isCtrl(key: Key, letter: string): boolean {
  return key.name === 'char' && key.ctrl && key.char === letter;
}
