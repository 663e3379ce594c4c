// Unclaimed money that is not listed, not published, not kept and not opened again.
import { askRefund } from '../../../src/desk/ask-refund.ts';
import { requestRule } from '../../../src/desk/change-rule.ts';
import { askKeeping } from '../../../src/desk/keep-unclaimed.ts';
import { prepareUnclaimed } from '../../../src/desk/prepare-unclaimed.ts';
import { askKeptReversal } from '../../../src/desk/reverse-kept.ts';
import { withdrawRequest } from '../../../src/desk/withdraw-request.ts';
import { cents } from '../../../src/domain/money.ts';
import { accepted, approve, counterOf } from '../../support/counter.ts';
import { grantRefund, openCredits, TO } from '../../support/refunds.ts';
import { tamper } from '../../support/tamper.ts';
import {
  AFTER,
  askToKeep,
  CLAIM_BY,
  keepList,
  listUnclaimed,
  on,
  openAgain,
  publishList,
  twoCredits,
  YEARS,
} from '../../support/unclaimed.ts';
import type { Case, Scene } from '../scene.ts';

/** 40.00 of a water customer is unclaimed by then. */
async function listed({ desk }: Scene): Promise<void> {
  await listUnclaimed(desk);
}

async function published(scene: Scene): Promise<void> {
  await listed(scene);
  accepted(await publishList(scene.desk));
}

async function kept(scene: Scene): Promise<void> {
  await published(scene);
  await keepList(scene.desk);
}

async function prepare({ desk }: Scene, date: string, total = 4000) {
  const accounting = await counterOf(desk, 701);
  const asked = { kind: 'publish', totalCents: cents(total) } as const;
  return prepareUnclaimed(on(desk, date), accounting, asked);
}

async function back({ desk }: Scene, number = 1) {
  const asked = { number, reason: { number: 1 } };
  return askKeptReversal(on(desk, AFTER), await counterOf(desk, 701), asked);
}

export const UNCLAIMED_CASES: readonly Case[] = [
  { code: 'unclaimed-none', at: 'morning', verb: (scene) => prepare(scene, '2026-09-15') },
  { code: 'unclaimed-changed', at: 'morning', verb: (scene) => prepare(scene, YEARS, 1) },
  { code: 'unclaimed-unknown', at: 'morning', verb: ({ desk }) => publishList(desk) },
  {
    code: 'unclaimed-done',
    at: 'morning',
    async verb(scene) {
      await kept(scene);
      return askToKeep(scene.desk);
    },
  },
  {
    code: 'unclaimed-asked',
    at: 'morning',
    async verb(scene) {
      await published(scene);
      accepted(await askToKeep(scene.desk));
      return askToKeep(scene.desk);
    },
  },
  {
    code: 'unclaimed-small',
    at: 'counter',
    async verb({ desk }) {
      const later = { rule: 'policy', key: 'credit.small-cents', value: 5000 } as const;
      const change = { ...later, from: '2026-09-16', authority: 'Memo 9' };
      const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
      accepted(await approve(desk, asked.id, 801));
      await listUnclaimed(desk, 'small');
      return publishList(desk);
    },
  },
  {
    code: 'unclaimed-newspaper',
    at: 'morning',
    verb: ({ desk }) => publishList(desk, { newspaper: 'x'.repeat(41) }),
  },
  {
    code: 'unclaimed-second-week',
    at: 'morning',
    async verb(scene) {
      await listed(scene);
      return publishList(scene.desk, { secondOn: '2029-10-09' });
    },
  },
  {
    code: 'unclaimed-claim-date',
    at: 'morning',
    async verb(scene) {
      await listed(scene);
      return publishList(scene.desk, { claimBy: '2029-11-08' });
    },
  },
  {
    code: 'unclaimed-claim-closed',
    at: 'morning',
    async verb(scene) {
      await listed(scene);
      return publishList(scene.desk, { claimBy: '2029-11-24' });
    },
  },
  {
    code: 'unclaimed-authority',
    at: 'morning',
    async verb({ desk }) {
      return askKeeping(desk, await counterOf(desk, 701), { number: 1, authority: ' ' });
    },
  },
  {
    code: 'unclaimed-unpublished',
    at: 'morning',
    async verb(scene) {
      await listed(scene);
      return askToKeep(scene.desk);
    },
  },
  {
    code: 'unclaimed-claimable',
    at: 'morning',
    async verb(scene) {
      await published(scene);
      return askToKeep(scene.desk, 1, CLAIM_BY);
    },
  },
  {
    code: 'unclaimed-nothing-left',
    at: 'morning',
    async verb(scene) {
      await published(scene);
      await grantRefund(scene.desk, '41011313');
      return askToKeep(scene.desk);
    },
  },
  {
    code: 'unclaimed-more',
    at: 'morning',
    async verb({ desk }) {
      const clerk = await counterOf(desk);
      await twoCredits(desk, clerk);
      await listUnclaimed(desk);
      accepted(await publishList(desk));
      const later = on(desk, AFTER);
      const [credit] = await openCredits(desk, '41011313');
      const refund = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'seen' } };
      const waits = accepted(await askRefund(later, clerk, refund));
      const asked = accepted(await askToKeep(desk));
      accepted(await withdrawRequest(later, clerk, waits.id));
      return approve(later, asked.id, 801);
    },
  },
  {
    code: 'unclaimed-account',
    at: 'morning',
    async verb(scene) {
      await published(scene);
      tamper(scene.path, "DELETE FROM ledger_account WHERE code = '510-4490'");
      return askToKeep(scene.desk);
    },
  },
  { code: 'kept-unknown', at: 'morning', verb: (scene) => back(scene) },
  {
    code: 'kept-reversed',
    at: 'morning',
    async verb(scene) {
      await kept(scene);
      await openAgain(scene.desk, 1);
      return back(scene);
    },
  },
];
