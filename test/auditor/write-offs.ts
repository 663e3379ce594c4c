// Write-offs: asked for, signed by whoever may or refused, and taken back.
import { askWriteOff } from '../../src/desk/approve-write-off.ts';
import { askWriteOffReversal } from '../../src/desk/reverse-write-off.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { isPlaced } from './collection.ts';
import type { Effect, Request } from './model.ts';
import type { MadeWriteOff } from './receivables-model.ts';
import { isCancelled, isRecovered } from './recoveries.ts';
import { book, takenBack } from './sums.ts';
import { less } from './transfers.ts';
import {
  closed,
  MAKES,
  type Part,
  partsLeft,
  someList,
  sum,
  whyNotWaiting,
} from './write-off-model.ts';

const LIMIT = 1_000_000;

const signersOf = (amount: number) =>
  amount > LIMIT ? ['city-manager'] : ['finance-director', 'city-manager'];
const LIKELY = [801, 801, 301];

function posted({ model }: Audit, made: MadeWriteOff, parts: readonly Part[]): void {
  const effect: Effect = {
    lines: parts.flatMap(({ component: { control, deferred }, cents: amount }) => {
      const against = deferred ?? `${control.slice(0, 3)}-1290`;
      return [[against, amount] as const, [control, -amount] as const];
    }),
    moves: parts.map(({ component, cents: amount }) => ({ component, open: -amount, given: [] })),
  };
  book(model, model.date, effect);
  for (const { component, cents: amount } of parts) less(component, amount);
  Object.assign(made, { state: 'posted', effect, written: parts });
}

export const askForAList: Action = {
  name: 'ask for a write-off',
  weight: ({ model }) => (model.writeOffs.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { number, made } = someList(audit);
    const authority = dice.percent(5) ? ' ' : `Resolution ${number}`;
    const told = `write-off of list ${number} asked by ${who.number}`;
    const left = made ? await partsLeft(audit, made) : [];
    const why = () => {
      if (authority === ' ') return 'write-off-authority';
      if (!MAKES.includes(who.role)) return 'not-allowed';
      if (!made) return closed(model) ?? 'write-off-unknown';
      const nothing = left.length === 0 ? 'write-off-nothing-left' : undefined;
      return closed(model) ?? whyNotWaiting(made, model) ?? nothing ?? 'done';
    };
    const result = await askWriteOff(desk, counter, { number, authority });
    agree(told, codeOf(result), why());
    if (!result.ok || !made) return told;
    return decideLater(audit, made, { id: result.value.id, by: who.number, told, left });
  },
};

type Deciding = {
  readonly id: number;
  readonly by: number;
  readonly told: string;
  readonly left: readonly Part[];
};

/** What is left is looked at again when it is answered, so it is asked of the desk before. */
async function decideLater(
  audit: Audit,
  made: MadeWriteOff,
  { id, by, told, left }: Deciding,
): Promise<string> {
  const { model } = audit;
  const request: Request = {
    ...{ id, by, date: model.date, words: told, open: true },
    ...{ roles: signersOf(sum(left)), signers: LIKELY },
    outcome: async (number) => {
      const shut = closed(model);
      if (shut !== undefined) return shut;
      if (made.state !== 'prepared') return 'write-off-done';
      const parts = await partsLeft(audit, made);
      if (parts.length === 0) return 'write-off-nothing-left';
      const role = model.people.get(number)?.role ?? '';
      return signersOf(sum(parts)).includes(role) ? 'done' : 'not-allowed';
    },
    carryOut: async () => posted(audit, made, await partsLeft(audit, made)),
  };
  made.asked = request;
  return answerNowOrLater(audit, request);
}

export const takeBackWriteOff: Action = {
  name: 'take back a write-off',
  weight: ({ model }) => (model.writeOffs.some(({ state }) => state === 'posted') ? 1 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { number, made } = someList(audit);
    const told = `write-off ${number} taken back by ${who.number}`;
    const whyNotBack = () => {
      if (!made) return 'write-off-unknown';
      if (made.state !== 'posted') return 'write-off-not-posted';
      if (isRecovered(made)) return 'write-off-recovered';
      if (isPlaced(model, made)) return 'write-off-placed';
      return isCancelled(made) ? 'write-off-cancelled' : undefined;
    };
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const result = await askWriteOffReversal(desk, counter, { number, reason: { number: 1 } });
    agree(told, codeOf(result), barred ?? closed(model) ?? whyNotBack() ?? 'done');
    if (!result.ok || !made?.effect) return told;
    const { effect, written } = made;
    return answerNowOrLater(audit, {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told, open: true },
      ...{ roles: signersOf(sum(written)), signers: LIKELY },
      outcome: () => closed(model) ?? whyNotBack() ?? 'done',
      carryOut: () => {
        book(model, model.date, takenBack(effect));
        for (const { component, cents: amount } of written) less(component, -amount);
        made.state = 'reversed';
      },
    });
  },
};
