// Transfers that are not made, and not taken back.
import { type AskedTransfer, makeTransfer } from '../../../src/desk/make-transfer.ts';
import { memoChoices } from '../../../src/desk/memo-target.ts';
import { askTransferReversal } from '../../../src/desk/reverse-transfer.ts';
import { cents } from '../../../src/domain/money.ts';
import { idOf } from '../../support/arrangements.ts';
import { accepted, approve, cash, counterOf, lineFor, pay } from '../../support/counter.ts';
import { transferOf } from '../../support/transfers.ts';
import type { Case, Scene } from '../scene.ts';

async function move({ desk, counter }: Scene, more: Partial<AskedTransfer>) {
  const of = await transferOf(desk, '41013905', '41007337', 2000);
  return makeTransfer(desk, counter, { ...of, ...more });
}

const back = ({ desk, counter }: Scene) =>
  askTransferReversal(desk, counter, { number: 1, reason: { number: 1 } });

export const TRANSFER_CASES: readonly Case[] = [
  {
    code: 'transfer-nothing',
    at: 'counter',
    verb: (scene) => move(scene, { amountCents: cents(0) }),
  },
  {
    code: 'transfer-beyond',
    at: 'counter',
    verb: (scene) => move(scene, { amountCents: cents(1_000_000) }),
  },
  { code: 'transfer-account', at: 'counter', verb: (scene) => move(scene, { to: '99' }) },
  { code: 'transfer-line', at: 'counter', verb: (scene) => move(scene, { to: '7000419' }) },
  {
    code: 'transfer-stays',
    at: 'counter',
    async verb(scene) {
      const [fine] = await memoChoices(scene.desk, await idOf(scene.desk, '7000419'), 'debit');
      return move(scene, { componentId: fine?.about.componentId ?? 0, to: '7000412' });
    },
  },
  { code: 'transfer-consent', at: 'counter', verb: (scene) => move(scene, { consent: '' }) },
  { code: 'transfer-unknown', at: 'counter', verb: back },
  {
    code: 'transfer-reversed',
    at: 'counter',
    async verb(scene) {
      accepted(await move(scene, {}));
      const asked = accepted(await back(scene));
      accepted(await approve(scene.desk, asked.id, 902));
      return back(scene);
    },
  },
  {
    code: 'transfer-used',
    at: 'counter',
    async verb(scene) {
      const { desk } = scene;
      accepted(await move(scene, {}));
      const all = await lineFor(desk, '41007337');
      accepted(await pay(desk, await counterOf(desk), [all], [cash(all.dueCents)]));
      return back(scene);
    },
  },
];
