// Every way to hand money over, by the number pad, and what the book keeps of it.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan, second } from './support.ts';

const WATER = scan('41002379', 16600);

function tendersOf({ desk }: Counter) {
  return desk.store.book
    .selectFrom('receipt_tender')
    .select(['kind', 'amount_cents', 'tendered_cents', 'check_number', 'routing_number'])
    .select(['card_last4', 'authorisation'])
    .orderBy('id')
    .execute();
}

describe('tenders', () => {
  it('cash: exact says no change, more gives change in large figures', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*
      expect Enter now: 166.00 cash, posts, opens drawer
      keys ⏎
      expect Receipt 1-000101 is posted.
      expect NO CHANGE
      refuse 0.00
      keys ${scan('7000412', 5300)}*6000
      expect Enter now: 60.00 cash, posts, change 7.00
      keys ⏎
      expect Receipt 1-000102 is posted.
      expect tendered 60.00
      expect ######
      refuse NO CHANGE
    `);
    expect(await tendersOf(counter)).toMatchObject([
      { kind: 'cash', amount_cents: 16600, tendered_cents: 16600 },
      { kind: 'cash', amount_cents: 5300, tendered_cents: 6000 },
    ]);
    expect(counter.papers[1]).toContain('7.00');
  });

  it('check with number, and with the number of its bank where it is keyed', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*+4471⏎
      expect Receipt 1-000101
      keys ${scan('7000412', 5300)}*+17/
      expect CHECK 53.00 ROUTING NUMBER
      keys 121000359⏎
      expect no bank routing number
      keys 121000358⏎
      expect Receipt 1-000102
    `);
    expect(await tendersOf(counter)).toMatchObject([
      { kind: 'check', check_number: '4471', routing_number: null },
      { kind: 'check', check_number: '17', routing_number: '121000358' },
    ]);
  });

  it('card, money order and cash share one total', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*50./1111⏎700412⏎
      expect tendered card 1111 50.00
      expect STILL DUE 116.00
      keys 100.*3⏎
      expect MONEY ORDER 100.00 NUMBER
      keys 8812⏎
      expect STILL DUE 16.00
      expect CASH [16.00]
      keys ⏎
      expect Receipt 1-000101
    `);
    expect(await tendersOf(counter)).toMatchObject([
      { kind: 'card', amount_cents: 5000, card_last4: '1111', authorisation: '700412' },
      { kind: 'money-order', amount_cents: 10000, check_number: '8812' },
      { kind: 'cash', amount_cents: 1600 },
    ]);
  });

  it('gives change against cash only, and hands the last tender back', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}*200.+
      expect Change is given against cash only.
      keys 100.+4471⏎
      expect STILL DUE 66.00
      keys -
      refuse STILL DUE
      expect CASH [166.00]
      keys -
      expect FIND
    `);
    expect(await tendersOf(counter)).toEqual([]);
  });

  it('a check above its limit is signed for by a second person, who sees it whole', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 41002379⏎12000.⏎ ⏎ *+9001⏎
      expect SECOND PERSON
      expect amount: 12000.00
      expect payer: Rosa Ortega
      keys ${second()}
      expect Receipt 1-000101 is posted.
    `);
    expect(await tendersOf(counter)).toMatchObject([{ kind: 'check', amount_cents: 1200000 }]);
  });
});
