// Both signatures below a sheet: the clerk's own, then the second person's by number and PIN.
import { checkPin } from '../../src/desk/check-pin.ts';
import { printSheet } from '../../src/desk/print-sheet.ts';
import { signSheet } from '../../src/desk/sign-sheet.ts';
import type { Person } from '../../src/domain/person.ts';
import { refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { NUMBER, newEntry, PIN } from './entry.ts';
import { fieldKey } from './field.ts';
import { refused, stay } from './outcomes.ts';
import { asksPinAgain } from './pin-again.ts';
import { ask, compared, type SheetState as State } from './sheet-page.ts';
import { PERSON_DIGITS, typedNumber } from './typed-number.ts';

/** `tape` is the version that was looked at; another one is refused. */
export async function sign(
  state: State,
  signer: Person,
  role: 'clerk' | 'second',
  station: Station,
): Promise<Outcome<State>> {
  const { tape } = state.sheet;
  if (!tape) return stay(state);
  const signed = await signSheet(station.desk, signer, { tapeId: tape.id, role });
  if (!signed.ok) return refused(compared(state, state.sheet), signed.refusal);
  const after = compared(state, signed.value);
  if (role === 'clerk') return stay(ask(after, 'second', newEntry(NUMBER)));
  const printed = await printSheet(station.desk, counterOf(station), state.sheet);
  station.printSoon();
  return printed.ok ? stay(after) : refused(after, printed.refusal);
}

export async function typeSecond(
  state: State,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return stay(
        state.phase === 'pin' ? ask(next, 'second', newEntry(NUMBER)) : compared(next, next.sheet),
      );
    case 'taken':
      return state.phase === 'pin'
        ? prove(next, reading.text, station)
        : takeNumber(next, reading.text);
    default:
      return stay(next);
  }
}

function takeNumber(state: State, text: string): Outcome<State> {
  const number = typedNumber(text, PERSON_DIGITS);
  if (!number.ok) return refused(state, number.refusal);
  return stay(ask({ ...state, number: number.value }, 'pin', newEntry(PIN)));
}

async function prove(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const { number } = state;
  const { desk, register } = station;
  const proved = await checkPin(desk, { number, pin, register, as: 'approved' });
  const again = ask(state, 'second', newEntry(NUMBER));
  if (!proved.ok) {
    const still = ask(state, 'pin', newEntry(PIN));
    return refused(asksPinAgain(proved.refusal) ? still : again, proved.refusal);
  }
  if (proved.value.mustChangePin) return refused(again, refusal('pin-temporary'));
  const signed = await sign(state, proved.value.person, 'second', station);
  const mended = signed.kind === 'refuse' && signed.state.sheet === state.sheet;
  return mended ? { ...signed, state: again } : signed;
}
