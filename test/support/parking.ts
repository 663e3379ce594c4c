// Citations of a test: posted, acted on, paid and looked at, with as little writing as they allow.
import { actOnLine, type LineDone } from '../../src/desk/act-on-line.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { sightsOf } from '../../src/desk/read-line.ts';
import type { Result } from '../../src/domain/result.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { accepted, approve, counterOf } from './counter.ts';

const LINE = 'parking';

/** Whoever money goes back to and, with the language, letters, where the book knows nobody. */
export const PAYEE = ['Dana Whitlock', '14 Orchard Avenue, Robles Canyon CA 93001'];
export const OWNER = [...PAYEE, 'en'];

/** A citation as its paper says; what differs is told. */
export type Paper = {
  readonly number?: string;
  readonly issued?: string;
  readonly time?: string;
  readonly plate?: string;
  readonly violation?: string;
  /** Of a registration: the month it ran to. */
  readonly registered?: string;
  /** Make, color, body, kind of plate, registered to, VIN: as many as are told. */
  readonly described?: readonly string[];
};

export function paper(told: Paper = {}): readonly string[] {
  const { number = '7000503', issued = '2026-09-14', time = '905', plate = '7abc123' } = told;
  const { violation = '1', registered, described } = told;
  const where = ['CA', '200 block Main Street', violation];
  const tab = registered === undefined ? [] : [registered, 'yes'];
  const how = described === undefined ? ['yes'] : ['described', ...described];
  return [number, issued, time, '114', 'police', plate, ...where, ...tab, ...how];
}

export async function post(
  desk: Desk,
  answers: readonly string[] = paper(),
): Promise<Result<LineDone>> {
  const asked = { line: LINE, act: 'post', accountId: undefined, answers };
  return actOnLine(desk, await counterOf(desk, 101), asked);
}

/** Returns the account it opened. */
export async function posted(desk: Desk, told: Paper = {}): Promise<number> {
  const made = accepted(await post(desk, paper(told)));
  if (!made.done) throw new Error('a posting waits for somebody');
  return made.accountId;
}

export async function citationAct(
  desk: Desk,
  accountId: number,
  name: string,
  answers: readonly string[] = [],
): Promise<Result<LineDone>> {
  const asked = { line: LINE, act: name, accountId, answers };
  return actOnLine(desk, await counterOf(desk, 101), asked);
}

/** What waits for a second person is signed by `second`. */
export async function citationActByTwo(
  desk: Desk,
  accountId: number,
  name: string,
  answers: readonly string[],
  second = 902,
): Promise<void> {
  const asked = accepted(await citationAct(desk, accountId, name, answers));
  if (asked.done) throw new Error(`${name} was done by one person`);
  accepted(await approve(desk, asked.request.id, second));
}

export async function citationNumbered(desk: Desk, number: string): Promise<number> {
  const [account] = await accountsByNumber(desk.store.book, number);
  if (account === undefined) throw new Error(`no citation ${number}`);
  return account.id;
}

/** What its page tells on the date of the desk. */
export async function sightOf(desk: Desk, accountId: number): Promise<readonly string[]> {
  const at = { accountId, line: LINE, date: desk.dated ?? '2026-09-15' };
  return (await sightsOf(desk.store.book, desk.lineDuties, at)).map(({ words }) => words);
}

/** A review that was upheld, and a hearing asked with a deposit that is not paid yet. */
export async function hearingAsked(desk: Desk, number: string): Promise<number> {
  const id = await citationNumbered(desk, number);
  accepted(await citationAct(desk, id, 'review', ['phone', 'The sign was hidden', ...OWNER]));
  accepted(await citationAct(desk, id, 'review-result', ['Sgt Ruiz', 'upheld', 'It was seen']));
  accepted(await citationAct(desk, id, 'hearing', ['person', 'person', 'deposit']));
  return id;
}
