// Terminals killed with SIGKILL at random moments while they post: what was acknowledged is in the
// book once, what was not is there once or not at all, and the basket in hand is offered again.
// TENKEY_KILL_SEED lives a run again as far as chance allows, TENKEY_KILLS makes it longer.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { diceOf } from '../auditor/dice.ts';
import { deskOn, MIGRATIONS } from '../support/book.ts';
import { bundleProgram, endingOf, type Program } from '../support/program.ts';
import { bookOfCounters, CLERKS } from './counters.ts';

const KILLS = Number(process.env['TENKEY_KILLS'] ?? 200);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
/** Two registers are killed side by side. */
const REGISTERS = 2;
const TURNS_A_LIFE = 10_000;
const PATIENCE_MS = 60_000 + KILLS * 1500;

type Told = {
  /** Receipt numbers that were acknowledged, and the turn each was for. */
  readonly posted: Map<string, string>;
  readonly voided: Set<string>;
  readonly dropped: Set<string>;
  /** The last thing a register said before it was killed. */
  last: string;
  kills: number;
};

test(
  `${KILLS} kills, seed ${SEED}: nothing acknowledged is lost, nothing is doubled`,
  async () => {
    const path = await bookOfCounters(REGISTERS);
    const program = await bundleProgram('test/kill/teller.ts');
    const registers = Array.from({ length: REGISTERS }, (_, index) => index + 1);
    const told = await Promise.all(registers.map((one) => killAgainAndAgain(program, path, one)));
    program.remove();
    const { store, close } = deskOn(path);
    for (const [index, { posted, voided, dropped }] of told.entries()) {
      const receipts = await store.book
        .selectFrom('receipt as r')
        .leftJoin('receipt_void as v', 'v.receipt_id', 'r.id')
        .select(['r.number', 'r.payer', 'v.receipt_id as voided'])
        .where('r.register', '=', index + 1)
        .orderBy('r.number')
        .execute();
      const shown = ({ number }: { number: number }) =>
        `${index + 1}-${String(number).padStart(6, '0')}`;
      expect(receipts.map((receipt) => receipt.number)).toEqual(receipts.map((_, at) => 101 + at));
      const book = new Map(receipts.map((receipt) => [shown(receipt), receipt.payer]));
      for (const [number, turn] of posted)
        expect([number, book.get(number)]).toEqual([number, turn]);
      expect(new Set(book.values()).size).toBe(receipts.length);
      const isVoid = new Set(receipts.filter((one) => one.voided !== null).map(shown));
      for (const number of voided) expect(isVoid).toContain(number);
      const bags = await store.book.selectFrom('drawer_drop').select('bag_number as bag').execute();
      for (const bag of dropped) expect(bags.map((one) => one.bag)).toContain(bag);
    }
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    const posted = told.reduce((sum, one) => sum + one.posted.size, 0);
    expect(posted).toBeGreaterThan(KILLS);
    await close();
  },
  PATIENCE_MS,
);

async function killAgainAndAgain(program: Program, path: string, register: number): Promise<Told> {
  const dice = diceOf(SEED + register);
  const told: Told = {
    posted: new Map(),
    voided: new Set(),
    dropped: new Set(),
    last: 'found nothing',
    kills: 0,
  };
  // On a slow machine most lives end before they post: the run goes on until enough was at stake.
  const enough = KILLS / REGISTERS;
  for (let life = 1; told.kills < enough || told.posted.size <= enough; life += 1) {
    const first = String(life * TURNS_A_LIFE);
    const clerk = String(CLERKS[register - 1]);
    const child = program.start(path, MIGRATIONS, String(register), clerk, first);
    const kill = () => void setTimeout(() => child.kill('SIGKILL'), dice.between(0, 15));
    // Mostly while it works, sometimes while it starts, opens the book and takes the lease.
    const lines = dice.between(1, 9);
    if (dice.percent(10)) setTimeout(kill, dice.between(0, 150));
    const ending = await endingOf(child, (count) => {
      if (count >= lines) kill();
    });
    expect(ending).toMatchObject({ signal: 'SIGKILL' });
    told.kills += 1;
    for (const line of ending.lines) hear(told, line);
  }
  return told;
}

/** Each line of a terminal, in order; what it finds must follow from what the last one said. */
function hear(told: Told, line: string): void {
  const [what = '', ...words] = line.split(' ');
  if (what === 'found') expect([told.last, line]).toSatisfy(follows);
  if (what === 'posted') {
    const [number = '', ...turn] = words;
    expect(told.posted.has(number)).toBe(false);
    told.posted.set(number, turn.join(' '));
  }
  if (what === 'voided') told.voided.add(words[0] ?? '');
  if (what === 'dropped') told.dropped.add(words[0] ?? '');
  told.last = line;
}

/** A basket that was saved is found, unless its payment went through and could not say so. */
function follows([last, found]: readonly string[]): boolean {
  const [what = '', , turn = ''] = last?.split(' ') ?? [];
  if (what === 'saved') return found === `found turn ${turn}`;
  if (what === 'tendered') return found === `found turn ${turn}` || found === 'found nothing';
  if (what === 'found' && last !== 'found nothing') {
    return found === last || found === 'found nothing';
  }
  return true;
}
