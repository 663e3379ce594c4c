// Business tax from its registration to its closing, reckoned apart from the rules.
import { openAccount } from '../../src/desk/open-account.ts';
import { type Action, type Audit, agree, codeOf } from './audit.ts';
import { certificateSays } from './business-changes.ts';
import { taxIn } from './business-classes.ts';
import type { AuditedBusiness } from './business-model.ts';
import {
  ask,
  daysFrom,
  FEE,
  fined,
  isClosed,
  isFine,
  isTax,
  known,
  LINE,
  openTax,
  owed,
  PENALTY,
  percentOf,
  percentOn,
  raised,
  STATE,
  TAX,
  takeItems,
} from './business-sums.ts';
import { payOn } from './hearings.ts';
import type { Component } from './model.ts';
import { newName } from './newcomers.ts';
import { rests } from './resting.ts';

const SERVICE = ['204 Main Street', 'en', 'same', 'yes', 'no', 'Bookkeeping', '541219', 'service'];

const NOTHING = { paid: 0, penalty: 0 };

export const register: Action = {
  name: 'register a business',
  weight: () => 1,
  act: async (audit) => {
    const { dice, model } = audit;
    const gross = dice.between(0, 400_000);
    const beganOn = daysFrom(model.date, -dice.one([0, dice.between(1, 80)]));
    const name = newName();
    const answers = [name, ...SERVICE, String(gross), 'none', beganOn, 'yes'];
    const { result, barred, told } = await ask(audit, 'register', undefined, answers);
    const should = barred ?? (isClosed(audit) ? 'day-closed' : 'done');
    agree(told, codeOf(result), should);
    if (!result.ok || !result.value.done) return told;
    const { accountId } = result.value;
    await known(audit, accountId);
    const made = await takeItems(audit, accountId);
    model.letters.push({ copies: 0, sha256: undefined });
    const declared = { of: 'service', counted: gross, share: 100 } as const;
    const [tax, lateFrom] = [taxIn('service', declared), daysFrom(beganOn, 31)];
    const percent = percentOn(model.date, lateFrom);
    raised(audit, made, [
      ...[[TAX, tax] as const, ['110-4112', 4200] as const, [STATE ?? '', 400] as const],
      [PENALTY ?? '', percentOf(tax, percent)],
    ]);
    const year = Number(beganOn.slice(0, 4));
    const called = { name, dba: '', place: SERVICE[0] ?? '' };
    const assessed = { accountId, year, tax, percent, lateFrom, called, declared };
    push(audit, { ...assessed, beganOn, isEstimate: true }, made);
    return `${told}: ${gross}`;
  },
};

type Known = 'accountId' | 'year' | 'tax' | 'percent' | 'lateFrom' | 'called';
type Assessed = Pick<AuditedBusiness, Known | 'declared' | 'beganOn' | 'isEstimate'>;

function push({ model }: Audit, assessed: Assessed, made: readonly Component[]): void {
  const stands = {
    ...{ exemption: undefined, emptiedOn: undefined, isYearExempt: false },
    ...{ isInCity: true, isHomeOpen: false, isClosed: false, isCertified: false },
  };
  const parts = { made: made.filter(isTax), fined: made.filter(isFine), fine: 0, borne: [] };
  const one: AuditedBusiness = { ...assessed, ...stands, ...parts, emptied: NOTHING };
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
    const declared = { of: 'service', counted: gross, share: 100 } as const;
    const tax = taxIn('service', declared);
    const year = Number(model.date.slice(0, 4));
    const lateFrom = `${year}-05-01`;
    const percent = percentOn(filed ?? model.date, lateFrom);
    const made = await takeItems(audit, accountId);
    raised(audit, made, [
      ...[[TAX, tax] as const, [PENALTY ?? '', percentOf(tax, percent)] as const],
      ...[[FEE ?? '', 1800] as const, [STATE ?? '', 400] as const],
    ]);
    const called = { name: 'Old', dba: '', place: 'x' };
    const assessed = { accountId, year, tax, percent, lateFrom, called, declared };
    push(audit, { ...assessed, beganOn: undefined, isEstimate: false }, made);
    return `${told}: ${answers}`;
  },
};

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

export const certify: Action = {
  name: 'certificate of a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const due = owed(audit, one);
    // It is paid first, mostly whole.
    if (due > 0 && dice.percent(60)) {
      const number = model.accounts.get(one.accountId)?.number ?? '';
      const part = dice.percent(70) ? due : dice.between(1, due);
      return payOn(audit, { accountId: one.accountId, number }, part);
    }
    const { result, barred, told } = await ask(audit, 'certificate', one.accountId, ['letter']);
    const isOver = Number(model.date.slice(0, 4)) > one.year;
    const isBarred = one.isCertified || one.isClosed || one.isHomeOpen;
    const held = isBarred || isOver || owed(audit, one) > 0;
    const why = isClosed(audit) ? 'day-closed' : held ? 'line-barred' : 'done';
    agree(told, codeOf(result), barred ?? why);
    if (!result.ok) return told;
    one.isCertified = true;
    await certificateSays(audit, one.called);
    for (let letter = 0; letter < 2; letter += 1) {
      model.letters.push({ copies: 0, sha256: undefined });
    }
    return told;
  },
};
