// Made-up people: the same for the same seed and place, with numbers nobody else has.
import { expect, test } from 'vitest';
import { hasMod10Digit } from './check-digit.ts';
import { ACCOUNTS_A_PARTY, chance, madeUpParty } from './made-up.ts';

const PLACES = Array.from({ length: 2400 }, (_, place) => place);

test('the same seed and place give the same party, another seed another', () => {
  expect(madeUpParty(7, 12)).toEqual(madeUpParty(7, 12));
  const names = (seed: number) => PLACES.map((place) => madeUpParty(seed, place).name);
  expect(names(7)).not.toEqual(names(8));
  expect(new Set(names(7)).size).toBeGreaterThan(2000);
});

test('no number is given twice, and those that are keyed carry their digit', () => {
  const accounts = PLACES.flatMap((place) => madeUpParty(7, place).accounts);
  expect(accounts).toHaveLength(PLACES.length * ACCOUNTS_A_PARTY);
  expect(new Set(accounts.map(({ number }) => number)).size).toBe(accounts.length);
  const keyed = accounts.filter(({ line }) => line !== 'parcels');
  expect(keyed.every(({ number }) => hasMod10Digit(number))).toBe(true);
  const shown = accounts.flatMap(({ identifiers }) => identifiers.map((one) => one.shown));
  expect(new Set(shown).size).toBe(shown.length);
});

test('chance is even enough to look like none', () => {
  const drawn = PLACES.map((place) => chance(1, [place, 3], 10));
  const counts = Array.from({ length: 10 }, (_, digit) => drawn.filter((d) => d === digit).length);
  expect(Math.min(...counts)).toBeGreaterThan(180);
  expect(Math.max(...counts)).toBeLessThan(300);
});
