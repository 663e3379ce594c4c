// Memos that are not made, and not taken back.
import { type Memo, makeMemo } from '../../../src/desk/make-memo.ts';
import { memoChoices } from '../../../src/desk/memo-target.ts';
import { askReversal } from '../../../src/desk/reverse-memo.ts';
import { cents } from '../../../src/domain/money.ts';
import { accountsByNumber } from '../../../src/store/accounts.ts';
import { accepted, approve, cash, lineFor, pay } from '../../support/counter.ts';
import type { Case, Scene } from '../scene.ts';

const MEMO = { kind: 'credit', reason: { number: 1, text: 'photo 12' } } as const;
const BACK = { number: 1, reason: { number: 1 } };

/** A memo of 1.00 on the water of an account that owes it. */
async function water({ desk, counter }: Scene, memo: Partial<Memo>) {
  const [account] = await accountsByNumber(desk.store.book, '41002387');
  const [some] = await memoChoices(desk, account?.id ?? 0, 'credit');
  const componentId = some?.about.componentId ?? 0;
  return makeMemo(desk, counter, { ...MEMO, componentId, amountCents: cents(100), ...memo });
}

async function fineLowered({ desk, counter }: Scene) {
  const [account] = await accountsByNumber(desk.store.book, '7000433');
  const [fine] = await memoChoices(desk, account?.id ?? 0, 'credit');
  const componentId = fine?.about.componentId ?? 0;
  return makeMemo(desk, counter, { ...MEMO, componentId, amountCents: cents(100) });
}

const COURTESY = { reason: { number: 4, text: 'first in years' } };

async function penaltyWaived({ desk, counter }: Scene) {
  const [account] = await accountsByNumber(desk.store.book, '7000405');
  const choices = await memoChoices(desk, account?.id ?? 0, 'credit');
  const late = choices.find(({ isLate }) => isLate);
  const componentId = late?.about.componentId ?? 0;
  return makeMemo(desk, counter, { ...MEMO, ...COURTESY, componentId, amountCents: cents(100) });
}

export const MEMO_CASES: readonly Case[] = [
  {
    code: 'memo-nothing',
    at: 'counter',
    verb: ({ desk, counter }) =>
      makeMemo(desk, counter, { ...MEMO, componentId: 999_999, amountCents: cents(100) }),
  },
  { code: 'memo-note', at: 'counter', verb: (scene) => water(scene, { reason: { number: 1 } }) },
  { code: 'memo-barred', at: 'counter', verb: fineLowered },
  { code: 'memo-beyond', at: 'counter', keys: '-4⏎41002387⏎ .1⏎1⏎ 99999⏎' },
  {
    code: 'memo-courtesy',
    at: 'counter',
    async verb(scene) {
      const asked = accepted(await penaltyWaived(scene));
      accepted(await approve(scene.desk, asked.done ? 0 : asked.request.id, 902));
      return penaltyWaived(scene);
    },
  },
  { code: 'memo-courtesy-late', at: 'counter', verb: (scene) => water(scene, COURTESY) },
  { code: 'memo-unknown', at: 'counter', keys: '-4⏎7000419⏎ .3⏎ 77⏎1⏎12⏎' },
  {
    code: 'memo-reversed',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      accepted(await water(scene, {}));
      const asked = accepted(await askReversal(desk, counter, BACK));
      accepted(await approve(desk, asked.id, 902));
      return askReversal(desk, counter, BACK);
    },
  },
  {
    code: 'memo-paid',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      accepted(await water(scene, { kind: 'debit' }));
      const line = await lineFor(desk, '41002387');
      accepted(await pay(desk, counter, [line], [cash(line.amountCents)]));
      return askReversal(desk, counter, BACK);
    },
  },
];
