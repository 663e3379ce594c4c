// Holds on collection: placed alone or with a second person, lifted by two; late charges, notices
// and penalties rest while one stands.
import { askHoldLift } from '../../src/desk/lift-hold.ts';
import { placeHold } from '../../src/desk/place-hold.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { COUNTER_HOLDS } from '../../src/domain/hold.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import type { Account, Model } from './model.ts';
import type { Hold } from './receivables-model.ts';

const PLACES = ['clerk', 'supervisor'];

const stands = ({ until, isLifted }: Hold, date: string) =>
  !isLifted && (until === null || until >= date);

function isOn({ accountId, partyId }: Hold, account: Account): boolean {
  if (accountId !== null) return accountId === account.id;
  return account.partyId !== null && partyId === account.partyId;
}

/** Somebody looks into it, or has it put off. */
export function isHeldUp(model: Model, accountId: number): boolean {
  const account = model.accounts.get(accountId);
  if (account === undefined) return false;
  return model.holds.some((one) => isOn(one, account) && stands(one, model.date));
}

const IN_COURT = ['dispute', 'legal', 'bankruptcy'];

/** A court has it, or may: money of it is nobody else's meanwhile. */
export function isInCourt({ accounts, holds, date }: Model, accountId: number): boolean {
  const account = accounts.get(accountId);
  if (account === undefined) return false;
  return holds.some((one) => {
    return IN_COURT.includes(one.kind) && isOn(one, account) && stands(one, date);
  });
}

type Wish = Omit<Hold, 'id' | 'isLifted'> & { readonly account: Account };

function whyNotPlace(model: Model, { account, kind, until, accountId, partyId }: Wish) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (accountId === null && account.partyId === null) return 'payer-none';
  if (until !== null && until < model.date) return 'date-too-early';
  const isCovered = model.holds.some((one) => {
    if (one.kind !== kind || !stands(one, model.date)) return false;
    if (one.accountId !== accountId || one.partyId !== partyId) return false;
    return one.until === null || (until !== null && one.until >= until);
  });
  return isCovered ? 'hold-covered' : undefined;
}

async function carry({ desk, model }: Audit, { kind, until, accountId, partyId }: Wish) {
  const { id } = await desk.store.book
    .selectFrom('hold')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  model.holds.push({ id, kind, until, accountId, partyId, isLifted: false });
}

function someWish({ dice, model }: Audit): Wish | undefined {
  const recent = [...model.citations, ...model.businesses].map(({ accountId }) => accountId);
  const likely = dice.percent(50) ? dice.any(recent) : undefined;
  const account = model.accounts.get(likely ?? 0) ?? dice.any([...model.accounts.values()]);
  if (!account) return undefined;
  const ofPayer = dice.percent(25);
  const whose = ofPayer
    ? { accountId: null, partyId: account.partyId }
    : { accountId: account.id, partyId: null };
  const until = dice.one([null, ...[-1, 0, 1, 3].map((days) => addDays(model.date, days))]);
  return { account, ...whose, kind: dice.one(COUNTER_HOLDS), until };
}

export const placeAHold: Action = {
  name: 'place a hold',
  weight: () => 1,
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    const kind = COUNTER_HOLDS.find((one) => one === wish?.kind);
    if (!wish || !kind) return 'place a hold: there is no account';
    const { account, until, accountId } = wish;
    const told = `hold ${kind} of ${account.number} until ${until} by ${who.number}`;
    const asked = { accountId: account.id, ofPayer: accountId === null, kind, words: 'asked' };
    const result = await placeHold(desk, counter, until === null ? asked : { ...asked, until });
    const barred = PLACES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotPlace(model, wish) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: alone`, result.value.done, who.role === 'supervisor');
    if (result.value.done) {
      await carry(audit, wish);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => whyNotPlace(model, wish) ?? 'done',
      carryOut: () => carry(audit, wish),
    });
  },
};

export const liftAHold: Action = {
  name: 'lift a hold',
  weight: ({ model }) => (model.holds.some((one) => stands(one, model.date)) ? 0.6 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const all = model.holds;
    const likely = all.filter((one) => stands(one, model.date));
    const one = dice.any(dice.percent(85) ? likely : all);
    const account = one && [...model.accounts.values()].find((some) => isOn(one, some));
    if (!one || !account) return 'lift a hold: there is none';
    const told = `hold ${one.id} lifted by ${who.number}`;
    const whyNot = () => {
      if (model.closedDates.has(model.date)) return 'day-closed';
      return stands(one, model.date) ? undefined : 'hold-gone';
    };
    const reason = { number: 1, text: 'seen' };
    const lift = { accountId: account.id, holdId: one.id, reason };
    const result = await askHoldLift(desk, counter, lift);
    const barred = PLACES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot() ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => whyNot() ?? 'done',
      carryOut: () => {
        one.isLifted = true;
      },
    });
  },
};
