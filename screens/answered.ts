// What a second person answered at another terminal, said where it was asked for, over whatever is
// being done: it waits for a fresh key, which then acts below.
import type { TellAnswer } from '../src/desk/read-answer.ts';
import { SCREEN } from './ids.ts';
import { ANSWER_KEYS, answerPage, onlyGoesOn } from './parts/answer-page.ts';
import type { Screen } from './screen.ts';
import type { Station } from './station.ts';

export const answeredScreen: Screen<TellAnswer, TellAnswer, Station> = {
  id: SCREEN.answered,
  open: (_station, answer) => answer,
  step: (_state, key) => ({ kind: 'back', passes: !onlyGoesOn(key) }),
  view: (answer) => answerPage(answer),
  keys: () => ANSWER_KEYS,
  guard: (answer) => `answer ${answer.requestId}`,
};
