// Opens the store and gives it time and chance: the desk, as a real workstation has it.
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { keyFile } from '../drivers/key-file.ts';
import { broken, type Opened, type OpenOptions } from './cli/command.ts';
import type { Entropy } from './desk/desk.ts';
import { Breakdown } from './domain/breakdown.ts';
import { lineDuties } from './lines/index.ts';
import { dataFolder } from './package.ts';
import { keyPlace } from './workstation-settings.ts';

const entropy: Entropy = {
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
};

/** The store's code is loaded only here: `tenkey --help` needs no database. */
export async function openDesk(storeFile: string, options: OpenOptions): Promise<Opened> {
  const { openStore } = await import('./store/open-store.ts');
  const clock = options.clock ?? { now: () => new Date().toISOString() };
  try {
    const store = openStore({
      path: storeFile,
      migrations: join(dataFolder, 'migrations'),
      now: clock.now(),
      mustExist: options.mayMake !== true,
    });
    const chance = options.entropy ?? entropy;
    const keys = keyFile(keyPlace(storeFile), chance.hex);
    // Whoever makes the book makes its key; one that is there stays.
    if (options.mayMake === true) keys.make();
    return { ok: true, value: { store, clock, entropy: chance, lineDuties, keys } };
  } catch (error) {
    if (!(error instanceof Breakdown)) throw error;
    return broken(error.message, error.next);
  }
}
