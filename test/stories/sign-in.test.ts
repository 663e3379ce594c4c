// Who stands at the register: wrong PINs, growing waits, a temporary PIN, a PIN reset by two
// people.
import { beforeEach, describe, expect, it } from 'vitest';
import { demoDesk, type TestDesk } from '../support/book.ts';
import { PINS } from '../support/counter.ts';
import { kept, openWindow, signIn, type Window } from './support.ts';

let book: TestDesk;
let window: Window;

beforeEach(async () => {
  book = kept(await demoDesk());
  window = await openWindow(book.desk);
});

async function outcomes(): Promise<readonly string[]> {
  const rows = await book.store.book
    .selectFrom('sign_in')
    .select(['person_number', 'outcome'])
    .orderBy('id')
    .execute();
  return rows.map((row) => `${row.person_number} ${row.outcome}`);
}

describe('signing in', () => {
  it('takes two keys beyond number and PIN, and tells the demo city whom to be', async () => {
    const played = await window.play(`
      expect clerk, is 101 with PIN 4827
      keys ${signIn(101)}
      expect HOME
      expect Clerk 101
    `);
    expect(played.keysPressed - '1014827'.length).toBe(2);
  });

  it('refuses an unknown number and a wrong PIN in the same words, and records both', async () => {
    await window.play(`
      keys 555⏎1234⏎
      expect Number or PIN is not right.
      keys - 101⏎9999⏎
      expect Number or PIN is not right.
      expect Key the PIN again, or - to go back.
      expect PIN of 101
      keys 4827
      expect PIN of 101 ****
      keys ⏎
      expect HOME
      keys 9⏎
      expect SIGN IN
    `);
    const recorded = ['555 unknown-number', '101 wrong-pin', '101 signed-in', '101 signed-out'];
    expect(await outcomes()).toEqual(recorded);
  });

  it('makes wrong PINs wait longer and longer', async () => {
    await window.play(`
      keys 101⏎1⏎ 2⏎ 3⏎ 4827⏎
      expect Too many wrong PINs for this number.
      expect Wait 30 seconds, then try again.
    `);
    book.clock.pass(31);
    await window.play('keys 4⏎\nexpect Number or PIN is not right.');
    book.clock.pass(31);
    await window.play('keys 4827⏎\nexpect Wait 29 seconds, then try again.');
    book.clock.pass(30);
    await window.play('keys 4827⏎\nexpect HOME');
  });

  it('records no number that is none: a scan or a card typed here is refused', async () => {
    await window.play(`
      keys 4111111111111111⏎
      expect This looks like a card number.
      keys 1000410023792610050000166000⏎
      expect That cannot be read here
    `);
    expect(await outcomes()).toEqual([]);
  });
});

describe('a forgotten PIN', () => {
  it('is asked for by one and approved by another, who sees the temporary one once', async () => {
    await window.play(`
      keys 501⏎1473⏎ 10⏎
      expect RESET A PIN
      keys 101⏎
      expect name: Mira Halvorsen
      keys 501⏎ 1473⏎
      expect Nobody approves their own work.
      keys 801⏎ ${PINS[801]}⏎
      expect Temporary PIN of 101 for today:
    `);
    expect(await outcomes()).toContain('801 approved');
  });

  it('is replaced at once: the temporary PIN signs nothing else', async () => {
    const asked = await window.play(`keys 501⏎1473⏎ 10⏎902⏎801⏎ ${PINS[801]}⏎\nshow\nkeys ⏎9⏎`);
    const temporary = /for today: (\d{6})/.exec(asked.transcript)?.[1] ?? '';
    await window.play(`
      keys ${signIn(902)}
      expect Number or PIN is not right.
      keys ${temporary}⏎
      expect NEW PIN
      keys 7777⏎ 7777⏎
      expect This PIN is too easy to guess.
      keys 8642⏎ 8643⏎
      expect The two PINs are not the same.
      keys 8642⏎ 8642⏎
      expect HOME
      keys 9⏎ 902⏎8642⏎
      expect HOME
    `);
  });
});
