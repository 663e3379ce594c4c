// A rule of the city is changed by two people: one asks, the finance director approves, and only
// then is there a row. What was refused or withdrawn stays on record as the request it was.
import { addDays } from '../domain/calendar.ts';
import { AUTHORITY_MOST, type DatedRule } from '../domain/dated-rule.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { lastWorkedDate, linkRules } from '../store/dated-rules.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { businessDate } from './business-date.ts';
import { type RuleFacts, ruleSort } from './dated-rules.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export async function requestRule(
  desk: Desk,
  counter: Counter,
  asked: DatedRule,
): Promise<Result<Request>> {
  const allowed = await permit(desk, desk.store.book, counter.person, ruleSort(asked).asks);
  if (!allowed.ok) return allowed;
  const authority = foreignText(asked.authority).slice(0, AUTHORITY_MOST).trim();
  if (authority === '') return refuse('rule-authority');
  const change = { ...asked, authority };
  return desk.store.transact(async (book) => {
    const today = await businessDate(desk, book);
    const facts = await judge(book, change, today);
    if (!facts.ok) return facts;
    const { what: changes, now, becomes } = facts.value;
    const from = dateWords(change.from);
    return done(
      await insertRequest(book, {
        kind: 'dated-rule',
        register: null,
        businessDate: today,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { changes, now, becomes, from, authority, what: change },
      }),
    );
  });
}

async function judge(book: Book, change: DatedRule, today: string): Promise<Result<RuleFacts>> {
  const { from } = change;
  if (from < today) return refuse('rule-date-past', { date: from });
  const worked = await lastWorkedDate(book);
  if (worked !== undefined && from <= worked) return refuse('rule-date-worked', { date: worked });
  return ruleSort(change).judge(book);
}

/** The first date that a change may hold on, as the book stands. */
export async function firstRuleDate(desk: Desk): Promise<string> {
  return desk.store.read(async (book) => {
    const today = await businessDate(desk, book);
    const worked = await lastWorkedDate(book);
    return worked === undefined || worked < today ? today : addDays(worked, 1);
  });
}

/** Work may have begun since it was asked for, or another change may have come first. */
export async function carryOutRule(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, at } = approved;
  const change = request.record['what'] as DatedRule;
  const still = await judge(book, change, await businessDate(desk, book));
  if (!still.ok) return still;
  await linkRules(book, request.id, await ruleSort(change).write(book, request.id), at);
  return done(`In force from ${dateWords(change.from)}.`);
}
