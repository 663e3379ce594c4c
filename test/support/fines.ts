// A schedule of parking fines in a test, all made up: taken in, and not in force yet.
import type { Desk } from '../../src/desk/desk.ts';
import { planFines, takeFines } from '../../src/desk/take-fines.ts';
import { openFinesSource } from '../../src/domain/imports/fines.ts';
import { accepted } from './counter.ts';
import { utf8 } from './imports.ts';

export const FINES_PROFILE = {
  imports: 'fines',
  title: 'A made-up schedule',
  code: 'CODE',
  name: 'WHAT',
  areas: [{ column: 'FINE' }],
  ignored: [],
  fineMost: '1000.00',
};

export async function plannedFines(desk: Desk, text: string) {
  const opened = openFinesSource(FINES_PROFILE);
  if (!opened.ok) throw new Error(opened.problems.join());
  return accepted(await planFines(desk, opened.source, { name: 'fines.csv', bytes: utf8(text) }));
}

export async function takenFines(desk: Desk): Promise<number> {
  const plan = await plannedFines(desk, 'CODE,WHAT,FINE\n20,No parking,$65\n21,Sweeping,$45\n');
  return accepted(await takeFines(desk, plan, 'tester@counter'));
}
