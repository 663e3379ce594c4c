// Business tax that an exemption takes off, and one that ends, or that was a mistake: the year that
// it emptied is taxed again then, and bears the penalty of its months on what was not paid.
import { canonical } from '../../src/domain/canonical.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, reach } from './audit.ts';
import { isGross, taxIn } from './business-classes.ts';
import type { AuditedBusiness } from './business-model.ts';
import {
  ask,
  daysFrom,
  fined,
  givesUnpaidBack,
  isClosed,
  isFine,
  isTax,
  lower,
  newestFacts,
  PENALTY,
  penaltyDue,
  percentOf,
  percentOn,
  plain,
  raised,
  TAX,
  takeItems,
} from './business-sums.ts';
import { COUNTER } from './corrections.ts';

const UNTIL = '2099-12-31';

const isExempt = ({ exemption }: AuditedBusiness, date: string) =>
  exemption !== undefined && exemption.from <= date && exemption.until >= date;

export const exempt: Action = {
  name: 'exempt a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 0.4 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const answers = ['nonprofit', UNTIL, 'letter of the board'];
    const { result, who, barred, told } = await ask(audit, 'exempt', one.accountId, answers);
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      return one.isClosed || isExempt(one, model.date) ? 'line-barred' : 'done';
    };
    agree(told, codeOf(result), barred ?? outcome());
    if (!result.ok || result.value.done) return told;
    const ofYear = () => Number(model.date.slice(0, 4)) === one.year;
    const isBack = () => ofYear() && givesUnpaidBack(model, one, one.tax);
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => (outcome() === 'done' && isBack() ? 'line-answer' : outcome()),
      carryOut: async () => {
        if (ofYear()) await empty(audit, one);
        one.exemption = { from: model.date, until: UNTIL };
        model.letters.push({ copies: 0, sha256: undefined });
      },
    });
  },
};

/** A year that is exempt already goes on being so from the day on which it was emptied. */
async function empty(audit: Audit, one: AuditedBusiness): Promise<void> {
  const { date } = audit.model;
  one.emptied = await lower(audit, one, one.tax);
  if (!one.isYearExempt) one.emptiedOn = date;
  Object.assign(one, { tax: 0, isYearExempt: true, isEstimate: false });
}

type Wish = { readonly how: 'mistake' | 'ends'; readonly ends: string };

function whyNot(audit: Audit, one: AuditedBusiness, { how, ends }: Wish): string | undefined {
  if (isClosed(audit)) return 'day-closed';
  const { exemption } = one;
  if (exemption === undefined || penaltyDue(audit, one) > 0) return 'line-barred';
  const isWithin = ends > exemption.from && ends <= exemption.until;
  return how === 'mistake' || isWithin ? undefined : 'line-answer';
}

export const endExemption: Action = {
  name: 'end an exemption',
  weight: ({ model }) => (model.businesses.some(({ exemption }) => exemption) ? 0.6 : 0.1),
  act: async (audit) => {
    const { dice, model } = audit;
    const exempted = model.businesses.filter(({ exemption }) => exemption);
    const one = dice.any(dice.percent(90) ? exempted : model.businesses);
    if (!one) return 'no business';
    const how = dice.one(['mistake', 'ends'] as const);
    const ends = daysFrom(model.date, dice.one([1, 30, 1, 0, -1, -10, -400]));
    const wish: Wish = { how, ends };
    const answers = [how, ...(how === 'ends' ? [ends] : []), 'no board'];
    const asked = await ask(audit, 'exemption-ended', one.accountId, answers);
    const { result, who, barred, told } = asked;
    agree(told, codeOf(result), barred ?? whyNot(audit, one, wish) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: by two`, result.value.done, false);
    if (result.value.done) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => whyNot(audit, one, wish) ?? 'done',
      carryOut: () => end(audit, one, wish),
    });
  },
};

async function end(audit: Audit, one: AuditedBusiness, { how, ends }: Wish): Promise<void> {
  const { model } = audit;
  const { exemption } = one;
  // One that ends leaves the year in which it ends; the auditor knows no year after that.
  const isTaxed = how === 'mistake' && one.isYearExempt && one.emptiedOn === exemption?.from;
  const again = isTaxed ? [await taxAgain(audit, one)] : [];
  const facts = await newestFacts(audit, one.accountId, 'exemption-ended');
  agree(`taxed again of ${one.accountId}`, canonical(facts['again'] ?? []), canonical(again));
  if (how === 'mistake') one.exemption = undefined;
  else if (exemption) one.exemption = { ...exemption, until: daysFrom(ends, -1) };
  model.letters.push({ copies: 0, sha256: undefined });
  reach(audit, `exemption ended: ${how}`);
}

/** As the record is to tell it. */
async function taxAgain(audit: Audit, one: AuditedBusiness) {
  const { model } = audit;
  const tax = taxIn(one.declared.of, one.declared, one.beganOn);
  const paid = Math.min(one.emptied.paid, tax);
  const percent = percentOn(model.date, one.lateFrom);
  // What had been charged, and the months since on what was not paid.
  const since = percentOf(tax - paid, Math.max(0, percent - one.percent));
  const penalty = one.emptied.penalty + since;
  const made = await takeItems(audit, one.accountId);
  raised(audit, made, [
    [TAX ?? '', tax],
    [PENALTY ?? '', penalty],
  ]);
  const before = one.fine;
  fined(one, tax, 0, percent);
  // What was paid when it was emptied bears no more.
  one.fine = before + penalty;
  one.made.push(...made.filter(isTax));
  one.fined.push(...made.filter(isFine));
  const isEstimate = one.beganOn !== undefined && isGross(one.declared.of);
  Object.assign(one, { tax, isYearExempt: false, emptiedOn: undefined, isEstimate });
  reach(audit, 'exemption ended: taxed again');
  if (paid > 0) reach(audit, 'exemption ended: paid before');
  if (penalty > 0) reach(audit, 'exemption ended: penalty');
  return {
    ...(isEstimate ? { estimate: true } : {}),
    ...(paid === 0 ? {} : { paid: plain(paid) }),
    ...(penalty === 0 ? {} : { penalty: plain(penalty) }),
    ...(percent === 0 ? {} : { percent }),
    ...{ tax: plain(tax), year: one.year },
  };
}
