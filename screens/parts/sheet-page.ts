// What the sheet screen is doing and how each part of it is painted. Pure.
import type { SheetView } from '../../src/desk/read-sheet.ts';
import { formatCents } from '../../src/domain/money.ts';
import type { TapeLine } from '../../src/domain/tape.ts';
import type { KeyBinding, Page } from '../screen.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { SHEET_WORDS } from '../words/sheet.ts';
import { AMOUNT, type Entry, newEntry, pageEntry } from './entry.ts';
import { FIELD_KEYS } from './field.ts';
import { guardEntry, guardKeys } from './guard.ts';
import { comparePage, firstOpenRow } from './sheet-compare.ts';
import { type Taping, tapingKeys, tapingPage } from './taping.ts';

export type SheetState = {
  /**
   * Another's tape: key it unseen or look. Keying, comparing, changing a balanced tape, both
   * signatures.
   */
  readonly phase: 'again' | 'key' | 'compare' | 'change' | 'sign' | 'second' | 'pin';
  readonly sheet: SheetView;
  readonly taping: Taping;
  /** Another's tape is keyed a second time. */
  readonly secondOf?: number;
  /** The marked row of the comparison. */
  readonly at: number;
  readonly entry: Entry;
  /** What stays pending while a change of a balanced tape is asked about. */
  readonly changed?: { readonly lines: readonly TapeLine[]; readonly now: string };
  /** The second person's number, once typed. */
  readonly number: number;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly asked: number;
};

const WORDS = SHEET_WORDS.sign;

/** The comparison again, with the mark on the first row that does not agree. */
export function compared(state: SheetState, sheet: SheetView): SheetState {
  const entry = newEntry(AMOUNT);
  return { ...state, phase: 'compare', sheet, at: firstOpenRow(sheet), entry };
}

export function ask(
  state: SheetState,
  phase: 'again' | 'change' | 'sign' | 'second' | 'pin',
  entry: Entry,
): SheetState {
  return { ...state, phase, entry, asked: state.asked + 1 };
}

export function sheetPage(state: SheetState, width: number): Page {
  const { phase, sheet, taping, at, entry } = state;
  if (phase === 'again') return againPage(state);
  if (phase === 'key') {
    const second = state.secondOf !== undefined;
    const texts = {
      title: SHEET_WORDS.keyTitle(sheet.departmentName),
      titleRight: second ? SHEET_WORDS.keyAgainRight : SHEET_WORDS.keyRight,
      nowUse: SHEET_WORDS.nowUse,
    };
    return tapingPage(taping, texts, width);
  }
  const page = comparePage(sheet, at, entry, width);
  if (phase === 'compare') return page;
  if (phase === 'change') {
    const { question, yes } = SHEET_WORDS.change;
    return { ...page, entry: guardEntry(question, yes), enterNow: state.changed?.now ?? '' };
  }
  if (phase === 'sign') {
    const total = formatCents(sheet.comparison.tapeCents, true);
    return { ...page, entry: guardEntry(WORDS.clerk(total), WORDS.yes), enterNow: WORDS.clerkNow };
  }
  const [label, now] =
    phase === 'second' ? [WORDS.second, WORDS.secondNow] : [WORDS.pin, WORDS.pinNow];
  const enterNow = entry.text === '' ? FIELD_WORDS.nothing : now;
  return { ...page, entry: pageEntry(entry, label), enterNow };
}

const AGAIN = SHEET_WORDS.again;

/** Nothing of the first tape shows, and neither does what the registers posted. */
function againPage({ sheet, entry }: SheetState): Page {
  const choice = entry.text === '' ? '2' : entry.text;
  return {
    title: SHEET_WORDS.title(sheet.departmentName),
    titleRight: AGAIN.right(sheet.tape?.version ?? 0),
    body: ['', ...AGAIN.choices.map((words, index) => `  ${index + 1}  ${words}`), '', AGAIN.hint],
    entry: pageEntry(entry, AGAIN.entry, '2'),
    enterNow: AGAIN.choices[Number(choice) - 1] ?? AGAIN.unknown,
  };
}

export function sheetKeys({ phase, taping, sheet, at }: SheetState): readonly KeyBinding[] {
  switch (phase) {
    case 'again':
      return AGAIN_KEYS;
    case 'key':
      return tapingKeys(taping, true);
    case 'change':
      return guardKeys(SHEET_WORDS.change.yes, SHEET_WORDS.change.no);
    case 'sign':
      return guardKeys(WORDS.yes, WORDS.no);
    case 'second':
    case 'pin':
      return FIELD_KEYS;
    case 'compare':
      return compareKeys(sheet, at);
  }
}

const AGAIN_KEYS: readonly KeyBinding[] = [
  { intent: 'choose', keys: 'Enter', words: AGAIN.keys.choose },
  { intent: 'back', keys: '-', words: AGAIN.keys.back },
];

/** Once both have signed there is only the way back. */
function compareKeys({ state, comparison }: SheetView, at: number): readonly KeyBinding[] {
  const words = SHEET_WORDS.keys;
  const signed = state === 'signed' ? { disabled: SHEET_WORDS.done.toLowerCase() } : {};
  const receipt = comparison.rows[at]?.posted ? {} : { disabled: words.noReceipt };
  const unequal = comparison.differenceCents === 0 ? signed : { disabled: words.differs };
  return [
    { intent: 'correct', keys: 'Enter', words: words.correct, ...signed },
    { intent: 'walk', keys: '+', words: words.walk },
    { intent: 'walk', keys: '-', words: words.clear },
    { intent: 'sign', keys: '*', words: words.sign, ...unequal },
    { intent: 'receipt', keys: '/', words: words.receipt, ...receipt },
    { intent: 'tape', keys: '..', words: words.tape },
  ];
}
