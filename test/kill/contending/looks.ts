// What is only looked at, and what belongs to no payment: finding, reports, the board, the list of
// requests, the adding machine, the sign-in, the printer's outbox.
import { isAlive } from '../../../drivers/process.ts';
import { suggest } from '../../../src/desk/find-anything.ts';
import { keepTape } from '../../../src/desk/keep-tape.ts';
import { keyTape } from '../../../src/desk/key-tape.ts';
import { listRequests } from '../../../src/desk/list-requests.ts';
import { lookAround } from '../../../src/desk/look-around.ts';
import { lookAt } from '../../../src/desk/look-at.ts';
import { readBoard } from '../../../src/desk/read-board.ts';
import { readReport } from '../../../src/desk/read-report.ts';
import { signIn } from '../../../src/desk/sign-in.ts';
import { startPaying } from '../../../src/desk/start-paying.ts';
import { PRINTED } from '../../../src/domain/printer.ts';
import { REPORTS } from '../../../src/domain/reports/catalogue.ts';
import { counterOf } from '../../support/counter.ts';
import { printAll } from '../../support/printing.ts';
import { tapeOf } from '../../support/short-day.ts';
import { pinOf } from '../clerks.ts';
import { answer, look, row, step, type Window } from './window.ts';

const PAYER = 'ortega rosa';

export async function find({ desk, dice, counter }: Window): Promise<void> {
  const typed = PAYER.slice(0, dice.between(2, PAYER.length));
  await look('find as typed', () => suggest(desk, typed));
  const subject = { kind: 'account', id: dice.between(1, 20) } as const;
  if (await step('look at', [], () => lookAt(desk, counter, subject))) row('look_up');
}

export async function report({ desk, dice, date }: Window): Promise<void> {
  const some = dice.any(REPORTS);
  const reader = (await counterOf(desk, dice.one([902, 701]))).person;
  const asked = { report: some?.name ?? '', date, reader };
  await step('report', ['count-first'], () => readReport(desk, asked));
}

export async function home({ desk, register, counter }: Window): Promise<void> {
  await look('home', () => lookAround(desk, register));
  await step('start paying', [], () => startPaying(desk, counter));
}

/** A supervisor at this pad: the board, then somebody's request from the list. */
export async function supervise(window: Window): Promise<void> {
  const { desk, dice } = window;
  await look('board', () => readBoard(desk, isAlive));
  const waiting = await look('requests', () => listRequests(desk));
  const some = dice.any(waiting);
  const by = dice.one([902, 903]);
  if (some) await answer(window, some.id, by, dice.percent(85) ? 'yes' : 'no');
}

export async function addUp({ desk, counter, date }: Window): Promise<void> {
  const kept = await step('keep tape', [], () => keepTape(desk, counter, tapeOf(500, 700)));
  if (kept) row('kept_tape');
  const keying = { date, department: 'miscellaneous', lines: tapeOf(500) };
  await step('tape too early', ['count-first'], () => keyTape(desk, counter, keying));
}

export async function unlock({ desk, register, counter }: Window): Promise<void> {
  const { number } = counter.person;
  await step('wrong PIN', ['pin-wrong'], () => signIn(desk, register, number, '0000'));
  await step('sign in', [], () => signIn(desk, register, number, pinOf(number)));
}

export async function print({ desk, register }: Window): Promise<void> {
  const printer = {
    kind: 'memory',
    name: 'memory',
    status: 'none',
    print: async () => PRINTED,
  } as const;
  await look('print', () => printAll(desk, register, printer));
}
