// What must be read before the first sign-in: a clock that went back, settings that were set aside,
// a receipt that was posted just before the terminal died. It waits for a fresh Enter.
import { SCREEN } from './ids.ts';
import { deadKey } from './parts/outcomes.ts';
import type { Screen } from './screen.ts';
import type { Station } from './station.ts';
import { START_WORDS } from './words/start.ts';

/** Paragraphs, each of one or more lines. */
type Notices = readonly (readonly string[])[];

export const noticeScreen: Screen<Notices, Notices, Station> = {
  id: SCREEN.notice,
  open: (_, notices) => notices,
  step: (state, key) => (key.name === 'enter' ? { kind: 'back' } : deadKey(state)),
  view: (notices) => ({
    title: START_WORDS.title,
    body: notices.flatMap((lines) => ['', ...lines.map((line) => ` ${line}`)]),
    enterNow: START_WORDS.goOn,
  }),
  keys: () => [{ keys: 'Enter', intent: 'go-on', words: START_WORDS.keys.goOn }],
  guard: () => 'notice',
};
