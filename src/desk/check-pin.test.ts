// Wrong PINs cost growing waits, however many are tried at the same moment.
import { expect, test } from 'vitest';
import { demoDesk, deskOn } from '../../test/support/book.ts';
import { outcomeOf, PINS } from '../../test/support/counter.ts';
import { checkPin } from './check-pin.ts';

const guess = (pin: string) => ({ number: 902, pin, register: 1, as: 'approved' as const });

test('PINs tried at once from two terminals are judged one after the other', async () => {
  const day = await demoDesk();
  const other = deskOn(day.path);
  const guesses = ['0001', '0002', '0003', '0004', '0005', '0006', '0007', PINS[902] ?? ''];
  const results = await Promise.all(
    guesses.map((pin, index) => checkPin(index % 2 === 0 ? day.desk : other.desk, guess(pin))),
  );
  const outcomes = results.map(outcomeOf);
  expect(outcomes.filter((one) => one === 'pin-wrong').length).toBeLessThan(7);
  expect(outcomes.filter((one) => one === 'pin-wait').length).toBeGreaterThan(0);
  const recorded = await day.store.book.selectFrom('sign_in').select('outcome').execute();
  expect(recorded).toHaveLength(guesses.length);
  await other.close();
  await day.close();
});

test('a right PIN is taken, and ends the row of wrong ones', async () => {
  const { desk, close } = await demoDesk();
  for (const pin of ['0001', '0002'])
    expect(outcomeOf(await checkPin(desk, guess(pin)))).toBe('pin-wrong');
  expect(outcomeOf(await checkPin(desk, guess(PINS[902] ?? '')))).toBe('done');
  expect(outcomeOf(await checkPin(desk, guess('0001')))).toBe('pin-wrong');
  expect(outcomeOf(await checkPin(desk, guess(PINS[902] ?? '')))).toBe('done');
  await close();
});
