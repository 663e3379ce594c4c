// Lists that are not prepared, not written off and not taken back.
import { askWriteOff } from '../../../src/desk/approve-write-off.ts';
import { makeArrangement } from '../../../src/desk/make-arrangement.ts';
import { placeDebts } from '../../../src/desk/place-debts.ts';
import {
  type PreparedWriteOff,
  prepareWriteOff,
  withdrawWriteOff,
} from '../../../src/desk/prepare-write-off.ts';
import { askWriteOffReversal } from '../../../src/desk/reverse-write-off.ts';
import { cents } from '../../../src/domain/money.ts';
import { asked as arrangementOf, idOf, WATER } from '../../support/arrangements.ts';
import { accepted, cash, counterOf, lineFor, pay } from '../../support/counter.ts';
import { citationActByTwo, citationNumbered } from '../../support/parking.ts';
import { bringIn, writeOffAll } from '../../support/recoveries.ts';
import { listAccount, listOf, RESOLUTION } from '../../support/write-offs.ts';
import type { Case, Scene } from '../scene.ts';

const ACCOUNT = '41015900';

async function prepare({ desk, counter }: Scene, more: Partial<PreparedWriteOff> = {}) {
  const list = await listOf(desk, { accountId: await idOf(desk, ACCOUNT) });
  return prepareWriteOff(desk, counter, { ...list, ...more });
}

const ask = ({ desk, counter }: Scene, authority = RESOLUTION) =>
  askWriteOff(desk, counter, { number: 1, authority });

const FIRST = { number: 1, reason: { number: 1 } };

export const WRITE_OFF_CASES: readonly Case[] = [
  {
    code: 'write-off-placed',
    at: 'counter',
    async verb({ desk, counter }) {
      await writeOffAll(desk, counter, [ACCOUNT]);
      accepted(await placeDebts(desk, await counterOf(desk, 902), { list: 1 }));
      return askWriteOffReversal(desk, counter, FIRST);
    },
  },
  {
    code: 'write-off-none',
    at: 'counter',
    async verb(scene) {
      accepted(await prepare(scene));
      return prepare(scene);
    },
  },
  {
    code: 'write-off-rests',
    at: 'counter',
    async verb({ desk, counter }) {
      const accountId = await idOf(desk, WATER);
      const list = await listOf(desk, { accountId });
      accepted(await makeArrangement(desk, counter, arrangementOf(accountId)));
      return prepareWriteOff(desk, counter, list);
    },
  },
  {
    code: 'write-off-changed',
    at: 'counter',
    verb: (scene) => prepare(scene, { totalCents: cents(1) }),
  },
  { code: 'write-off-unknown', at: 'counter', verb: (scene) => ask(scene) },
  {
    code: 'write-off-done',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      accepted(await prepare(scene));
      accepted(await withdrawWriteOff(desk, counter, FIRST));
      return ask(scene);
    },
  },
  {
    code: 'write-off-asked',
    at: 'counter',
    async verb(scene) {
      accepted(await prepare(scene));
      accepted(await ask(scene));
      return ask(scene);
    },
  },
  {
    code: 'write-off-authority',
    at: 'counter',
    verb: (scene) => ask(scene, 'The resolution of the council on the third of November'),
  },
  {
    code: 'write-off-nothing-left',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      await listAccount(desk, counter, ACCOUNT);
      const all = await lineFor(desk, ACCOUNT);
      accepted(await pay(desk, counter, [all], [cash(all.dueCents)]));
      return ask(scene);
    },
  },
  {
    code: 'write-off-recovered',
    at: 'counter',
    async verb({ desk, counter }) {
      await writeOffAll(desk, counter, [ACCOUNT]);
      await bringIn(desk, counter, { number: ACCOUNT, amount: 1000 });
      return askWriteOffReversal(desk, counter, FIRST);
    },
  },
  {
    code: 'write-off-cancelled',
    at: 'counter',
    async verb({ desk, counter }) {
      await writeOffAll(desk, counter, ['7000405']);
      const id = await citationNumbered(desk, '7000405');
      await citationActByTwo(desk, id, 'void', ['other', 'Another vehicle'], 401);
      return askWriteOffReversal(desk, counter, FIRST);
    },
  },
  {
    code: 'write-off-not-posted',
    at: 'counter',
    async verb(scene) {
      accepted(await prepare(scene));
      return askWriteOffReversal(scene.desk, scene.counter, FIRST);
    },
  },
];
