// F1: what the screen below is for, and every key of it, what it does, and why one does nothing
// now. The stack opens it by its id.
import { plainChar } from './key.ts';
import { wrapWords } from './parts/cells.ts';
import { type Column, layTable } from './parts/columns.ts';
import type { KeyBinding, Line, Outcome, Screen, Size } from './screen.ts';
import { GROUND_WORDS } from './words/ground.ts';

export type HelpParams = {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
  /** What the screen is for. */
  readonly purpose?: string;
};
export type HelpState = HelpParams & { readonly mark: number };

const COLUMNS: readonly Column[] = [
  { title: 'key', kind: 'code' },
  { title: 'what it does', kind: 'text' },
];

export const HELP: Screen<HelpState, HelpParams, unknown> = {
  id: 'help',

  open(_context, params) {
    return { ...params, mark: 0 };
  },

  step(state, key): Outcome<HelpState> {
    const char = plainChar(key);
    const last = state.bindings.length - 1;
    if (char === '+' || key.name === 'down') {
      return { kind: 'stay', state: { ...state, mark: Math.min(last, state.mark + 1) } };
    }
    if (key.name === 'up') {
      return { kind: 'stay', state: { ...state, mark: Math.max(0, state.mark - 1) } };
    }
    const leaves = ['enter', 'escape', 'f1'].includes(key.name) || char === '-';
    return leaves ? { kind: 'back' } : { kind: 'stay', state };
  },

  view(state, size) {
    const rows = state.bindings.map((binding, index) => ({
      cells: [binding.keys, whatItDoes(binding)],
      marked: index === state.mark,
    }));
    const table = layTable(COLUMNS, rows, size.columns);
    return {
      title: GROUND_WORDS.help.title,
      titleRight: state.title,
      head: [...purposeLines(state.purpose, size), table.head],
      body: table.rows,
      mark: state.mark,
      enterNow: GROUND_WORDS.help.enterNow,
    };
  },

  keys() {
    return [
      { intent: 'back', keys: 'Enter', words: GROUND_WORDS.help.back },
      { intent: 'next', keys: '+', words: GROUND_WORDS.help.more },
      { intent: 'back', keys: '-', words: GROUND_WORDS.help.back },
    ];
  },
};

/** Over the keys, with room on either side. */
function purposeLines(purpose: string | undefined, { columns }: Size): readonly Line[] {
  if (purpose === undefined) return [];
  return [...wrapWords(purpose, columns - 2).map((line) => ` ${line}`), ''];
}

/** What never stands here says why; what does nothing now says that too. */
function whatItDoes({ words, disabled, never }: KeyBinding): string {
  if (disabled === undefined) return words;
  return never ? `${words}: ${disabled}` : `${words} (${GROUND_WORDS.help.disabled(disabled)})`;
}
