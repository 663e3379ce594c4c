// A terminal without a screen that posts receipts at speed and prints them in the background, as
// the workstation does, until all are out. It is run as a process of its own, to be killed at any
// moment.
//   node printing-teller STORE MIGRATIONS REGISTER CLERK PORT COUNT
import { randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { printerOver } from '../../drivers/printers/print-over.ts';
import { PROFILES } from '../../drivers/printers/profile.ts';
import { tcpTransport } from '../../drivers/printers/tcp.ts';
import { isAlive, thisProcess } from '../../drivers/process.ts';
import { BackgroundPrinting } from '../../screens/printing.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { takePayment } from '../../src/desk/take-payment.ts';
import { PrinterWorker } from '../../src/desk/work-printer.ts';
import { present } from '../../src/domain/assert.ts';
import { type Basket, EMPTY_BASKET } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import { lineDuties } from '../../src/lines/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { personAt } from '../../src/store/people.ts';

const [path = '', migrations = '', register = '', clerk = '', port = '', count = ''] =
  process.argv.slice(2);
const BREATH_MS = 25;
/** A real printer is given longer; here it is to go wrong often. */
const PATIENCE = { openMs: 400, answerMs: 300, printMs: 1500, byteMs: 1, formMs: 1000 };

const say = (line: string) => void writeSync(1, `${line}\n`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function openDesk(): Desk {
  const clock = { now: () => new Date().toISOString() };
  const store = openStore({ path, migrations, now: clock.now(), busyMs: 20_000 });
  const digits = (many: number) => Array.from({ length: many }, () => randomInt(10)).join('');
  return {
    store,
    clock,
    entropy: { digits, hex: (bytes) => randomBytes(bytes).toString('hex') },
    lineDuties,
  };
}

/** A copy of a page, by cash, whose drawer opens, or by card, whose drawer must not. */
function basketOf(turn: number): Basket {
  const due = cents(20);
  const copy = { kind: 'fee', feeCode: 'copy-page', label: 'Copy', quantity: 1 } as const;
  const tender =
    turn % 2 === 0
      ? ({ kind: 'cash', tenderedCents: due } as const)
      : ({ kind: 'card', tenderedCents: due, cardLast4: '1111', authorisation: '004417' } as const);
  return {
    ...EMPTY_BASKET,
    payer: `turn ${turn}`,
    lines: [{ ...copy, dueCents: due, amountCents: due }],
    tenders: [tender],
  };
}

async function main(): Promise<void> {
  const desk = openDesk();
  const transport = tcpTransport({ host: '127.0.0.1', port: Number(port) });
  const printer = printerOver(transport, PROFILES['epson-tm-t88v'], PATIENCE);
  const worked = { register: Number(register), printer, holder: thisProcess(), isAlive };
  const worker = new PrinterWorker(desk, worked);
  await worker.start();
  const nothing = async () => undefined;
  const printing = new BackgroundPrinting({
    worker,
    beforePass: nothing,
    afterPass: nothing,
    onFault: (error) => say(`fault ${error}`),
  });
  printing.start();
  const found = await personAt(desk.store.book, { number: Number(clerk) }, desk.clock.now());
  const counter = { person: present(found, clerk), register: Number(register) };
  const posted = async () => {
    const rows = desk.store.book.selectFrom('receipt').select((of) => of.fn.countAll().as('n'));
    const row = await rows.where('register', '=', counter.register).executeTakeFirstOrThrow();
    return Number(row.n);
  };
  for (let turn = await posted(); turn < Number(count); turn += 1) {
    const receipt = await takePayment(desk, counter, basketOf(turn));
    if (!receipt.ok) throw new Error(receipt.refusal.code);
    say(`posted ${receipt.value.number}`);
    printing.wake();
    await pause(BREATH_MS);
  }
  say('all posted');
}

await main();
