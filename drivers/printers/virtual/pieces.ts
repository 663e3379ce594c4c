// Cuts what came out into pieces, each as it would lie on the counter.
import { paperTextOf } from './paper-text.ts';
import type { Thing } from './things.ts';

export type Piece = {
  readonly kind: 'paper' | 'slip';
  readonly things: readonly Thing[];
  readonly text: string;
};

/** A piece of the roll ends with a cut, a slip when it comes out. */
export class Pieces {
  readonly #done: (piece: Piece) => void;
  #roll: Thing[] = [];
  #slip: Thing[] = [];

  constructor(done: (piece: Piece) => void) {
    this.#done = done;
  }

  take(thing: Thing): void {
    if (thing.thing === 'kick' || thing.thing === 'unknown') return;
    if (thing.thing === 'cut') this.finish();
    else if (thing.thing === 'eject') this.#finishSlip();
    else if (thing.thing === 'line' && thing.station === 'slip') this.#slip.push(thing);
    else this.#roll.push(thing);
  }

  /** The paper torn off by hand: what has come out since the last cut. */
  finish(): void {
    const things = this.#roll;
    this.#roll = [];
    if (things.length > 0) this.#done({ kind: 'paper', things, text: paperTextOf(things) });
  }

  #finishSlip(): void {
    const things = this.#slip;
    this.#slip = [];
    if (things.length > 0) this.#done({ kind: 'slip', things, text: paperTextOf(things) });
  }
}
