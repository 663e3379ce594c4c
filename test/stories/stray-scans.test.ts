// A stub that is scanned into a tender's number posts nothing; amounts of components are whole.
import { expect, it } from 'vitest';
import { atCounter, scan } from './support.ts';

it('refuses a stub in the number of a check, and keeps the prompt', async () => {
  const counter = await atCounter();
  await counter.play(`
    keys 7000412⏎*+
    keys ${scan('41002379', 16600)}⏎
    expect That cannot be read here
    refuse is posted
    keys 4471⏎
    expect Receipt 1-000101 is posted
  `);
  const rows = await counter.desk.store.book
    .selectFrom('receipt_tender')
    .select('check_number')
    .execute();
  expect(rows).toEqual([{ check_number: '4471' }]);
});

it('shows each component with its amount in one piece', async () => {
  const counter = await atCounter();
  await counter.play('keys 501486⏎\nexpect Business tax 100.80\nexpect Application fee 42.00');
});
