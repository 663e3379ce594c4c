// After a returned check: its demand by certified mail, once, with what the mailing cost; and a
// payer who writes checks again before the day, since a supervisor said so.
import { type AskedDemand, demandPayment } from '../../src/desk/demand-payment.ts';
import { askCashOnlyLift } from '../../src/desk/lift-cash-only.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { returnStanding } from '../../src/store/returned-standing.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import { itemsOf, type Model } from './model.ts';
import type { MadeReturn } from './receivables-model.ts';
import { recoverableIn } from './recoveries.ts';
import { raised } from './returned-sums.ts';
import { book } from './sums.ts';

const WRITES = ['clerk', 'supervisor'];
const LIFTS = ['clerk', 'supervisor', 'accounting'];
const [ANSWER_DAYS, MAILED_WITHIN] = [30, 7];
/** Three times what of the check is unpaid, at least 100.00 and at most 1,500.00. */
export const claimOf = (unpaid: number) =>
  unpaid === 0 ? 0 : Math.max(10_000, Math.min(150_000, 3 * unpaid));
const GENERAL = ['110-1250', '110-4410'] as const;
const WATER = ['510-1215', '510-4519'] as const;

/** What of the check is owed still. */
export const unpaidOf = (model: Model, { owedAgain, writtenAgain }: MadeReturn) =>
  owedAgain.reduce((sum, { component, cents: put }) => sum + Math.min(put, component.open), 0) +
  writtenAgain.reduce((sum, { component, cents: put }) => {
    return sum + Math.min(put, component.open + recoverableIn(model, component));
  }, 0);

/** Less what came in toward the fee: how much that was only the book knows. */
export async function claimableOf({ desk, model }: Audit, made: MadeReturn): Promise<number> {
  const id = model.returned.indexOf(made) + 1;
  const back = await desk.store.read((stored) => returnStanding(stored, id));
  return Math.max(0, unpaidOf(model, made) - (back?.feePaidCents ?? 0));
}

function whyNot({ model }: Audit, made: MadeReturn | undefined, asked: AskedDemand) {
  const { certifiedNumber, mailedOn } = asked;
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (made === undefined) return 'returned-unknown';
  if (made.isDemanded) return 'demand-already';
  if (!made.ofPayer) return 'demand-not-payer';
  if (unpaidOf(model, made) === 0) return 'demand-paid';
  if (certifiedNumber === 'green') return 'certified-number';
  if (model.certified.has(certifiedNumber.replaceAll(' ', ''))) return 'certified-taken';
  const isWithin = mailedOn >= model.date && mailedOn <= addDays(model.date, MAILED_WITHIN ?? 0);
  if (!isWithin) return 'demand-mailed';
  // A letter needs somebody by name; no receipt here names its payer.
  const { partyId = null } = model.accounts.get(made.owing) ?? {};
  return partyId === null && asked.payer === undefined ? 'demand-nobody' : undefined;
}

/** Owed like the fee; where there was none, in the fund of what the account owes. */
export function chargedLike(model: Model, { owing, fee }: MadeReturn) {
  const items = itemsOf(model, owing).filter(({ side }) => side === 'D');
  const own = fee?.item ?? items[0];
  const like = fee === undefined ? items : [fee.item];
  const controls = like.flatMap(({ components }) => components.map(({ control }) => control));
  const isWater = controls.some((control) => control.startsWith('510'));
  const [control, share] = isWater ? WATER : GENERAL;
  return { department: own?.department ?? '', control, share };
}

async function mail(audit: Audit, made: MadeReturn, sum: number): Promise<void> {
  const { model } = audit;
  const like = chargedLike(model, made);
  const { control, share } = like;
  const raising = { ...like, accountId: made.owing, rank: 10, cents: sum };
  const { one } = await raised(audit, raising);
  const lines = [[control, sum] as const, [share, -sum] as const];
  book(model, model.date, { lines, moves: [{ component: one, open: sum, given: [0] }] });
  made.mailing = one;
}

function someDemand({ dice, model }: Audit): AskedDemand {
  const { returned, certified, date } = model;
  const number = `7022 0410 0001 ${String(10_000_000 + certified.size)}`;
  const used = dice.percent(10) ? [...certified][0] : undefined;
  return {
    returnedId: dice.between(1, returned.length + (dice.percent(5) ? 1 : 0)),
    mailedOn: dice.percent(10)
      ? dice.one([addDays(date, -1), addDays(date, 8)])
      : addDays(date, dice.between(0, 7)),
    certifiedNumber: dice.percent(5) ? 'green' : (used ?? number),
    mailingCents: cents(dice.one([0, 964, 964])),
    address: ['12 Mill Street'],
    ...(dice.percent(50) ? { payer: 'A. Payer' } : {}),
  };
}

export const demand: Action = {
  name: 'demand a check',
  weight: ({ model }) => (model.returned.length > 0 ? 1.5 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const asked = someDemand(audit);
    const { returnedId, mailedOn, mailingCents, certifiedNumber } = asked;
    const made = model.returned[returnedId - 1];
    const told = `demand of return ${returnedId}, ${mailedOn}, by ${who.number}`;
    const result = await demandPayment(desk, counter, asked);
    const barred = WRITES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, made, asked) ?? 'done');
    if (!result.ok || made === undefined) return told;
    const { answerBy, demandedCents, claimCents } = result.value;
    const owed = unpaidOf(model, made) + (made.fee?.component.open ?? 0) + mailingCents;
    const claim = claimOf(await claimableOf(audit, made));
    const should = [addDays(mailedOn, ANSWER_DAYS ?? 0), owed, claim];
    agree(`${told}: says`, [answerBy, demandedCents, claimCents], should);
    if (mailingCents > 0) await mail(audit, made, mailingCents);
    made.isDemanded = true;
    made.answerBy = answerBy;
    model.certified.add(certifiedNumber.replaceAll(' ', ''));
    model.letters.push({ copies: 0, sha256: undefined });
    return told;
  },
};

function whyNoLift({ closedDates, date, accounts }: Model, accountId: number) {
  if (closedDates.has(date)) return 'day-closed';
  return (accounts.get(accountId)?.cashOnlyUntil ?? '') < date ? 'cash-only-not' : undefined;
}

/** Of the party with all its accounts, or of an account of nobody. */
function lift({ accounts }: Model, accountId: number): void {
  const own = accounts.get(accountId);
  for (const one of accounts.values()) {
    const isTheirs = own?.partyId !== null && one.partyId === own?.partyId;
    if (one.id === accountId || isTheirs) one.cashOnlyUntil = null;
  }
}

export const liftCashOnly: Action = {
  name: 'lift cash only',
  weight: ({ model }) => (model.returned.length > 0 ? 0.7 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const all = [...model.accounts.values()];
    const inCash = all.filter(({ cashOnlyUntil }) => cashOnlyUntil !== null);
    const accountId = dice.any(dice.percent(85) ? inCash : all)?.id;
    if (accountId === undefined) return 'lift: everybody writes checks';
    const told = `cash only of ${accountId} lifted by ${who.number}`;
    const reason = { number: 1, text: 'the bank erred' };
    const result = await askCashOnlyLift(desk, counter, { accountId, reason });
    const barred = LIFTS.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNoLift(model, accountId) ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true, outcome: () => whyNoLift(model, accountId) ?? 'done' },
      carryOut: () => lift(model, accountId),
    });
  },
};
