// What accounting may not say of a refund.
import { recordRefundCheck } from '../../../src/desk/record-refund-check.ts';
import { returnRefund } from '../../../src/desk/return-refund.ts';
import { accepted, cash, counterOf, lineFor, pay } from '../../support/counter.ts';
import { becomesAccounting } from '../../support/people.ts';
import { grantRefund, handOver, paidAndBack } from '../../support/refunds.ts';
import type { Case, Scene } from '../scene.ts';

const TODAY = '2026-09-15';

async function granted({ desk, counter }: Scene): Promise<void> {
  accepted(await pay(desk, counter, [await lineFor(desk, '7000419', 9000)], [cash(9000)]));
  await grantRefund(desk);
}

async function sent(scene: Scene): Promise<void> {
  await granted(scene);
  await handOver(scene.desk);
}

async function check({ desk }: Scene, checkNumber = '10422', checkDate = TODAY, number = 1) {
  const asked = { number, checkNumber, checkDate };
  return recordRefundCheck(desk, await counterOf(desk, 701), asked);
}

async function back({ desk }: Scene, kind: 'mail' | 'stale') {
  return returnRefund(desk, await counterOf(desk, 701), { number: 1, kind, note: 'seen' });
}

export const REFUND_CASES: readonly Case[] = [
  { code: 'refund-unknown', at: 'counter', verb: (scene) => check(scene) },
  {
    code: 'refund-not-sent',
    at: 'counter',
    async verb(scene) {
      await granted(scene);
      return check(scene);
    },
  },
  {
    code: 'refund-paid',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      accepted(await check(scene));
      return check(scene, '10423');
    },
  },
  {
    code: 'refund-unpaid',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      return back(scene, 'mail');
    },
  },
  {
    code: 'refund-back',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      await paidAndBack(scene.desk, 1, TODAY);
      return back(scene, 'mail');
    },
  },
  {
    code: 'refund-check-used',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      await paidAndBack(scene.desk, 1, TODAY);
      await grantRefund(scene.desk);
      await handOver(scene.desk);
      return check(scene, '10422', TODAY, 2);
    },
  },
  {
    code: 'refund-not-stale',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      accepted(await check(scene));
      return back(scene, 'stale');
    },
  },
  {
    code: 'refund-own',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      const desk = await becomesAccounting(scene.desk, 101);
      const now = await counterOf(desk, 101);
      const asked = { number: 1, checkNumber: '10422', checkDate: TODAY };
      return recordRefundCheck(desk, now, asked);
    },
  },
  {
    code: 'date-too-late',
    at: 'counter',
    async verb(scene) {
      await sent(scene);
      return check(scene, '10422', '2026-09-16');
    },
  },
];
