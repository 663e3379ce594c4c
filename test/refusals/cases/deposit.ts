// The bank deposit.
import { countDrawer } from '../../../src/desk/count-drawer.ts';
import { readyToSeal, sealDeposit } from '../../../src/desk/seal-deposit.ts';
import { mayVerify, verifyDeposit } from '../../../src/desk/verify-deposit.ts';
import { cents } from '../../../src/domain/money.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  pay,
  piecesFor,
  standIn,
} from '../../support/counter.ts';
import { DATE } from '../../support/short-day.ts';
import type { Case, Scene } from '../scene.ts';

const CASH = 20_780;
const NOTHING = { items: 0, amountCents: cents(0) };

function seal({ desk, counter }: Scene, bag: string, cash = CASH, missing: readonly number[] = []) {
  return sealDeposit(desk, counter, { date: DATE, bag, cash: piecesFor(cash), missing });
}

export const DEPOSIT_CASES: readonly Case[] = [
  {
    code: 'deposit-nothing',
    at: 'morning',
    verb: ({ desk }) => desk.store.transact((book) => readyToSeal(book, DATE)),
  },
  { code: 'deposit-open-drawer', at: 'paid', verb: (scene) => seal(scene, '7001') },
  { code: 'deposit-cash-differs', at: 'counted', verb: (scene) => seal(scene, '7001', 20_000) },
  {
    code: 'deposit-checks-differ',
    at: 'counted',
    async verb(scene) {
      const checks = await scene.desk.store.book
        .selectFrom('receipt_tender')
        .select('id')
        .where('kind', '=', 'check')
        .execute();
      return seal(
        scene,
        '7001',
        CASH,
        checks.slice(0, 1).map(({ id }) => id),
      );
    },
  },
  {
    code: 'deposit-bag-used',
    at: 'counted',
    async verb(scene) {
      const { desk, counter } = scene;
      accepted(await seal(scene, '7001'));
      await openFloat(desk, counter);
      accepted(await pay(desk, counter, [await lineFor(desk, '7000419')], [cash(7500)]));
      const count = { lines: piecesFor(27_500), checks: NOTHING, card: NOTHING };
      accepted(await countDrawer(desk, counter, count));
      return seal(scene, '7001', 7500);
    },
  },
  { code: 'deposit-bag-needed', at: 'counted', verb: (scene) => seal(scene, '') },
  {
    code: 'deposit-unknown',
    at: 'counted',
    verb: async ({ desk }) => {
      const verifying = { depositId: 7, cashCents: cents(0), checks: [] };
      return verifyDeposit(desk, await counterOf(desk, 902), verifying);
    },
  },
  {
    code: 'deposit-own-receipts',
    at: 'counted',
    async verb(scene) {
      const { desk, counter } = scene;
      const { depositId } = accepted(
        await seal({ ...scene, counter: await counterOf(desk, 102) }, '7001'),
      );
      await standIn(desk, 101);
      return desk.store.transact((book) => mayVerify(desk, book, counter, depositId));
    },
  },
  {
    code: 'deposit-cash-missing',
    at: 'counted',
    person: 902,
    before: (scene) => seal(scene, '7001'),
    keys: '6⏎ 2⏎ *',
  },
  {
    code: 'deposit-does-not-agree',
    at: 'counted',
    person: 902,
    before: (scene) => seal(scene, '7001'),
    keys: '6⏎ 2⏎ 207.80⏎100.⏎74.⏎* ⏎',
  },
];
