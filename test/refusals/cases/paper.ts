// Paper books of downtime and their slips.
import { checkPaperSlip, slipToCheck } from '../../../src/desk/check-paper-slip.ts';
import { voidPaperSlip } from '../../../src/desk/key-paper-slip.ts';
import {
  issuePaperBook,
  receivePaperBook,
  returnPaperBook,
} from '../../../src/desk/receive-paper-book.ts';
import { accepted, counterOf, PINS } from '../../support/counter.ts';
import { issuedBook, keySlip } from '../../support/paper-slips.ts';
import type { Case, Scene } from '../scene.ts';

const supervisor = ({ desk }: Scene) => counterOf(desk, 902);
const issued = ({ desk }: Scene) => issuedBook(desk);

async function keyed({ desk, counter }: Scene): Promise<void> {
  await issuedBook(desk);
  accepted(await keySlip(desk, counter, { number: 101, amount: 100 }));
}

export const PAPER_CASES: readonly Case[] = [
  {
    code: 'paper-book-range',
    at: 'morning',
    person: 902,
    keys: '14⏎ 4⏎ 200⏎ 101⏎',
  },
  {
    code: 'paper-book-known',
    at: 'morning',
    async verb(scene) {
      await issued(scene);
      return receivePaperBook(scene.desk, await supervisor(scene), 110, 150);
    },
  },
  {
    code: 'paper-number-unknown',
    at: 'counter',
    before: issued,
    keys: '14⏎ 1⏎ 111⏎ ⏎ 101⏎',
  },
  {
    code: 'paper-book-out',
    at: 'morning',
    async verb(scene) {
      await issued(scene);
      return issuePaperBook(scene.desk, await supervisor(scene), 105, 102);
    },
  },
  {
    code: 'paper-book-in',
    at: 'morning',
    async verb(scene) {
      const keeper = await supervisor(scene);
      accepted(await receivePaperBook(scene.desk, keeper, 101, 110));
      return returnPaperBook(scene.desk, keeper, 105);
    },
  },
  {
    code: 'paper-number-used',
    at: 'counter',
    async verb(scene) {
      await keyed(scene);
      return voidPaperSlip(scene.desk, scene.counter, 101, 1);
    },
  },
  {
    code: 'paper-date',
    at: 'counter',
    before: issued,
    keys: '14⏎ 1⏎ 101⏎ 260916⏎ 101⏎',
  },
  {
    code: 'paper-writer',
    at: 'counter',
    before: issued,
    keys: '14⏎ 1⏎ 101⏎ ⏎ 501⏎',
  },
  {
    code: 'paper-not-keyed',
    at: 'counter',
    before: issued,
    keys: '14⏎ 2⏎ 101⏎',
  },
  {
    code: 'paper-checked',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      await keyed(scene);
      const by = { number: 102, pin: PINS[102] ?? '' };
      accepted(await checkPaperSlip(desk, counter, { number: 101, agrees: true, by }));
      return slipToCheck(desk, 101);
    },
  },
];
