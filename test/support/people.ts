// People whose role changes.
import { requestPersonChange } from '../../src/desk/change-person.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { accepted, approve, counterOf } from './counter.ts';

/** In the demo city the next day begins when somebody begins it, until then at the end of time. */
const NEXT_DAY = '9999-12-31T23:59:59.999Z';

/** A clerk is in accounting from the next day on: the desk of that day. */
export async function becomesAccounting(desk: Desk, number: number): Promise<Desk> {
  const change = { kind: 'role', number, role: 'accounting', from: '2026-09-16' } as const;
  const asked = accepted(await requestPersonChange(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  return { ...desk, clock: { ...desk.clock, now: () => NEXT_DAY } };
}
