// The demand of a returned check on an account that names nobody: it goes to the payer that the
// receipt names, else to whom somebody keys, at an address that is keyed.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, check, counterOf, lineFor, outcomeOf } from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { cents } from '../domain/money.ts';
import { demandPayment } from './demand-payment.ts';
import { postReturnedItem } from './post-returned-item.ts';

const CITATION = '7000405';
const ASKED = {
  ...{ returnedId: 1, mailedOn: '2026-09-15', certifiedNumber: '7022 0410 0001 2345 6789' },
  ...{ mailingCents: cents(964), address: ['7 Quarry Road', 'Robles Canyon CA'] },
};

/** A check of 88.00 that the bank returned; its receipt names the payer. */
async function returned(payer: string) {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await counterOf(desk, 102, 2);
  const lines = [await lineFor(desk, CITATION)];
  const receipts = [{ lines, tenders: [check(8800)], payer }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const clerk = await counterOf(desk, 101);
  accepted(
    await postReturnedItem(desk, clerk, {
      ...{ tenderId: await tenderOf(desk, 8800), bankDate: '2026-09-15', code: 'A' },
      ...{ bankChargeCents: cents(0), costCents: cents(2500) },
    }),
  );
  const addressee = async () => {
    const letter = made.store.book.selectFrom('letter').select('addressee');
    return (await letter.executeTakeFirstOrThrow()).addressee;
  };
  return { made, desk, clerk, addressee };
}

test('it goes to the payer of the receipt', async () => {
  const { made, desk, clerk, addressee } = await returned('Dana Whitlock');
  const demanded = accepted(await demandPayment(desk, clerk, ASKED));
  expect(demanded.demandedCents).toBe(8800 + 2500 + 964);
  expect(await addressee()).toBe('Dana Whitlock\n7 Quarry Road\nRobles Canyon CA');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('where the receipt names nobody either, the name is keyed', async () => {
  const { made, desk, clerk, addressee } = await returned('');
  expect(outcomeOf(await demandPayment(desk, clerk, ASKED))).toBe('demand-nobody');
  accepted(await demandPayment(desk, clerk, { ...ASKED, payer: 'K. Vale' }));
  expect(await addressee()).toBe('K. Vale\n7 Quarry Road\nRobles Canyon CA');
  await made.close();
});
