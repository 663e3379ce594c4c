// The blind count: right, a little off, far off, twice; and the signature that a difference needs.
import { requestClose } from '../../src/desk/close-drawer.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import { cents } from '../../src/domain/money.ts';
import { piecesFor } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  type Audit,
  agree,
  codeOf,
  openSessionOf,
  somebodyElse,
  someCounter,
  whyNotOwn,
} from './audit.ts';
import { COUNTER } from './corrections.ts';
import { expectedOf, type Model, type Person, type Register, type Session } from './model.ts';
import { book } from './sums.ts';

const ALONE = 200;
const SUPERVISOR = 2000;
const ATTEMPTS = 2;

export const count: Action = {
  name: 'count',
  weight: ({ closing, model }) => {
    const counting = model.sessions.some((one) => one.state === 'counting');
    if (!model.sessions.some((one) => one.state !== 'closed')) return 0.2;
    return closing ? 40 : counting ? 8 : 0.5;
  },
  act: async (audit) => {
    const { desk, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const session = openSessionOf(register);
    const { cash, check, card, missing, found } = someCount(audit, session);
    const told = `count ${register.number} by ${who.number}: ${cash} ${check} ${card}`;
    const paper = (amount: number) => ({ items: amount === 0 ? 0 : 1, amountCents: cents(amount) });
    const result = await countDrawer(desk, counter, {
      lines: piecesFor(cash),
      checks: paper(check),
      card: paper(card),
    });
    agree(told, codeOf(result), whyNoCount(model, register, who) ?? 'done');
    if (!result.ok || !session) return told;
    session.attempts += 1;
    session.counted = { cash, check, card };
    session.missing = missing;
    session.found = found;
    const agrees = largest(session) <= ALONE;
    const later = session.attempts < ATTEMPTS ? 'count-again' : 'needs-approval';
    agree(`${told}: verdict`, result.value.verdict, agrees ? 'closed' : later);
    session.state = 'counting';
    if (agrees) closed(model, session);
    return `${told}, ${result.value.verdict}`;
  },
};

/** Held baskets stay for whoever takes the drawer over. */
export function whyNoCount(
  model: Model,
  register: Register,
  who: Person,
  handingOver = false,
): string | undefined {
  const own = whyNotOwn(register, who);
  if (own !== undefined) return own;
  const session = openSessionOf(register);
  if (session?.ended) return 'drawer-ended';
  if (session?.state === 'suspended') return 'drawer-suspended';
  const held = model.held.some((basket) => basket.register === register.number);
  if (register.basket || (held && !handingOver)) return 'drawer-basket';
  return (session?.attempts ?? 0) >= ATTEMPTS ? 'count-needs-approval' : undefined;
}

/** Right, a little off, or far off; now and then a check is gone or a card total is another. */
export function someCount({ dice }: Audit, session: Session | undefined) {
  const expected = session ? expectedOf(session) : { cash: 0, check: 0, card: 0 };
  const off = dice.one([0, 0, 0, 0, ALONE, -ALONE, 201, -201, 1999, -2000, -2001, 5000]);
  const cash = Math.max(0, expected.cash + off);
  const card = expected.card + (dice.percent(4) ? dice.one([100, 300, 2500]) : 0);
  const checks = (session?.receipts ?? [])
    .filter((receipt) => !receipt.isVoid)
    .flatMap((receipt) => receipt.tenders)
    .filter(({ kind }) => kind === 'check' || kind === 'money-order');
  const gone = dice.percent(6) ? dice.any(checks) : undefined;
  const found = dice.percent(6) ? dice.between(1, 9000) : 0;
  const check = expected.check - (gone?.cents ?? 0) + found;
  return { cash, card, check, missing: gone?.id, found };
}

function differences(session: Session) {
  const expected = expectedOf(session);
  return (['cash', 'check', 'card'] as const).map(
    (group) => [group, session.counted[group] - expected[group]] as const,
  );
}

export function largest(session: Session): number {
  return Math.max(...differences(session).map(([, off]) => Math.abs(off)));
}

const GROUP_ACCOUNT = { cash: '990-1110', check: '990-1111', card: '990-1112' };

export function closed(model: Model, session: Session): void {
  const returned = Math.min(session.float, session.counted.cash);
  const lines: [string, number][] = [
    ['990-1105', returned],
    ['990-1110', session.float - returned],
    ['990-1106', -session.float],
  ];
  for (const [group, off] of differences(session)) {
    lines.push([GROUP_ACCOUNT[group], off], ['110-4980', -off]);
  }
  book(model, session.date, { lines, moves: [] });
  session.state = 'closed';
  session.handedOver = session.counted.cash - returned;
}

/** Others ask for the close of an ended session, once two of them agree. */
function whyNotAsk(register: Register, who: Person): string | undefined {
  const session = openSessionOf(register);
  const own = whyNotOwn(register, who);
  if (session?.ended && own === undefined) return 'drawer-ended';
  if (session?.ended && own === 'drawer-of-another') {
    return twoAgree(session) ? undefined : 'count-again';
  }
  const early = (session?.attempts ?? 0) < ATTEMPTS ? 'count-again' : undefined;
  return own ?? early;
}

function whyNotSigned(session: Session, approver: number): string | undefined {
  const { state, ended, clerk } = session;
  if (state === 'closed') return 'request-decided';
  if (!ended) return undefined;
  if (!twoAgree(session)) return 'count-again';
  const makers = [clerk, ...ended.counts.map(({ by }) => by)];
  return makers.includes(approver) ? 'own-work' : undefined;
}

/** The last two counts of an ended session are of two people and say the same. */
export function twoAgree({ ended }: Session): boolean {
  const [before, last] = ended?.counts.slice(-2) ?? [];
  if (!before || !last || before.by === last.by) return false;
  return before.cash === last.cash && before.check === last.check && before.card === last.card;
}

export const isEnded = ({ state, ended }: Session) => state !== 'closed' && ended !== undefined;

function waitsForSigning(session: Session): boolean {
  if (isEnded(session)) return twoAgree(session);
  return session.state === 'counting' && session.attempts === ATTEMPTS;
}

export const askToClose: Action = {
  name: 'ask to close',
  weight: ({ model }) => (model.sessions.some(waitsForSigning) ? 25 : 0.5),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const others = model.sessions.some(isEnded) && dice.percent(70);
    const { register, counter, who } = await (others
      ? somebodyElse(audit, true)
      : someCounter(audit));
    const session = openSessionOf(register);
    const told = `ask to close ${register.number} by ${who.number}`;
    const result = await requestClose(desk, counter, { number: 5 });
    agree(told, codeOf(result), whyNotAsk(register, who) ?? 'done');
    if (!result.ok || !session) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: model.date,
      words: `${told}, ${largest(session)} off`,
      roles: largest(session) > SUPERVISOR ? ['finance-director'] : COUNTER,
      outcome: (approver) => whyNotSigned(session, approver) ?? 'done',
      carryOut: () => closed(model, session),
      open: true,
    });
  },
};
