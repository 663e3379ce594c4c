// What a line of business offers on an account now, what it asks for an act, and what it tells of
// the account.

import type { Permission } from '../domain/person.ts';
import { refusalWords } from '../domain/refusal.ts';
import { done, type Result } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import type { LineAsked } from './act-on-line.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { LineDutiesOf, LineField, LineSight } from './line-duties.ts';
import { linePlace, lineStart, withRules } from './line-place.ts';

/** An act or an opening, and why it cannot be done now. */
export type OfferedAct = {
  readonly line: string;
  readonly act: string;
  readonly words: string;
  readonly permission: Permission;
  readonly barred?: string;
  /** Its place among all of the line, from 1 on: what is not offered leaves a gap. */
  readonly position: number;
};

export async function actsOf(desk: Desk, accountId: number): Promise<readonly OfferedAct[]> {
  return desk.store.read(async (book) => {
    const { line } = await accountById(book, accountId);
    const duties = await desk.lineDuties(line);
    if (duties === undefined) return [];
    const place = await linePlace(book, accountId, await businessDate(desk, book));
    const offered = duties.acts
      .map((act, index) => ({ ...act, position: index + 1 }))
      .filter(({ isFor }) => isFor?.(place) ?? true);
    return Promise.all(
      offered.map(async ({ name: act, words, permission, barred, position }) => {
        const why = await withRules(async () => done(barred(place)));
        const told = why.ok ? why.value : refusalWords(why.refusal);
        const offer = { line, act, words, permission, position };
        return told === undefined ? offer : { ...offer, barred: told };
      }),
    );
  });
}

export async function openingsOf(desk: Desk, line: string): Promise<readonly OfferedAct[]> {
  const duties = await desk.lineDuties(line);
  return (duties?.openings ?? []).map(({ name: act, words, permission }, index) => {
    return { line, act, words, permission, position: index + 1 };
  });
}

/**
 * What is asked for an act, the answers given so far being these; refused where the line lacks a
 * rule for it.
 */
export async function fieldsOf(
  desk: Desk,
  asked: Omit<LineAsked, 'answers'>,
  answers: readonly string[] = [],
): Promise<Result<readonly LineField[]>> {
  const duties = await desk.lineDuties(asked.line);
  const { accountId } = asked;
  return desk.store.read((book) =>
    withRules(async () => {
      const date = await businessDate(desk, book);
      if (accountId === undefined) {
        const opening = duties?.openings.find(({ name }) => name === asked.act);
        const start = await lineStart(book, asked.line, date);
        return done((await opening?.fields(start, answers)) ?? []);
      }
      const act = duties?.acts.find(({ name }) => name === asked.act);
      return done((await act?.fields(await linePlace(book, accountId, date), answers)) ?? []);
    }),
  );
}

export async function sightsOf(
  book: Book,
  dutiesOf: LineDutiesOf,
  { accountId, line, date }: { readonly accountId: number; readonly line: string; date: string },
): Promise<readonly LineSight[]> {
  const duties = await dutiesOf(line);
  if (duties === undefined) return [];
  const told = await withRules(async () =>
    done(duties.sight(await linePlace(book, accountId, date))),
  );
  return told.ok ? told.value : [];
}
