// What belongs to one person alone: their requests, and their PIN.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
  PINS,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { requestNoSale } from './open-without-sale.ts';
import { changePin } from './sign-in.ts';
import { withdrawRequest } from './withdraw-request.ts';

test('a request is withdrawn by who made it, and by nobody else', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const request = accepted(await requestNoSale(desk, counter, { number: 3 }));
  const colleague = await counterOf(desk, 102, 2);
  expect(outcomeOf(await withdrawRequest(desk, colleague, request.id))).toBe('request-of-another');
  expect(outcomeOf(await withdrawRequest(desk, counter, request.id))).toBe('done');
  expect(outcomeOf(await approve(desk, request.id))).toBe('request-decided');
  await close();
});

test('a request of another day has lapsed: it is not withdrawn any more either', async () => {
  const { desk, clock, close } = await realDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const request = accepted(await requestNoSale(desk, counter, { number: 3 }));
  clock.set(morningOf(2));
  expect(outcomeOf(await withdrawRequest(desk, counter, request.id))).toBe('request-gone');
  await close();
});

test('a PIN is not replaced by itself: a temporary one is known to two others', async () => {
  const { desk, close } = await demoDesk();
  const { person } = await counterOf(desk);
  expect(outcomeOf(await changePin(desk, person, PINS[101] ?? ''))).toBe('pin-same');
  expect(outcomeOf(await changePin(desk, person, '7391'))).toBe('done');
  expect(outcomeOf(await changePin(desk, person, '7391'))).toBe('pin-same');
  await close();
});
