// The adding machine: adds, subtracts, multiplies, divides, and hands its total to the screen
// below.
import { keepTape } from '../src/desk/keep-tape.ts';
import { printTape } from '../src/desk/print-tape.ts';
import { tapeTotal } from '../src/domain/tape.ts';
import { SCREEN } from './ids.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { TapeResult } from './parts/tape-result.ts';
import {
  keptTaping,
  NEW_TAPING,
  printedTaping,
  type Taping,
  tapingGuard,
  tapingKey,
  tapingKeys,
  tapingPage,
} from './parts/taping.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { TAPE_WORDS } from './words/tape.ts';

export const tapeScreen: Screen<Taping, unknown, Station> = {
  id: SCREEN.tape,
  open: () => NEW_TAPING,
  async step(state, key, station) {
    const reading = tapingKey(state, key);
    switch (reading.kind) {
      case 'taping':
        return stay(reading.taping);
      case 'refused':
        return refused(reading.taping, reading.refusal);
      case 'left':
        return { kind: 'back' };
      case 'print': {
        const { taping } = reading;
        const printed = await printTape(station.desk, counterOf(station), taping.tape.rows);
        station.printSoon();
        return printed.ok ? stay(printedTaping(taping)) : refused(taping, printed.refusal);
      }
      case 'keep': {
        const { taping } = reading;
        const kept = await keepTape(station.desk, counterOf(station), taping.tape.rows);
        return kept.ok ? stay(keptTaping(taping, kept.value)) : refused(taping, kept.refusal);
      }
      case 'kept':
        return { kind: 'go', to: SCREEN.keptTapes, params: undefined, state: reading.taping };
      case 'use': {
        const totalCents = tapeTotal(reading.taping.tape.rows);
        return { kind: 'back', result: { kind: 'tape', totalCents } satisfies TapeResult };
      }
    }
  },
  view: (state, size) =>
    tapingPage(
      state,
      { title: TAPE_WORDS.title, titleRight: TAPE_WORDS.right, nowUse: TAPE_WORDS.nowUse },
      size.columns,
    ),
  keys: (state) => tapingKeys(state),
  guard: tapingGuard,
};
