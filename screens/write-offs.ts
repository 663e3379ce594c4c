// Lists of what is written off, the newest first, and a new one.
import { type KnownWriteOff, readWriteOffs } from '../src/desk/read-write-offs.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { writeOffNumber } from '../src/domain/write-off.ts';
import { type PrepareWriteOffParams, SCREEN, type WriteOffParams } from './ids.ts';
import { type ListRow, listsScreen } from './parts/numbered-lists.ts';
import { WRITE_OFF_WORDS } from './words/write-offs.ts';

const WORDS = WRITE_OFF_WORDS.lists;

function rowOf({ list, state }: KnownWriteOff): ListRow {
  const { number, items, business_date: date } = list;
  const total = formatCents(list.writtenCents ?? list.listedCents, true);
  const told = WRITE_OFF_WORDS.states[state];
  return { number, words: WORDS.row(writeOffNumber(number), dateWords(date), items, total, told) };
}

export const writeOffsScreen = listsScreen<'new'>({
  ...{ id: SCREEN.writeOffs, words: WORDS, needs: 'prepare-write-off' },
  fresh: [{ kind: 'new', words: WORDS.fresh }],
  rows: async ({ desk }) => (await readWriteOffs(desk)).map(rowOf),
  go(state, which) {
    if (which === 'new') {
      const params: PrepareWriteOffParams = {};
      return { kind: 'go', to: SCREEN.prepareWriteOff, params, state };
    }
    const params: WriteOffParams = { number: which };
    return { kind: 'go', to: SCREEN.writeOff, params, state };
  },
});
