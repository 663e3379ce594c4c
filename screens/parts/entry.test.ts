// The entry field as a table: what is typed, what is left pending, what the screen is handed.
import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import { KeyDecoder } from '../key-decoder.ts';
import {
  AMOUNT,
  CHOICE,
  COUNT,
  type EntryKind,
  type EntryReading,
  FIND,
  NUMBER,
  NUMBER_AND_MORE,
  newEntry,
  PIN,
  pageEntry,
  TAPE,
  TENDER,
  TEXT,
  typeKey,
} from './entry.ts';

const NAMED: Readonly<Record<string, string>> = {
  '⏎': '\r',
  '⌫': '\u007f',
  '⎋': '\u001b',
  '⇥': '\t',
  '↑': '\u001b[A',
  '␝': '\u001d',
  '‼': '\u0090',
};

/** Keys of a script; `…` is a pause long enough for a hand. */
function keysOf(script: string): Key[] {
  const decoder = new KeyDecoder();
  let at = 0;
  return Array.from(script).flatMap((character) => {
    at += character === '…' ? 1000 : 1;
    if (character === '…') return [];
    return [...decoder.push(NAMED[character] ?? character, at), ...decoder.flush(at)];
  });
}

function noted(reading: EntryReading): string {
  const { entry } = reading;
  const shown = `${pageEntry(entry, '').text}${entry.spoiled ? '!' : ''}`;
  switch (reading.kind) {
    case 'typing':
      return shown;
    case 'enter':
      return `enter ${reading.text}`;
    case 'operator':
      return `${reading.operator} on ${reading.text}`;
    case 'refused':
      return reading.refusal.code;
    case 'other':
      return 'other';
  }
}

function typed(kind: EntryKind, script: string, more: Partial<Key> = {}): string {
  let entry = newEntry(kind);
  let last = '';
  for (const pressed of keysOf(script)) {
    const key = { ...pressed, ...more };
    const reading = typeKey(entry, key);
    entry = reading.entry;
    last = noted(reading);
  }
  return last;
}

const CASES: readonly [name: string, kind: EntryKind, script: string, result: string][] = [
  ['digits grow as cents', AMOUNT, '14360', '143.60'],
  ['the first digit is a cent', AMOUNT, '5', '0.05'],
  ['a point makes it money as typed', AMOUNT, '20.', '20.'],
  ['Enter hands over what was typed', AMOUNT, '14360⏎', 'enter 14360'],
  ['Enter on nothing hands over nothing', AMOUNT, '⏎', 'enter '],
  ['a factor is plain', AMOUNT, '3*5300', '3*53.00'],
  ['a factor is whole', AMOUNT, '1.5*20⏎', 'entry-factor'],
  ['there is one factor', AMOUNT, '3*4*5⏎', 'entry-factor'],
  ['a divisor is plain', TAPE, '15900/3⏎', 'enter 15900/3'],
  ['the dividend is shown as money', TAPE, '15900/3', '159.00/3'],
  ['a divisor has no point', TAPE, '159./3.⏎', 'entry-factor'],
  ['a sum of pieces goes on', COUNT, '12+8+4', '12+8+4'],
  ['pieces do not grow as cents', COUNT, '30', '30'],
  ['nothing before a plus', COUNT, '+', '+ on '],
  ['a second point', AMOUNT, '1.2.⏎', 'entry-second-point'],
  ['a third decimal', AMOUNT, '1.234⏎', 'entry-third-decimal'],
  ['two points on nothing are the tape', AMOUNT, '..', '.. on '],
  ['a point on an empty choice is More', CHOICE, '.', '. on '],
  ['minus clears', AMOUNT, '12-', ''],
  ['minus on nothing goes back', AMOUNT, '-', '- on '],
  ['minus on a tape subtracts', TAPE, '8815-', '- on 8815'],
  ['Esc clears even there', TAPE, '8815⎋', ''],
  ['Esc on nothing goes back', AMOUNT, '⎋', '- on '],
  ['Backspace takes the last', AMOUNT, '123⌫', '0.12'],
  ['Backspace on nothing stays', AMOUNT, '⌫', ''],
  ['plus keeps what is pending', TENDER, '100.+', '+ on 100.'],
  ['card on a pending amount', TENDER, '53./', '/ on 53.'],
  ['others on a pending amount', TENDER, '53.*', '* on 53.'],
  ['nine digits are an amount', AMOUNT, '123456789', '1234567.89'],
  ['a tenth makes an identifier', AMOUNT, '1234567890', '1234567890'],
  [
    'an identifier through its Enter',
    AMOUNT,
    '41002379001660052026⏎',
    'enter 41002379001660052026',
  ],
  ['a hyphen in an identifier spoils it', AMOUNT, '4100237900-1660⏎', 'entry-foreign-key'],
  ['a point in an identifier spoils it', AMOUNT, '4100237900.1⏎', 'entry-foreign-key'],
  ['a letter spoils through its Enter', AMOUNT, '12a45⏎', 'entry-foreign-key'],
  ['operators go down with it', AMOUNT, '12a45*99+', '0.12!'],
  ['after its Enter all is well', AMOUNT, '12a45⏎77', '0.77'],
  ['a control character spoils', NUMBER, '␝41⏎', 'entry-foreign-key'],
  ['an unknown key spoils', NUMBER, '4‼1⏎', 'entry-foreign-key'],
  ['a tab inside spoils', NUMBER, '4⇥1⏎', 'entry-foreign-key'],
  ['a tab on nothing is the screen’s', NUMBER, '⇥', 'other'],
  ['arrows are the screen’s', NUMBER, '4↑', 'other'],
  ['a scan cannot clear itself', AMOUNT, '12a-45⏎', 'entry-foreign-key'],
  ['a hand can', AMOUNT, '12a…-45', '0.45'],
  ['and with Esc', AMOUNT, '12a…⎋', ''],
  ['a PIN takes digits only', PIN, '48x7⏎', 'entry-foreign-key'],
  ['an operator before a number spoils it', NUMBER, '/101⏎', 'entry-foreign-key'],
  ['an operator in a number spoils it', NUMBER, '10*1⏎', 'entry-foreign-key'],
  ['an operator in a PIN spoils it', PIN, '48+27⏎', 'entry-foreign-key'],
  ['a check has more to ask', NUMBER_AND_MORE, '4471/', '/ on 4471'],
  ['and nothing else', NUMBER_AND_MORE, '44.71⏎', 'entry-foreign-key'],
  ['a quantity', FIND, '2*31⏎', 'enter 2*31'],
  ['a name in find', FIND, 'ORTEGA', 'ORTEGA'],
  ['find on what is pending', FIND, 'ORT/', '/ on ORT'],
  ['total in find', FIND, '*', '* on '],
  ['operators are text in a text', TEXT, 'A-B/C.', 'A-B/C.'],
  ['but not on an empty one', TEXT, '-', '- on '],
  ['text takes wide letters', TEXT, '水é', '水é'],
  ['too long', NUMBER, `${'1'.repeat(70)}⏎`, 'entry-too-long'],
];

describe('typing', () => {
  test.each(CASES)('%s', (_, kind, script, result) => {
    expect(typed(kind, script)).toBe(result);
  });
});

test.each([
  ['whole money as it grows', AMOUNT, '53', '53.'],
  ['handed over with its point', AMOUNT, '53⏎', 'enter 53.'],
  ['a decimal goes on', AMOUNT, '53.5⏎', 'enter 53.5'],
  ['the last digit is taken back', AMOUNT, '534⌫⏎', 'enter 53.'],
  ['after an arrow digits go on', AMOUNT, '5↑3⏎', 'enter 53.'],
  ['a factor stays plain', AMOUNT, '3*53⏎', 'enter 3*53.'],
  ['a divisor too', TAPE, '159/3⏎', 'enter 159./3'],
  ['a tender before an operator', TENDER, '53*', '* on 53.'],
  ['a card for whole money', TENDER, '53/', '/ on 53.'],
  ['an identifier has no point', AMOUNT, '1234567890⏎', 'enter 1234567890'],
  ['a second point spoils', AMOUNT, '53..⏎', 'entry-second-point'],
  ['pieces are pieces', COUNT, '12⏎', 'enter 12'],
  ['a number is a number', NUMBER, '101⏎', 'enter 101'],
])('with typed decimals: %s', (_, kind, script, result) => {
  expect(typed(kind, script, { wholeMoney: true })).toBe(result);
});

test('a spoiled entry says so, and its refusal has words', () => {
  const [key] = keysOf('x');
  const reading = key && typeKey(newEntry(PIN), key);
  expect(reading && pageEntry(reading.entry, 'PIN').note).toBe('spoiled, Enter clears');
  const [enter] = keysOf('⏎');
  const refused = reading && enter && typeKey(reading.entry, enter);
  expect(refused?.kind === 'refused' && refusalWords(refused.refusal)).toContain('nothing of it');
});

test('the page entry carries proposal and secrecy', () => {
  expect(pageEntry(newEntry(PIN), 'PIN')).toEqual({ label: 'PIN', text: '', secret: true });
  expect(pageEntry(newEntry(TENDER), 'CASH', '119.00')).toEqual({
    label: 'CASH',
    text: '',
    secret: false,
    proposal: '119.00',
  });
});
