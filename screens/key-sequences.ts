// Reads the one key that starts at a place in the terminal's bytes. Pure; key-decoder.ts keeps the
// rest. Reports and mouse movements are recognised so that they never become text.
import type { KeyName } from './key.ts';

/** A key without its time and number. */
export type Stroke = {
  readonly name: KeyName;
  readonly char?: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  readonly keypad?: boolean;
};

/** `length` UTF-16 units were used; without a stroke they meant nothing (the release of a key). */
export type Taken =
  | { readonly kind: 'taken'; readonly length: number; readonly stroke?: Stroke }
  | { readonly kind: 'paste-start'; readonly length: number }
  | { readonly kind: 'unfinished' };

const ESC = '\u001b';
const sticky = (afterEscape: string) => new RegExp(`${ESC}${afterEscape}`, 'y');

const LINUX_FUNCTION = sticky('\\[\\[([A-E])');
const OLD_MOUSE = sticky('\\[M[^]{3}');
const CSI = sticky('\\[([\\x30-\\x3f]*)[\\x20-\\x2f]*([\\x40-\\x7e])');
const SS3 = sticky('O(\\d*(?:;\\d+)*)([A-FHIMP-SXj-y])');
const STRING_REPORT = sticky('[P\\]X^_][^\\x00-\\x1f\\x7f]*(?:\\x07|\\x1b\\\\)');
/** The bytes so far could still become one of the above. */
const BEGUN = sticky(
  '(?:$|\\[\\[?$|\\[[\\x20-\\x3f]*$|\\[M[^]{0,2}$|O[\\d;]*$|[P\\]X^_][^\\x00-\\x1f\\x7f]*\\x1b?$)',
);
/** A control sequence that broke off: what belongs to it must not be read as text. */
const BROKEN_CSI = sticky('\\[\\[?[\\x20-\\x3f]*');

const FINAL_LETTER: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  E: 'keypad-begin',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'backtab',
};

const TILDE_NUMBER: Readonly<Record<string, KeyName>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

const LINUX_LETTER: Readonly<Record<string, KeyName>> = {
  A: 'f1',
  B: 'f2',
  C: 'f3',
  D: 'f4',
  E: 'f5',
};

/** The application keypad: `ESC O q` is the 1 of the number pad. */
const APPLICATION_KEYPAD = 'pqrstuvwxyjklmnoX';
const APPLICATION_MEANING = '0123456789*+,-./=';

/** Kitty's private codes of the number pad: 57399 is its 0, 57408 its 9, then the signs. */
const KITTY_KEYPAD_FIRST = 57399;
const KITTY_KEYPAD = '0123456789./*-+';
const KITTY_NAME: Readonly<Record<number, KeyName>> = {
  8: 'backspace',
  9: 'tab',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'page-up',
  57422: 'page-down',
  57423: 'home',
  57424: 'end',
  57425: 'insert',
  57426: 'delete',
  57427: 'keypad-begin',
};
const KITTY_PRIVATE_FIRST = 57344;

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]$/u;
const REPLACEMENT = '\ufffd';
const CR = 13;
const ASCII_END = 128;

/** The key that starts at `from`. With `final`, no more bytes are coming for it. */
export function takeStroke(text: string, from: number, final: boolean): Taken {
  return text[from] === ESC ? takeEscape(text, from, final) : takePlain(text, from, final);
}

function taken(length: number, stroke?: Stroke): Taken {
  return stroke ? { kind: 'taken', length, stroke } : { kind: 'taken', length };
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function takePlain(text: string, from: number, final: boolean): Taken {
  const code = text.codePointAt(from) ?? 0;
  if (code < ASCII_END && code !== CR) return takeAscii(code);
  const isHighHalf = code >= 0xd800 && code < 0xdc00;
  if (isHighHalf && from + 1 === text.length && !final) return { kind: 'unfinished' };
  if (text.startsWith('\r\n', from)) return taken(2, { name: 'enter' });
  const char = String.fromCodePoint(code);
  return taken(char.length, plainStroke(char));
}

/** Nearly every key is one of these: each is read once, at its first stroke. */
const asciiTaken: Taken[] = [];

function takeAscii(code: number): Taken {
  const kept = asciiTaken[code];
  if (kept) return kept;
  const read = taken(1, plainStroke(String.fromCharCode(code)));
  asciiTaken[code] = read;
  return read;
}

/** What one character means as a key. Control characters are never text. */
export function plainStroke(char: string): Stroke {
  if (char === '\r' || char === '\n') return { name: 'enter' };
  if (char === '\t') return { name: 'tab' };
  if (char === '\u007f' || char === '\b') return { name: 'backspace' };
  const code = char.codePointAt(0) ?? 0;
  if (code < 32) {
    return { name: 'char', char: String.fromCharCode(code + 64).toLowerCase(), ctrl: true };
  }
  return PRINTABLE.test(char) && char !== REPLACEMENT
    ? { name: 'char', char }
    : { name: 'unknown' };
}

function takeEscape(text: string, from: number, final: boolean): Taken {
  if (!final && matchAt(BEGUN, text, from)) return { kind: 'unfinished' };
  const linux = matchAt(LINUX_FUNCTION, text, from);
  if (linux) return taken(linux[0].length, { name: LINUX_LETTER[linux[1] ?? ''] ?? 'unknown' });
  const report = matchAt(OLD_MOUSE, text, from) ?? matchAt(STRING_REPORT, text, from);
  if (report) return taken(report[0].length, { name: 'report' });
  const csi = text[from + 2] === '[' ? null : matchAt(CSI, text, from);
  if (csi) return takeControlSequence(csi);
  const ss3 = matchAt(SS3, text, from);
  if (ss3) return taken(ss3[0].length, applicationStroke(ss3[2] ?? '', ss3[1] ?? ''));
  const broken = matchAt(BROKEN_CSI, text, from);
  if (broken) return taken(broken[0].length, { name: 'unknown' });
  // Alt and a key arrives as ESC and the key, and so does Esc typed quickly before a key. A till
  // has no use for Alt, so it is always the Esc key and nothing typed after it is swallowed.
  return taken(1, { name: 'escape' });
}

type Modifiers = Pick<Stroke, 'ctrl' | 'alt' | 'shift'>;

/** `5` or `5:1` (modifiers plus one, then the kind of event). */
function readModifiers(field: string | undefined): Modifiers {
  const bits = (Number.parseInt(field ?? '', 10) || 1) - 1;
  return { shift: (bits & 1) !== 0, alt: (bits & 2) !== 0, ctrl: (bits & 4) !== 0 };
}

function applicationStroke(letter: string, params: string): Stroke {
  const modifiers = readModifiers(params.split(';').pop());
  const place = APPLICATION_KEYPAD.indexOf(letter);
  if (place >= 0) {
    return { name: 'char', char: APPLICATION_MEANING.charAt(place), keypad: true, ...modifiers };
  }
  if (letter === 'M') return { name: 'enter', keypad: true, ...modifiers };
  if (letter === 'I') return { name: 'tab', keypad: true, ...modifiers };
  return { name: FINAL_LETTER[letter] ?? 'unknown', ...modifiers };
}

function takeControlSequence(match: RegExpExecArray): Taken {
  const [whole, params = '', final = ''] = match;
  if (whole === `${ESC}[200~`) return { kind: 'paste-start', length: whole.length };
  const fields = params.split(';');
  const isRelease = fields[1]?.endsWith(':3') === true;
  return taken(whole.length, isRelease ? undefined : controlStroke(params, fields, final));
}

function controlStroke(params: string, fields: readonly string[], final: string): Stroke {
  if (/^[<=>?]/.test(params) || 'IOMmcntxy'.includes(final)) return { name: 'report' };
  const modifiers = readModifiers(fields[1]);
  if (final === 'u') return codedStroke(fields[0] ?? '', modifiers);
  if (final === '~' && fields[0] === '27') return codedStroke(fields[2] ?? '', modifiers);
  if (final === '~') return { name: TILDE_NUMBER[fields[0] ?? ''] ?? 'unknown', ...modifiers };
  // `ESC [ 12 ; 40 R` answers where the cursor is; `ESC [ 1 ; 2 R` is F3 with Shift.
  if (final === 'R' && fields[0] !== '' && fields[0] !== '1') return { name: 'report' };
  return { name: FINAL_LETTER[final] ?? 'unknown', ...modifiers };
}

/** Keys sent as a number: Kitty's protocol and xterm's modifyOtherKeys. `97:65` is a, shifted A. */
function codedStroke(field: string, modifiers: Modifiers): Stroke {
  const [code = 0, shifted = 0] = field.split(':').map(Number);
  const keypad = KITTY_KEYPAD[code - KITTY_KEYPAD_FIRST];
  if (keypad) return { name: 'char', char: keypad, keypad: true, ...modifiers };
  const name = KITTY_NAME[code];
  if (name) return { name, keypad: code >= KITTY_PRIVATE_FIRST, ...modifiers };
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  const isPrivate = code >= KITTY_PRIVATE_FIRST && code < 0xf900;
  if (!isCharacter || isPrivate) return { name: 'unknown', ...modifiers };
  const base = String.fromCodePoint(code);
  const upper = shifted > 0 ? String.fromCodePoint(shifted) : base.toUpperCase();
  return { ...plainStroke(modifiers.shift ? upper : base), ...modifiers };
}
