// Lists of unclaimed money, the newest first, and new ones.
import { type KnownUnclaimed, readUnclaimedLists } from '../src/desk/read-unclaimed.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { type UnclaimedKind, unclaimedNumber } from '../src/domain/unclaimed.ts';
import { type PrepareUnclaimedParams, SCREEN, type UnclaimedParams } from './ids.ts';
import { type ListRow, listsScreen } from './parts/numbered-lists.ts';
import { UNCLAIMED_WORDS } from './words/unclaimed.ts';

const WORDS = UNCLAIMED_WORDS.lists;

function rowOf({ list, state }: KnownUnclaimed): ListRow {
  const { number, credits, business_date: date } = list;
  const total = formatCents(list.keptCents ?? list.listedCents, true);
  const told = UNCLAIMED_WORDS.states[state];
  return {
    number,
    words: WORDS.row(unclaimedNumber(number), dateWords(date), credits, total, told),
  };
}

export const unclaimedListsScreen = listsScreen<UnclaimedKind>({
  ...{ id: SCREEN.unclaimedLists, words: WORDS, needs: 'prepare-unclaimed' },
  fresh: (['publish', 'small'] as const).map((kind) => ({ kind, words: WORDS.fresh[kind] })),
  rows: async ({ desk }) => (await readUnclaimedLists(desk)).map(rowOf),
  go(state, which) {
    if (typeof which === 'number') {
      const params: UnclaimedParams = { number: which };
      return { kind: 'go', to: SCREEN.unclaimedList, params, state };
    }
    const params: PrepareUnclaimedParams = { of: which };
    return { kind: 'go', to: SCREEN.prepareUnclaimed, params, state };
  },
});
