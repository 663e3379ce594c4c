// The drawer: opened, dropped from, left and resumed, counted and closed by its clerk.
import { requestClose } from '../../../src/desk/close-drawer.ts';
import { countBySurprise } from '../../../src/desk/count-by-surprise.ts';
import { countDrawer } from '../../../src/desk/count-drawer.ts';
import type { ClosingCount } from '../../../src/desk/drawer-difference.ts';
import { dropToSafe } from '../../../src/desk/drop-to-safe.ts';
import { exchangeChange } from '../../../src/desk/exchange-change.ts';
import { keepRefusedNote, requestCounterfeit } from '../../../src/desk/keep-counterfeit.ts';
import { openDrawer } from '../../../src/desk/open-drawer.ts';
import { requestNoSale } from '../../../src/desk/open-without-sale.ts';
import { resumeDrawer, suspendDrawer } from '../../../src/desk/suspend-drawer.ts';
import { cents } from '../../../src/domain/money.ts';
import { expectedTenders } from '../../../src/store/expected.ts';
import { loadSession } from '../../../src/store/sessions.ts';
import { FLOAT, piecesFor } from '../../support/counter.ts';
import { pinOf } from '../clerks.ts';
import { clearHeld } from './paying.ts';
import { answer, fact, row, say, settle, step, type Window } from './window.ts';

const FLOAT_CENTS = 20_000;
/** Never more than a clerk settles alone. */
const OFF = [0, 0, 0, 150, -200, 1200] as const;

/** `takesOver`: the closed session of the clerk who hands the drawer over. */
export async function open(window: Window, takesOver?: number): Promise<void> {
  const { desk, counter, register, date } = window;
  const plan = { date, ...(takesOver === undefined ? {} : { takesOver }) };
  const opening = await step('open', [], () => openDrawer(desk, counter, FLOAT, plan));
  if (!opening?.agrees) return;
  window.session = opening.session.id;
  window.receipts = [];
  fact({ is: 'opened', session: window.session, register });
  if (takesOver !== undefined) fact({ is: 'handed-over', from: takesOver, to: window.session });
}

async function held({ desk, session }: Window): Promise<number> {
  const expected = await expectedTenders(desk.store.book, session);
  return expected.get('cash')?.amountCents ?? 0;
}

/** What lies in the drawer, or a little more or less cash. */
export async function countOf(window: Window, off = 0): Promise<ClosingCount> {
  const expected = await expectedTenders(window.desk.store.book, window.session);
  const paper = (...kinds: readonly ('check' | 'money-order' | 'card')[]) => {
    const rows = kinds.flatMap((kind) => expected.get(kind) ?? []);
    return {
      items: rows.reduce((sum, one) => sum + one.items, 0),
      amountCents: cents(rows.reduce((sum, one) => sum + one.amountCents, 0)),
    };
  };
  const cash = (expected.get('cash')?.amountCents ?? 0) + off;
  return { lines: piecesFor(cash), checks: paper('check', 'money-order'), card: paper('card') };
}

export async function drop(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const amount = Math.floor(((await held(window)) - FLOAT_CENTS) / 2);
  if (amount <= 0) return;
  window.bags += 1;
  const bag = `${window.register}-${window.bags}`;
  const number = dice.one([902, 903]);
  const second = { number, pin: pinOf(number), countedCents: cents(amount) };
  const dropping = { bag, lines: piecesFor(amount), second };
  const done = await step('drop', [], () => dropToSafe(desk, counter, dropping));
  if (done) fact({ is: 'dropped', session: window.session, bag, cents: amount });
}

export async function noSale(window: Window): Promise<void> {
  const { desk, counter } = window;
  const asked = await step('ask no-sale', [], () => requestNoSale(desk, counter, { number: 3 }));
  if (asked) await settle(window, asked.id, { is: 'row', table: 'drawer_opening' });
}

export async function stepAway({ desk, counter }: Window): Promise<void> {
  await step('suspend', [], () => suspendDrawer(desk, counter));
  await step('resume', [], () => resumeDrawer(desk, counter));
}

export async function counterfeit(window: Window): Promise<void> {
  const { desk, dice, counter } = window;
  const note = { denominationCents: cents(500), serial: 'MB 1', bearer: 'a stranger' };
  if (dice.percent(50)) {
    const kept = await step('refused note', [], () => keepRefusedNote(desk, counter, note));
    if (kept) row('counterfeit_note');
    return;
  }
  const asked = await step('ask note', [], () => requestCounterfeit(desk, counter, note));
  if (asked) {
    await settle(window, asked.id, { is: 'counterfeit', session: window.session, cents: 500 });
  }
}

export async function exchange({ desk, dice, counter }: Window): Promise<void> {
  const amount = 500 * dice.between(1, 8);
  const pieces = { put: piecesFor(amount), taken: piecesFor(amount) };
  const place = dice.one(['drawer', 'bank'] as const);
  const second = { number: 903, pin: pinOf(903) };
  const signatures = { ownPin: pinOf(counter.person.number), second };
  const exchanging = { with: place, ...pieces, signatures };
  await step('exchange', [], () => exchangeChange(desk, counter, exchanging));
}

/** A drawer found wrong takes nothing more: it is counted, and another session begins. */
export async function surprise(window: Window): Promise<void> {
  const { desk, counter } = window;
  const lines = piecesFor(await held(window));
  const second = { number: 601, pin: pinOf(601) };
  const signatures = { ownPin: pinOf(counter.person.number), second };
  const counting = () => countBySurprise(desk, counter, 'drawer', lines, signatures);
  const found = await step('surprise', [], counting);
  if (found) row('surprise_count');
  if (found?.beyond) await countAndOpen(window);
}

/** Counted by the clerk until it closes; a difference is signed by a supervisor. */
export async function closeOut(window: Window, handingOver = false): Promise<void> {
  const { desk, dice, counter, session } = window;
  if (!handingOver) await clearHeld(window);
  const off = dice.one(OFF);
  for (let verdict = 'count-again'; verdict === 'count-again'; ) {
    const count = await countOf(window, off);
    const counted = await step('count', [], () => countDrawer(desk, counter, count, handingOver));
    verdict = counted?.verdict ?? 'refused';
  }
  while ((await loadSession(desk.store.book, { id: session }))?.state !== 'closed') {
    const ask = () => requestClose(desk, counter, { number: 5 });
    const asked = await step('ask close', ['drawer-not-open'], ask);
    if (!asked) continue;
    say({ said: 'asked', request: asked.id, fact: { is: 'closed', session } });
    await answer(window, asked.id, 902);
  }
}

export async function countAndOpen(window: Window): Promise<void> {
  await closeOut(window);
  await open(window);
}
