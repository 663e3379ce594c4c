// From the notice to the review on a real book: what may be done on which day, and what it posts.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom, linesOf } from '../../../test/support/businesses.ts';
import { accepted, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  OWNER,
  sightOf,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import type { Desk } from '../../desk/desk.ts';
import { stepRun } from '../../desk/run-line.ts';
import { templateOf } from '../../domain/letters/templates.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

/** 7000398 of 6 July, as it stands on a day. */
async function july() {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const id = await citationNumbered(made.desk, '7000398');
  return { made, at, id, barred: (act: string, on: string) => barredFrom(at(on), id, act) };
}

test('the notice follows the time to pay, the penalty both windows', async () => {
  const { made, at, id, barred } = await july();
  expect(await barred('penalty', '2026-08-10')).toBe('the delinquent notice comes first');
  expect(await barred('notice', '2026-07-27')).toMatch(/runs until 27 Jul 2026/);
  expect(await barred('notice', '2026-07-28')).toBeUndefined();
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  const [letter] = await made.store.book.selectFrom('letter').selectAll().execute();
  expect(letter).toMatchObject({ kind: 'parking-delinquent', business_date: '2026-08-03' });
  expect(letter?.content).toContain('August 17, 2026');
  expect(letter?.content).toContain('4RBC118');
  expect(await sightOf(at('2026-08-04'), id)).toEqual([
    'Issued 6 Jul 2026: Time limit',
    'Review until 17 Aug 2026: notice mailed 3 Aug + 14 days (CVC 40215)',
    'Late penalty after 17 Aug 2026',
  ]);
  expect(await barred('notice', '2026-08-10')).toBe('the notice was mailed on 3 Aug 2026');
  expect(await barred('penalty', '2026-08-17')).toMatch(/runs until 17 Aug 2026/);
  accepted(await citationAct(at('2026-08-18'), id, 'penalty'));
  const penalty = (await lineRecordsOf(made.store.book, id)).at(-1);
  expect(await linesOf(made.desk, penalty?.entryId ?? 0)).toEqual([
    ...['D 110-1220 3500', 'C 110-2710 3500'],
  ]);
  expect(await barred('penalty', '2026-08-19')).toBe('its late penalty is added');
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['en', 'Late penalty of $35.00: it stands already, and is not added again.'],
  ['es', 'Recargo de $35.00: ya está cargado y no se agrega otra vez.'],
] as const)('what came with its penalty is not told in %s that one is added', (language, words) => {
  const { editions } = templateOf('parking-delinquent');
  const found = editions.find((edition) => edition.language === language);
  const late = found?.choices.find(({ value }) => value === 'stands')?.words ?? '';
  const line = found?.body.find((text) => text.includes('{{late}}')) ?? '';
  expect(line.replace('{{penalty}}', '$35.00').replace('{{late}}', late)).toBe(words);
});

test('the notice of what came with its penalty tells that it stands', async () => {
  const made = await demoDesk();
  const id = await citationNumbered(made.desk, '7000405');
  accepted(await citationAct(made.desk, id, 'notice', OWNER));
  const letter = await made.store.book.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
  expect(letter.content).toContain('Late penalty of $35.00: it stands already');
  expect(letter.content).not.toContain('is added if');
  expect(await barredFrom(made.desk, id, 'penalty')).toBe('its late penalty is added');
});

test('a review in time suspends the penalty; a late one waits for the supervisor', async () => {
  const { made, at, id, barred } = await july();
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  const late = await citationAct(at('2026-08-18'), id, 'review', ['phone', 'Sold the car']);
  expect(accepted(late).done).toBe(false);
  accepted(await citationAct(at('2026-08-17'), id, 'review', ['phone', 'Meter was broken']));
  expect(await barred('review', '2026-08-18')).toBe('a review was asked for on 17 Aug 2026');
  expect(await barred('penalty', '2026-09-20')).toBe('its review is not decided');
  expect(await brokenOf(made)).toEqual([]);
});

test('a late review is recorded once two people made it', async () => {
  const { made, at, id } = await july();
  const answers = ['person', 'Was in hospital', ...OWNER];
  await citationActByTwo(at('2026-07-28'), id, 'review', answers);
  const [record] = await lineRecordsOf(made.store.book, id);
  expect(record?.facts).toMatchObject({ timely: false, until: '2026-07-27', on: '2026-07-28' });
  expect(await brokenOf(made)).toEqual([]);
});

test('a letter counts from its postmark, and none is posted in the future', async () => {
  const { at, id } = await july();
  const letter = (postmark: string) => ['written', postmark, 'Not my car', ...OWNER];
  const asked = (postmark: string) => citationAct(at('2026-07-30'), id, 'review', letter(postmark));
  expect(outcomeOf(await asked('2026-07-31'))).toBe('line-answer');
  expect(accepted(await asked('2026-07-27')).done).toBe(true);
});

test('days of waiting for a copy do not count, and nothing follows meanwhile', async () => {
  const { made, at, id, barred } = await july();
  accepted(await citationAct(at('2026-07-20'), id, 'copy-asked'));
  expect(await barred('copy-asked', '2026-07-21')).toBe('a copy is waited for already');
  expect(await barred('notice', '2026-08-10')).toBe('a copy of it is waited for');
  expect(outcomeOf(await citationAct(at('2026-07-25'), id, 'copy-given', ['201']))).toBe(
    'line-answer',
  );
  accepted(await citationAct(at('2026-07-25'), id, 'copy-given', ['200']));
  expect(await sightOf(at('2026-07-26'), id)).toContain(
    'Review until 1 Aug 2026: issued 6 Jul + 21 days + 5 waiting for a copy (CVC 40215)',
  );
  expect(await brokenOf(made)).toEqual([]);
});

test('a hold that somebody placed suspends the penalty too', async () => {
  const { made, at } = await july();
  const held = await citationNumbered(made.desk, '7000489');
  expect(await barredFrom(at('2026-10-20'), held, 'notice')).toBe(
    'a hold stands: First review asked for; penalty waits',
  );
});

test('runs reach every citation whose day has come', async () => {
  const { made, at, id } = await july();
  const due = async (run: string, on: string) =>
    accepted(await readRun(at(on), await counterOf(at(on), 101), { line: 'parking', run })).map(
      ({ number }) => number,
    );
  // Of the others nobody is known; Whitfield and the garage have no time to pay left on 3 October.
  expect(await due('notices', '2026-10-03')).toEqual(['7000440', '7000475']);
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  expect(await due('penalties', '2026-08-17')).toEqual([]);
  expect(await due('penalties', '2026-08-18')).toEqual(['7000398']);
  const asked = { line: 'parking', run: 'penalties' };
  const step = await stepRun(at('2026-08-18'), await counterOf(at('2026-08-18'), 101), asked, id);
  expect(accepted(step).kind).toBe('done');
  expect(await due('penalties', '2026-08-18')).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
});
