// The auditor: random days by verb on real books against an independent model. A difference names
// its seed; TENKEY_AUDITOR_SEED lives another run, TENKEY_AUDITOR_VERBS and _BOOKS make it longer.
// The seed stands still, so that a landing depends on its change and not on its luck.
import { expect, test } from 'vitest';
import { realDesk } from '../support/real-book.ts';
import { BENTS, INSISTED } from './bents.ts';
import { audit } from './run.ts';
import { shortenClaims } from './unclaimed.ts';

const setting = (name: string, otherwise: number) =>
  Number(process.env[`TENKEY_AUDITOR_${name}`] ?? otherwise);

const BOOKS = setting('BOOKS', 7);
const VERBS = setting('VERBS', 500);
const SEED = 20_260_915;
const FIRST_SEED = setting('SEED', SEED);
/** Other runs have other luck. */
const isCounted = BOOKS * VERBS >= 3500 && FIRST_SEED === SEED;
const PATIENCE_MS = 60_000 + BOOKS * VERBS * 100;

test(
  `${BOOKS} books from seed ${FIRST_SEED}, ${VERBS} verbs each, agree with the model`,
  async () => {
    const seeds = Array.from({ length: BOOKS }, (_, book) => FIRST_SEED + book);
    // Side by side, since most of the time goes into hashing PINs.
    const ran = await Promise.all(
      seeds.map(async (seed, book) => {
        const test = await realDesk();
        const { times = 1, ...bent } = BENTS[book % BENTS.length] ?? {};
        if (bent.shortClaims) await shortenClaims(test.desk);
        const one = await audit(test, { seed, verbs: VERBS * times, ...bent });
        await test.close();
        return one;
      }),
    );
    for (const { verbs } of ran) expect(verbs).toBeGreaterThanOrEqual(VERBS);
    const reached = ran.flatMap((one) => [...one.reached.keys()]);
    const missed = INSISTED.filter((deed) => !reached.some((one) => one.startsWith(deed)));
    expect(isCounted ? missed : []).toEqual([]);
  },
  PATIENCE_MS,
);
