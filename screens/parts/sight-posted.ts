// The views of what was posted: a receipt, a journal entry, a drawer session, with what each leads
// on to. Pure.
import type { EntrySight, ReceiptSight, SessionSight } from '../../src/desk/read-posted.ts';
import { type Cents, formatCents } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import { receiptNumber } from '../../src/domain/receipt.ts';
import { FIND_WORDS, SIGHT_WORDS } from '../words/find.ts';
import { PAY_WORDS } from '../words/pay.ts';
import type { SightPage, SightRow } from './sight.ts';

const WORDS = SIGHT_WORDS;

const money = (amount: Cents) => formatCents(amount, true);

/** An instant as words on the city's clock. */
export type At = (instant: string) => string;

export function receiptPage({ receipt, facts, corrections }: ReceiptSight, at: At): SightPage {
  const number = receiptNumber(receipt.register, receipt.number);
  const words = WORDS.receipt;
  const { voidedAt, voidedBy, approvedBy, reason } = facts;
  const alerts =
    voidedAt === null
      ? []
      : [words.isVoid(at(voidedAt)), words.by(voidedBy ?? '', approvedBy ?? '', reason ?? '')];
  return {
    title: `${WORDS.titles.receipt} ${number}`,
    alerts,
    blocks: [
      {
        rows: [
          { words: words.takenBy(facts.clerk, at(receipt.postedAt)) },
          ...(receipt.payer === '' ? [] : [{ words: words.from(receipt.payer) }]),
          ...(facts.copies === 0 ? [] : [{ words: words.copies(facts.copies) }]),
        ],
      },
      { head: words.lines, rows: receipt.lines.map(lineRow) },
      { rows: [{ words: words.total, cents: receipt.totalCents, tone: 'strong' }] },
      { head: words.tenders, rows: tenderRows({ receipt }) },
      { head: words.leads, rows: belongings({ receipt, facts, corrections }) },
    ],
  };
}

function lineRow({
  accountId,
  description,
  quantity,
  amountCents,
}: ReceiptSight['receipt']['lines'][number]): SightRow {
  const row = {
    words: quantity === 1 ? description : `${quantity} x ${description}`,
    cents: amountCents,
  };
  return accountId === null ? row : { ...row, to: { kind: 'account', id: accountId } };
}

function tenderRows({ receipt }: Pick<ReceiptSight, 'receipt'>): readonly SightRow[] {
  return receipt.tenders.map(({ kind, checkNumber, cardLast4, amountCents }) => ({
    words: `${PAY_WORDS.kinds[kind]} ${checkNumber ?? cardLast4 ?? ''}`.trim(),
    cents: amountCents,
  }));
}

function belongings({
  receipt,
  facts,
  corrections,
}: Omit<ReceiptSight, 'kind'>): readonly SightRow[] {
  const words = WORDS.receipt;
  return [
    { words: words.entry, to: { kind: 'entry', id: receipt.entryId } },
    ...corrections.map((id): SightRow => ({ words: words.correction, to: { kind: 'entry', id } })),
    ...(facts.voidEntryId === null
      ? []
      : [{ words: words.voidEntry, to: { kind: 'entry', id: facts.voidEntryId } } as const]),
    { words: words.session(facts.session), to: { kind: 'session', id: receipt.sessionId } },
  ];
}

export function entryPage({ facts, postings }: EntrySight, at: At): SightPage {
  const words = WORDS.journal;
  const { reverses, reversedBy, receiptId, sessionId } = facts;
  const leads: readonly SightRow[] = [
    ...leadTo(words.receipt, 'receipt', receiptId),
    ...leadTo(words.session, 'session', sessionId),
    ...leadTo(words.reverses, 'entry', reverses),
    ...leadTo(words.reversedBy, 'entry', reversedBy),
  ];
  return {
    title: `${WORDS.titles.entry} ${facts.source} ${facts.number}`,
    alerts: [],
    blocks: [
      {
        rows: [
          { words: `${dateWords(facts.date)}   ${facts.memo}` },
          { words: words.made(facts.madeBy, at(facts.madeAt)) },
        ],
      },
      {
        head: words.postings,
        rows: postings.map(({ account, name, side, amountCents }) => ({
          words: `${words[side].padEnd(6)}  ${account}  ${name}`,
          cents: amountCents,
        })),
      },
      { head: WORDS.receipt.leads, rows: leads },
    ],
  };
}

function leadTo(
  words: string,
  kind: 'receipt' | 'session' | 'entry',
  id: number | null,
): readonly SightRow[] {
  return id === null ? [] : [{ words, to: { kind, id } }];
}

export function sessionPage(sight: SessionSight, at: At): SightPage {
  const { session, facts, differences, receipts } = sight;
  const words = WORDS.session;
  const closed: readonly SightRow[] =
    facts.closedAt === null
      ? [{ words: words.blind, tone: 'quiet' }]
      : [
          { words: words.closed(facts.closedBy ?? '', at(facts.closedAt)) },
          ...(facts.approvedBy === null ? [] : [{ words: words.agreed(facts.approvedBy) }]),
        ];
  return {
    title: `${WORDS.titles.session} ${session.number}, ${words.states[session.state]}`,
    alerts: [],
    blocks: [
      {
        rows: [
          { words: dateWords(session.businessDate) },
          { words: words.opened(facts.clerk, at(facts.openedAt)) },
          ...closed,
        ],
      },
      {
        head: words.counted,
        rows: differences.map(({ tender, countedCents, expectedCents }) => ({
          words: `${tender}  ${words.counts(money(countedCents), money(expectedCents))}`,
        })),
      },
      {
        rows: [
          ...leadTo(words.float, 'entry', facts.floatEntryId),
          ...leadTo(words.close, 'entry', facts.closeEntryId),
        ],
      },
      { head: words.receipts(facts.receipts), rows: receiptRows(session.register, receipts) },
    ],
  };
}

function receiptRows(register: number, receipts: SessionSight['receipts']): readonly SightRow[] {
  return receipts.map(({ id, number, payer, totalCents, isVoid }) => ({
    words: [receiptNumber(register, number), payer, isVoid === 1 ? FIND_WORDS.isVoid : '']
      .filter((part) => part !== '')
      .join('  '),
    ...(totalCents === null ? {} : { cents: totalCents }),
    to: { kind: 'receipt', id },
    ...(isVoid === 1 ? { tone: 'quiet' } : {}),
  }));
}
