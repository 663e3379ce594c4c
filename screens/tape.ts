// The adding machine: adds, subtracts, multiplies, divides, and hands its total to the screen
// below.
import { tapeTotal } from '../src/domain/tape.ts';
import { SCREEN } from './ids.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { TapeResult } from './parts/tape-result.ts';
import {
  NEW_TAPING,
  type Taping,
  tapingGuard,
  tapingKey,
  tapingKeys,
  tapingPage,
} from './parts/taping.ts';
import type { Screen } from './screen.ts';
import type { Station } from './station.ts';
import { TAPE_WORDS } from './words/tape.ts';

export const tapeScreen: Screen<Taping, unknown, Station> = {
  id: SCREEN.tape,
  open: () => NEW_TAPING,
  step(state, key) {
    const reading = tapingKey(state, key);
    switch (reading.kind) {
      case 'taping':
        return stay(reading.taping);
      case 'refused':
        return refused(reading.taping, reading.refusal);
      case 'left':
        return { kind: 'back' };
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
  keys: tapingKeys,
  guard: tapingGuard,
};
