// Who keys whose stubs: a second keying, a look at another's tape, and tapes that are kept.
import { keepTape } from '../../src/desk/keep-tape.ts';
import { lookAtTape } from '../../src/desk/key-tape.ts';
import { cents } from '../../src/domain/money.ts';
import { counterOf } from '../support/counter.ts';
import { type Action, agree, codeOf } from './audit.ts';
import type { Model, Tape } from './model.ts';

const ANYBODY = [101, 102, 103, 902, 903] as const;

/** What a department's receipts of a date come to that the person took. */
export function ownOn(model: Model, date: string, department: string, number: number): number {
  return model.receipts
    .filter(({ session, isVoid }) => session.date === date && session.clerk === number && !isVoid)
    .flatMap((receipt) => receipt.lines)
    .filter((line) => line.department === department)
    .reduce((sum, line) => sum + line.cents, 0);
}

/** Why the person may not key the tape a second time; undefined where nobody asks to. */
export function whyNotSecond(
  first: Tape | undefined,
  newest: Tape | undefined,
  number: number,
): string | undefined {
  if (!first) return undefined;
  if (first !== newest) return 'sheet-old-version';
  if (first.by === number) return 'tape-second-own';
  return first.looked.has(number) ? 'tape-second-seen' : undefined;
}

export const lookAtATape: Action = {
  name: 'look at a tape',
  weight: ({ model }) => (model.tapes.size === 0 ? 0 : 2),
  act: async ({ desk, dice, model }) => {
    const tape = dice.any([...model.tapes.values()].flat());
    const number = dice.one(ANYBODY);
    if (!tape) return 'look at a tape: none';
    await lookAtTape(desk, await counterOf(desk, number), tape.id);
    tape.looked.add(number);
    return `${number} looks at tape ${tape.id}`;
  },
};

export const keep: Action = {
  name: 'keep a tape',
  weight: () => 1,
  act: async ({ desk, dice, model }) => {
    const number = dice.one(ANYBODY);
    const amounts = Array.from({ length: dice.one([0, 1, 2, 5]) }, () =>
      dice.one([9, -500, 12_345]),
    );
    const lines = amounts.map((amount) => ({ amountCents: cents(amount), struck: false }));
    const between = { amountCents: cents(0), struck: false, kind: 'subtotal' } as const;
    const result = await keepTape(desk, await counterOf(desk, number), [...lines, between]);
    const told = `${number} keeps a tape of ${amounts.length}`;
    agree(told, codeOf(result), amounts.length === 0 ? 'tape-empty' : 'done');
    if (result.ok) {
      model.keptTapes += 1;
      agree(`${told}: its number`, result.value, model.keptTapes);
    }
    return told;
  },
};
