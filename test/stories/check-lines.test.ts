// The magnetic line of a check, as a reader at the counter types it.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

const LINE = 'T122000247T 123456789U 4471';

async function checks(counter: Awaited<ReturnType<typeof atCounter>>) {
  return counter.desk.store.book
    .selectFrom('receipt_tender')
    .select(['check_number', 'routing_number'])
    .execute();
}

describe('the line of a check', () => {
  it('fills its number and its bank in, and the payment is posted', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎*+
      text ${LINE}
      refuse 123456789
      keys ⏎
      expect Receipt 1-000101 is posted
    `);
    expect(await checks(counter)).toEqual([{ check_number: '4471', routing_number: '122000247' }]);
  });

  it('that was misread takes nothing; its number is keyed instead', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎*+
      text ${LINE.replace('247', '246')}
      keys ⏎
      expect The line of the check was misread; nothing of it was taken.
      text B4471
      keys ⏎
      expect That cannot be read here
      refuse is posted
      keys 4471⏎
      expect Receipt 1-000101 is posted
    `);
    expect(await checks(counter)).toEqual([{ check_number: '4471', routing_number: null }]);
  });

  it('is stored nowhere with the account', async () => {
    const counter = await atCounter();
    await counter.play(`keys 7000412⏎*+\ntext ${LINE}\nkeys ⏎\nexpect is posted`);
    const jobs = await counter.desk.store.book.selectFrom('print_job').select('content').execute();
    expect(JSON.stringify(jobs)).not.toContain('123456789');
  });
});
