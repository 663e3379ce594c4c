// Arrangements that are not made, and changes of them that are not granted.
import type { AskedArrangement } from '../../../src/desk/arrangement-terms.ts';
import { changeArrangement } from '../../../src/desk/change-arrangement.ts';
import { findCoupon } from '../../../src/desk/find-coupon.ts';
import { makeArrangement } from '../../../src/desk/make-arrangement.ts';
import { COUPON_TYPE } from '../../../src/domain/coupon.ts';
import { cents } from '../../../src/domain/money.ts';
import type { Stub } from '../../../src/domain/scan-line.ts';
import { arrangementsOf } from '../../../src/store/arrangements.ts';
import { arranged, asked, idOf } from '../../support/arrangements.ts';
import { accepted, counterOf } from '../../support/counter.ts';
import { posted } from '../../support/parking.ts';
import type { Case, Scene } from '../scene.ts';

async function make({ desk, counter }: Scene, more: Partial<AskedArrangement>) {
  return makeArrangement(desk, counter, asked(await idOf(desk, '41002387'), more));
}

/** A supervisor needs nobody else. */
async function change({ desk }: Scene, until?: string) {
  const more = until === undefined ? {} : { until };
  const asking = { arrangementId: 1, reason: { number: 1 }, ...more };
  return changeArrangement(desk, await counterOf(desk, 902, 2), asking);
}

async function standing({ desk }: Scene) {
  return arranged(desk, asked(await idOf(desk, '41002387')));
}

/** The coupon of the first instalment of one that stands, with so much in the basket already. */
async function scan(
  scene: Scene,
  more: Partial<Stub>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  amount = 0,
) {
  await standing(scene);
  await meanwhile();
  const { desk } = scene;
  const [known] = await arrangementsOf(desk.store.book, await idOf(desk, '41002387'));
  const { dueOn = '', amountCents = cents(0) } = known?.instalments[0] ?? {};
  const stub = { documentType: COUPON_TYPE, number: '1', dueOn, amountCents, ...more };
  const paying = { accountId: known?.account_id ?? 0, amountCents: cents(amount) };
  return findCoupon(desk, stub, [paying]);
}

export const ARRANGEMENT_CASES: readonly Case[] = [
  {
    code: 'arrangement-nothing',
    at: 'counter',
    verb: (scene) => make(scene, { scope: 'overdue' }),
  },
  {
    code: 'arrangement-nobody',
    at: 'counter',
    verb: async ({ desk, counter }) => makeArrangement(desk, counter, asked(await posted(desk))),
  },
  {
    code: 'arrangement-standing',
    at: 'counter',
    async verb(scene) {
      await standing(scene);
      return make(scene, {});
    },
  },
  {
    code: 'arrangement-first',
    at: 'counter',
    verb: (scene) => make(scene, { firstOn: '2026-09-14' }),
  },
  { code: 'arrangement-count', at: 'counter', verb: (scene) => make(scene, { count: 1 }) },
  { code: 'arrangement-case', at: 'counter', verb: (scene) => make(scene, { kind: 'court' }) },
  {
    code: 'arrangement-beyond',
    at: 'counter',
    verb: (scene) => make(scene, { count: 13, frequency: 'M' }),
  },
  { code: 'arrangement-unknown', at: 'counter', verb: (scene) => change(scene) },
  {
    code: 'arrangement-ended',
    at: 'counter',
    async verb(scene) {
      await standing(scene);
      accepted(await change(scene));
      return change(scene);
    },
  },
  {
    code: 'arrangement-more-once',
    at: 'counter',
    async verb(scene) {
      await standing(scene);
      accepted(await change(scene, '2026-10-20'));
      return change(scene, '2026-10-21');
    },
  },
  {
    code: 'arrangement-more-days',
    at: 'counter',
    async verb(scene) {
      await standing(scene);
      return change(scene, '2026-10-31');
    },
  },
  {
    code: 'coupon-unknown',
    at: 'counter',
    verb: (scene) => scan(scene, { amountCents: cents(1) }),
  },
  {
    code: 'coupon-cancelled',
    at: 'counter',
    verb: (scene) => scan(scene, {}, async () => accepted(await change(scene))),
  },
  {
    code: 'coupon-paid',
    at: 'counter',
    verb: (scene) => scan(scene, {}, () => Promise.resolve(), 16_600),
  },
];
