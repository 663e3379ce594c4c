// A receipt is proof at the registry only when it names the agency (S4, duty 13.7).
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import {
  accepted,
  card,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../../test/support/counter.ts';
import { posted } from '../../../test/support/parking.ts';
import { RuleBook } from '../../domain/rule-book.ts';
import { issuerOf } from './issuer.ts';

test('the receipt of a citation names who issued it, that of a water bill nobody', async () => {
  const { desk, store } = await demoDesk();
  await posted(desk, { number: '7000503' });
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  const papers = [];
  for (const [number, cents] of [
    ['7000503', 5300],
    ['7000419', 7500],
    ['41002387', 16_600],
  ] as const) {
    accepted(await pay(desk, counter, [await lineFor(desk, number)], [card(cents)]));
    const job = await store.book
      .selectFrom('print_job')
      .select('content')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    papers.push(/Agenc[^"]*/.exec(String(job.content))?.[0]);
  }
  expect(papers).toEqual(['Agency: Police Department', 'Agency: Parking enforcement', undefined]);
});

test('an agency that no rule names stands with its code; no rule is no word', () => {
  const on = { rules: new RuleBook('parking', []), date: '2026-09-15' };
  expect(issuerOf(on, [{ act: 'post', facts: { agency: 'police' } }])).toBe('police');
  expect(issuerOf(on, [])).toBeUndefined();
});
