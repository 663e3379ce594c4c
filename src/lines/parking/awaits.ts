// The deposit of a hearing that is asked for and not decided: it waits for its money. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { citationOf } from './citation.ts';
import { depositItem, heldCents } from './money-back.ts';

export function awaitedItem(place: LinePlace): number | undefined {
  const citation = citationOf(place);
  const { hearing, endedOn } = citation ?? {};
  if (hearing === undefined || hearing.decision !== undefined || endedOn !== undefined) {
    return undefined;
  }
  return hearing.depositCents > heldCents(place) ? depositItem(place)?.id : undefined;
}
