// What becomes of refunds that accounts payable has: each paid by one check, or back, once.
import { recordRefundCheck } from '../../src/desk/record-refund-check.ts';
import { returnRefund } from '../../src/desk/return-refund.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { RETURN_KINDS } from '../../src/domain/refund-life.ts';
import { counterOf } from '../support/counter.ts';
import { type Action, type Audit, agree, codeOf, personOf, reach } from './audit.ts';
import { noteRefund } from './list-model.ts';
import type { Component, Model } from './model.ts';
import type { GrantedRefund } from './receivables-model.ts';
import { book } from './sums.ts';

const STALE_DAYS = 180;

/** Mostly accounting; now and then somebody who may not, or a number that is none. */
async function somebody(audit: Audit) {
  const { desk, dice, model } = audit;
  const who = personOf(model, dice.percent(92) ? 701 : dice.one([101, 902, 801]));
  return { who, counter: await counterOf(desk, who.number) };
}

function someRefund({ dice, model }: Audit, isLikely: (one: GrantedRefund) => boolean): number {
  const likely = model.refunds.flatMap((one, index) => (isLikely(one) ? [index + 1] : []));
  const some = dice.percent(80) ? dice.any(likely) : undefined;
  return some ?? dice.between(1, model.refunds.length + 1);
}

/** Why nothing is said of it now. */
function whyNot(model: Model, role: string, one: GrantedRefund | undefined): string | undefined {
  if (role !== 'accounting') return 'not-allowed';
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (one === undefined) return 'refund-unknown';
  if (!one.inFile) return 'refund-not-sent';
  return one.isBack ? 'refund-back' : undefined;
}

export const recordACheck: Action = {
  name: 'check of a refund',
  weight: ({ model }) => (model.refunds.some((one) => one.inFile && !one.check) ? 1 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { who, counter } = await somebody(audit);
    const number = someRefund(audit, (one) => one.inFile && !one.check && !one.isBack);
    const one = model.refunds[number - 1];
    const checkNumber = String(dice.between(10_000, 10_040));
    const checkDate = addDays(model.date, dice.one([0, 0, 0, -1, 1]));
    const told = `check ${checkNumber} of ${checkDate} for refund ${number} by ${who.number}`;
    const late = () => {
      if (!one) return undefined;
      if (one.check) return 'refund-paid';
      if (checkDate < one.sentOn) return 'date-too-early';
      if (checkDate > model.date) return 'date-too-late';
      const isUsed = model.refunds.some(({ check }) => check?.number === checkNumber);
      return isUsed ? 'refund-check-used' : undefined;
    };
    const result = await recordRefundCheck(desk, counter, { number, checkNumber, checkDate });
    agree(told, codeOf(result), whyNot(model, who.role, one) ?? late() ?? 'done');
    if (result.ok && one) {
      noteRefund(model);
      one.check = { number: checkNumber, date: checkDate };
      reach(audit, 'refund: check');
    }
    return told;
  },
};

/** Its credit stands again, and accounts payable owes nothing of it. */
function giveBack(model: Model, one: GrantedRefund): void {
  const [component] = one.item.components as readonly [Component];
  const lines = [
    [`${component.control.slice(0, 3)}-2010`, one.cents] as const,
    [component.control, -one.cents] as const,
  ];
  book(model, model.date, { lines, moves: [{ component, open: one.cents, given: [] }] });
  noteRefund(model, -one.cents);
  one.isBack = true;
}

export const bringBack: Action = {
  name: 'refund comes back',
  weight: ({ model }) => (model.refunds.some((one) => one.inFile && !one.isBack) ? 0.7 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { who, counter } = await somebody(audit);
    const number = someRefund(audit, (one) => one.inFile && !one.isBack);
    const one = model.refunds[number - 1];
    const kind = dice.one(RETURN_KINDS);
    const told = `refund ${number} back, ${kind}, by ${who.number}`;
    const early = () => {
      if (!one) return undefined;
      if (kind === 'unpaid') return one.check ? 'refund-paid' : undefined;
      if (!one.check) return 'refund-unpaid';
      const isEarly = kind === 'stale' && model.date < addDays(one.check.date, STALE_DAYS);
      return isEarly ? 'refund-not-stale' : undefined;
    };
    const result = await returnRefund(desk, counter, { number, kind, note: 'seen' });
    agree(told, codeOf(result), whyNot(model, who.role, one) ?? early() ?? 'done');
    if (result.ok && one) {
      giveBack(model, one);
      reach(audit, `refund: back, ${kind}`);
    }
    return told;
  },
};
