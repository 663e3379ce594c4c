// Checks that the bank presents again: once, and pending until somebody else says that it cleared,
// or it comes back.
import { clearRedeposit } from '../../src/desk/clear-redeposit.ts';
import { postRedeposit } from '../../src/desk/post-redeposit.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import type { Model, Receipt, Tender } from './model.ts';
import type { MadeRedeposit } from './receivables-model.ts';
import { book } from './sums.ts';

const POSTS = ['clerk', 'supervisor', 'accounting'];
const [BANK, CHARGES] = ['990-1101', '110-5915'] as const;
const ASKED_AFTER = 5;

export function bankedTenders({ deposits }: Model): ReadonlySet<number> {
  return new Set(deposits.filter(({ verified }) => verified).flatMap(({ tenders }) => tenders));
}

export function pendingOf({ redeposits }: Model, tenderId: number): MadeRedeposit | undefined {
  return redeposits.find((one) => one.tenderId === tenderId && one.state === 'pending');
}

/** A check of the receipt is presented again. */
export function isPending(model: Model, { tenders }: Receipt): boolean {
  return tenders.some(({ id }) => pendingOf(model, id) !== undefined);
}

type Chosen = { readonly receipt: Receipt; readonly tender: Tender };

function someCheck({ dice, model }: Audit, likely: (id: number) => boolean): Chosen | undefined {
  const checks = model.receipts.flatMap((receipt) =>
    receipt.tenders.flatMap((tender) => (tender.kind === 'check' ? [{ receipt, tender }] : [])),
  );
  const chosen = checks.filter(({ tender }) => likely(tender.id));
  return dice.percent(90) ? dice.any(chosen) : dice.any(checks);
}

/** Also of what comes back. */
export function whyNotBack(model: Model, { receipt, tender }: Chosen): string | undefined {
  if (!receipt.tenders.includes(tender)) return 'returned-unknown';
  if (receipt.isVoid) return 'returned-void';
  if (model.returned.some(({ tenderId }) => tenderId === tender.id)) return 'returned-already';
  return bankedTenders(model).has(tender.id) ? undefined : 'returned-undeposited';
}

export function earliest(model: Model, { receipt, tender }: Chosen): string {
  return pendingOf(model, tender.id)?.bankDate ?? receipt.session.date;
}

function whyNotAgain(model: Model, chosen: Chosen, code: string, bankDate: string) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  const barred = whyNotBack(model, chosen);
  if (barred !== undefined) return barred;
  if (bankDate < earliest(model, chosen) || bankDate > model.date) return 'returned-date';
  if (code === 'T') return 'redeposit-barred';
  const pending = pendingOf(model, chosen.tender.id);
  if (pending !== undefined) return 'redeposit-most';
  const isKnown = model.redeposits.some(({ tenderId }) => tenderId === chosen.tender.id);
  return isKnown ? 'redeposit-cleared' : undefined;
}

export const presentAgain: Action = {
  name: 'check presented again',
  weight: ({ model }) => (bankedTenders(model).size > 0 ? 1.5 : 0.1),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const banked = bankedTenders(model);
    const chosen = someCheck(audit, (id) => banked.has(id));
    if (!chosen) return 'presented again: no check was taken';
    const { tender, receipt } = chosen;
    const code = dice.percent(5) ? 'T' : 'A';
    const charge = dice.one([0, 800]);
    const bankDate = dice.percent(10) ? addDays(receipt.session.date, -1) : model.date;
    const told = `check ${tender.id} presented again, by ${who.number}`;
    const asked = { tenderId: tender.id, bankDate, code, bankChargeCents: cents(charge) };
    const result = await postRedeposit(desk, counter, asked);
    const barred = POSTS.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotAgain(model, chosen, code, bankDate) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: asked`, result.value.dueOn, addDays(bankDate, ASKED_AFTER));
    model.redeposits.push({ tenderId: tender.id, bankDate, state: 'pending' });
    agree(`${told}: number`, Number(result.value.number.slice(4)), model.redeposits.length);
    const lines = [[CHARGES, charge] as const, [BANK, -charge] as const];
    book(model, model.date, { lines, moves: [] });
    return told;
  },
};

export const clearAgain: Action = {
  name: 'check cleared',
  weight: ({ model }) => (model.redeposits.some(({ state }) => state === 'pending') ? 1 : 0.1),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const chosen = someCheck(audit, (id) => pendingOf(model, id) !== undefined);
    if (!chosen) return 'cleared: no check was taken';
    const { tender, receipt } = chosen;
    const told = `check ${tender.id} cleared, says ${who.number}`;
    const result = await clearRedeposit(desk, counter, tender.id);
    const barred = POSTS.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    const pending = pendingOf(model, tender.id);
    const none = pending === undefined ? 'redeposit-not-pending' : undefined;
    const own = receipt.session.clerk === who.number ? 'redeposit-own' : undefined;
    const unknown = receipt.tenders.includes(tender) ? undefined : 'returned-unknown';
    agree(told, codeOf(result), barred ?? closed ?? unknown ?? none ?? own ?? 'done');
    if (result.ok && pending !== undefined) pending.state = 'ended';
    return told;
  },
};
