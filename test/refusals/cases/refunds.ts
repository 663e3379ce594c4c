// What accounting may not say of a refund.
import { requestPersonChange } from '../../../src/desk/change-person.ts';
import { recordRefundCheck } from '../../../src/desk/record-refund-check.ts';
import { returnRefund } from '../../../src/desk/return-refund.ts';
import { accepted, approve, cash, counterOf, lineFor, pay } from '../../support/counter.ts';
import { grantRefund, handOver, paidAndBack } from '../../support/refunds.ts';
import type { Case, Scene } from '../scene.ts';

const TODAY = '2026-09-15';
/** In the demo city the next day begins when somebody begins it, until then at the end of time. */
const NEXT_DAY = '9999-12-31T23:59:59.999Z';

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
      const { desk } = await becomesAccounting(scene);
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

/** Clerk 101, who asked for it, is in accounting from the next day on. */
async function becomesAccounting({ desk }: Scene): Promise<Pick<Scene, 'desk'>> {
  const change = { kind: 'role', number: 101, role: 'accounting', from: '2026-09-16' } as const;
  const asked = accepted(await requestPersonChange(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  return { desk: { ...desk, clock: { ...desk.clock, now: () => NEXT_DAY } } };
}
