// A check that the printer reads: its line stands in brackets, and Enter takes it.
import { readCheckLine } from '../../src/domain/micr.ts';
import type { CheckReading } from '../../src/domain/printer.ts';
import { refusal, refusalWords } from '../../src/domain/refusal.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { inMode, type Mode, type PayState, refused, stay } from './pay-state.ts';

type FieldMode = Extract<Mode, { kind: 'tender-field' }>;

/** `/` on an empty number of a check: the printer waits for it. */
export function beginReading(
  state: PayState,
  { draft, field }: FieldMode,
  { checkReader }: Station,
): Outcome<PayState> {
  if (checkReader === undefined) return refused(state, refusal('key-not-here'));
  checkReader.begin();
  return stay(inMode(state, { kind: 'tender-field', draft, field, check: 'reading' }));
}

/** The clerk keys the number instead, or lets the check be. */
export function endReading({ mode }: PayState, { checkReader }: Station): void {
  if (mode.kind === 'tender-field' && mode.check === 'reading') checkReader?.giveUp();
}

/** Undefined where the printer reads nothing for this page. */
export function idleCheck(
  state: PayState,
  { checkReader }: Station,
): Promise<PayState | undefined> | undefined {
  const { mode } = state;
  if (mode.kind !== 'tender-field' || mode.check !== 'reading') return undefined;
  const told = checkReader?.told();
  return Promise.resolve(told && withReading(state, mode, told));
}

/** What is being keyed stays. */
function withReading(state: PayState, mode: FieldMode, told: CheckReading): PayState {
  const { check: _check, ...unread } = mode;
  if (told.outcome === 'not-read') return { ...state, mode: unread, notice: told.reason };
  const read = readCheckLine(told.line);
  if (read.kind === 'check') return { ...state, mode: { ...unread, check: read.line } };
  const notice = refusalWords(refusal('check-line-misread'));
  return { ...state, mode: unread, notice };
}

/** `check 4471, bank 122000247, account ending 6789` */
export function readWords({ check }: FieldMode): string | undefined {
  if (check === undefined) return undefined;
  return check === 'reading' ? PAY_WORDS.check.layIn : PAY_WORDS.check.read(check);
}
