// An account is looked up by number and by name, and nothing of it is taken.
import { it } from 'vitest';
import { atCounter } from './support.ts';

it('looks an account up without taking money', async () => {
  const counter = await atCounter();
  await counter.play(`
    keys -4⏎41007337⏎
    expect Marcus Whitfield
    expect 2026-08-06
    expect owes 211.80
    keys /
    text ortega
    keys ⏎ 2⏎
    expect owes 166.00
    keys 4111111111111111⏎
    expect This looks like a card number.
    keys -
    expect HOME
  `);
});
