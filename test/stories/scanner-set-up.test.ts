// The scanner of a workstation is set up by two scans of one code; from then on a scan is known by
// its prefix wherever it goes.
import { beforeEach, describe, expect, it } from 'vitest';
import { receiptCode } from '../../src/domain/receipt-code.ts';
import { demoDesk } from '../support/book.ts';
import { kept, openWindow, scan, signIn, type Window } from './support.ts';

const CODE = receiptCode({ register: 1, number: 101, training: false });
const STUB = scan('41002379', 16600);

let window: Window;

beforeEach(async () => {
  window = await openWindow(kept(await demoDesk()).desk);
  await window.play(`
    keys ${signIn(902)} 15⏎ 8⏎
    expect SCANNER
    expect Now: nothing before each code, Enter after it.
  `);
});

/** Characters and keys that no number pad has, as a scanner sends them. */
const sent = (before: string, end = '') => `text ${before}${CODE}${end}`;
const scanner = () => window.workstation.station.setUp.scanner();

describe('two scans of one code', () => {
  it('teach the prefix and the end of each', async () => {
    await window.play(`
      ${sent(']C1')}
      keys ⏎
      expect The first scan: ] C 1 before each code, Enter after it.
      expect SCAN AGAIN
      ${sent(']C1')}
      keys ⏎
      expect The scanner is set up: ] C 1 before each code, Enter after it.
      expect CITY RULES
    `);
    expect(scanner()).toEqual({ prefix: ']C1', end: 'enter' });
  });

  it('of a stub that ends with nothing are one Enter of the hand', async () => {
    const stub = STUB.replace('⏎', '');
    await window.play(`
      text ~${stub}~${stub}
      keys ⏎
      expect The scanner is set up: ~ before each code, nothing after it.
    `);
    expect(scanner()).toEqual({ prefix: '~', end: 'none' });
  });

  it('that came differently change nothing', async () => {
    await window.play(`
      ${sent('~')}
      keys ⏎
      ${sent(']')}
      keys ⏎
      expect The second scan came differently from the first; nothing was changed.
      expect SCAN _
    `);
    expect(scanner()).toEqual({ prefix: '', end: 'enter' });
  });
});

describe('a scan that cannot be used', () => {
  it('says what is wrong with it and what to set', async () => {
    await window.play(`
      keys 4100237⏎
      expect No code of a receipt and no stub ended what was scanned, 7 characters.
      ${sent('S')}
      keys ⏎
      expect Before the code the scanner sends S, which people type too.
      expect Set the scanner to send a sign such as ~ or ] there, or nothing.
      text ~~~~~
      ${sent('~~~~')}
      keys ⏎
      expect No code of a receipt
      keys -
      expect CITY RULES
    `);
    expect(scanner()).toEqual({ prefix: '', end: 'enter' });
  });
});

it('is for whoever runs the counter, not for all who read the rules', async () => {
  const other = await openWindow(window.desk, 2);
  await other.play(`
    keys ${signIn(701)} 15⏎
    expect 8 This workstation: its scanner (a supervisor or administrator does it)
  `);
});
