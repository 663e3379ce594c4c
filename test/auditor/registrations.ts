// Holds on registrations: placed and released by hand or by a run, and compared after every verb.
// What recalls one besides is in the steps and payments that do.
import type BetterSqlite3 from 'better-sqlite3';
import { stepRun } from '../../src/desk/run-line.ts';
import { counterOf } from '../support/counter.ts';
import { readRun } from '../support/runs.ts';
import { type Action, type Audit, agree, codeOf, personOf, reach, someCounter } from './audit.ts';
import { workOn } from './citations.ts';
import { openOn } from './contest-sums.ts';
import { BY_COUNTER, contestOne, decideOn, type Step, take } from './contests.ts';
import type { Dice } from './dice.ts';
import { payOn } from './hearings.ts';
import { payAtRegistry } from './imports.ts';
import type { Model } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';
import { recall, runsNow, stillOwed, whyNotHeld } from './registration-model.ts';

const LINE = 'parking';
const WORKS = ['clerk', 'supervisor'];
const SUPERVISOR = 902;
const REASONS = ['paid', 'contested', 'plan', 'court', 'mistake', 'asked'] as const;

function held(audit: Audit, one: PostedCitation): void {
  one.registration.heldFor = openOn(audit.model, one);
  reach(audit, 'registration held');
}

function hold(audit: Audit, one: PostedCitation): Step {
  return {
    ...{ act: 'hold', answers: [], signed: undefined },
    why: () => whyNotHeld(audit.model, one),
    carryOut: () => held(audit, one),
  };
}

/** By hand a supervisor signs while it is owed, unless somebody contests it. */
function release(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const isOwed = stillOwed(model, one) > 0;
  const fits = isOwed ? 'mistake' : 'paid';
  const why = dice.percent(50) ? fits : dice.one(REASONS);
  const isByRule = why === 'asked' || (!isOwed && why !== 'mistake');
  return {
    ...{ act: 'release', answers: [why], signed: isByRule ? undefined : BY_COUNTER },
    why: () => {
      if (one.registration.heldFor === undefined) return 'line-barred';
      if (why === 'paid' && stillOwed(model, one) > 0) return 'line-answer';
      return why === 'asked' && !runsNow(one) ? 'line-answer' : undefined;
    },
    carryOut: () => recall(audit, one, why),
  };
}

const mayBeHeld = (model: Model) => (one: PostedCitation) => whyNotHeld(model, one) === undefined;

const mayBeReleased = (model: Model) => (one: PostedCitation) =>
  one.registration.heldFor !== undefined && (stillOwed(model, one) === 0 || runsNow(one));

/** Holds are placed by a supervisor. */
const ruler = async ({ desk, model }: Audit) => ({
  counter: await counterOf(desk, SUPERVISOR),
  who: personOf(model, SUPERVISOR),
});

/** A run looks at every citation of the city; the model knows those that were posted. */
async function byRun(audit: Audit, run: 'holds' | 'releases'): Promise<string> {
  const { desk, dice, model } = audit;
  const isRuled = run === 'holds' && dice.percent(60);
  const { counter, who } = isRuled ? await ruler(audit) : await someCounter(audit);
  const told = `run ${run} by ${who.number}`;
  const asked = { line: LINE, run };
  const read = await readRun(desk, counter, asked);
  const may = run === 'holds' ? ['supervisor'] : WORKS;
  const barred = may.includes(who.role) ? undefined : 'not-allowed';
  const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
  agree(told, codeOf(read), barred ?? closed ?? 'done');
  if (!read.ok) return told;
  const due = model.citations.filter((run === 'holds' ? mayBeHeld : mayBeReleased)(model));
  const ours = new Set(model.citations.map(({ number }) => number));
  agree(
    `${told}: due`,
    read.value.map(({ number }) => number).filter((number) => ours.has(number)),
    due.map(({ number }) => number).sort(),
  );
  const one = dice.any(dice.percent(85) ? due : model.citations);
  if (!one) return `${told}: nothing is due`;
  const isDue = due.includes(one);
  const step = await stepRun(desk, counter, asked, one.accountId);
  agree(`${told}: ${one.number}`, step.ok && step.value.kind, isDue ? 'done' : 'not-due');
  if (isDue && run === 'holds') held(audit, one);
  if (isDue && run === 'releases') {
    recall(audit, one, stillOwed(model, one) === 0 ? 'paid' : 'asked');
  }
  if (isDue) reach(audit, `registration: run ${run}`);
  return `${told}: ${one.number}`;
}

export const holdARegistration: Action = {
  name: 'hold a registration',
  weight: ({ model }) => (model.citations.some(mayBeHeld(model)) ? 2 : 0.2),
  act: async (audit) => {
    const { dice, model } = audit;
    if (dice.percent(60)) return byRun(audit, 'holds');
    const likely = dice.percent(85)
      ? dice.any(model.citations.filter(mayBeHeld(model)))
      : undefined;
    const one = likely ?? dice.any(model.citations);
    return one ? take(audit, one, hold(audit, one)) : 'hold: no citation was posted';
  },
};

const isHeldNow = ({ registration }: PostedCitation) => registration.heldFor !== undefined;

export const releaseARegistration: Action = {
  name: 'release a registration',
  weight: ({ model }) => (model.citations.some(isHeldNow) ? 1.5 : 0.2),
  act: async (audit) => {
    const { dice, model } = audit;
    const isDue = model.citations.some(mayBeReleased(model));
    if (isDue && dice.percent(50)) return byRun(audit, 'releases');
    const all = model.citations.filter(isHeldNow);
    // Only of somebody who is known an agency decides.
    const known = dice.any(all.filter(({ contest }) => contest.isKnown));
    if (known && dice.percent(40)) return decideOn(audit, known);
    const held = dice.any(all);
    if (held && dice.percent(8)) return workOn(audit, held, 'void');
    if (held && dice.percent(40)) return payOn(audit, held, partOf(dice, openOn(model, held)));
    if (held && mayBePaidByFile(model, held) && dice.percent(30)) {
      return payAtRegistry(audit, held, partOf(dice, openOn(model, held)));
    }
    if (held && dice.percent(40)) return contestOne(audit, held, 20);
    if (dice.percent(50)) return byRun(audit, 'releases');
    const likely = dice.percent(85) ? held : undefined;
    const one = likely ?? dice.any(model.citations);
    return one ? take(audit, one, release(audit, one)) : 'release: no citation was posted';
  },
};

/** Mostly all of it. */
const partOf = (dice: Dice, open: number) =>
  open < 2 || dice.percent(70) ? open : dice.between(1, open);

/** No deposit waits for the money, and the date is not closed. */
function mayBePaidByFile(model: Model, one: PostedCitation): boolean {
  const isOpen = !model.closedDates.has(model.date) && openOn(model, one) > 0;
  return isOpen && one.contest.hearing === undefined;
}

type Told = { readonly accountId: number; readonly act: string; readonly facts: string };

/** After each verb: what the records say of every registration. */
export function registrationComparer(database: BetterSqlite3.Database) {
  const told = database.prepare<[], Told>(
    `SELECT account_id AS accountId, act, facts FROM line_record
      WHERE act IN ('hold', 'hold-changed', 'release') ORDER BY id`,
  );
  return (model: Model): void => {
    const last = new Map(told.all().map((one) => [one.accountId, one]));
    for (const { accountId, number, registration } of model.citations) {
      const { act = 'release', facts = '{}' } = last.get(accountId) ?? {};
      const amount = String((JSON.parse(facts) as { amount?: string }).amount ?? '');
      const cents = act === 'release' ? null : Number(amount.replace('.', ''));
      agree(`registration of citation ${number}`, cents, registration.heldFor ?? null);
    }
  };
}
