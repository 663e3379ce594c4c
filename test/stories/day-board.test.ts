// The supervisor's board: registers, what waits, one number to each place and `-` back.
import { expect, test } from 'vitest';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { readBoard } from '../../src/desk/read-board.ts';
import { suspendDrawer } from '../../src/desk/suspend-drawer.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';
import { tell } from '../support/story.ts';
import { openWindow, signIn } from './support.ts';

const BOARD = { person: 902, register: 2 };

/** 34 monthly passes: more cash than a drawer may hold. */
const PASSES = {
  kind: 'fee',
  feeCode: 'month-pass',
  label: '',
  quantity: 34,
  dueCents: cents(153_000),
  amountCents: cents(153_000),
} as const;

test('each register with its state, and each number leads where the thing is settled', async () => {
  const { desk, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  accepted(await requestNoSale(desk, counter, { number: 2 }));
  const second = await counterOf(desk, 102, 2);
  await openFloat(desk, second);
  accepted(await suspendDrawer(desk, second));
  const told = await tell(
    desk,
    `
    keys 12⏎
    expect DAY BOARD
    expect 11 1 open
    expect 101 Mira Halvo~ 1-000101
    expect 12 2 suspended
    expect 1 Requests 1 waiting, the oldest since
    expect 2 Sheets 1 not signed
    expect 6 Day close 3 things stop it
    expect 7 Acting supervisor nobody
    keys 1⏎
    expect REQUESTS
    keys - 2⏎
    expect Drawer 1 is not counted yet.
    keys 3⏎
    expect DEPOSIT
    keys - 6⏎
    expect DAY CLOSE
    keys - 11⏎
    expect 1-0915
    keys - 12⏎
    expect DRAWER
    keys -
    expect DAY BOARD
    `,
    BOARD,
  );
  expect(told.keysOutsideKeypad).toBe(0);
  await close();
});

test('a terminal that died is named, and a drawer that must be lightened', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  await store.book
    .insertInto('register_lease')
    .values({
      register: 1,
      token: 'x',
      host: 'counter',
      process_id: 1,
      process_started: '',
      taken_at: '2026-09-15T15:00:00.000Z',
    })
    .execute();
  const dead = await readBoard(desk, () => false);
  expect(dead.registers[0]).toMatchObject({ terminal: 'dead', dropDue: false });
  const alive = await readBoard(desk, () => true);
  expect(alive.registers[0]).toMatchObject({ terminal: 'running' });
  expect(alive.registers[1]).toMatchObject({ terminal: 'none', state: 'none' });
  const held = { kind: 'cash', tenderedCents: cents(153_000) } as const;
  accepted(await pay(desk, counter, [PASSES], [held]));
  expect((await readBoard(desk, () => true)).registers[0]).toMatchObject({ dropDue: true });
  await close();
});

test('it looks again by itself while nothing is typed, and keeps what is typed', async () => {
  const { desk, close } = await demoDesk();
  const window = await openWindow(desk, 2);
  await window.play(`keys ${signIn(902)} 12⏎ 1\nexpect 11 1 no session`);
  await openFloat(desk, await counterOf(desk));
  await window.play('expect 11 1 no session\nkeys -\nexpect 11 1 open');
  await close();
});
