// Registers, drawers, counts and bags.
import { countBySurprise } from '../../../src/desk/count-by-surprise.ts';
import { countChangeFund, requestFundDifference } from '../../../src/desk/count-change-fund.ts';
import { countDrawer } from '../../../src/desk/count-drawer.ts';
import { dropToSafe } from '../../../src/desk/drop-to-safe.ts';
import { requestEnd } from '../../../src/desk/end-session.ts';
import { saveBasket } from '../../../src/desk/keep-basket.ts';
import { keepRefusedNote } from '../../../src/desk/keep-counterfeit.ts';
import { leaseRegister } from '../../../src/desk/lease-register.ts';
import { openDrawer, requestFloatDifference } from '../../../src/desk/open-drawer.ts';
import { readDrawerSteps } from '../../../src/desk/read-drawer-steps.ts';
import { readReport } from '../../../src/desk/read-report.ts';
import { startPaying } from '../../../src/desk/start-paying.ts';
import { suspendDrawer } from '../../../src/desk/suspend-drawer.ts';
import { EMPTY_BASKET } from '../../../src/domain/basket.ts';
import { cents } from '../../../src/domain/money.ts';
import { scan } from '../../stories/support.ts';
import { countFor, endFor } from '../../support/changed-hands.ts';
import {
  accepted,
  counterOf,
  FLOAT,
  lineFor,
  openFloat,
  PINS,
  piecesFor,
  signatures,
} from '../../support/counter.ts';
import { DATE } from '../../support/short-day.ts';
import { tamper } from '../../support/tamper.ts';
import type { Case, Scene } from '../scene.ts';

const HOLDER = { host: 'window-1', processId: 4711, processStarted: '1' };
const NOTHING = { items: 0, amountCents: cents(0) };
/** A hundred dollars short of everything. */
const WRONG_COUNT = { lines: piecesFor(10_000), checks: NOTHING, card: NOTHING };

function drop({ desk, counter }: Scene, bag: string, secondCount: number, amount = 10_000) {
  const second = { number: 902, pin: PINS[902] ?? '', countedCents: cents(secondCount) };
  return dropToSafe(desk, counter, { bag, lines: piecesFor(amount), second });
}

/** The next day's date in a book whose drawer was left open. */
function overnight({ path }: Scene): void {
  tamper(path, "UPDATE city SET demo_date = '2026-09-16'");
}

export const DRAWER_CASES: readonly Case[] = [
  {
    code: 'no-business-day',
    at: 'morning',
    before: async ({ path }) => tamper(path, "UPDATE city SET demo_date = '2026-09-25'"),
    keys: '⏎',
  },
  {
    code: 'register-taken',
    at: 'morning',
    async verb({ desk }) {
      accepted(await leaseRegister(desk, 1, HOLDER, () => true));
      return leaseRegister(desk, 1, { ...HOLDER, processId: 4712 }, () => true);
    },
  },
  {
    code: 'register-unknown',
    at: 'morning',
    verb: ({ desk }) => leaseRegister(desk, 9, HOLDER, () => true),
  },
  {
    code: 'other-register',
    at: 'counter',
    before: async ({ desk }) => openFloat(desk, await counterOf(desk, 102, 2)),
    keys: '7⏎ ⏎ 2⏎',
  },
  {
    code: 'drawer-nothing-to-correct',
    at: 'morning',
    verb: async ({ desk, counter }) => (await readDrawerSteps(desk, counter)).steps.correct,
  },
  {
    code: 'drawer-not-open',
    at: 'morning',
    verb: ({ desk, counter }) => startPaying(desk, counter),
  },
  {
    code: 'drawer-open',
    at: 'counter',
    verb: ({ desk, counter }) => openDrawer(desk, counter, FLOAT),
  },
  {
    code: 'drawer-of-another',
    at: 'counter',
    verb: async ({ desk }) => startPaying(desk, await counterOf(desk, 102)),
  },
  {
    code: 'drawer-suspended',
    at: 'counter',
    async verb({ desk, counter }) {
      accepted(await suspendDrawer(desk, counter));
      return startPaying(desk, counter);
    },
  },
  {
    code: 'drawer-not-suspended',
    at: 'counter',
    verb: async ({ desk, counter }) => (await readDrawerSteps(desk, counter)).steps.resume,
  },
  {
    code: 'drawer-counting',
    at: 'counter',
    async verb({ desk, counter }) {
      accepted(await countDrawer(desk, counter, WRONG_COUNT));
      return startPaying(desk, counter);
    },
  },
  {
    code: 'drawer-other-date',
    at: 'counter',
    async verb(scene) {
      overnight(scene);
      return startPaying(scene.desk, scene.counter);
    },
  },
  {
    code: 'drawer-basket',
    at: 'counter',
    async verb({ desk, counter }) {
      const basket = { ...EMPTY_BASKET, lines: [await lineFor(desk, '7000419')] };
      accepted(await saveBasket(desk, counter, basket));
      return countDrawer(desk, counter, WRONG_COUNT);
    },
  },
  { code: 'drawer-untouched', at: 'morning', keys: '⏎ *' },
  { code: 'count-pending', at: 'morning', keys: '⏎ 12*' },
  { code: 'count-at-end', at: 'morning', keys: `⏎ ${'⏎'.repeat(20)}5⏎` },
  { code: 'count-not-multiple', at: 'morning', keys: '⏎ 25.⏎' },
  { code: 'count-half', at: 'counter', keys: '⏎ .9⏎ 1⏎⏎⏎⏎⏎⏎⏎⏎⏎⏎2⏎⏎⏎⏎*' },
  { code: 'float-differs', at: 'morning', keys: '⏎ 5⏎* ⏎' },
  {
    code: 'float-over-fund',
    at: 'morning',
    async verb({ desk, counter }) {
      const counted = accepted(await openDrawer(desk, counter, piecesFor(10_000_000)));
      return requestFloatDifference(desk, counter, counted.agrees ? 0 : counted.countId);
    },
  },
  {
    code: 'float-counted-again',
    at: 'morning',
    async verb({ desk, counter }) {
      const first = accepted(await openDrawer(desk, counter, piecesFor(10_000)));
      accepted(await openDrawer(desk, counter, piecesFor(10_100)));
      return requestFloatDifference(desk, counter, first.agrees ? 0 : first.countId);
    },
  },
  { code: 'count-again', at: 'counter', keys: '⏎ .9⏎ 1⏎* ⏎' },
  {
    code: 'count-needs-approval',
    at: 'counter',
    async verb({ desk, counter }) {
      accepted(await countDrawer(desk, counter, WRONG_COUNT));
      accepted(await countDrawer(desk, counter, WRONG_COUNT));
      return countDrawer(desk, counter, WRONG_COUNT);
    },
  },
  {
    code: 'count-first',
    at: 'counter',
    verb: ({ desk }) => readReport(desk, { report: 'daily-cash-receipts', date: DATE }),
  },
  { code: 'drop-differs', at: 'counter', verb: (scene) => drop(scene, '501', 9900) },
  { code: 'drop-too-much', at: 'counter', verb: (scene) => drop(scene, '501', 150_100, 150_100) },
  { code: 'drop-bag-needed', at: 'counter', verb: (scene) => drop(scene, '', 10_000) },
  {
    code: 'drop-bag-used',
    at: 'counter',
    async verb(scene) {
      accepted(await drop(scene, '501', 10_000));
      return drop(scene, '501', 10_000);
    },
  },
  { code: 'drop-due', at: 'counter', keys: `⏎ 34*33⏎*⏎${scan('7000419', 7500)}*⏎` },
  {
    code: 'hand-over-gone',
    at: 'counted',
    verb: ({ desk, counter }) => openDrawer(desk, counter, FLOAT, { date: DATE, takesOver: 99 }),
  },
  {
    code: 'drawer-not-ended',
    at: 'counter',
    async verb({ desk }) {
      return countFor(desk, await counterOf(desk, 102), 103, 10_000);
    },
  },
  {
    code: 'drawer-ended',
    at: 'counter',
    async verb({ desk, counter }) {
      await endFor(desk, await counterOf(desk, 102));
      return countDrawer(desk, counter, WRONG_COUNT);
    },
  },
  {
    code: 'drawer-own-session',
    at: 'counter',
    verb: ({ desk, counter }) => requestEnd(desk, counter, { number: 1 }),
  },
  {
    code: 'count-by-another',
    at: 'counter',
    async verb({ desk }) {
      const colleague = await counterOf(desk, 102);
      await endFor(desk, colleague);
      return countFor(desk, colleague, 101, 10_000);
    },
  },
  {
    code: 'counts-differ',
    at: 'counter',
    before: async ({ desk }) => {
      const colleague = await counterOf(desk, 102);
      await endFor(desk, colleague);
      accepted(await countFor(desk, colleague, 103, 10_000));
    },
    person: 102,
    keys: '2⏎ 9⏎ 2⏎* ⏎ 102⏎ 6150⏎',
  },
  {
    code: 'drawer-which-date',
    at: 'closed',
    verb: ({ desk, counter }) => openDrawer(desk, counter, FLOAT),
  },
  {
    code: 'exchange-unequal',
    at: 'counter',
    keys: '13⏎ 2⏎ + + 1⏎* ⏎ + + + 1⏎* ⏎',
  },
  {
    code: 'fund-needs-approval',
    at: 'counter',
    async verb({ desk, counter }) {
      const count = () =>
        countChangeFund(desk, counter, piecesFor(470_000), signatures(counter, 903));
      accepted(await count());
      accepted(await count());
      return count();
    },
  },
  {
    code: 'fund-not-counted',
    at: 'counter',
    verb: ({ desk, counter }) => requestFundDifference(desk, counter, { number: 1 }),
  },
  {
    code: 'drawer-stopped',
    at: 'counter',
    async before({ desk }) {
      const at = await counterOf(desk);
      const lines = piecesFor(10_000);
      accepted(await countBySurprise(desk, at, 'drawer', lines, signatures(at, 601)));
    },
    keys: '13⏎ 2⏎',
  },
  {
    code: 'surprise-who',
    at: 'counter',
    keys: '13⏎ 5⏎ 1⏎* ⏎ 4827⏎ 902⏎ 7315⏎',
  },
  {
    code: 'counterfeit-words',
    at: 'counter',
    verb: ({ desk, counter }) =>
      keepRefusedNote(desk, counter, {
        denominationCents: cents(2000),
        serial: '',
        bearer: 'a stranger',
      }),
  },
  { code: 'counterfeit-unknown', at: 'counter', keys: '13⏎ 8⏎' },
];
