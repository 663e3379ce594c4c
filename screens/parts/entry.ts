// The entry field of every screen: what is typed and not yet accepted. Pure.
// It takes the keys that belong to it and hands operators and Enter to the screen. A key that
// cannot stand in an entry spoils it through its Enter, so that nothing half-read is ever taken.
import { type Refusal, type RefusalCode, refusal } from '../../src/domain/refusal.ts';
import { type Key, plainChar } from '../key.ts';
import type { PageEntry, ScansTaken } from '../screen.ts';
import { GROUND_WORDS } from '../words/ground.ts';
import { isIdentifier, shownAmount } from './amounts.ts';
import { characters, cleanText } from './cells.ts';

/** What may stand in an entry, and which operators it keeps for itself. */
export type EntryKind = {
  /** A point makes it money: one point, two decimals. */
  readonly money?: boolean;
  /** Digits without a point are shown as the cents they are. Off where decimals are typed. */
  readonly grows?: boolean;
  /** Letters and any other printable character may stand in it. */
  readonly letters?: boolean;
  /** Operators that become part of the entry once it has digits: `*` in `3*5300`. */
  readonly absorbs?: string;
  /** `-` on a pending entry goes to the screen instead of clearing it (the tape subtracts). */
  readonly minusActs?: boolean;
  /** Of the adding machine: `n*rate/` is a percentage, and `n**` goes to the screen. */
  readonly machine?: boolean;
  /** Operators that the screen takes; any other spoils the entry. All of them, unless told. */
  readonly acts?: string;
  /** Shown as stars. */
  readonly secret?: boolean;
  /** Which scans are at home here. */
  readonly scans?: ScansTaken;
};

export const AMOUNT: EntryKind = { money: true, grows: true, absorbs: '*' };
/** An amount on what was found: the stub of something else accepts it. */
export const PROPOSED: EntryKind = { ...AMOUNT, scans: 'stubs' };
export const TAPE: EntryKind = {
  money: true,
  grows: true,
  absorbs: '*/',
  minusActs: true,
  machine: true,
};
export const TENDER: EntryKind = { money: true, grows: true };
/** A price or a limit: nothing is multiplied, and nothing else is paid with it. */
export const MONEY: EntryKind = { money: true, grows: true, acts: '-' };
/** Pieces, or money with a point: `12`, `12+8`, `20.` */
export const COUNT: EntryKind = { money: true, absorbs: '+' };
/** Of a person, a receipt, a bag: digits and nothing else. */
export const NUMBER: EntryKind = { acts: '-' };
/** A number beside which the screen has more to ask: of a check, or the code on a copy. */
export const NUMBER_AND_MORE: EntryKind = { acts: '-/' };
/** Of a check: digits, or the magnetic line a reader sends, letters and all. */
export const CHECK_NUMBER: EntryKind = { letters: true, acts: '-/' };
/** Of a list or a date: operators on an empty entry are the screen's. */
export const CHOICE: EntryKind = {};
/** The number of a line, or money with a point. */
export const LINE: EntryKind = { money: true };
/** Number, `quantity*number`, an amount with its point, or a name. */
export const FIND: EntryKind = { letters: true, absorbs: '*.', scans: 'any' };
/** Names, reasons, notes: once begun, operators are characters like any other. */
export const TEXT: EntryKind = { letters: true, absorbs: '+-*/.' };
/** Of a device on the network: `10.0.0.5`, behind `/` its port. */
export const ADDRESS: EntryKind = { letters: true, absorbs: './', acts: '-' };
export const PIN: EntryKind = { secret: true, acts: '-' };
/** A PIN beside which the screen has more to ask. */
export const PIN_AND_MORE: EntryKind = { secret: true, acts: '-.' };

export type Entry = {
  readonly kind: EntryKind;
  readonly text: string;
  /** Why it will be refused at its Enter. */
  readonly spoiled?: RefusalCode;
  /** The point at the end was not typed: whole money of a workstation with typed decimals. */
  readonly wholeMoney?: true;
  /** When its last key was decoded, in monotonic milliseconds. */
  readonly at: number;
};

export type Operator = '+' | '-' | '*' | '/' | '.' | '..';

export type EntryReading =
  /** The key belonged to the entry. */
  | { readonly kind: 'typing'; readonly entry: Entry }
  /** Enter; `text` may be empty. `entry` is the emptied field to go on with. */
  | { readonly kind: 'enter'; readonly text: string; readonly entry: Entry }
  /** Enter on a spoiled entry: refuse with these words. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly entry: Entry }
  /** An operator for the screen; `text` is what is pending, and `entry` still holds it. */
  | {
      readonly kind: 'operator';
      readonly operator: Operator;
      readonly text: string;
      readonly entry: Entry;
    }
  /** Arrows, F-keys and the like: the screen's own. */
  | { readonly kind: 'other'; readonly entry: Entry };

const LONGEST = 64;
/** Of a rate in percent; an amount has two, and one with more is refused at its Enter. */
const RATE_DECIMALS = 4;
/** A key after a pause this long comes from a hand, not from the scan that spoiled the entry. */
const HAND_PAUSE_MS = 150;

export function newEntry(kind: EntryKind): Entry {
  return { kind, text: '', at: Number.NEGATIVE_INFINITY };
}

/** The same field, empty. */
export function cleared(entry: Entry): Entry {
  return newEntry(entry.kind);
}

/** The field after a key that the screen has no use for: nothing half-read is ever taken. */
export function spoiledBy(entry: Entry, key: Key): Entry {
  return { ...entry, spoiled: 'entry-foreign-key', at: key.at };
}

/** What the key means to the entry. */
export function typeKey(given: Entry, key: Key): EntryReading {
  const entry = asTyped(given, key);
  const reading = typePlain(entry, key);
  return key.wholeMoney && reading.kind === 'typing'
    ? { ...reading, entry: asWholeMoney(reading.entry) }
    : reading;
}

/** Where typing goes on, the point that was only meant goes. */
function asTyped(entry: Entry, key: Key): Entry {
  if (!entry.wholeMoney || entry.spoiled !== undefined) return entry;
  const char = plainChar(key) ?? '';
  const factor = char === '*' && entry.kind.absorbs?.includes('*');
  const goesOn = key.name === 'backspace' || /^[\d.]$/.test(char) || factor;
  return goesOn ? { ...entry, text: entry.text.slice(0, -1) } : entry;
}

/** `53` is 53.00 where decimals are typed: the point it means stands behind it at once. */
function asWholeMoney(entry: Entry): Entry {
  const percent = entry.kind.machine && /^\d+\*[\d.]+\/$/.test(entry.text);
  if (percent) return { ...entry, text: entry.text.replace('*', '.*') };
  const means = entry.kind.grows && /^(\d+\*)?\d{1,9}$/.test(entry.text);
  return means ? { ...entry, text: `${entry.text}.`, wholeMoney: true } : entry;
}

function typePlain(entry: Entry, key: Key): EntryReading {
  if (entry.spoiled !== undefined) return typeSpoiled(entry, entry.spoiled, key);
  if (key.name === 'enter') return { kind: 'enter', text: entry.text, entry: cleared(entry) };
  if (key.name === 'backspace') {
    return typing(entry, key, characters(entry.text).slice(0, -1).join(''));
  }
  if (key.name === 'escape') return minus(entry, key);
  const char = plainChar(key);
  if (char === undefined) return typeUnread(entry, key);
  if (/^\d$/.test(char)) return typeDigit(entry, key, char);
  if (/^[-+*/.]$/.test(char)) return typeOperator(entry, key, char as Operator);
  const stands = entry.kind.letters && !isIdentifier(entry.text);
  return stands ? append(entry, key, char) : spoil(entry, key, 'entry-foreign-key');
}

function typing(entry: Entry, key: Key, text: string): EntryReading {
  return { kind: 'typing', entry: { kind: entry.kind, text, at: key.at } };
}

function append(entry: Entry, key: Key, char: string): EntryReading {
  const { text } = entry;
  // There are never more characters than units: most entries are not taken apart for it.
  const full = text.length >= LONGEST && characters(text).length >= LONGEST;
  if (full) return spoil(entry, key, 'entry-too-long');
  return typing(entry, key, text + char);
}

function spoil(entry: Entry, key: Key, spoiled: RefusalCode): EntryReading {
  return { kind: 'typing', entry: { ...entry, spoiled, at: key.at } };
}

/** Everything up to the Enter goes with it; a hand may clear it after a pause. */
function typeSpoiled(entry: Entry, spoiled: RefusalCode, key: Key): EntryReading {
  if (key.name === 'enter') {
    return {
      kind: 'refused',
      refusal: refusal(spoiled, { longest: LONGEST }),
      entry: cleared(entry),
    };
  }
  const clears = key.name === 'escape' || key.name === 'backspace' || plainChar(key) === '-';
  if (clears && key.at - entry.at >= HAND_PAUSE_MS) {
    return { kind: 'typing', entry: cleared(entry) };
  }
  return { kind: 'typing', entry: { ...entry, at: key.at } };
}

/** Keys without a character. Those a scanner can send spoil; those only a hand can send do not. */
function typeUnread(entry: Entry, key: Key): EntryReading {
  const tabInside = key.name === 'tab' && entry.text !== '';
  if (tabInside || key.name === 'unknown' || key.name === 'char') {
    return spoil(entry, key, 'entry-foreign-key');
  }
  return { kind: 'other', entry };
}

function typeDigit(entry: Entry, key: Key, digit: string): EntryReading {
  const decimals = entry.kind.money ? /\.(\d*)$/.exec(entry.text)?.[1] : undefined;
  const most = entry.kind.machine && entry.text.includes('*') ? RATE_DECIMALS : 2;
  if (decimals !== undefined && decimals.length >= most) {
    return spoil(entry, key, 'entry-third-decimal');
  }
  return append(entry, key, digit);
}

function typeOperator(entry: Entry, key: Key, operator: Operator): EntryReading {
  const { kind, text } = entry;
  if (isIdentifier(text)) return spoil(entry, key, 'entry-foreign-key');
  if (operator === '.' && kind.money) return typePoint(entry, key);
  if (text !== '' && kind.absorbs?.includes(operator)) return absorb(entry, key, operator);
  if (operator === '-') return minus(entry, key);
  if (kind.acts?.includes(operator) === false) return spoil(entry, key, 'entry-foreign-key');
  return { kind: 'operator', operator, text, entry };
}

function typePoint(entry: Entry, key: Key): EntryReading {
  if (entry.text === '.') return { kind: 'operator', operator: '..', text: '', entry };
  const operand = entry.text.split(/[+*/]/).at(-1) ?? '';
  if (operand.includes('.') || /\/\d*$/.test(entry.text)) {
    return spoil(entry, key, operand.includes('.') ? 'entry-second-point' : 'entry-factor');
  }
  return append(entry, key, '.');
}

const BEFORE = { '*': /^\d+$/, '/': /^\d*\.?\d+$|^\d+\.$/, '+': /^\d+(\+\d+)*$/ };
const OPERAND = String.raw`(\d*\.?\d+|\d+\.)`;
const BEFORE_OF_MACHINE = {
  ...BEFORE,
  '*': new RegExp(`^${OPERAND}$`),
  '/': new RegExp(`^${OPERAND}(\\*${OPERAND})?$`),
};

/** `12+8+4` may go on; there is one factor before `*` and one divisor after `/`. */
function absorb(entry: Entry, key: Key, operator: Operator): EntryReading {
  const { kind, text } = entry;
  if (kind.machine && operator === '*' && /^\d+\*$/.test(text)) {
    return { kind: 'operator', operator, text, entry };
  }
  const before = kind.machine ? BEFORE_OF_MACHINE : BEFORE;
  const fits = kind.letters || before[operator as '*' | '/' | '+'].test(text);
  return fits ? append(entry, key, operator) : spoil(entry, key, 'entry-factor');
}

/** `-` and Esc: clear what is pending; on an empty entry the screen goes back one step. */
function minus(entry: Entry, key: Key): EntryReading {
  const acts = entry.text === '' || (entry.kind.minusActs && key.name !== 'escape');
  if (acts) return { kind: 'operator', operator: '-', text: entry.text, entry };
  return typing(entry, key, '');
}

/** The entry as the page shows it. `proposal` is what Enter on an empty entry accepts. */
export function pageEntry(entry: Entry, label: string, proposal?: string): PageEntry {
  const { secret = false, scans } = entry.kind;
  return {
    label,
    text: shownEntry(entry),
    secret,
    ...(scans === undefined ? {} : { scans }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(entry.spoiled === undefined ? {} : { note: GROUND_WORDS.entry.spoiled, spoiled: true }),
  };
}

function shownEntry(entry: Entry): string {
  return entry.kind.grows ? shownAmount(entry.text) : cleanText(entry.text);
}
