// What a measurement lets another process do: this very program, started again.
import { post } from './busy-store.ts';
import { closeWork } from './close-of-day.ts';

const WORK: Readonly<Record<string, (root: string, words: readonly string[]) => Promise<void>>> = {
  post: (root, [store = '']) => post(root, store),
  close: (root, [store = '', folder = '']) => closeWork(root, store, folder),
};

/** The first word says what, the others on what. */
export async function work(root: string, [what = '', ...words]: readonly string[]): Promise<void> {
  const does = WORK[what];
  if (!does) throw new Error(`no work ${what}`);
  await does(root, words);
}
