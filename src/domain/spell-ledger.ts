// A ledger file from its opening to its control block, piece by piece: whoever takes the pieces in
// order has the file, and the totals and hash that accounting proves it by.
import type { Hasher, RunningHash } from './hasher.ts';
import {
  addToTotals,
  assertLedgerBalances,
  type LedgerDay,
  type LedgerFormat,
  type LedgerJournal,
  type LedgerTotals,
  NO_LEDGER_LINES,
} from './ledger-file.ts';

export class LedgerSpeller {
  totals: LedgerTotals = NO_LEDGER_LINES;
  readonly #format: LedgerFormat;
  readonly #day: LedgerDay;
  readonly #hash: RunningHash;

  constructor(format: LedgerFormat, day: LedgerDay, hasher: Hasher) {
    this.#format = format;
    this.#day = day;
    this.#hash = hasher.start();
  }

  opening(): string {
    return this.#hashed(this.#format.opening(this.#day));
  }

  journals(journals: readonly LedgerJournal[]): string {
    for (const journal of journals) this.totals = addToTotals(this.totals, journal);
    const spelled = journals.map((journal) => this.#format.journal(this.#day, journal));
    return this.#hashed(spelled.join(''));
  }

  /** The last piece; throws where the journals do not balance. */
  control(): string {
    assertLedgerBalances(this.totals);
    const proof = { ...this.totals, sha256: this.#hash.sha256() };
    return this.#hashed(this.#format.control(this.#day, proof));
  }

  /** Of all pieces taken so far; after the control block, of the file. */
  sha256(): string {
    return this.#hash.sha256();
  }

  #hashed(piece: string): string {
    this.#hash.add(piece);
    return piece;
  }
}
