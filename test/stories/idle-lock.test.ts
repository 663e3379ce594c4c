// The idle lock: it keeps everything as it was for its clerk, and a supervisor may sign the clerk
// out.
import { describe, expect, it } from 'vitest';
import { SCREEN } from '../../screens/ids.ts';
import { requestPersonChange } from '../../src/desk/change-person.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { atCounter, scan, signIn } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

describe('the idle lock', () => {
  it('keeps basket, question and typed digits, and opens to its clerk alone', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${WATER}${PARKING}12`);
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play(`
      expect LOCKED
      expect Mira Halvorsen stepped away.
      refuse Rosa Ortega
      keys 7315⏎
      expect Number or PIN is not right.
      keys -⏎
      expect LOCKED
      keys 4827⏎
      expect PAY 0.12_
      keys -*⏎
      expect Receipt 1-000101
      expect total 219.00
    `);
    const rows = await counter.store.book.selectFrom('sign_in').select('outcome').execute();
    const outcomes = rows.map((row) => row.outcome);
    expect(outcomes).toEqual(['signed-in', 'locked', 'wrong-pin', 'unlocked']);
  });

  it('keeps the receipt and its change in sight behind it', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${PARKING}*60.⏎`);
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play('keys 4827⏎\nexpect Receipt 1-000101 is posted.\nexpect CHANGE');
  });

  it('opens to the name and the rights of then, not of when it was locked', async () => {
    const counter = await atCounter();
    await counter.workstation.stack.go(SCREEN.lock);
    const administrator = await counterOf(counter.desk, 501);
    const change = { kind: 'name', number: 101, name: 'Mira Dunn' } as const;
    const asked = accepted(await requestPersonChange(counter.desk, administrator, change));
    accepted(await approve(counter.desk, asked.id, 801));
    await counter.play('keys 4827⏎\nexpect FIND');
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play('expect Mira Dunn stepped away.');
  });

  it('says that a basket is kept only where there is one', async () => {
    const counter = await atCounter();
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play('refuse The basket is kept.\nkeys 4827⏎\nexpect FIND');
    await counter.play(`keys ${PARKING}⏎`);
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play('expect The basket is kept.');
  });

  it("lets a supervisor sign the clerk out; basket and drawer stay the clerk's", async () => {
    const counter = await atCounter();
    await counter.play(`keys ${PARKING}*`);
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play(`
      keys .
      expect A supervisor's own number and PIN sign Mira Halvorsen out.
      keys 101⏎ 4827⏎
      expect Nobody approves their own work.
      keys 102⏎ 6150⏎
      expect Teo Abarquez may not do this.
      keys 902⏎ 1111⏎
      expect Key the PIN again, or - to go back.
      keys 7315⏎
      expect Mira Halvorsen is signed out. The basket is held.
      expect SIGN IN
      keys ${signIn(101)}
      expect 1 held basket
      keys .5⏎⏎ 1⏎ ⏎
      expect CASH [53.00]
    `);
    const links = await counter.store.book
      .selectFrom('chain_link')
      .select('content')
      .where('kind', '=', 'signed-out-by')
      .execute();
    expect(links.map(({ content }) => JSON.parse(content))).toEqual([
      { basketHeld: true, by: 902, person: 101, register: 1 },
    ]);
    expect((await verifyBook(counter.store)).sound).toBe(true);
  });
});
