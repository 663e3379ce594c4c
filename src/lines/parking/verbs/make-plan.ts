// A payment plan over one citation or all of the vehicle: late penalties are waived, a fee is
// added, holds on the registration are released, and the arrangement is written, by two.

import { type Leavable, leaveOutQuestions, leftOut } from '../../../desk/leave-out.ts';
import type {
  Decision,
  FurtherDecision,
  LineAct,
  LinePlace,
  LineWork,
} from '../../../desk/line-duties.ts';
import { placeOn } from '../../../desk/line-place.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { writeArrangement } from '../../../desk/write-arrangement.ts';
import type { Instalment } from '../../../domain/arrangement.ts';
import { instalmentsOf, scheduleWords } from '../../../domain/arrangement-schedule.ts';
import { addDays } from '../../../domain/calendar.ts';
import { type Cents, cents, formatCents, sumCents, ZERO } from '../../../domain/money.ts';
import { joinAllocated, type OpenItem, openCents } from '../../../domain/open-item.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { accountsOfPlate } from '../../../store/accounts.ts';
import { loadItems } from '../../../store/open-items.ts';
import { policyOr } from '../../../store/policies.ts';
import { ACT, ADDED, DEPARTMENT } from '../acts.ts';
import { owed } from '../citation.ts';
import { barredUnless } from '../holder.ts';
import {
  endsLate,
  feeFor,
  isIndigent,
  latePenalties,
  monthRange,
  standingPlan,
  sumOf,
  waive,
} from '../plan.ts';
import { PLAN_WORDS } from '../plan-words.ts';
import {
  knownRecipient,
  type Recipient,
  recipientFault,
  recipientIn,
  whoQuestions,
} from '../recipient.ts';
import { recall } from '../registration.ts';
import { shortDate } from '../short-date.ts';
import { vehicleOf } from '../vehicle.ts';

const WORDS = PLAN_WORDS;

/** This citation first; with it the others of the vehicle on which something is owed. */
type Over = { readonly one: readonly LinePlace[]; readonly all: readonly LinePlace[] };

async function overOf(place: LinePlace): Promise<Over> {
  const accounts = await accountsOfPlate(place.book, place.account.id);
  const others: LinePlace[] = [];
  for (const { id, line } of accounts) {
    if (id === place.account.id || line !== place.account.line) continue;
    const other = await placeOn(place, id);
    if (openOf(other) > 0 && standingPlan(other) === undefined) others.push(other);
  }
  return { one: [place], all: [place, ...others] };
}

const openOf = ({ items }: LinePlace): Cents => sumCents(owed(items), openCents);
const waivedOf = (places: readonly LinePlace[], proof: string): Cents =>
  isIndigent(proof) ? sumCents(places, (one) => sumOf(latePenalties(one))) : ZERO;

/** Without what is waived, and without the fee. */
function dueOf(places: readonly LinePlace[], proof: string): Cents {
  return cents(sumCents(places, openOf) - waivedOf(places, proof));
}

function placesOf(over: Over, given: Given): readonly LinePlace[] {
  if (given['over'] !== 'some') return given['over'] === 'all' ? over.all : over.one;
  const out = leftOut(given);
  return over.all.filter(({ account }) => !out.includes(account.number));
}

/** All of the vehicle; the one it is asked on stays. */
function leavables({ one, all }: Over): readonly Leavable[] {
  return all.map((place) => {
    const { number } = place.account;
    const amountCents = openOf(place);
    const words = WORDS.overCitation(number, formatCents(amountCents, true));
    const stays = one.includes(place) ? { stays: WORDS.stays } : {};
    return { value: number, words, amountCents, ...stays };
  });
}

function questionsOf(place: LinePlace, over: Over, known: Recipient | undefined): Question[] {
  const amount = (places: readonly LinePlace[]) => formatCents(sumCents(places, openOf), true);
  const overs = {
    one: WORDS.overOne(amount(over.one)),
    all: WORDS.overAll(over.all.length, amount(over.all)),
    ...(over.all.length > 2 ? { some: WORDS.overSome } : {}),
  };
  const { proof, over: overLabel, month, monthHint, first } = WORDS.fields;
  return [
    {
      name: 'proof',
      ask: () => ({ kind: 'choice', label: proof, choices: choicesOf(WORDS.proofs) }),
    },
    {
      name: 'over',
      ask: () =>
        over.all.length > 1
          ? { kind: 'choice', label: overLabel, choices: choicesOf(overs) }
          : undefined,
    },
    ...leaveOutQuestions(over.all.length, (given) =>
      given['over'] === 'some' ? leavables(over) : undefined,
    ),
    {
      name: 'month',
      ask: (given) => {
        const { least, most } = rangeOf(place, over, given);
        const hint = monthHint(formatCents(least, true), formatCents(most, true));
        return { kind: 'money', label: month, hint };
      },
    },
    { name: 'first', ask: () => ({ kind: 'date', label: first, earliest: place.date }) },
    ...whoQuestions(place, known),
  ];
}

function rangeOf(place: LinePlace, over: Over, given: Given) {
  const { proof = '' } = given;
  return monthRange(place, dueOf(placesOf(over, given), proof), feeFor(place, proof));
}

export const makePlan: LineAct = {
  name: ACT.plan,
  words: WORDS.acts.plan,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, ({ openCents: open, issuedOn }) => {
      if (open === 0) return WORDS.barred.nothing;
      const stands = standingPlan(place);
      if (stands !== undefined) return WORDS.barred.stands(stands);
      const days = place.rules.whole('plan-ask-days', place.date);
      const until = addDays(issuedOn, days);
      return days > 0 && place.date > until ? WORDS.barred.late(shortDate(until)) : undefined;
    }),
  async fields(place, answers) {
    const known = await knownRecipient(place);
    return fieldsFor(questionsOf(place, await overOf(place), known), answers);
  },
  async decide(place, answers) {
    const known = await knownRecipient(place);
    const over = await overOf(place);
    const given = givenBy(questionsOf(place, over, known), answers);
    if (!given.ok) return given;
    const to = recipientIn(known, given.value);
    const why = recipientFault(to);
    if (why !== undefined) return refuse('line-answer', { why });
    const month = cents(Number(given.value['month']));
    const { least, most } = rangeOf(place, over, given.value);
    if (month < least || month > most) {
      const told = WORDS.fault.month(formatCents(least, true), formatCents(most, true));
      return refuse('line-answer', { why: told });
    }
    const { proof = '', first = place.date } = given.value;
    const places = placesOf(over, given.value);
    const plan = { place, places, proof, month, first, to };
    const instalments = instalmentsIn(plan);
    const until = endsLate(place, instalments);
    if (until === undefined) return done(decided(plan, instalments));
    const last = instalments.at(-1)?.dueOn ?? until;
    return refuse('line-answer', { why: WORDS.fault.ends(shortDate(last), shortDate(until)) });
  },
};

type Plan = {
  /** The one it was asked on, and all that it is over. */
  readonly place: LinePlace;
  readonly places: readonly LinePlace[];
  readonly proof: string;
  readonly month: Cents;
  readonly first: string;
  readonly to: Recipient;
};

/** Of what is owed with the fee and without what is waived. */
function instalmentsIn({ place, places, proof, month, first }: Plan): readonly Instalment[] {
  const principalCents = cents(dueOf(places, proof) + feeFor(place, proof));
  return instalmentsOf(principalCents, month, first, 'M');
}

function decided(plan: Plan, instalments: readonly Instalment[]): Decision {
  const { place, places, proof, month, first } = plan;
  const feeCents = feeFor(place, proof);
  const dueCents = dueOf(places, proof);
  const waivedCents = waivedOf(places, proof);
  const principalCents = cents(dueCents + feeCents);
  const told = {
    citations: places.map(({ account }) => account.number),
    ...{ waived: formatCents(waivedCents), fee: formatCents(feeCents), month: formatCents(month) },
  };
  return {
    facts: {
      ...told,
      ...{ proof, first, due: formatCents(dueCents) },
      ownWaived: formatCents(waivedOf([place], proof)),
    },
    needs: 'approve-line',
    shown: {
      citations: told.citations.join(', '),
      proof: WORDS.proofs[proof as 'none'],
      ...{ waived: told.waived, fee: told.fee, amount: formatCents(principalCents) },
      instalments: scheduleWords(instalments),
    },
    ...(feeCents > 0 || waivedOf([place], proof) > 0
      ? { post: (work: LineWork) => postOwn(work, plan, feeCents, instalments) }
      : {}),
    also: places.flatMap((one) => furtherOf(one, place, proof)),
    papers: (work) => write(work, plan, { feeCents, waivedCents, instalments }),
    said: WORDS.said.plan(formatCents(principalCents, true), instalments.length),
  };
}

/** What is waived on the others, and every hold is released that no plan released before. */
function furtherOf(one: LinePlace, main: LinePlace, proof: string): readonly FurtherDecision[] {
  const accountId = one.account.id;
  const release = vehicleOf(one.records).wasRescinded ? [] : recall(one, 'plan');
  if (one === main) return release;
  const parts = isIndigent(proof) ? latePenalties(one) : [];
  const memo = WORDS.memo.plan(one.account.number);
  const waived =
    parts.length === 0 ? {} : { post: async () => done(postingOf(waive(parts), memo)) };
  const facts = { of: main.account.number, ownWaived: formatCents(sumOf(parts)) };
  return [{ accountId, act: ACT.planWith, facts, ...waived }, ...release];
}

function postingOf({ postings, movements }: ReturnType<typeof waive>, memo: string) {
  return { postings, movements, source: 'LIN' as const, memo };
}

/** Waived on the citation itself; the fee is paid last, so it is due with the last instalment. */
async function postOwn(
  work: LineWork,
  { place, proof }: Plan,
  feeCents: Cents,
  instalments: readonly Instalment[],
) {
  const { number } = place.account;
  const off = waive(isIndigent(proof) ? latePenalties(place) : []);
  const memo = WORDS.memo.plan(number);
  if (feeCents === 0) return done(postingOf(off, memo));
  const fee = await raiseItem(
    work.book,
    {
      ...{ accountId: work.accountId, documentNumber: `${number}${ADDED.fee}` },
      ...{ description: WORDS.fee, department: DEPARTMENT, documentDate: work.date },
      dueOn: instalments.at(-1)?.dueOn ?? work.date,
      charges: [{ kind: 'plan-fee', amountCents: feeCents }],
    },
    work,
  );
  if (!fee.ok) return fee;
  return done(postingOf(joinAllocated([off, fee.value.allocated]), memo));
}

type Written = {
  readonly feeCents: Cents;
  readonly waivedCents: Cents;
  readonly instalments: readonly Instalment[];
};

async function write(
  work: LineWork,
  { place, places, to }: Plan,
  { instalments, ...amounts }: Written,
): Promise<Result<unknown>> {
  const items: OpenItem[] = [];
  for (const { account } of places) {
    const all = owed(await loadItems(work.book, { accountId: account.id }));
    items.push(...all.filter((item) => openCents(item) > 0));
  }
  const terms = { ...amounts, instalments, account: place.account, items, to };
  const graceDays = await policyOr(work.book, 'arrangement.grace-days', work.date, 0);
  return writeArrangement(work.book, { ...terms, kind: 'ab503', frequency: 'M', graceDays }, work);
}
