// A book to measure on: the demo city with many more utility accounts, each with a bill of 166.00
// to be paid, and an open drawer at register 1.
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Counter, Desk } from '../src/desk/desk.ts';
import { openCity } from '../src/desk/open-city.ts';
import { openDrawer } from '../src/desk/open-drawer.ts';
import { present } from '../src/domain/assert.ts';
import { mod10FromLeft } from '../src/domain/check-digit.ts';
import { countLine, PIECES } from '../src/domain/denomination.ts';
import type { Result } from '../src/domain/result.ts';
import { lineDuties } from '../src/lines/index.ts';
import { readJsonFiles } from '../src/store/json-files.ts';
import { openStore } from '../src/store/open-store.ts';
import { personAt } from '../src/store/people.ts';

export const BILL_CENTS = 16_600;

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** `root` is the house; the book need not exist yet. */
export function deskOn(root: string, path: string): Desk {
  const clock = { now: () => new Date().toISOString() };
  const migrations = join(root, 'data/migrations');
  const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
  const entropy = { digits, hex: (bytes: number) => randomBytes(bytes).toString('hex') };
  return { store: openStore({ path, migrations, now: clock.now() }), clock, entropy, lineDuties };
}

/** Makes the book and leaves it closed; returns the numbers of the accounts with a bill. */
export async function makeBook(
  root: string,
  path: string,
  accounts: number,
): Promise<readonly string[]> {
  const numbers = Array.from({ length: accounts }, (_, index) => accountNumber(index));
  const files = readJsonFiles(join(root, 'data/demo-city'));
  const desk = deskOn(root, path);
  const policies = (files['policies'] as readonly Policy[]).map(withoutCeiling);
  const bills = { policies, 'accounts-utility': numbers.map(accountFile) };
  must(await openCity(desk, { ...files, ...bills }));
  must(await openDrawer(desk, await counterAt(desk), floatLines(files)));
  await desk.store.close();
  return numbers;
}

/** Clerk 101 at register 1, 102 at 2. */
export async function counterAt(desk: Desk, register = 1): Promise<Counter> {
  const number = 100 + register;
  const found = await personAt(desk.store.book, { number }, desk.clock.now());
  return { person: present(found, `clerk ${number}`), register };
}

function accountNumber(index: number): string {
  const digits = String(4_200_000 + index);
  return `${digits}${mod10FromLeft(digits)}`;
}

function accountFile(number: string) {
  return {
    number,
    party: 'ortega-rosa',
    place: `${number} Alder Street`,
    opened: '2019-04-02',
    items: [
      {
        document: `UB-${number}`,
        description: 'Water and sewer, 16 Jul to 13 Sep',
        department: 'water-sewer',
        date: '2026-09-14',
        due: '2026-10-05',
        components: { water: '97.20', sewer: '68.80' },
      },
    ],
  };
}

type Policy = { readonly name: string };

/** Nobody carries cash to the safe while it is measured. */
function withoutCeiling(policy: Policy): Policy {
  return policy.name === 'drawer.cash-ceiling-cents'
    ? Object.assign({}, policy, { value: 1_000_000_000 })
    : policy;
}

type Float = readonly { readonly denomination: string; readonly pieces: number }[];

export function floatLines(files: Readonly<Record<string, unknown>>) {
  const [register] = files['registers'] as readonly { readonly float: Float }[];
  return present(register, 'register 1').float.map(({ denomination, pieces }) => {
    const piece = PIECES.find(
      ({ denominationCents }) => denominationCents === Math.round(Number(denomination) * 100),
    );
    return countLine(present(piece, denomination), pieces);
  });
}
