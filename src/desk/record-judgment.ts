// Records how a case in small claims was judged. What the court gave for the check is owed already;
// its damages and costs are charged now, and never more of them than was asked and may be. With
// damages, the fee of the check and the mailing of its demand are owed no longer.
import { type Cents, cents, sumCents, ZERO } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { caseOf, type FiledCase, insertJudgment } from '../store/returned-cases.ts';
import { type ReturnStanding, returnStanding } from '../store/returned-standing.ts';
import { type AfterDemand, beginAfterDemand } from './after-demand.ts';
import { chargeReturn } from './charge-return.ts';
import type { Counter, Desk } from './desk.ts';
import { relieveReturn } from './relieve-return.ts';

/** As the judgment says it; nothing of each where the case was lost. */
export type Judged = {
  readonly returnedId: number;
  readonly decidedOn: string;
  /** For the check; without damages also for its fee and the mailing of its demand. */
  readonly owedCents: Cents;
  readonly damagesCents: Cents;
  readonly costCents: Cents;
};

export type RecordedJudgment = {
  readonly caseNumber: string;
  readonly awardedCents: Cents;
  /** Damages and costs: what the account is charged. */
  readonly chargedCents: Cents;
  /** What of the fee and the mailing is taken off, since whoever owes damages owes neither. */
  readonly relievedCents: Cents;
};

/** What holds where the city never said it. */
const COSTS_MOST = 15_000;

/** Refused where the court gave more than it was asked for: somebody keyed it wrong. */
export async function recordJudgment(
  desk: Desk,
  counter: Counter,
  judged: Judged,
): Promise<Result<RecordedJudgment>> {
  return desk.store.transact<RecordedJudgment>(async (book) => {
    const begun = await beginAfterDemand(desk, book, counter);
    if (!begun.ok) return begun;
    const filed = await judgeable(book, judged, begun.value);
    if (!filed.ok) return filed;
    const { caseNumber } = filed.value;
    const back = await returnStanding(book, judged.returnedId);
    if (back === undefined) return refuse('returned-unknown');
    const charged = await charge(book, back, { ...judged, caseNumber }, begun.value);
    if (!charged.ok) return charged;
    const { owedCents, damagesCents, costCents } = judged;
    const judgmentId = await insertJudgment(book, {
      ...{ returned_id: judged.returnedId, decided_on: judged.decidedOn, owed_cents: owedCents },
      ...{ damages_cents: damagesCents, cost_cents: costCents },
      ...{ item_id: charged.value?.itemId ?? null, entry_id: charged.value?.entryId ?? null },
      ...{ business_date: begun.value.date, made_at: begun.value.at, made_by: begun.value.by },
    });
    // Cases of before asked the fee and the mailing besides: what the court gave of them is owed.
    const isInstead = damagesCents > 0 && filed.value.checkCents !== null;
    const about = { judgmentId, caseNumber };
    const relieved = isInstead ? await relieveReturn(book, back, about, begun.value) : done(ZERO);
    if (!relieved.ok) return relieved;
    const chargedCents = cents(damagesCents + costCents);
    const awardedCents = cents(owedCents + chargedCents);
    return done({ caseNumber, awardedCents, chargedCents, relievedCents: relieved.value });
  });
}

async function judgeable(
  book: Book,
  { returnedId, decidedOn, owedCents, damagesCents, costCents }: Judged,
  { date }: AfterDemand,
): Promise<Result<FiledCase>> {
  const filed = await caseOf(book, returnedId);
  if (filed === undefined) return refuse('case-none');
  const { caseNumber, filedOn, awardedCents } = filed;
  if (awardedCents !== null) return refuse('case-judged', { case: caseNumber });
  if (decidedOn < filedOn || decidedOn > date) {
    return refuse('judgment-date', { from: filedOn, until: date });
  }
  const costs = cents(await policyOr(book, 'returned.court-costs-most-cents', date, COSTS_MOST));
  const { unpaidCents: owed, damagesCents: damages } = filed;
  const least = Math.min(owedCents, damagesCents, costCents);
  if (least < 0 || owedCents > owed || damagesCents > damages || costCents > costs) {
    return refuse('judgment-beyond', { case: caseNumber, owed, damages, costs });
  }
  return done(filed);
}

/** Nothing where the court gave nothing besides. */
async function charge(
  book: Book,
  back: ReturnStanding,
  { damagesCents, costCents, caseNumber }: Judged & { readonly caseNumber: string },
  moment: AfterDemand,
) {
  const charges = [
    { base: 'returned-damages', amountCents: damagesCents },
    { base: 'court-costs', amountCents: costCents },
  ].filter(({ amountCents }) => amountCents > 0);
  if (sumCents(charges, ({ amountCents }) => amountCents) === ZERO) return done(undefined);
  const words = `Judgment ${caseNumber} of ${returnedNumber(back.number)}`;
  return chargeReturn(book, back, { words, charges }, moment);
}
