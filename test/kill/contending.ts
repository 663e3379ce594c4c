// One of the registers that contend for a book: a terminal without a screen that does everything of
// the counter in a mix, as fast as it is let; then counts its drawer and, once all have (SIGUSR2),
// joins in the evening.
//   node contending STORE MIGRATIONS REGISTER SEED MILLISECONDS PAUSE
import { once } from 'node:events';
import { isAlive, thisProcess } from '../../drivers/process.ts';
import { leaseRegister, releaseRegister } from '../../src/desk/lease-register.ts';
import { clerksOf } from './clerks.ts';
import {
  closeOut,
  countAndOpen,
  counterfeit,
  drop,
  exchange,
  noSale,
  open,
  stepAway,
  surprise,
} from './contending/drawer.ts';
import { evening } from './contending/evening.ts';
import { absent, handOver } from './contending/hands.ts';
import { addUp, find, home, print, report, supervise, unlock } from './contending/looks.ts';
import { correct, hold, pay, recall, reprint, voidReceipt } from './contending/paying.ts';
import { say, step, type Window, windowOf } from './contending/window.ts';

const [path = '', migrations = '', register = '', seed = '', forMs = '', pauseMs = ''] =
  process.argv.slice(2);

type Verb = readonly [times: number, work: (window: Window) => Promise<void>];

/** How often each is done, of some two hundred. */
const MIX: readonly Verb[] = [
  [60, pay],
  [10, hold],
  [14, recall],
  [12, voidReceipt],
  [10, correct],
  [8, reprint],
  [3, drop],
  [4, noSale],
  [4, stepAway],
  [3, counterfeit],
  [2, exchange],
  [1, surprise],
  [3, countAndOpen],
  [2, handOver],
  [2, absent],
  [20, find],
  [8, report],
  [16, home],
  [10, supervise],
  [6, addUp],
  [1, unlock],
  [16, print],
];

const SHARES = 4;
const whole = MIX.reduce((sum, [times]) => sum + times, 0);

function chosen({ dice }: Window): Verb[1] {
  let at = dice.upTo(whole);
  const found = MIX.find(([times]) => {
    at -= times;
    return at < 0;
  });
  return found?.[1] ?? pay;
}

async function work(window: Window): Promise<void> {
  const endsAt = performance.now() + Number(forMs);
  const longest = 2 * Number(pauseMs);
  await open(window);
  // At first each thing at two of eight registers, from then on by chance.
  const share = MIX.filter((_, index) => index % SHARES === window.register % SHARES);
  const undone = share.map(([, verb]) => verb);
  while (undone.length > 0 || performance.now() < endsAt) {
    const [verb = chosen(window)] = undone.splice(window.dice.upTo(undone.length), 1);
    await verb(window);
    const rest = window.dice.between(0, longest);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  await closeOut(window);
  // To wait for a signal does not keep Node running.
  const patience = setInterval(() => undefined, 1000);
  const everybody = once(process, 'SIGUSR2');
  say({ said: 'counted' });
  await everybody;
  clearInterval(patience);
  await evening(window);
}

const number = Number(register);
const clerks = clerksOf(number);
const window = await windowOf({ path, migrations, register: number, clerks, seed: Number(seed) });
const { desk } = window;
const lease = await step('lease', [], () => leaseRegister(desk, number, thisProcess(), isAlive));
if (lease) {
  await work(window);
  await releaseRegister(desk, lease);
}
await desk.store.close();
