// S25 by the number pad but for its words: a review, its denial, a hearing with its deposit taken
// at pay, its dismissal, and the deposit as a refund.
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { accepted } from '../support/counter.ts';
import { citationAct, citationNumbered, OWNER } from '../support/parking.ts';
import { atCounter } from './support.ts';

/** Noticed on 3 Aug, reviewed on 12 Aug, denied on 24 Aug. */
async function denied(desk: Desk): Promise<void> {
  const at = (dated: string): Desk => ({ ...desk, dated });
  const id = await citationNumbered(desk, '7000398');
  accepted(await citationAct(at('2026-08-03'), id, 'notice', OWNER));
  accepted(await citationAct(at('2026-08-12'), id, 'review', ['phone', 'The meter was broken']));
  accepted(await citationAct(at('2026-08-24'), id, 'review-result', ['Sgt Ruiz', 'upheld', 'No']));
}

describe('hearings', () => {
  it('S25: asked late it waits for the supervisor, the deposit is taken at pay', async () => {
    const counter = await atCounter();
    await denied(counter.desk);
    await counter.play(`
      keys -4⏎7000398⏎
      expect Review asked 12 Aug 2026, in time
      expect Hearing until 14 Sep 2026: result mailed 24 Aug + 21 days (CVC 40215)
      keys .++
      expect Hearing asked for
      keys 35⏎
      expect Late, the supervisor decides. It was 14 Sep 2026
      keys 1⏎
      keys 1⏎
      expect 53.00, paid now
      keys 1⏎
      keys 902⏎
      keys 7315⏎
      keys --4⏎7000398⏎
      expect Hearing asked late, held by 14 Dec 2026
      expect Hearing deposit to be paid by 25 Sep 2026: 53.00
      keys --1⏎7000398⏎
      expect Hearing deposit 53.00 is paid first
      keys ⏎
      keys *5300⏎
      expect is posted
      keys ⏎-4⏎7000398⏎
      expect Hearing deposit held 53.00
      keys .++
      expect 36  Date of the hearing
      keys 36⏎261008⏎930⏎
      text A. Moreno
      keys ⏎
      expect The hearing is on 8 Oct 2026
      expect Hearing 8 Oct 2026, 09:30, A. Moreno
    `);
    expect(counter.papers.at(-1)).toContain('Hearing deposit');
  });
});
