// A kept store at work: its drawers open, bills to be paid, and another register that posts.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openDrawer } from '../src/desk/open-drawer.ts';
import { takePayment } from '../src/desk/take-payment.ts';
import { EMPTY_BASKET } from '../src/domain/basket.ts';
import { cents } from '../src/domain/money.ts';
import { done } from '../src/domain/result.ts';
import { dropBasket, openBasket } from '../src/store/baskets.ts';
import { readJsonFiles } from '../src/store/json-files.ts';
import { loadSession } from '../src/store/sessions.ts';
import { counterAt, deskOn, floatLines, must } from './book.ts';

/** Register 2 posts a receipt, then takes a breath, as a busy window does. */
const POSTING_REGISTER = 2;
const BREATH_MS = 50;
const PASS_CENTS = 4500;

/** Drawers 1 and 2, unless they stand open from an earlier run. */
export async function openDrawers(root: string, store: string): Promise<void> {
  const desk = deskOn(root, store);
  const float = floatLines(readJsonFiles(join(root, 'data/demo-city')));
  for (const register of [1, POSTING_REGISTER]) {
    const session = await loadSession(desk.store.book, { register });
    if (session?.state !== 'open')
      must(await openDrawer(desk, await counterAt(desk, register), float));
  }
  await desk.store.close();
}

/** A measured register is killed with its basket in hand; the next one begins without. */
export async function emptyHands(root: string, store: string): Promise<void> {
  const desk = deskOn(root, store);
  await desk.store.transact(async (book) => {
    const kept = await openBasket(book, 1);
    if (kept) await dropBasket(book, kept.id);
    return done(undefined);
  });
  await desk.store.close();
}

/** Numbers of accounts with the newest bills that are open. */
export function billsOf(store: string, count: number): readonly string[] {
  const database = new BetterSqlite3(store, { readonly: true });
  const numbers = database
    .prepare<[number], string>(
      `SELECT account.number FROM open_item AS item JOIN account ON account.id = item.account_id
       WHERE account.line = 'utility' AND item.side = 'D' AND 0 < (
         SELECT SUM(CASE movement.side WHEN 'D' THEN amount_cents ELSE -amount_cents END)
         FROM open_item_component AS component
         JOIN open_item_movement AS movement ON movement.component_id = component.id
         WHERE component.item_id = item.id)
       ORDER BY item.id DESC LIMIT ?`,
    )
    .pluck()
    .all(count);
  database.close();
  return numbers;
}

/** Until it is killed. This very program does it, so it is bundled with it. */
export function startPosting(store: string): ChildProcess {
  const [, program = ''] = process.argv;
  const args = [program, 'work', 'post', store];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

export async function post(root: string, store: string): Promise<never> {
  const desk = deskOn(root, store);
  const counter = await counterAt(desk, POSTING_REGISTER);
  const due = cents(PASS_CENTS);
  const basket = {
    ...EMPTY_BASKET,
    lines: [
      {
        kind: 'fee',
        feeCode: 'month-pass',
        label: '',
        quantity: 1,
        dueCents: due,
        amountCents: due,
      },
    ],
    tenders: [{ kind: 'card', tenderedCents: due, cardLast4: '1111', authorisation: '004417' }],
  } as const;
  for (;;) {
    must(await takePayment(desk, counter, basket));
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  }
}
