// A terminal without a screen: leases its register, takes up the basket it finds, and posts
// payments, voids and drops without end, saying each on a line as soon as the desk has acknowledged
// it. It is run as a process of its own, to be killed at any moment.
//   node teller STORE MIGRATIONS REGISTER CLERK FIRST [MILLISECONDS]
import { randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { isAlive, thisProcess } from '../../drivers/process.ts';
import { answerRequest } from '../../src/desk/answer-request.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { dropToSafe } from '../../src/desk/drop-to-safe.ts';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { leaseRegister } from '../../src/desk/lease-register.ts';
import { takePayment } from '../../src/desk/take-payment.ts';
import { requestVoid } from '../../src/desk/void-receipt.ts';
import { present } from '../../src/domain/assert.ts';
import { type Basket, basketTotal, EMPTY_BASKET } from '../../src/domain/basket.ts';
import { countLine, PIECES } from '../../src/domain/denomination.ts';
import { type Cents, cents } from '../../src/domain/money.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { lineDuties } from '../../src/lines/index.ts';
import { openBasket } from '../../src/store/baskets.ts';
import { openStore } from '../../src/store/open-store.ts';
import { personAt } from '../../src/store/people.ts';

const SUPERVISOR = { number: 902, pin: '7315' };
const TAKEN_BY_ANOTHER = 4;
const REFUSED = 5;

const [path = '', migrations = '', register = '', clerk = '', first = '', forMs] =
  process.argv.slice(2);

const say = (line: string) => void writeSync(1, `${line}\n`);

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  say(`refused ${result.refusal.code}`);
  process.exit(REFUSED);
}

function openDesk(): Desk {
  const clock = { now: () => new Date().toISOString() };
  const store = openStore({ path, migrations, now: clock.now(), busyMs: 20_000 });
  const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
  return {
    store,
    clock,
    entropy: { digits, hex: (bytes) => randomBytes(bytes).toString('hex') },
    lineDuties,
  };
}

async function work(desk: Desk, counter: Counter): Promise<void> {
  const endsAt = forMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + Number(forMs);
  const found = await openBasket(desk.store.book, counter.register);
  say(`found ${found?.basket.payer ?? 'nothing'}`);
  if (found) await finish(desk, counter, found.basket);
  for (let turn = Number(first); performance.now() < endsAt; turn += 1) {
    await finish(desk, counter, basketOf(turn));
  }
}

/** Copies at 0.20 a page, and one cent ahead on an account: both can be had without end. */
function basketOf(turn: number): Basket {
  const pages = 1 + (turn % 9);
  const copies = cents(20 * pages);
  return {
    ...EMPTY_BASKET,
    payer: `turn ${turn}`,
    lines: [
      {
        kind: 'fee',
        feeCode: 'copy-page',
        label: 'Copies',
        quantity: pages,
        dueCents: copies,
        amountCents: copies,
      },
      {
        kind: 'account',
        accountId: 1 + (turn % 20),
        accountNumber: '',
        label: '',
        dueCents: cents(0),
        amountCents: cents(1),
      },
    ],
  };
}

async function finish(desk: Desk, counter: Counter, basket: Basket): Promise<void> {
  const turn = Number(basket.payer.split(' ')[1]);
  if (basket.tenders.length === 0) {
    must(await saveBasket(desk, counter, basket));
    say(`saved ${basket.payer}`);
  }
  const tendered = { ...basket, tenders: [tenderOf(turn, basketTotal(basket))], totalShown: true };
  must(await saveBasket(desk, counter, tendered));
  say(`tendered ${basket.payer}`);
  const posted = must(await takePayment(desk, counter, tendered));
  say(`posted ${posted.number} ${basket.payer}`);
  if (turn % 7 === 0) await voidIt(desk, counter, posted.receiptId, posted.number);
  if (turn % 11 === 0) await drop(desk, counter, turn);
}

/** Cash with change, then a card: the drawer fills no faster than it is dropped. */
function tenderOf(turn: number, total: Cents): Tender {
  return turn % 2 === 0
    ? { kind: 'cash', tenderedCents: cents(2000) }
    : { kind: 'card', tenderedCents: total, cardLast4: '1111', authorisation: '7' };
}

async function voidIt(desk: Desk, counter: Counter, receiptId: number, number: string) {
  const voiding = { receiptId, reason: { number: 4 }, copyCode: '' };
  const request = must(await requestVoid(desk, counter, voiding));
  const answer = { requestId: request.id, ...SUPERVISOR, register: counter.register };
  must(await answerRequest(desk, { ...answer, decision: 'yes' }));
  say(`voided ${number}`);
}

async function drop(desk: Desk, counter: Counter, turn: number): Promise<void> {
  const lines = PIECES.filter((piece) => piece.label === '5').map((piece) => countLine(piece, 1));
  const bag = `${counter.register}-${turn}`;
  const second = { ...SUPERVISOR, countedCents: cents(500) };
  must(await dropToSafe(desk, counter, { bag, lines, second }));
  say(`dropped ${bag}`);
}

async function main(): Promise<void> {
  const desk = openDesk();
  const number = Number(register);
  const lease = await leaseRegister(desk, number, thisProcess(), isAlive);
  if (!lease.ok) {
    say(`refused ${lease.refusal.code}`);
    process.exitCode = TAKEN_BY_ANOTHER;
  } else {
    const found = await personAt(desk.store.book, { number: Number(clerk) }, desk.clock.now());
    const person = present(found, clerk);
    await work(desk, { person, register: number });
  }
  await desk.store.close();
}

await main();
