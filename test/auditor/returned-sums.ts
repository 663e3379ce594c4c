// What a returned check does, by the model: the pieces it paid are owed again, what no account owes
// becomes an item of its own, and its payer owes a fee and pays in cash for a time.
import { present } from '../../src/domain/assert.ts';
import { addMonths } from '../../src/domain/calendar.ts';
import { appliedFrom } from '../../src/store/applied-deposits.ts';
import { type Audit, agree } from './audit.ts';
import { note } from './list-model.ts';
import type { Account, Component, Effect, Item, Model, Receipt, Tender } from './model.ts';
import type { MadeReturn, PaidPiece } from './receivables-model.ts';
import { dropReturned, takeRecoveriesBack } from './recoveries.ts';
import { pendingOf } from './redeposits.ts';
import { stopRefunds } from './refunds.ts';
import { accountsOf, followInModel } from './registration-model.ts';
import { book, joined, payComponent } from './sums.ts';

const BANK = '990-1101';
const CHARGES = '110-5915';
/** The first return of somebody, and every later one. */
const LIMITS = [2500, 3500] as const;
const MONTHS = [12, 24] as const;

/** What a check comes back with. */
export type Return = {
  readonly receipt: Receipt;
  readonly tender: Tender;
  readonly bankDate: string;
  /** The payer's doing. */
  readonly ofPayer: boolean;
  readonly charge: number;
  readonly cost: number;
};

/** The tenders pay the pieces in the order in which both were keyed. */
function paidBy({ tenders, pieces }: Receipt, tender: Tender): readonly PaidPiece[] {
  const before = tenders
    .slice(0, tenders.indexOf(tender))
    .reduce((sum, { cents }) => sum + cents, 0);
  const paid: PaidPiece[] = [];
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.cents;
    const cents = Math.min(to, before + tender.cents) - Math.max(from, before);
    if (cents > 0) paid.push({ ...piece, cents });
    from = to;
  }
  return paid;
}

/** What a deposit paid that the check had paid in, the last first: the book knows the order. */
async function followApplied(
  { desk, model }: Audit,
  pieces: readonly PaidPiece[],
): Promise<readonly PaidPiece[]> {
  const components = [...model.items.values()].flatMap((item) => item.components);
  const followed: PaidPiece[] = [];
  for (const piece of pieces) {
    const { component } = piece;
    const isDeposit = component?.control === '110-2140';
    let gone = isDeposit ? Math.max(0, piece.cents - component.open) : 0;
    let left = piece.cents;
    for (const part of gone > 0 ? await appliedFrom(desk.store.book, component?.id ?? 0) : []) {
      const back = Math.min(gone, part.amountCents);
      const owed = components.find(({ id }) => id === part.componentId);
      if (back > 0 && owed) followed.push({ ...piece, side: 'D', component: owed, cents: back });
      gone -= back;
      left -= back;
    }
    if (left > 0) followed.push({ ...piece, cents: left });
  }
  return followed;
}

/** Returns how much of it no account owes. */
function takeBack(pieces: readonly PaidPiece[]): { effects: Effect[]; unaccounted: number } {
  const sums = new Map<Component, { side: Item['side']; cents: number }>();
  let unaccounted = 0;
  for (const { component, recovered, side = 'D', cents } of pieces) {
    if (recovered) continue;
    if (!component) unaccounted += cents;
    else sums.set(component, { side, cents: (sums.get(component)?.cents ?? 0) + cents });
  }
  const effects = [...sums].map(([component, { side, cents }]): Effect => {
    if (side === 'D') return payComponent(component, -cents);
    const back = Math.min(cents, component.open);
    unaccounted += cents - back;
    const lines = [[component.control, back] as const];
    return { lines, moves: [{ component, open: -back, given: [] }] };
  });
  const taken = new Map([...sums].map(([component, { cents }]) => [component, cents]));
  return { effects: [...effects, ...takeRecoveriesBack(pieces, taken)], unaccounted };
}

function earlierOf({ returned }: Model, account: Account | undefined): number {
  if (!account) return 0;
  return returned.filter(
    (one) =>
      one.ofPayer &&
      (account.partyId === null
        ? one.partyId === null && one.accountId === account.id
        : one.partyId === account.partyId),
  ).length;
}

/** The account of a payer whose check paid on none; only the book knows its number. */
async function openedFor({ desk, model }: Audit): Promise<number> {
  const made = await desk.store.book
    .selectFrom('account')
    .select(['id', 'number', 'line', 'party_id as partyId'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  agree('the account of the return', [made.line, model.accounts.has(made.id)], ['returned', false]);
  model.accounts.set(made.id, { ...made, cashOnlyUntil: null });
  return made.id;
}

type RaisedOn = { readonly accountId: number; readonly department: string };
type RaisedPart = {
  readonly rank: number;
  readonly control: string;
  readonly share: string;
  readonly cents: number;
};

/** An item of its own, due at once. */
export async function raised(
  audit: Audit,
  { accountId, department, ...part }: RaisedOn & RaisedPart,
): Promise<{ item: Item; one: Component }> {
  const { item, components } = await raisedParts(audit, { accountId, department }, [part]);
  return { item, one: present(components[0], 'its component') };
}

/** The same of several components. */
export async function raisedParts(
  { desk, model }: Audit,
  { accountId, department }: RaisedOn,
  parts: readonly RaisedPart[],
): Promise<{ item: Item; components: readonly Component[] }> {
  const stored = await desk.store.book
    .selectFrom('open_item_component')
    .select(['id', 'item_id as itemId'])
    .where('item_id', '>', Math.max(...model.items.keys()))
    .orderBy('id')
    .limit(parts.length)
    .execute();
  const components = parts.map(({ rank, control, share, cents }, index): Component => {
    return {
      ...{ id: present(stored[index], 'a component').id, rank, control, deferred: null },
      ...{ original: cents, shares: [{ account: share, cents }], open: 0, given: [0] },
    };
  });
  const id = present(stored[0], 'a component').itemId;
  const whole = { id, accountId, side: 'D' as const, dueOn: model.date, department, components };
  model.items.set(id, whole);
  return { item: whole, components };
}

const debtOf = ({ side, component, recovered }: PaidPiece) =>
  recovered?.component ?? (side === 'D' ? component : undefined);

/** The fee is of the fund of what was owed where the city has one there. */
function feeKind(pieces: readonly PaidPiece[], accountId: number | undefined) {
  const ofWater = pieces.some(
    (piece) => piece.accountId === accountId && debtOf(piece)?.control.startsWith('510'),
  );
  return ofWater
    ? { rank: 10, control: '510-1215', share: '510-4519' }
    : { rank: 10, control: '110-1250', share: '110-4410' };
}

function payInCash({ model }: Audit, account: Account, { bankDate }: Return, earlier: number) {
  const until = addMonths(bankDate, MONTHS[earlier === 0 ? 0 : 1]);
  for (const one of model.accounts.values()) {
    const isTheirs = one.id === account.id || one.partyId === account.partyId;
    if (account.partyId === null ? one.id !== account.id : !isTheirs) continue;
    if (until > (one.cashOnlyUntil ?? '')) one.cashOnlyUntil = until;
  }
  return until;
}

/** Notice, cash only, and one for each document that may not be used. */
async function lettersOf(audit: Audit, id: number, isKnown: boolean, cashOnly: boolean) {
  const documents = await audit.desk.store.book
    .selectFrom('suspended_document')
    .select('document')
    .where('returned_id', '=', id)
    .execute();
  const letters = isKnown ? 1 + (cashOnly ? 1 : 0) + documents.length : 0;
  for (let one = 0; one < letters; one += 1) {
    audit.model.letters.push({ copies: 0, sha256: undefined });
  }
}

export async function carryReturn(audit: Audit, wish: Return): Promise<MadeReturn> {
  const { model } = audit;
  const { receipt, tender, ofPayer, charge, cost } = wish;
  stopRefunds(audit, receipt);
  const pieces = await followApplied(audit, paidBy(receipt, tender));
  const drawer = model.accounts.get(pieces.find((one) => one.accountId !== null)?.accountId ?? 0);
  const earlier = earlierOf(model, drawer);
  const accountId = drawer?.id ?? (await openedFor(audit));
  const first = pieces.find(({ side }) => side === 'D') ?? pieces[0];
  const on = { accountId, department: first?.department ?? '' };
  const { effects, unaccounted } = takeBack(pieces);
  effects.push({ lines: [[BANK, -tender.cents]], moves: [] });
  if (unaccounted > 0) {
    const kind = { rank: 50, control: '110-1250', share: '110-5900', cents: unaccounted };
    const { one } = await raised(audit, { ...on, ...kind });
    const moves = [{ component: one, open: unaccounted, given: [0] }];
    effects.push({ lines: [[one.control, unaccounted]], moves });
  }
  const back = joined(effects);
  // What was paid is owed again; a credit that is gone is owed by nobody.
  const owedAgain = back.moves.flatMap(({ component, open: cents }) =>
    cents > 0 ? [{ component, cents }] : [],
  );
  book(model, model.date, back);
  dropReturned(pieces);
  const writtenAgain = pieces.flatMap(({ recovered, cents }) =>
    recovered ? [{ component: recovered.component, cents }] : [],
  );
  const feeCents = ofPayer ? Math.min(cost, LIMITS[earlier === 0 ? 0 : 1]) : 0;
  let fee: MadeReturn['fee'];
  if (feeCents > 0) {
    const { share, ...kind } = feeKind(pieces, drawer?.id);
    const { item, one } = await raised(audit, { ...on, ...kind, share, cents: feeCents });
    fee = { item, component: one };
    const lines = [[kind.control, feeCents] as const, [share, -feeCents] as const];
    book(model, model.date, { lines, moves: [{ component: one, open: feeCents, given: [0] }] });
  }
  const cover = [[CHARGES, charge] as const, [BANK, -charge] as const];
  book(model, model.date, { lines: cover, moves: [] });
  const isCashOnly = drawer !== undefined && ofPayer;
  if (isCashOnly) payInCash(audit, drawer, wish, earlier);
  const isKnown = (model.accounts.get(accountId)?.partyId ?? null) !== null;
  await lettersOf(audit, model.returned.length + 1, isKnown, isCashOnly);
  const whose = { accountId: drawer?.id ?? null, partyId: drawer?.partyId ?? null };
  const terms = { ofPayer, checkCents: tender.cents, owing: accountId, owedAgain, writtenAgain };
  const made = { tenderId: tender.id, ...whose, fee, ...terms, isDemanded: false };
  model.returned.push(made);
  note(model.lists.returned, model.date, tender.cents);
  followInModel(audit, accountsOf(receipt));
  const pending = pendingOf(model, tender.id);
  if (pending !== undefined) pending.state = 'ended';
  return made;
}
