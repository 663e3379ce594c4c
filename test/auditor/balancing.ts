// After the counts: tapes and signatures, the deposit and who verifies it.
import { keyTape } from '../../src/desk/key-tape.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { signSheet } from '../../src/desk/sign-sheet.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { cents } from '../../src/domain/money.ts';
import { counterOf, piecesFor } from '../support/counter.ts';
import { type Action, type Audit, agree, codeOf, personOf } from './audit.ts';
import { COUNTER } from './corrections.ts';
import { type Deposit, isCountedOn, type Model, postedOn, type Session } from './model.ts';
import { book } from './sums.ts';
import { ownOn, whyNotSecond } from './tabulating.ts';

const DEPARTMENTS = [
  'water-sewer',
  'business-tax',
  'parking',
  'dog-licences',
  'transit',
  'public-works',
  'permits',
  'miscellaneous',
] as const;
const TAKES_MONEY = ['clerk', 'supervisor'];
const ANYBODY = [101, 102, 103, 902, 903, 801] as const;

export const tapeKey = (date: string, department: string) => `${date} ${department}`;

export function whyNoSheets(model: Model, date: string): string | undefined {
  if (model.closedDates.has(date)) return 'day-closed';
  return isCountedOn(model, date) ? undefined : 'count-first';
}

/** Dates with sessions, the newest most often. */
export function someDate({ dice, model }: Audit): string {
  const dates = [...new Set(model.sessions.map((session) => session.date))];
  const open = dates.filter((date) => !model.closedDates.has(date));
  return (dice.percent(85) ? dice.any(open) : dice.any(dates)) ?? model.date;
}

type Waits = (model: Model, date: string, department: string) => boolean;

/** A department whose sheet waits, if there is one; otherwise any. */
function someDepartment({ dice, model }: Audit, date: string, waits: Waits): string {
  const waiting = DEPARTMENTS.filter((department) => waits(model, date, department));
  return (dice.percent(95) ? dice.any(waiting) : undefined) ?? dice.one(DEPARTMENTS);
}

/** Often when there is something to do for it on a date that is counted, else hardly ever. */
function weightOf(audit: Audit, often: number, has: (date: string) => boolean): number {
  const { model, closing } = audit;
  const dates = new Set(model.sessions.map((session) => session.date));
  const ready = [...dates].some(
    (date) => !model.closedDates.has(date) && isCountedOn(model, date) && has(date),
  );
  return ready && closing ? often : 0.3;
}

const isUnsigned: Waits = (model, date, department) => {
  const newest = model.tapes.get(tapeKey(date, department))?.at(-1);
  const posted = postedOn(model, date, department);
  return newest !== undefined && newest.total === posted && newest.signed.length < 2;
};

/** No tape was keyed, or the newest does not agree. */
const isWaiting: Waits = (model, date, department) => {
  const newest = model.tapes.get(tapeKey(date, department))?.at(-1);
  const posted = postedOn(model, date, department);
  return newest ? newest.total !== posted : posted > 0;
};

export const tape: Action = {
  name: 'tape',
  weight: (audit) =>
    weightOf(audit, 40, (date) => DEPARTMENTS.some((one) => isWaiting(audit.model, date, one))),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = someDate(audit);
    const department = someDepartment(audit, date, isWaiting);
    const who = personOf(model, dice.percent(5) ? 801 : dice.one(ANYBODY));
    const posted = postedOn(model, date, department);
    const slip = dice.percent(20) ? dice.one([9, -100, 1000]) : 0;
    const lines = [posted - 500, 500 + slip].map((amount) => ({
      amountCents: cents(amount),
      struck: false,
    }));
    const told = `tape ${department} of ${date} by ${who.number}`;
    const counter = await counterOf(desk, who.number);
    const key = tapeKey(date, department);
    const versions = model.tapes.get(key) ?? [];
    const newest = versions.at(-1);
    const again = dice.percent(30) ? dice.any(versions) : undefined;
    const keying = { date, department, lines, ...(again ? { secondOf: again.id } : {}) };
    const result = await keyTape(desk, counter, keying);
    const role = TAKES_MONEY.includes(who.role) ? undefined : 'not-allowed';
    const second = whyNotSecond(again, newest, who.number);
    agree(told, codeOf(result), role ?? whyNoSheets(model, date) ?? second ?? 'done');
    if (!result.ok) return told;
    const { id, version, totalCents, firstTapeId, exception } = result.value;
    agree(told, [version, totalCents], [versions.length + 1, posted + slip]);
    const first = again?.id ?? (newest?.by === who.number ? newest.first : undefined);
    agree(`${told}: its first tape`, firstTapeId, first);
    const own = ownOn(model, date, department, who.number);
    agree(`${told}: own receipts`, exception?.ownCents ?? 0, own);
    versions.push({
      id,
      total: posted + slip,
      by: who.number,
      version,
      signed: [],
      looked: new Set(),
      ...(first === undefined ? {} : { first }),
    });
    model.tapes.set(key, versions);
    return told;
  },
};

export const sign: Action = {
  name: 'sign',
  weight: (audit) =>
    audit.model.tapes.size === 0
      ? 0
      : weightOf(audit, 60, (date) =>
          DEPARTMENTS.some((one) => isUnsigned(audit.model, date, one)),
        ),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = someDate(audit);
    const department = someDepartment(audit, date, isUnsigned);
    const versions = model.tapes.get(tapeKey(date, department)) ?? [];
    const newest = versions.at(-1);
    const chosen = dice.percent(90) ? newest : dice.any(versions);
    if (!chosen || !newest) return 'sign: no tape';
    const role = dice.percent(80) && chosen.signed.includes('clerk') ? 'second' : 'clerk';
    const likely = role === 'clerk' ? chosen.by : dice.one([902, 903, 801]);
    const who = personOf(model, dice.percent(85) ? likely : dice.one(ANYBODY));
    const told = `sign ${department} of ${date} version ${chosen.version} as ${role} ${who.number}`;
    const { person } = await counterOf(desk, who.number);
    const why = (): string | undefined => {
      const closed = whyNoSheets(model, date);
      if (closed !== undefined) return closed;
      if (chosen !== newest) return 'sheet-old-version';
      if (chosen.total !== postedOn(model, date, department)) return 'sheet-differs';
      if (chosen.signed.includes(role)) return 'sheet-signed';
      if (role === 'clerk') return who.number === chosen.by ? undefined : 'sheet-not-own';
      if (!chosen.signed.includes('clerk')) return 'sheet-unsigned';
      if (who.number === chosen.by) return 'own-work';
      return COUNTER.includes(who.role) ? undefined : 'not-allowed';
    };
    const result = await signSheet(desk, person, { tapeId: chosen.id, role });
    agree(told, codeOf(result), why() ?? 'done');
    if (result.ok) chosen.signed.push(role);
    return told;
  },
};

/** Closed sessions of the date that no deposit holds. */
function toBank(model: Model, date: string): readonly Session[] {
  return model.sessions.filter((one) => one.date === date && one.state === 'closed' && !one.banked);
}

function cashOf(sessions: readonly Session[]): number {
  return sessions.reduce(
    (sum, { handedOver, drops }) => sum + handedOver + drops.reduce((d, one) => d + one.cents, 0),
    0,
  );
}

function checksOf(sessions: readonly Session[]) {
  return sessions
    .flatMap((session) => session.receipts)
    .filter((receipt) => !receipt.isVoid)
    .flatMap((receipt) => receipt.tenders)
    .filter(({ kind }) => kind === 'check' || kind === 'money-order');
}

export const seal: Action = {
  name: 'seal deposit',
  weight: (audit) =>
    weightOf(audit, 40, (date) => {
      const sessions = toBank(audit.model, date);
      const counted = sessions.some((one) => one.counted.check > 0);
      return cashOf(sessions) > 0 || checksOf(sessions).length > 0 || counted;
    }),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const date = someDate(audit);
    const sessions = toBank(model, date);
    const who = personOf(model, dice.one(ANYBODY));
    const cash = cashOf(sessions);
    const checks = checksOf(sessions);
    const gone = sessions.flatMap(({ missing }) => missing ?? []);
    const found = sessions.flatMap((one) => (one.found === 0 ? [] : [one.found]));
    const off = dice.percent(8) ? 100 : 0;
    const counted = sessions.reduce((sum, one) => sum + one.counted.check, 0);
    const forgotten = gone.length + found.length > 0 && dice.percent(20);
    const listed = checks.reduce((sum, one) => sum + one.cents, 0);
    const usedBag = dice.percent(5) ? model.deposits.at(-1)?.bag : undefined;
    const bag = dice.percent(3) ? '' : (usedBag ?? `B${model.deposits.length + 1}`);
    const why = (): string | undefined => {
      if (!TAKES_MONEY.includes(who.role)) return 'not-allowed';
      if (bag === '') return 'deposit-bag-needed';
      if (!isCountedOn(model, date)) return 'deposit-open-drawer';
      // Checks that are listed and all lost make no bag.
      if (cash === 0 && counted === 0) return 'deposit-nothing';
      if (usedBag !== undefined) return 'deposit-bag-used';
      if (off !== 0) return 'deposit-cash-differs';
      return forgotten && listed !== counted ? 'deposit-checks-differ' : undefined;
    };
    const told = `seal deposit of ${date} by ${who.number}: ${cash} and ${checks.length} checks`;
    const result = await sealDeposit(desk, await counterOf(desk, who.number), {
      date,
      bag,
      cash: piecesFor(cash + off),
      missing: forgotten ? [] : gone,
      found: (forgotten ? [] : found).map((amount) => ({ number: '', amountCents: cents(amount) })),
    });
    agree(told, codeOf(result), why() ?? 'done');
    if (!result.ok) return told;
    const kept = forgotten ? checks : checks.filter((check) => !gone.includes(check.id));
    const inBag = [...kept.map((check) => check.cents), ...(forgotten ? [] : found)];
    const total = cash + inBag.reduce((sum, one) => sum + one, 0);
    const { depositId: id, number, totalCents } = result.value;
    agree(told, [number, totalCents], [model.deposits.length + 1, total]);
    const dropped = sessions.flatMap((session) => session.drops);
    model.deposits.push({
      id,
      date,
      bag,
      cash,
      drops: dropped.reduce((sum, one) => sum + one.cents, 0),
      checks: inBag,
      tenders: kept.map((check) => check.id),
      sealedBy: who.number,
      clerks: sessions.map((one) => one.clerk),
      verified: false,
    });
    for (const session of sessions) session.banked = true;
    for (const one of dropped) one.banked = true;
    return told;
  },
};

export const verify: Action = {
  name: 'verify deposit',
  weight: ({ model }) => (model.deposits.some((one) => !one.verified) ? 30 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const deposit = dice.any(model.deposits.filter((one) => !one.verified || dice.percent(5)));
    if (!deposit) return 'verify: no deposit';
    const who = personOf(model, dice.percent(60) ? 801 : dice.one(ANYBODY));
    const told = `verify deposit ${deposit.bag} by ${who.number}`;
    const wrong = dice.percent(20);
    const [first = 0, ...others] = deposit.checks;
    const checks = wrong && dice.percent(50) && first > 0 ? [first + 9, ...others] : deposit.checks;
    const cash = wrong && checks === deposit.checks ? deposit.cash + 1 : deposit.cash;
    const result = await verifyDeposit(desk, await counterOf(desk, who.number), {
      depositId: deposit.id,
      cashCents: cents(cash),
      checks: [...checks].reverse().map(cents),
    });
    agree(told, codeOf(result), whyNotVerified(audit, deposit, who) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: agrees`, result.value.agrees, !wrong);
    if (!wrong) bank(model, deposit);
    return told;
  },
};

function whyNotVerified(
  _audit: Audit,
  deposit: Deposit,
  who: { readonly number: number; readonly role: string },
): string | undefined {
  if (!COUNTER.includes(who.role)) return 'not-allowed';
  if (deposit.verified) return 'deposit-unknown';
  if (deposit.sealedBy === who.number) return 'own-work';
  return deposit.clerks.includes(who.number) ? 'deposit-own-receipts' : undefined;
}

function bank(model: Model, deposit: Deposit): void {
  const paper = deposit.checks.reduce((sum, one) => sum + one, 0);
  book(model, deposit.date, {
    lines: [
      ['990-1130', deposit.cash + paper],
      ['990-1110', deposit.drops - deposit.cash],
      ['990-1108', -deposit.drops],
      ['990-1111', -paper],
    ],
    moves: [],
  });
  deposit.verified = true;
}
