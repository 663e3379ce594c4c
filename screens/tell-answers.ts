// Says at the register that asked what a second person answered at another terminal. What was said
// is kept in memory; after a restart, an answer whose drawer is still to open is said again.
import type { Desk } from '../src/desk/desk.ts';
import { type AnswerToday, answersToday, readAnswer } from '../src/desk/read-answer.ts';
import { SCREEN } from './ids.ts';
import type { ScreenStack } from './stack.ts';
import type { Station } from './station.ts';

/** What was answered before this workstation started, unless its drawer has yet to open. */
export async function toldBefore(desk: Desk, register: number): Promise<Set<number>> {
  const answers = await answersToday(desk, register);
  return new Set(answers.filter((one) => !one.kickWaits).map((one) => one.requestId));
}

export async function untold({ desk, register, told }: Station): Promise<readonly AnswerToday[]> {
  const answers = await answersToday(desk, register);
  return answers.filter((one) => !told.has(one.requestId));
}

/** Where nobody stands, or somebody is asked for a PIN, it waits. */
export async function announceAnswer(stack: ScreenStack<Station>, station: Station): Promise<void> {
  const top = stack.path.at(-1);
  if (station.place.person === undefined || top === undefined || WAITS.includes(top)) return;
  const [first] = await untold(station);
  if (first === undefined) return;
  // The pad that asks for this answer says it in its own place.
  if (top === SCREEN.approve) return stack.refresh();
  const answer = await readAnswer(station.desk, first.requestId);
  if (answer === undefined) return;
  station.told.add(first.requestId);
  await stack.go(SCREEN.answered, answer);
  station.printSoon();
}

const WAITS: readonly string[] = [
  SCREEN.signIn,
  SCREEN.newPin,
  SCREEN.notice,
  SCREEN.lock,
  SCREEN.answered,
];
