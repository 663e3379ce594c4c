// How a second person's answer is said: what was decided, by whom, and in large figures the cash
// that goes back. Pure.
import type { TellAnswer } from '../../src/desk/read-answer.ts';
import { formatCents } from '../../src/domain/money.ts';
import { type Key, plainChar } from '../key.ts';
import type { KeyBinding, Line, Page } from '../screen.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { bigFigures } from './big-figures.ts';
import { recordLines } from './record-lines.ts';

const WORDS = DESK_WORDS.answered;

export const ANSWER_KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'go-on', words: WORDS.keys },
];

/** `done` is what a yes has done, where the screen that asked has words for it. */
export function answerPage(answer: TellAnswer, done = ''): Page {
  const [title = '', ...facts] = answer.lines;
  const { decision, by, giveBackCents, kind } = answer;
  const said = decision === 'yes' ? WORDS.approved(title, by) : WORDS.refused(title, by);
  const back = giveBackCents > 0;
  const follows = done || (WORDS.follows[kind] ?? '');
  return {
    title: WORDS.title,
    body: [
      '',
      [{ text: ` ${said}`, tone: decision === 'yes' ? 'good' : 'danger' }],
      ...(decision === 'yes' && follows !== '' ? [` ${follows}`] : []),
      ...(back ? ['', ...giveBackLines(formatCents(giveBackCents, true))] : []),
      ...recordLines(['', ...facts]).slice(1),
    ],
    enterNow: WORDS.now,
  };
}

function giveBackLines(amount: string): readonly Line[] {
  return [
    [{ text: ` ${WORDS.giveBack(amount)}`, tone: 'strong' }],
    ...bigFigures(amount).map((text): Line => [{ text: ` ${text}`, tone: 'strong' }]),
  ];
}

/** Enter and `-` go on; any other key goes on and is read by the screen below. */
export function onlyGoesOn(key: Key): boolean {
  return key.name === 'enter' || key.name === 'escape' || plainChar(key) === '-';
}
