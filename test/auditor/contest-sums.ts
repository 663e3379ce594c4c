// What a decision about a citation comes to: off what is open first, then back of what was paid,
// from each share what it has too much; the deposit pays what is left and the rest goes back.
import type { Audit } from './audit.ts';
import { agree } from './audit.ts';
import { credit } from './memos.ts';
import { type Component, type Item, itemsOf, type Model, openOf } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';
import { cancelIn, recoverableIn } from './recoveries.ts';
import { askedOfLine, grant, grantersOf, isHeldBack } from './refunds.ts';
import { holdForRest, recall } from './registration-model.ts';
import { book, joined, land, owedItems, parts, payComponent } from './sums.ts';

const [CREDIT, DEPOSIT, COURT_COST] = ['110-2110', '110-2140', '110-4312'];
const COURT_FEE = 2500;
/** What a returned check costs is its payer's, and no part of the fine. */
const RETURNED = '110-1250';

export type Said = 'upheld' | 'reduced' | 'dismissed';
type Cut = {
  readonly item: Item;
  readonly component: Component;
  readonly off: number;
  /** Of what is written off: not owed any more. */
  readonly gone: number;
  readonly back: number;
};

export type Outcome = {
  readonly cuts: readonly Cut[];
  readonly back: number;
  readonly applied: number;
  readonly returned: number;
};

const sum = <T>(list: readonly T[], of: (one: T) => number) =>
  list.reduce((all, one) => all + of(one), 0);

/** Charged and neither taken off nor given back, paid or not; what is written off may come in. */
function chargedOf(model: Model, one: PostedCitation, component: Component): number {
  const { original, credited } = component;
  const charged = original - (credited?.total ?? 0) + recoverableIn(model, component);
  return charged - (one.contest.back.get(component)?.cents ?? 0);
}

export function fineOf(model: Model, one: PostedCitation): number {
  return chargedOf(model, one, one.fine);
}

function ofCitation(model: Model, accountId: number): readonly Item[] {
  return itemsOf(model, accountId).filter(
    ({ side, components: [first] }) => side === 'D' && first?.control !== RETURNED,
  );
}

export function owedParts(model: Model, { accountId }: PostedCitation) {
  return ofCitation(model, accountId).flatMap((item) =>
    item.components.map((component) => ({ item, component })),
  );
}

const heldBy = ({ contest }: PostedCitation) => contest.hearing?.deposit?.open ?? 0;

export const openOn = (model: Model, one: PostedCitation) =>
  sum(owedParts(model, one), ({ component }) => component.open);

export function outcomeOf(model: Model, one: PostedCitation, said: Said, to: number): Outcome {
  const cuts = owedParts(model, one).flatMap(({ item, component }): Cut[] => {
    const cut = (amount: number) => {
      const off = Math.min(amount, component.open);
      const gone = Math.min(amount - off, recoverableIn(model, component));
      return { item, component, off, gone, back: amount - off - gone };
    };
    if (said === 'dismissed') return [cut(chargedOf(model, one, component))];
    return said === 'reduced' && component === one.fine ? [cut(fineOf(model, one) - to)] : [];
  });
  const left = openOn(model, one) - sum(cuts, ({ off }) => off);
  const applied = Math.min(heldBy(one), left);
  const back = sum(cuts, (cut) => cut.back);
  return { cuts, back, applied, returned: heldBy(one) - applied };
}

export function givesBack({ back, returned }: Outcome, isCourtLost: boolean): boolean {
  return back > 0 || returned > 0 || isCourtLost;
}

/** Takes from each share what it has beyond its part of what stays paid. */
function takeFrom({ contest }: PostedCitation, { component, back }: Cut) {
  const { original, open, credited, shares, given } = component;
  const before = contest.back.get(component) ?? { cents: 0, shares: shares.map(() => 0) };
  const paid = original - open - (credited?.total ?? 0) - before.cents;
  const weights = shares.map(({ cents }) => cents);
  const keeps = parts(paid - back, weights);
  const taken = given.map((had, index) => {
    return had - (before.shares[index] ?? 0) - (keeps[index] ?? 0);
  });
  contest.back.set(component, {
    cents: before.cents + back,
    shares: before.shares.map((had, index) => had + (taken[index] ?? 0)),
  });
  return shares.map(({ account }, index) => [account, taken[index] ?? 0] as const);
}

/** What is written off left the books before: nothing is booked for it. */
export function takeOff(audit: Audit, { item, component, off: amount, gone }: Cut): void {
  if (amount > 0) credit(audit, { item, component, share: undefined, kind: 'credit', amount });
  cancelIn(audit.model, component, gone);
}

type Decided = {
  readonly said: Said;
  readonly outcome: Outcome;
  readonly isCourt: boolean;
  /** Who asked and who said yes; nobody where nobody had to. */
  readonly by: number;
  readonly approver: number | undefined;
};

/** Carries it out, as it stands now. */
export async function carryDecision(
  audit: Audit,
  one: PostedCitation,
  decided: Decided,
): Promise<void> {
  const { said, outcome, isCourt } = decided;
  const { cuts, back, applied } = outcome;
  const fee = isCourt && said === 'dismissed' ? COURT_FEE : 0;
  for (const cut of cuts) takeOff(audit, cut);
  const taken = cuts.filter((cut) => cut.back > 0).flatMap((cut) => takeFrom(one, cut));
  if (fee > 0) taken.push([COURT_COST ?? '', fee]);
  if (back + fee > 0) await keep(audit, one, taken, back + fee);
  if (applied > 0) apply(audit.model, one, applied);
  if (said === 'dismissed') one.isEnded = true;
  if (said === 'dismissed') recall(audit, one, 'a decision');
  else holdForRest(audit, one);
  await payBack(audit, one, decided);
}

/** As a credit of its own; only the book knows its numbers. */
async function keep(
  { desk, model }: Audit,
  one: PostedCitation,
  taken: readonly (readonly [string, number])[],
  amount: number,
): Promise<void> {
  const { accountId, contest } = one;
  const made = await newestOn(desk, accountId);
  agree('what is given back', [made.original, made.control], [amount, CREDIT]);
  const { id, control, rank } = made;
  const component: Component = {
    ...{ id, control, rank, deferred: null, original: amount, shares: [], open: 0, given: [] },
  };
  const place = { accountId, side: 'C' as const, dueOn: model.date, department: 'parking' };
  model.items.set(made.itemId, { id: made.itemId, ...place, components: [component] });
  contest.returns.add(component);
  model.lineCredits.add(component);
  model.givenBackAfter.set(accountId, model.receipts.length);
  const moves = [{ component, open: amount, given: [] }];
  book(model, model.date, { lines: [...taken, [control, -amount]], moves });
}

export function newestOn({ store }: Audit['desk'], accountId: number) {
  return store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .select(['c.id', 'c.rank', 'c.control_account as control', 'c.original_cents as original'])
    .select('i.id as itemId')
    .where('i.account_id', '=', accountId)
    .orderBy('c.id', 'desc')
    .executeTakeFirstOrThrow();
}

/** The deposit pays, as a payment does. */
function apply(model: Model, { accountId, contest }: PostedCitation, amount: number): void {
  const component = contest.hearing?.deposit;
  if (component === undefined) throw new Error('no deposit pays');
  const { landings } = land(owedItems(ofCitation(model, accountId)), amount);
  const paid = landings.flatMap(({ byComponent }) =>
    byComponent.map(([owed, part]) => payComponent(owed, part)),
  );
  const moves = [{ component, open: -amount, given: [] }];
  book(model, model.date, joined([{ lines: [[DEPOSIT ?? '', amount]], moves }, ...paid]));
}

/** Refunds are asked for with it; whoever may grant them has granted them with the yes. */
async function payBack(audit: Audit, one: PostedCitation, decided: Decided): Promise<void> {
  const { model } = audit;
  const { by, approver, outcome, said, isCourt } = decided;
  if (!givesBack(outcome, isCourt && said === 'dismissed')) return;
  const { returns, hearing } = one.contest;
  const due = itemsOf(model, one.accountId).filter((item) => {
    const [component] = item.components;
    const isOurs = component && (returns.has(component) || component === hearing?.deposit);
    return isOurs && openOf(item) > 0;
  });
  const role = model.people.get(approver ?? 0)?.role ?? '';
  for (const item of due) {
    const grants = grantersOf(openOf(item)).includes(role) && !isHeldBack(model, item);
    if (grants) await grant(audit, item);
    else await askedOfLine(audit, [item], by);
  }
}
