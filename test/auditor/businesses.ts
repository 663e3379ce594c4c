// Business tax from its registration to its closing, reckoned apart from the rules.
import { openAccount } from '../../src/desk/open-account.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf } from './audit.ts';
import type { AuditedBusiness } from './business-model.ts';
import {
  ask,
  daysFrom,
  FEE,
  fined,
  givesUnpaidBack,
  isClosed,
  isFine,
  isTax,
  known,
  LINE,
  lower,
  owed,
  PENALTY,
  percentOf,
  percentOn,
  raised,
  STATE,
  serviceTax,
  TAX,
  takeItems,
} from './business-sums.ts';
import { COUNTER } from './corrections.ts';
import type { Component } from './model.ts';
import { newName } from './newcomers.ts';
import { rests } from './resting.ts';

const SERVICE = ['204 Main Street', 'en', 'same', 'yes', 'no', 'Bookkeeping', '541219', 'service'];

export const register: Action = {
  name: 'register a business',
  weight: () => 1,
  act: async (audit) => {
    const { dice, model } = audit;
    const gross = dice.between(0, 400_000);
    const beganOn = daysFrom(model.date, -dice.one([0, dice.between(1, 80)]));
    const answers = [newName(), ...SERVICE, String(gross), 'none', beganOn, 'yes'];
    const { result, barred, told } = await ask(audit, 'register', undefined, answers);
    const should = barred ?? (isClosed(audit) ? 'day-closed' : 'done');
    agree(told, codeOf(result), should);
    if (!result.ok || !result.value.done) return told;
    const { accountId } = result.value;
    await known(audit, accountId);
    const made = await takeItems(audit, accountId);
    model.letters.push({ copies: 0, sha256: undefined });
    const [tax, lateFrom] = [serviceTax(gross), daysFrom(beganOn, 31)];
    const percent = percentOn(model.date, lateFrom);
    raised(audit, made, [
      ...[[TAX, tax] as const, ['110-4112', 4200] as const, [STATE ?? '', 400] as const],
      [PENALTY ?? '', percentOf(tax, percent)],
    ]);
    const year = Number(beganOn.slice(0, 4));
    push(audit, { accountId, year, tax, percent, lateFrom }, made);
    return `${told}: ${gross}`;
  },
};

type Assessed = Pick<AuditedBusiness, 'accountId' | 'year' | 'tax' | 'percent' | 'lateFrom'>;

function push({ model }: Audit, assessed: Assessed, made: readonly Component[]): void {
  const stands = { isExempt: false, isYearExempt: false, isClosed: false, isCertified: false };
  const parts = { made: made.filter(isTax), fined: made.filter(isFine), fine: 0, borne: [] };
  const one = { ...assessed, ...stands, ...parts };
  fined(one, one.tax, 0, one.percent);
  model.businesses.push(one);
}

/** One that was there before the program, renewed by mail as long ago as the dice say. */
export const renew: Action = {
  name: 'renew a business',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const opened = await desk.store.transact((on) =>
      openAccount(
        on,
        { line: LINE, party: { name: 'Old', language: 'en', address: 'x' }, place: 'x' },
        { date: model.date, at: desk.clock.now(), by: 1 },
      ),
    );
    if (!opened.ok) throw new Error('no account');
    const accountId = opened.value;
    await known(audit, accountId);
    const what = ['Bookkeeping', '541219', 'service', 'yes'];
    const classed = await ask(audit, 'reclassify', accountId, what);
    const closed = isClosed(audit) ? 'day-closed' : undefined;
    agree(classed.told, codeOf(classed.result), classed.barred ?? closed ?? 'done');
    const gross = dice.between(0, 400_000);
    const filed = dice.percent(50) ? daysFrom(model.date, -dice.between(1, 80)) : undefined;
    const by = filed === undefined ? ['today'] : ['mail', filed];
    const answers = [String(gross), ...by, 'yes'];
    const { result, barred, told } = await ask(audit, 'renew', accountId, answers);
    const unknown = classed.result.ok ? undefined : 'line-barred';
    agree(told, codeOf(result), barred ?? closed ?? unknown ?? 'done');
    if (!result.ok || !result.value.done) return told;
    const tax = serviceTax(gross);
    const year = Number(model.date.slice(0, 4));
    const lateFrom = `${year}-05-01`;
    const percent = percentOn(filed ?? model.date, lateFrom);
    const made = await takeItems(audit, accountId);
    raised(audit, made, [
      ...[[TAX, tax] as const, [PENALTY ?? '', percentOf(tax, percent)] as const],
      ...[[FEE ?? '', 1800] as const, [STATE ?? '', 400] as const],
    ]);
    push(audit, { accountId, year, tax, percent, lateFrom }, made);
    return `${told}: ${answers}`;
  },
};

const openTax = ({ made }: AuditedBusiness) => made.reduce((sum, { open }) => sum + open, 0);

const penaltyDue = ({ model }: Audit, one: AuditedBusiness) =>
  percentOf(openTax(one), Math.max(0, percentOn(model.date, one.lateFrom) - one.percent));

export const penalty: Action = {
  name: 'penalty of a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const { result, barred, told } = await ask(audit, 'penalty', one.accountId, []);
    const percent = percentOn(model.date, one.lateFrom);
    const more = percentOf(openTax(one), percent - one.percent);
    const isLate = percent > one.percent && !rests(model, one.accountId);
    const why = isClosed(audit) ? 'day-closed' : isLate && more > 0 ? 'done' : 'line-barred';
    agree(told, codeOf(result), barred ?? why);
    if (!result.ok) return told;
    const base = openTax(one);
    const made = await takeItems(audit, one.accountId);
    raised(audit, made, [[PENALTY ?? '', more]]);
    fined(one, base, one.percent, percent);
    one.fined.push(...made);
    return told;
  },
};

export const amend: Action = {
  name: 'amend a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const gross = dice.one([0, dice.between(0, 400_000)]);
    const tax = serviceTax(gross);
    const answers = [String(gross), 'found'];
    const { result, who, barred, told } = await ask(audit, 'amend', one.accountId, answers);
    const outcome = () => {
      if (isClosed(audit)) return 'day-closed';
      if (one.isYearExempt) return 'line-barred';
      const isBehind = tax > one.tax && penaltyDue(audit, one) > 0;
      return tax === one.tax || isBehind ? 'line-answer' : 'done';
    };
    agree(told, codeOf(result), barred ?? outcome());
    if (!result.ok || result.value.done) return told;
    const isBack = () => tax < one.tax && givesUnpaidBack(model, one, one.tax - tax);
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => (outcome() === 'done' && isBack() ? 'line-answer' : outcome()),
      carryOut: async () => {
        if (tax < one.tax) await lower(audit, one, one.tax - tax);
        else {
          const made = await takeItems(audit, one.accountId);
          const percent = percentOn(model.date, one.lateFrom);
          const fine = percentOf(tax - one.tax, percent);
          raised(audit, made, [
            [TAX ?? '', tax - one.tax],
            [PENALTY ?? '', fine],
          ]);
          fined(one, tax - one.tax, 0, percent);
          one.made.push(...made.filter(isTax));
          one.fined.push(...made.filter(isFine));
        }
        one.tax = tax;
      },
    });
  },
};

export const certify: Action = {
  name: 'certificate of a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const { result, barred, told } = await ask(audit, 'certificate', one.accountId, ['letter']);
    const isOver = Number(model.date.slice(0, 4)) > one.year;
    const held = one.isCertified || one.isClosed || isOver || owed(audit, one) > 0;
    const why = isClosed(audit) ? 'day-closed' : held ? 'line-barred' : 'done';
    agree(told, codeOf(result), barred ?? why);
    if (!result.ok) return told;
    one.isCertified = true;
    for (let letter = 0; letter < 2; letter += 1) {
      model.letters.push({ copies: 0, sha256: undefined });
    }
    return told;
  },
};
