// What the lines of business offer, as one list: line 3 has 31, 32 and so on, so that a new one
// shifts none.
import { LINES } from '../../src/lines/index.ts';
import type { Choice } from './choice-list.ts';

const A_LINE = 10;

type Offered = { readonly words: string };

/** `barred` says why one cannot be taken now; undefined where it can. */
export async function lineChoices<One extends Offered>(
  offeredOf: (line: string) => Promise<readonly One[]>,
  barred: (one: One) => string | undefined = () => undefined,
): Promise<readonly Choice<One>[]> {
  const offered = await Promise.all(
    LINES.map(async ({ code, name, number }) =>
      (await offeredOf(code)).map((value, index) => {
        const why = barred(value);
        const choice = { number: number * A_LINE + index + 1, words: `${name}: ${value.words}` };
        return { ...choice, value, ...(why === undefined ? {} : { disabled: why }) };
      }),
    ),
  );
  return offered.flat();
}
