// What is being counted, row by row, and what it comes to. Pure; count-keys.ts says what each key
// does to it, and the screens that count decide what a finished count is for.
import type { ClosingCount } from '../../src/desk/drawer-difference.ts';
import {
  type CountLine,
  type CountRow,
  countTotal,
  PACKS,
  PIECES,
} from '../../src/domain/denomination.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { AMOUNT, COUNT, type Entry, type EntryKind, newEntry } from './entry.ts';

/** What is not cash but counted with it: the paper in the drawer, the terminal's own total. */
export type PaperName = 'checks' | 'card';

/** One thing that is typed. Paper has two: how many items, and what they come to. */
export type Slot =
  | { readonly kind: 'cash'; readonly row: CountRow }
  | { readonly kind: 'items' | 'amount'; readonly paper: PaperName };

/** What was typed into a slot; zero is zero, and a slot without one was not counted. */
export type Counted = {
  readonly asMoney: boolean;
  readonly quantity: number;
  readonly amountCents: Cents;
};

export type CountState = {
  readonly slots: readonly Slot[];
  readonly counted: readonly (Counted | undefined)[];
  /** The slot that is typed into; as many as there are slots is the end of the list. */
  readonly at: number;
  readonly entry: Entry;
};

const cash = (row: CountRow): Slot => ({ kind: 'cash', row });
const paper = (name: PaperName): readonly Slot[] => [
  { kind: 'items', paper: name },
  { kind: 'amount', paper: name },
];

export const CASH_SLOTS: readonly Slot[] = [...PIECES, ...PACKS].map(cash);
/** Rolls and straps come last: most drawers hold none when they close. */
export const CLOSE_SLOTS: readonly Slot[] = [
  ...PIECES.map(cash),
  ...paper('checks'),
  ...paper('card'),
  ...PACKS.map(cash),
];
/** A float has no large notes as a rule: they come after the last coin. */
const LARGE = PIECES.filter((row) => row.denominationCents > 2000);
export const FLOAT_SLOTS: readonly Slot[] = [
  ...PIECES.filter((row) => !LARGE.includes(row)),
  ...LARGE,
  ...PACKS,
].map(cash);

const ITEMS: EntryKind = { absorbs: '+' };

export function startCount(slots: readonly Slot[]): CountState {
  return movedTo({ slots, counted: [], at: 0, entry: newEntry(COUNT) }, 0);
}

/** The same count with its mark on another slot and an empty entry. */
export function movedTo(count: CountState, at: number): CountState {
  return { ...count, at, entry: newEntry(entryKind(count.slots[at])) };
}

function entryKind(slot: Slot | undefined): EntryKind {
  if (slot?.kind === 'amount') return AMOUNT;
  return slot?.kind === 'items' ? ITEMS : COUNT;
}

/** True when anything was typed that leaving would lose. */
export function isTouched(count: CountState): boolean {
  return count.counted.some((one) => one !== undefined);
}

/** What a seal would take for none without anybody having said so; packs in one where all are. */
export function uncounted({ slots, counted }: CountState): {
  readonly pieces: readonly string[];
  readonly papers: readonly PaperName[];
  readonly packs: readonly string[] | 'all';
} {
  const open = slots.filter((_, at) => counted[at] === undefined);
  const labels = (rows: readonly CountRow[], of: readonly Slot[]) =>
    of.flatMap((slot) => (slot.kind === 'cash' && rows.includes(slot.row) ? [slot.row.label] : []));
  const packs = labels(PACKS, open);
  return {
    pieces: labels(PIECES, open),
    papers: (['checks', 'card'] as const).filter((name) =>
      open.some((slot) => slot.kind === 'amount' && slot.paper === name),
    ),
    packs: packs.length > 0 && packs.length === labels(PACKS, slots).length ? 'all' : packs,
  };
}

/** Items and amount of the paper; nothing where it was not counted. */
export function paperOf(
  { slots, counted }: CountState,
  name: PaperName,
): { readonly items: number; readonly amountCents: Cents } {
  const of = (kind: 'items' | 'amount') =>
    counted[slots.findIndex((slot) => slot.kind === kind && slot.paper === name)];
  return { items: of('items')?.quantity ?? 0, amountCents: of('amount')?.amountCents ?? cents(0) };
}

/**
 * The counted cash as the verbs take it. A denomination keyed as money on two rows is one line: the
 * book knows money by denomination only.
 */
export function countLines({ slots, counted }: CountState): readonly CountLine[] {
  const lines = new Map<string, CountLine>();
  for (const [at, slot] of slots.entries()) {
    const typed = counted[at];
    if (slot.kind !== 'cash' || typed === undefined) continue;
    const form = typed.asMoney ? 'money' : slot.row.form;
    const { denominationCents } = slot.row;
    const key = `${form} ${denominationCents}`;
    const before = lines.get(key);
    const quantity = typed.quantity + (before?.quantity ?? 0);
    const amountCents = cents(typed.amountCents + (before?.amountCents ?? 0));
    lines.set(key, { form, denominationCents, quantity, amountCents });
  }
  return [...lines.values()];
}

export function countedCash(count: CountState): Cents {
  return countTotal(countLines(count));
}

/** A closing count as the verbs take it: cash, the paper in the drawer, the card terminal. */
export function closingCount(count: CountState): ClosingCount {
  const [checks, card] = [paperOf(count, 'checks'), paperOf(count, 'card')];
  return { lines: countLines(count), checks, card };
}

/** What the adding machine came to stands in the entry, to be looked at and accepted. */
export function takeTape(count: CountState, totalCents: Cents): CountState {
  const slot = count.slots[count.at];
  if (totalCents < 0 || slot === undefined || slot.kind === 'items') return count;
  return { ...count, entry: { ...count.entry, text: formatCents(totalCents) } };
}
