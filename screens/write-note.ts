// Writes a note on an account: how it came, then the words.
import { NOTE_MOST, WRITTEN_KINDS, writeNote } from '../src/desk/write-note.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';

const WORDS = ACCOUNT_WORDS.note;

export const writeNoteScreen = formScreen<AccountParams>({
  id: SCREEN.writeNote,
  title: () => WORDS.title,
  fields: async () => [
    {
      label: WORDS.kind,
      kind: 'choice',
      choices: WRITTEN_KINDS.map((kind, index) => ({
        number: index + 1,
        words: WORDS.kinds[kind],
        value: kind,
      })),
    },
    { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: NOTE_MOST },
  ],
  async answered(state, [kind, words = ''], station) {
    const named = WRITTEN_KINDS.find((one) => one === kind) ?? 'counter';
    const note = { accountId: state.about.accountId, kind: named, words };
    const written = await writeNote(station.desk, counterOf(station), note);
    return written.ok ? { kind: 'back', done: WORDS.done } : refused(state, written.refusal);
  },
});
