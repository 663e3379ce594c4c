// A supervisor sees a tax number whole: asked why and for the own PIN, until the next key.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { act, oldBusiness } from '../support/businesses.ts';
import { accepted, PINS } from '../support/counter.ts';
import { kept, openWindow, signIn } from './support.ts';

const OWNER = ['corporation', 'fein', '951234567', '2020-03-01', 'no', 'Ana, 555 0100'];

/** The page of a business whose owner is on record, and a window where this person stands. */
async function atBusiness(person: number) {
  const { desk } = kept(await demoDesk());
  const accountId = await oldBusiness(desk, 'Oak Market');
  accepted(await act(desk, accountId, 'owner', OWNER));
  const window = await openWindow(desk);
  await window.play(`keys ${signIn(person)}`);
  return window;
}

describe('the tax number of a business', () => {
  it('is shown to a supervisor who says why, until the next key, and on no paper', async () => {
    const window = await atBusiness(902);
    await window.play(`
      keys 4⏎6000007⏎
      expect tax number ends 4567
      refuse 95-1234567
      keys .46⏎
      expect SHOW THE TAX NUMBER
      text asked by the state
      keys ⏎
      expect YOUR PIN AGAIN
      keys 1111⏎
      expect PIN
      refuse 95-1234567
      keys ${PINS[902]}⏎
      expect federal employer number 95-1234567. This look is on record.
      keys -
      refuse 95-1234567
    `);
    expect(window.papers.join('\n')).not.toContain('1234567');
  });

  it('is not offered to a clerk, who reads whose it is', async () => {
    const window = await atBusiness(101);
    await window.play(`
      keys 4⏎6000007⏎.+++
      expect Show the tax number
      expect a supervisor or the finance director
    `);
  });
});
