// What a payer says a payment is for: an item of the account is named on its line of the basket.
import { describe, expect, it } from 'vitest';
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { cents } from '../../src/domain/money.ts';
import { formatScanLine } from '../../src/domain/scan-line.ts';
import { loadItems } from '../../src/store/open-items.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { brokenOf } from '../support/proof.ts';
import { atCounter, type Counter } from './support.ts';

const WHO = ['Canyon Builders', '7 Quarry Road', 'en'];

/** A customer with an invoice of August over 640.00 and one of September over 90.00. */
async function billedTwice({ desk }: Counter) {
  const bill = async (dated: string, accountId: number | undefined, cents: string) => {
    const on = { ...desk, dated };
    const who = accountId === undefined ? WHO : [];
    const answers = [...who, 'invoice', 'Street closed', '1', cents, 'done'];
    const asked = { line: 'invoices', act: 'issue', accountId, answers };
    const issued = accepted(await actOnLine(on, await counterOf(on, 101), asked));
    if (!issued.done) throw new Error('an invoice waits for somebody');
    return issued.accountId;
  };
  const accountId = await bill('2026-08-20', undefined, '64000');
  await bill('2026-09-01', accountId, '9000');
  return async () => {
    const items = await loadItems(desk.store.book, { accountId });
    return items.map(({ components }) => components[0]?.openCents);
  };
}

describe('a line of the basket', () => {
  it('pays the item that is named on it, as much as is open of it', async () => {
    const counter = await atCounter();
    const open = await billedTwice(counter);
    await counter.play(`
      keys /
      text Canyon Builders
      keys ⏎
      expect FOUND
      keys ⏎
      expect 640.00
      keys ⏎ -
      expect > 1 Invoices
      keys /
      expect PAYS WHICH ITEM
      expect 2 640.00 due Sat 19 Sep 2026 Invoice 26-0001
      keys 3⏎
      expect 26-0002, Invoices
      expect 90.00 90.00
      keys *⏎
      expect Receipt 1-000101
    `);
    expect(await open()).toEqual([64_000, 0]);
    expect(counter.papers[0]).toMatch(/Street closed/);
    expect(await brokenOf(counter)).toEqual([]);
  });

  it('pays the oldest first again, and no more of an item than is open', async () => {
    const counter = await atCounter();
    const open = await billedTwice(counter);
    await counter.play(`
      keys /
      text Canyon Builders
      keys ⏎
      expect FOUND
      keys ⏎⏎ - / 3⏎ -
      keys 100.⏎
      expect That is more than is due on this line.
      keys -
      expect FIND
      keys - /
      expect ITEM [3]
      keys 1⏎
      expect 730.00 90.00
      keys *⏎
      expect Receipt 1-000101
    `);
    expect(await open()).toEqual([55_000, 9_000]);
  });

  it('pays the invoice whose stub is scanned, though an older one is open', async () => {
    const counter = await atCounter();
    const open = await billedTwice(counter);
    const stub = { documentType: '50', number: '6000007', dueOn: '2026-10-01' };
    const line = formatScanLine({ ...stub, amountCents: cents(9_000) });
    await counter.play(`
      keys ${line}⏎
      expect Pays only this one: Invoice 26-0002
      expect PAY [90.00]
      keys ⏎*⏎
      expect Receipt 1-000101
      keys ${line}⏎
      expect The stub says 90.00
    `);
    expect(await open()).toEqual([64_000, 0]);
    expect(await brokenOf(counter)).toEqual([]);
  });

  it('of something sold is not asked', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 2*31⏎ - /
      expect This key does nothing here
    `);
  });
});
