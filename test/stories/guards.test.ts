// What must be seen before a key answers it: large change, alerts, refusals. Keys typed ahead of
// them are counted, never taken, and never dropped in silence.
import { describe, expect, it } from 'vitest';
import type { Key } from '../../screens/key.ts';
import { KeyDecoder } from '../../screens/key-decoder.ts';
import { atCounter, scan } from './support.ts';

const PARKING = scan('7000412', 5300);

describe('change of 100.00 and more', () => {
  it('wants a fresh yes, and then a fresh key for the next payer', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*200.⏎⏎⏎
      expect The change is 147.00.
      expect ENTER [posts, gives 147.00 change]
      expect 2 keys typed ahead held back
      keys ⏎${PARKING}
      expect Receipt 1-000101
      expect 29 keys typed ahead held back
    `);
    const receipts = await counter.store.book.selectFrom('receipt').selectAll().execute();
    expect(receipts).toMatchObject([{ change_cents: 14700 }]);
  });

  it('is declined with -, and the tender is keyed again', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*200.⏎ 5⏎
      expect This key does nothing here.
      keys -
      expect CASH [53.00]
      keys 60.⏎
      expect Receipt 1-000101
    `);
  });

  it('below 100.00 does not ask', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${PARKING}*152.99⏎\nexpect Receipt 1-000101\nexpect CHANGE`);
  });
});

describe('keys typed ahead', () => {
  it('run through the screens that are expected, in one burst', async () => {
    const counter = await atCounter();
    const burst = `${PARKING}*⏎${scan('7000419', 7500)}*+17⏎${scan('7000426', 5300)}*/1111⏎7⏎`;
    await counter.play(`keys ${burst}\nexpect Receipt 1-000103 is posted.`);
  });

  it('are typed without waiting for the desk, in a burst of 500 too', async () => {
    const { workstation, play } = await atCounter();
    const [digit, minus] = new KeyDecoder().push('7-', 0);
    const press = (key: Key | undefined) => key && workstation.stack.press(key);
    expect([press(digit), press(minus)]).toEqual([undefined, undefined]);
    await play(`keys ${'78-'.repeat(166)}79\nexpect FIND 79_`);
  });

  it('never answer a refusal', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000999⏎*⏎
      expect Nothing is known under 7000999.
      expect 2 keys typed ahead held back; the next fresh key drops them.
      keys 7
      expect 2 keys typed ahead were dropped.
      expect FIND 7
    `);
  });

  it('never answer a PIN prompt, and are never shown', async () => {
    const counter = await atCounter();
    const { transcript } = await counter.play(`
      keys ${PARKING}*⏎ .3⏎2⏎902⏎7315⏎
      expect PIN of 902
      expect 5 keys typed ahead held back
      show
      keys 7315
      expect PIN of 902 ****_
      show
    `);
    const shown = transcript.split('\n').filter((line) => line.startsWith('|'));
    expect(shown.join('\n')).not.toContain('7315');
  });
});
