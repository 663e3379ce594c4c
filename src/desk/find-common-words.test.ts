// Find in a street that half of the city lives in: words that many have, long words that begin
// alike, and a house number beside them, each compared with a look at every row.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import { nameWords, soughtWords } from '../domain/name-words.ts';
import { HITS_MOST, suggest } from './find-anything.ts';

const HOUSES = 2500;
/** Every so many houses stand in the shorter street with nearly the same name. */
const OTHER_STREET = 500;

let day: TestDesk;
const places: string[] = [];

beforeAll(async () => {
  day = await demoDesk();
  const { book } = day.desk.store;
  for (let house = 1; house <= HOUSES; house += 1) {
    const street = house % OTHER_STREET === 0 ? 'Washingtown' : 'Washington';
    places.push(`${house} ${street} Terrace`);
  }
  const accounts = places.map((place, index) => {
    const number = String(88_000_000 + index);
    return { line: 'utility', number, party_id: 1, place, opened_on: '2020-01-02' };
  });
  for (let from = 0; from < HOUSES; from += OTHER_STREET) {
    const some = accounts.slice(from, from + OTHER_STREET);
    const ids = await book.insertInto('account').values(some).returning(['id', 'place']).execute();
    const words = ids.map(({ id, place }) => ({ account_id: id, words: soughtWords(place) }));
    await book.insertInto('account_words').values(words).execute();
  }
});
afterAll(() => day.close());

/** How many of the street a look at every row finds. */
function standing(text: string): number {
  const words = nameWords(text);
  const fits = (place: string) => {
    const all = soughtWords(place).split(' ');
    return words.every((word) => all.some((one) => one.startsWith(word) || one === `_${word}`));
  };
  return places.filter(fits).length;
}

test.each([
  'washington',
  'washingtow',
  'washingtown',
  'ashingtow',
  'washingtowns',
  'washington terrace',
  'terrace washingtown',
  '1207 washington',
  '1207 washington terrace',
  '1207 washingtown',
  '1500 washingtown',
  '12 wash',
  't washingto',
  'terraces 12',
])('%s', async (text) => {
  const hits = await suggest(day.desk, text, true);
  const street = hits.filter(({ place }) => / Washingto/.test(place));
  expect(street).toHaveLength(Math.min(standing(text), HITS_MOST));
});
