// Checks the bank returned, and who pays in cash because of them.
import { askRefund } from '../../../src/desk/ask-refund.ts';
import { clearRedeposit } from '../../../src/desk/clear-redeposit.ts';
import { type AskedDemand, demandPayment } from '../../../src/desk/demand-payment.ts';
import { askCashOnlyLift } from '../../../src/desk/lift-cash-only.ts';
import { listCredits } from '../../../src/desk/list-credits.ts';
import { postRedeposit } from '../../../src/desk/post-redeposit.ts';
import { postReturnedItem, type ReturnedItem } from '../../../src/desk/post-returned-item.ts';
import { findReturnedCheck } from '../../../src/desk/returned-check.ts';
import { waiveReturnedFee } from '../../../src/desk/waive-returned-fee.ts';
import { cents } from '../../../src/domain/money.ts';
import {
  accepted,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../support/counter.ts';
import { bankIt, takeAndCount, tenderOf } from '../../support/returned.ts';
import { DATE } from '../../support/short-day.ts';
import type { Case, Scene } from '../scene.ts';

/** The check of that amount, given back by a colleague of who took it. */
async function give({ desk }: Scene, amount: number, more: Partial<ReturnedItem> = {}, which = 0) {
  const named = { amountCents: cents(amount), checkNumber: undefined };
  const hit = accepted(await findReturnedCheck(desk, named))[which];
  return postReturnedItem(desk, await counterOf(desk, 102, 2), {
    ...{ tenderId: hit?.tenderId ?? 0, bankDate: DATE, code: 'A' },
    ...{ bankChargeCents: cents(800), costCents: cents(3600), ...more },
  });
}

type Demanding = { readonly back?: Partial<ReturnedItem>; readonly ask?: Partial<AskedDemand> };

/** The check of 100.00 comes back, and is demanded by the same colleague. */
async function demand(scene: Scene, { back = {}, ask = {} }: Demanding = {}) {
  accepted(await give(scene, 10_000, { address: ['12 Mill Street'], ...back }));
  return demandAgain(scene, ask);
}

async function demandAgain({ desk }: Scene, ask: Partial<AskedDemand> = {}) {
  const asked = { returnedId: 1, mailedOn: DATE, certifiedNumber: LABEL, mailingCents: cents(964) };
  return demandPayment(desk, await counterOf(desk, 102, 2), {
    ...{ ...asked, address: ['12 Mill Street'] },
    ...ask,
  });
}

const LABEL = '70220410000123456789';

/** The check of 100.00 is presented again; the same colleague tells it. */
async function again({ desk }: Scene, code = 'A', which = 101) {
  const tenderId = await tenderOf(desk, 10_000);
  const told = { tenderId, bankDate: DATE, code, bankChargeCents: cents(0) };
  return postRedeposit(desk, await counterOf(desk, which, 2), told);
}

async function cleared({ desk }: Scene, by = 102) {
  return clearRedeposit(desk, await counterOf(desk, by, 2), await tenderOf(desk, 10_000));
}

export const RETURNED_CASES: readonly Case[] = [
  { code: 'returned-unknown', at: 'banked', keys: '18⏎⏎ 123⏎0⏎' },
  { code: 'returned-void', at: 'banked', verb: (scene) => give(scene, 7500, {}, 1) },
  {
    code: 'returned-already',
    at: 'banked',
    async verb(scene) {
      accepted(await give(scene, 10_000));
      return give(scene, 10_000);
    },
  },
  { code: 'returned-undeposited', at: 'counter', keys: '-18⏎⏎ 5300⏎2208⏎' },
  {
    code: 'returned-date',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { bankDate: '2026-09-14' }),
  },
  {
    code: 'returned-code',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { code: 'X' }),
  },
  {
    code: 'returned-cost',
    at: 'banked',
    verb: (scene) => give(scene, 10_000, { costCents: cents(700) }),
  },
  { code: 'redeposit-barred', at: 'banked', verb: (scene) => again(scene, 'T') },
  {
    code: 'redeposit-most',
    at: 'banked',
    async verb(scene) {
      accepted(await again(scene));
      return again(scene);
    },
  },
  {
    code: 'redeposit-cleared',
    at: 'banked',
    async verb(scene) {
      accepted(await again(scene));
      accepted(await cleared(scene));
      return again(scene);
    },
  },
  { code: 'redeposit-not-pending', at: 'banked', verb: (scene) => cleared(scene) },
  {
    code: 'redeposit-own',
    at: 'banked',
    async verb(scene) {
      accepted(await again(scene));
      return cleared(scene, 101);
    },
  },
  {
    code: 'refund-pending',
    at: 'morning',
    async verb({ desk }) {
      const counter = await counterOf(desk, 102, 2);
      const line = await lineFor(desk, '41002387', 18_000);
      const receipts = [{ lines: [line], tenders: [check(18_000)] }];
      await takeAndCount(desk, counter, receipts);
      await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
      const told = { tenderId: await tenderOf(desk, 18_000), bankDate: DATE, code: 'A' };
      accepted(await postRedeposit(desk, counter, { ...told, bankChargeCents: cents(0) }));
      const [credit] = await listCredits(desk, line.accountId);
      const to = { payee: 'Ana Ruiz', address: '12 Mill Street', reason: { number: 1 } };
      return askRefund(desk, counter, { ...to, itemId: credit?.itemId ?? 0 });
    },
  },
  {
    code: 'demand-already',
    at: 'banked',
    async verb(scene) {
      accepted(await demand(scene));
      return demandAgain(scene);
    },
  },
  {
    code: 'demand-not-payer',
    at: 'banked',
    verb: (scene) => demand(scene, { back: { code: 'CD' } }),
  },
  {
    code: 'demand-paid',
    at: 'banked',
    async verb(scene) {
      const { desk } = scene;
      accepted(await give(scene, 10_000));
      const counter = await counterOf(desk, 103, 2);
      await openFloat(desk, counter);
      const { number } = await desk.store.book
        .selectFrom('returned_item as n')
        .innerJoin('account as a', 'a.id', 'n.account_id')
        .select('a.number')
        .executeTakeFirstOrThrow();
      const line = await lineFor(desk, number);
      accepted(await pay(desk, counter, [line], [cash(line.amountCents)]));
      return demandAgain(scene);
    },
  },
  {
    code: 'demand-nobody',
    at: 'morning',
    async verb(scene) {
      const { desk } = scene;
      const counter = await counterOf(desk, 103, 2);
      const receipts = [{ lines: [await lineFor(desk, '7000405')], tenders: [check(8800)] }];
      await takeAndCount(desk, counter, receipts);
      await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
      const back = { tenderId: await tenderOf(desk, 8800), bankDate: DATE, code: 'A' };
      const cost = { bankChargeCents: cents(0), costCents: cents(0) };
      accepted(await postReturnedItem(desk, await counterOf(desk), { ...back, ...cost }));
      return demandAgain(scene, { address: ['12 Mill Street'] });
    },
  },
  {
    code: 'demand-mailed',
    at: 'banked',
    verb: (scene) => demand(scene, { ask: { mailedOn: '2026-09-01' } }),
  },
  {
    code: 'certified-number',
    at: 'banked',
    verb: (scene) => demand(scene, { ask: { certifiedNumber: '12' } }),
  },
  {
    code: 'certified-taken',
    at: 'banked',
    async verb(scene) {
      accepted(await demand(scene));
      accepted(await give(scene, 7500, { address: ['12 Mill Street'] }));
      return demandAgain(scene, { returnedId: 2 });
    },
  },
  {
    code: 'waiver-nothing',
    at: 'banked',
    async verb(scene) {
      accepted(await give(scene, 10_000, { code: 'CD' }));
      const counter = await counterOf(scene.desk, 102, 2);
      return waiveReturnedFee(scene.desk, counter, { returnedId: 1, note: 'asked' });
    },
  },
  {
    code: 'cash-only-not',
    at: 'counter',
    verb: ({ desk, counter }) =>
      askCashOnlyLift(desk, counter, { accountId: 1, reason: { number: 1 } }),
  },
];
