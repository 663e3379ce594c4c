// Change for change: what goes into the change fund comes out of it in other pieces, with a drawer
// or with the bank. Equal value, two signatures, nothing in the ledger.
import { lacking, linesOf } from '../domain/change-fund.ts';
import { type CountLine, countTotal, piecesOf } from '../domain/denomination.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { exchangeSlipPaper } from '../domain/papers/exchange-slip.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { changeFund, moveChangeFund } from '../store/change-fund.ts';
import type { Book } from '../store/open-store.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { DrawerSession } from '../store/sessions.ts';
import { openBusinessDate } from './business-date.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity, signed } from './paper-facts.ts';
import { permit } from './permit.ts';
import { type TwoSignatures, twoPersons } from './second-person.ts';
import { openSession } from './working-session.ts';

export type Exchange = {
  readonly with: 'drawer' | 'bank';
  /** Into the fund, and out of it. */
  readonly put: readonly CountLine[];
  readonly taken: readonly CountLine[];
  readonly signatures: TwoSignatures;
};

export type Exchanged = {
  readonly amountCents: Cents;
  /** Pieces of which the fund should now have fewer than none: it is to be counted. */
  readonly lacking: readonly Cents[];
};

export async function exchangeChange(
  desk: Desk,
  counter: Counter,
  exchange: Exchange,
): Promise<Result<Exchanged>> {
  const even = equalValue(exchange);
  if (!even.ok) return even;
  const second = await twoPersons(desk, counter, exchange.signatures, 'approve-counter');
  if (!second.ok) return second;
  return desk.store.transact<Exchanged>(async (book) => {
    const place = await mayExchange(desk, book, counter, exchange.with);
    if (!place.ok) return place;
    const { date, session } = place.value;
    const at = desk.clock.now();
    const id = await moveChangeFund(book, {
      kind: 'exchange',
      businessDate: date,
      lines: [
        ...linesOf(piecesOf(exchange.put), 'in'),
        ...linesOf(piecesOf(exchange.taken), 'out'),
      ],
      ...(session === undefined ? {} : { sessionId: session.id }),
      by: counter.person.id,
      second: second.value.id,
      at,
    });
    const slip = { id, date, at, second: second.value };
    await queueSlip(book, counter, exchange, { ...slip, session });
    return done({ amountCents: even.value, lacking: lacking(await changeFund(book)) });
  });
}

type Place = { readonly date: string; readonly session: DrawerSession | undefined };

/** With the counter's own drawer while it takes money; with the bank on any date that is open. */
export async function mayExchange(
  desk: Desk,
  book: Book,
  counter: Counter,
  partner: Exchange['with'],
): Promise<Result<Place>> {
  const allowed = await permit(desk, book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  if (partner === 'drawer') {
    const session = await openSession(desk, book, counter);
    return session.ok
      ? done({ date: session.value.businessDate, session: session.value })
      : session;
  }
  const date = await openBusinessDate(desk, book);
  return date.ok ? done({ date: date.value, session: undefined }) : date;
}

/** To the cent: a change fund neither earns nor pays. */
export function equalValue({ put, taken }: Pick<Exchange, 'put' | 'taken'>): Result<Cents> {
  const [into, out] = [countTotal(put), countTotal(taken)];
  if (into === 0 && out === 0) return refuse('drawer-untouched');
  if (into === out) return done(into);
  return refuse('exchange-unequal', {
    put: formatCents(into, true),
    taken: formatCents(out, true),
  });
}

type Slip = {
  readonly id: number;
  readonly date: string;
  readonly at: string;
  readonly second: Person;
  readonly session: DrawerSession | undefined;
};

async function queueSlip(book: Book, counter: Counter, exchange: Exchange, slip: Slip) {
  const reference = String(slip.id);
  const paper = exchangeSlipPaper({
    city: await paperCity(book),
    reference,
    with: slip.session === undefined ? 'the bank' : `drawer ${counter.register}`,
    ...(slip.session === undefined ? {} : { session: slip.session.number }),
    businessDate: slip.date,
    at: slip.at,
    put: countPaperRows(exchange.put),
    taken: countPaperRows(exchange.taken),
    clerk: named(counter.person),
    second: signed(slip.second),
  });
  const { register } = counter;
  const content = { kind: 'paper' as const, paper };
  const subject = `exchange of change ${reference}`;
  await queueJob(book, { register, subject, createdAt: slip.at, content });
}
