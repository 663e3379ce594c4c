// Who counts by surprise is judged by the role of that moment, not by the one somebody began with.
import { expect, test } from 'vitest';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
  piecesFor,
  signatures,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { requestPersonChange } from './change-person.ts';
import { countBySurprise } from './count-by-surprise.ts';
import { verifyBook } from './verify-book.ts';

test('a clerk who became the auditor counts by surprise, and the book proves itself', async () => {
  const { desk, store, clock, close } = await realDesk();
  const change = { kind: 'role', number: 103, role: 'auditor', from: '2026-09-16' } as const;
  const asked = accepted(await requestPersonChange(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  const count = async () => {
    const counter = await counterOf(desk);
    await openFloat(desk, counter);
    const signed = signatures(counter, 103);
    return countBySurprise(desk, counter, 'drawer', piecesFor(20_000), signed);
  };
  expect(outcomeOf(await count())).toBe('surprise-who');
  clock.set(morningOf(1));
  const counter = await counterOf(desk, 102, 2);
  await openFloat(desk, counter);
  const signed = signatures(counter, 103);
  accepted(await countBySurprise(desk, counter, 'drawer', piecesFor(20_000), signed));
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  await close();
});
