// A drawer whose clerk changes: handed over in mid-shift, or ended by a supervisor because its
// clerk is away, and counted blind by two others until they agree.
import { countDrawer } from '../../src/desk/count-drawer.ts';
import { countEnded } from '../../src/desk/count-ended.ts';
import type { ClosingCount } from '../../src/desk/drawer-difference.ts';
import { requestEnd } from '../../src/desk/end-session.ts';
import { openDrawer } from '../../src/desk/open-drawer.ts';
import { cents } from '../../src/domain/money.ts';
import { counterOf, FLOAT, piecesFor } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  APPROVERS,
  type Audit,
  agree,
  CLERKS,
  codeOf,
  openSessionOf,
  personOf,
  somebodyElse,
  someCounter,
  tryPin,
} from './audit.ts';
import { COUNTER } from './corrections.ts';
import { closed, isEnded, largest, someCount, twoAgree, whyNoCount } from './counts.ts';
import { opened, whyNoDrawer } from './drawers.ts';
import type { EndedCount, Model, Person, Register, Session } from './model.ts';

const ALONE = 200;
const TAKES_MONEY = ['clerk', 'supervisor'];

const paper = (amount: number) => ({ items: amount === 0 ? 0 : 1, amountCents: cents(amount) });

function countOf({ cash, check, card }: Omit<EndedCount, 'by'>): ClosingCount {
  return { lines: piecesFor(cash), checks: paper(check), card: paper(card) };
}

export const handOver: Action = {
  name: 'hand over',
  weight: ({ closing }) => (closing ? 0 : 2),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const session = openSessionOf(register);
    const { missing, found, ...counts } = someCount(audit, session);
    const told = `hand over ${register.number} by ${who.number}: ${JSON.stringify(counts)}`;
    const result = await countDrawer(desk, counter, countOf(counts), true);
    agree(told, codeOf(result), whyNoCount(model, register, who, true) ?? 'done');
    if (!result.ok || !session) return told;
    Object.assign(session, { counted: counts, missing, found, state: 'counting' });
    session.attempts += 1;
    const settled = largest(session) <= ALONE;
    agree(`${told}: closed`, result.value.verdict === 'closed', settled);
    if (!settled) return told;
    closed(model, session);
    return takeOver(audit, register, session, personOf(model, dice.one(CLERKS)));
  },
};

async function takeOver(audit: Audit, register: Register, from: Session, next: Person) {
  const { desk, model } = audit;
  const { date } = model;
  const told = `take over ${register.number} from ${from.clerk} by ${next.number}`;
  const coming = await counterOf(desk, next.number, register.number);
  const result = await openDrawer(desk, coming, FLOAT, { date, takesOver: from.id });
  const own = next.number === from.clerk ? 'own-work' : undefined;
  agree(told, codeOf(result), whyNoDrawer(audit, register, next, date, false) ?? own ?? 'done');
  if (!result.ok || !result.value.agrees) return told;
  const { id } = result.value.session;
  opened(model, register, next.number, FLOAT, { id, date });
  const row = await desk.store.book
    .selectFrom('session_hand_over')
    .select('from_session_id as from')
    .where('to_session_id', '=', id)
    .executeTakeFirst();
  agree(`${told}: its row`, row?.from, from.id);
  return told;
}

/** Why the person finds no session of somebody else at the register. */
function whyNotOthers(register: Register, who: Person): string | undefined {
  if (!TAKES_MONEY.includes(who.role)) return 'not-allowed';
  const session = openSessionOf(register);
  if (!session) return 'drawer-not-open';
  return session.clerk === who.number ? 'drawer-own-session' : undefined;
}

export const endAbsent: Action = {
  name: 'end a session',
  weight: ({ closing }) => (closing ? 0.5 : 2.5),
  act: async (audit) => {
    const { desk, model } = audit;
    const { register, who, counter } = await somebodyElse(audit, false);
    const session = openSessionOf(register);
    const told = `end of the session at ${register.number} asked by ${who.number}`;
    const ended = session?.ended ? 'drawer-ended' : undefined;
    const result = await requestEnd(desk, counter, { number: 1 });
    agree(told, codeOf(result), whyNotOthers(register, who) ?? ended ?? 'done');
    if (!result.ok || !session) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: model.date,
      words: told,
      roles: COUNTER,
      outcome: (approver) => {
        if (session.state === 'closed' || session.ended) return 'request-decided';
        return approver === session.clerk ? 'own-work' : 'done';
      },
      carryOut: (by) => endIt(model, register, session, by),
      open: true,
    });
  },
};

/** A basket in hand is held for whoever comes. */
function endIt(model: Model, register: Register, session: Session, by: number): void {
  session.ended = { by, counts: [] };
  session.state = 'counting';
  if (register.basket) model.held.push(register.basket);
  register.basket = undefined;
}

export const countAbsent: Action = {
  name: 'count for another',
  weight: ({ model }) => {
    const waits = model.sessions.some((one) => isEnded(one) && !twoAgree(one));
    return waits ? 30 : 0.5;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, who, counter } = await somebodyElse(audit, true);
    const session = openSessionOf(register);
    const signer = personOf(model, dice.one(dice.percent(90) ? CLERKS : APPROVERS));
    const right = !dice.percent(4);
    const before = dice.percent(80) ? session?.ended?.counts.at(-1) : undefined;
    const thrown = someCount(audit, session);
    const counts = before ?? thrown;
    const told = `${signer.number} counts ${register.number} where ${who.number} stands`;
    const signed = { number: signer.number, pin: right ? signer.pin : '0000' };
    const pinned = tryPin(audit, signer, right);
    const result = await countEnded(desk, counter, signed, countOf(counts));
    const why = pinned === 'done' ? whyNotCounted(register, who, signer) : pinned;
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok || !session?.ended) return told;
    const { cash, check, card } = counts;
    session.ended.counts.push({ by: signer.number, cash, check, card });
    session.attempts += 1;
    session.counted = { cash, check, card };
    if (!before) Object.assign(session, { missing: thrown.missing, found: thrown.found });
    agree(`${told}: verdict`, result.value, verdictOf(session));
    if (result.value === 'closed') closed(model, session);
    return `${told}, ${result.value}`;
  },
};

function whyNotCounted(register: Register, who: Person, signer: Person): string | undefined {
  if (!TAKES_MONEY.includes(signer.role)) return 'not-allowed';
  const others = whyNotOthers(register, who);
  const session = openSessionOf(register);
  if (others !== undefined || !session) return others;
  if (!session.ended) return 'drawer-not-ended';
  if (twoAgree(session)) return 'count-needs-approval';
  const makers = [session.clerk, session.ended.by, session.ended.counts.at(-1)?.by];
  return makers.includes(signer.number) ? 'count-by-another' : undefined;
}

function verdictOf(session: Session): string {
  if (session.ended?.counts.length === 1) return 'another-counts';
  if (!twoAgree(session)) return 'count-again';
  return largest(session) <= ALONE ? 'closed' : 'needs-approval';
}
