// What a key in a list comes to: a pick is handed on, `-` leaves, all else is said.
import type { Outcome } from '../screen.ts';
import type { ListReading } from './choice-list.ts';
import { deadKey, refused, stay } from './outcomes.ts';

/**
 * `next` holds the list as it was read; `back` is what leaving comes to where it is no step back.
 */
export function pickFrom<Value, State, Picked extends Outcome<State> | Promise<Outcome<State>>>(
  reading: ListReading<Value>,
  next: State,
  picked: (value: Value) => Picked,
  back?: () => Picked,
): Picked | Outcome<State> {
  switch (reading.kind) {
    case 'picked':
      return picked(reading.value);
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      if (reading.operator !== '-') return deadKey(next);
      return back ? back() : { kind: 'back' };
    case 'list':
      return stay(next);
  }
}
