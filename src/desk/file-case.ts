// A returned check goes to small claims after its demand: the case, and what is asked with the
// damages that the law allows. Nothing is posted: only a court says what is owed beyond the check.
import { foreignText } from '../domain/foreign-text.ts';
import { type Cents, cents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { placedOf } from '../store/placements.ts';
import { caseOf, insertCase, isCaseTaken } from '../store/returned-cases.ts';
import { returnStanding } from '../store/returned-standing.ts';
import { beginAfterDemand, endOfDemand } from './after-demand.ts';
import type { Counter, Desk } from './desk.ts';
import { claimable, claimOf } from './read-returned.ts';
import { restingOf } from './write-off-standing.ts';

export type AskedCase = {
  readonly returnedId: number;
  readonly caseNumber: string;
  readonly filedOn: string;
  /**
   * Asked besides the check, and instead of its fee and the mailing of its demand; never more than
   * the law allows. Of none, the fee and the mailing are asked.
   */
  readonly damagesCents: Cents;
};

/** Returns all that is asked of the court. */
export async function fileCase(
  desk: Desk,
  counter: Counter,
  { returnedId, caseNumber, filedOn, damagesCents }: AskedCase,
): Promise<Result<Cents>> {
  return desk.store.transact<Cents>(async (book) => {
    const begun = await beginAfterDemand(desk, book, counter);
    if (!begun.ok) return begun;
    const { date } = begun.value;
    const back = await returnStanding(book, returnedId);
    if (back === undefined) return refuse('returned-unknown');
    const number = returnedNumber(back.number);
    const filed = await caseOf(book, returnedId);
    if (filed !== undefined) return refuse('case-already', { number, case: filed.caseNumber });
    const ended = endOfDemand(back, date);
    if (!ended.ok) return ended;
    if ((await placedOf(book, { returnedId })).length > 0) {
      return refuse('placement-already', { number });
    }
    const rests = await restingOf(desk, book, { alone: false, date })(back.accountId);
    if (rests !== undefined) return refuse('write-off-rests', { why: rests });
    const words = foreignText(caseNumber);
    if (words === '' || (await isCaseTaken(book, words))) {
      return refuse('case-number', { case: words });
    }
    if (filedOn <= ended.value || filedOn > date) {
      return refuse('case-date', { after: ended.value, until: date });
    }
    const most = await claimOf(book, back, date);
    if (damagesCents < 0 || damagesCents > most) return refuse('case-damages', { most });
    const checkCents = claimable(back);
    const unpaidCents = damagesCents > 0 ? checkCents : back.unpaidCents;
    const row = {
      ...{ returned_id: returnedId, case_number: words, filed_on: filedOn },
      ...{ unpaid_cents: unpaidCents, damages_cents: damagesCents, business_date: date },
      ...{ made_at: begun.value.at, made_by: begun.value.by },
    };
    await insertCase(book, row, checkCents);
    return done(cents(unpaidCents + damagesCents));
  });
}
