// A payment posted durably: the verb against raw better-sqlite3 that writes the very same rows,
// made beforehand, into a twin of the book: same triggers, same indexes, one immediate transaction.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import type { Desk } from '../src/desk/desk.ts';
import { findAnything } from '../src/desk/find-anything.ts';
import { takePayment } from '../src/desk/take-payment.ts';
import { present } from '../src/domain/assert.ts';
import { type Basket, EMPTY_BASKET } from '../src/domain/basket.ts';
import { cents } from '../src/domain/money.ts';
import type { Bench } from './bench-place.ts';
import { BILL_CENTS, counterAt, deskOn, makeBook, must } from './book.ts';
import { besideOne, median, type Row, type Samples, timed } from './measure.ts';
import { assertTwins, RawWriter, RowReader } from './raw-writer.ts';

/** About a busy day of one window. */
const PAYMENTS = 300;
/** Posted to books that are not measured, so that both sides run compiled. */
const WARM_UP = 500;

export async function durablePost({ root, folder }: Bench): Promise<readonly Row[]> {
  await sideBySide(root, join(folder, 'warm-up'), WARM_UP);
  const samples = await sideBySide(root, join(folder, 'measured'), PAYMENTS);
  const figure = median(samples.limit) / median(samples.ours);
  const goals = [{ what: 'of the speed of raw better-sqlite3', figure, least: 0.6 }];
  return [besideOne('durable post', 'raw better-sqlite3', samples, goals)];
}

async function sideBySide(
  root: string,
  name: string,
  payments: number,
): Promise<{ readonly ours: Samples; readonly limit: Samples }> {
  const path = `${name}-ours.sqlite`;
  const twin = `${name}-raw.sqlite`;
  const [first = '', ...numbers] = await makeBook(root, path, 1 + payments);
  const desk = deskOn(root, path);
  const counter = await counterAt(desk);
  // The first payment makes the series; the twin begins behind it.
  must(await takePayment(desk, counter, await basketFor(desk, first)));
  await desk.store.book.executeQuery(CHECKPOINT);
  copyFileSync(path, twin);
  const rows = new RowReader(path);
  const raw = new RawWriter(twin);
  const samples: { readonly ours: Samples; readonly limit: Samples } = { ours: [], limit: [] };
  for (const number of numbers) {
    const basket = await basketFor(desk, number);
    samples.ours.push(await timed(async () => must(await takePayment(desk, counter, basket))));
    const written = rows.sinceLastTime();
    samples.limit.push(await timed(() => raw.write(written)));
  }
  assertTwins(path, twin);
  raw.close();
  rows.close();
  await desk.store.close();
  return samples;
}

const CHECKPOINT = CompiledQuery.raw('PRAGMA wal_checkpoint(TRUNCATE)');

/** A bill of 166.00 paid with 180.00 in cash: two components, change, a receipt and a kick. */
export async function basketFor(desk: Desk, number: string): Promise<Basket> {
  const found = must(await findAnything(desk, number));
  const { id, payer } = present(found.kind === 'account' ? found.account : undefined, number);
  const due = cents(BILL_CENTS);
  return {
    ...EMPTY_BASKET,
    payer,
    lines: [
      {
        kind: 'account',
        accountId: id,
        accountNumber: number,
        label: number,
        dueCents: due,
        amountCents: due,
      },
    ],
    tenders: [{ kind: 'cash', tenderedCents: cents(18_000) }],
  };
}
