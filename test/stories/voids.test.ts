// Voids: the code on the copy, or that it did not come back; a second person; any receipt of the
// drawer session; what was paid is owed again and the number stays visible.
import { beforeEach, describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan, second } from './support.ts';

let counter: Counter;

beforeEach(async () => {
  counter = await atCounter();
  await counter.play(`
    keys ${scan('41002379', 16600)}*⏎${scan('7000412', 5300)}*⏎
    expect Receipt 1-000102
  `);
});

async function codeOf(number: number): Promise<string> {
  const { void_code } = await counter.store.book
    .selectFrom('receipt')
    .select('void_code')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return void_code;
}

function voids() {
  return counter.store.book.selectFrom('receipt_void').selectAll().execute();
}

describe('a void', () => {
  it('of the last receipt takes a reason, the code on its copy, a second person', async () => {
    await counter.play(`
      keys .1⏎
      expect 1-000102 53.00
      expect Time limit 53.00
      keys 2⏎
      expect The code stands at the foot of the customer copy.
      keys ${await codeOf(102)}⏎
      expect reason: wrong account
      expect copy returned: yes
      keys ${second()}
      expect Receipt 1-000102 is void.
      expect GIVE BACK 53.00
      keys ⏎
      expect FIND
      keys 7000412⏎
      expect PAY [53.00]
    `);
    expect(await voids()).toMatchObject([{ number: 1, copy_returned: 1, reason_number: 2 }]);
    expect(counter.papers.at(-1)).toContain('VOID');
  });

  it('refuses a wrong code; 0 says that the copy did not come back', async () => {
    await counter.play(`
      keys .1⏎3⏎12⏎
      expect This is not the code on the copy of receipt 1-000102.
      keys 0⏎
      expect copy returned: no
      keys ${second()}
      expect Receipt 1-000102 is void.
    `);
    expect(await voids()).toMatchObject([{ copy_returned: 0 }]);
  });

  it("refuses the own PIN, a clerk's and a wrong one, then takes a supervisor's", async () => {
    await counter.play(`
      keys .1⏎1⏎0⏎
      keys ${second(101)}
      expect Nobody approves their own work.
      keys ${second(102)}
      expect Teo Abarquez may not do this.
      expect Ask somebody who may: a supervisor or the finance director.
      keys 902⏎ 1111⏎
      expect Number or PIN is not right.
      expect - clear; empty: back to the number
      keys - ${second(903)}
      expect Receipt 1-000102 is void.
    `);
    expect(await voids()).toHaveLength(1);
  });

  it('reaches another receipt of the session by / and its number', async () => {
    await counter.play(`
      keys .1⏎/999⏎
      expect There is no receipt 1-000999 on this register today.
      keys 101⏎
      expect 1-000101 Rosa Ortega 166.00
      keys 1⏎0⏎ ${second()}
      expect Receipt 1-000101 is void.
      keys .1⏎/101⏎
      expect This receipt is void already.
      keys 1⏎
      expect Not now: void already.
    `);
    expect(await voids()).toMatchObject([{ number: 1, receipt_id: 1 }]);
  });

  it('is withdrawn with -, and nothing is void', async () => {
    await counter.play(`
      keys .1⏎1⏎0⏎ 902⏎ -
      expect NUMBER
      keys -
      expect The request was withdrawn.
      expect FIND
    `);
    expect(await voids()).toEqual([]);
  });

  it('is not offered before there is a receipt', async () => {
    const fresh = await atCounter();
    await fresh.play(`
      keys .1⏎
      expect Void a receipt (no receipt yet)
      expect Not now: no receipt yet.
      keys 7⏎
      expect Not now: no receipt yet.
      keys -
      expect FIND
    `);
  });
});
