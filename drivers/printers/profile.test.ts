// Printer models as data: each can be printed with, and a slip in a file is named at once.
import { describe, expect, test } from 'vitest';
import epson from '../../data/printers/epson-tm-h6000.json';
import { PROFILES, profileOf } from './profile.ts';

describe('a slip in a file', () => {
  test.each([
    ['a drawer that would burn out', { drawer: { pins: [2], onMs: 300, offMs: 300 } }],
    ['a pulse of half a step', { drawer: { pins: [2], onMs: 51, offMs: 500 } }],
    ['a third pin', { drawer: { pins: [3], onMs: 50, offMs: 500 } }],
    ['an unknown code page', { codePages: { cp1252: 16 } }],
    ['no code page', { codePages: {} }],
    ['an unknown cut', { cut: 'tear' }],
    ['too few columns', { fonts: { A: 12 } }],
    ['a font without columns', { font: 'B', fonts: { A: 42 } }],
    ['a third side of a check', { slip: { columns: 35, lines: 20, sides: ['edge'] } }],
    ['a third colour', { colours: 3 }],
  ])('%s is caught', (_, broken) => {
    expect(() => profileOf({ ...epson, ...broken })).toThrow(epson.name);
  });
});

test('the models differ in what the trade knows them for', () => {
  const columns = new Set(Object.values(PROFILES).map((profile) => profile.columns));
  expect([...columns].sort()).toEqual([33, 40, 42, 48, 80]);
  expect(PROFILES['epson-tm-u220']).toMatchObject({ colours: 2, qr: false, double: 'esc' });
  expect(PROFILES['epson-tm-h6000']).toMatchObject({ micr: true, slip: { columns: 35 } });
  expect(PROFILES['plain-80']).toMatchObject({ language: 'text', drawer: null, status: 'none' });
});
