// Queues the customer's receipt, and the kick of the drawer when cash changed hands.
import { type Language, languageOf } from '../domain/language.ts';
import { correctedReceipt } from '../domain/papers/corrected-receipt.ts';
import type { Paper, PaperCity } from '../domain/papers/paper.ts';
import { type ReceiptPaperLine, receiptPaper } from '../domain/papers/receipt.ts';
import { RECEIPT_WORDS } from '../domain/papers/receipt-words.ts';
import type { Person } from '../domain/person.ts';
import {
  type NewReceipt,
  type PostedReceipt,
  receiptNumber,
  type StandingTender,
} from '../domain/receipt.ts';
import type { SettledTender, Tender, TenderKind, TenderRule } from '../domain/tender.ts';
import { accountById } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { tenderRules } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { Counter } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';

type Taken = {
  readonly book: Book;
  readonly counter: Counter;
  readonly rules: ReadonlyMap<Tender, TenderRule>;
  /** Of the paper. */
  readonly language: Language;
};

export const receiptSubject = (number: string) => `receipt ${number}`;

export async function queueReceipt(
  { book, counter, rules, language }: Taken,
  receipt: NewReceipt,
  lines: readonly ReceiptPaperLine[],
  notes: readonly string[] = [],
): Promise<void> {
  const number = receiptNumber(receipt.register, receipt.number);
  const names = new Map([...rules.values()].map((rule) => [rule.kind, rule.name]));
  const job = {
    register: receipt.register,
    subject: receiptSubject(number),
    createdAt: receipt.postedAt,
  };
  // The kick goes first: a printer out of paper must not keep the drawer shut.
  if (receipt.tenders.some((tender) => tender.kind === 'cash')) {
    await queueJob(book, { ...job, content: { kind: 'kick', reason: `receipt ${number}` } });
  }
  const paper = paperOfReceipt({
    city: await paperCity(book),
    clerk: counter.person,
    receipt,
    lines,
    nameOf: (kind) => names.get(kind) ?? '',
    notes,
    language,
  });
  await queueJob(book, { ...job, content: { kind: 'paper', paper } });
}

type OnPaper = {
  readonly city: PaperCity;
  readonly clerk: Person;
  readonly receipt: NewReceipt;
  readonly lines: readonly ReceiptPaperLine[];
  readonly nameOf: (kind: TenderKind) => string;
  readonly notes?: readonly string[];
  readonly language?: Language;
};

/** That of the one party whose accounts were paid; English where there are several, or none. */
export async function languageOfPayer(
  book: Book,
  accountIds: readonly number[],
): Promise<Language> {
  const ids = [...new Set(accountIds)];
  const accounts = await Promise.all(ids.map((id) => accountById(book, id)));
  const [first] = accounts;
  const isOne = first !== undefined && accounts.every(({ partyId }) => partyId === first.partyId);
  return isOne && first.partyId !== null ? languageOf(first.language) : 'en';
}

export function paperOfReceipt(on: OnPaper): Paper {
  const { city, clerk, receipt, lines, notes = [], language = 'en' } = on;
  const nameOf = (kind: TenderKind) => RECEIPT_WORDS[language].tenders[kind] ?? on.nameOf(kind);
  return receiptPaper({
    city,
    receiptNumber: receiptNumber(receipt.register, receipt.number),
    at: receipt.postedAt,
    businessDate: receipt.businessDate,
    register: String(receipt.register),
    clerk: named(clerk),
    ...(receipt.payer === '' ? {} : { payer: receipt.payer }),
    lines,
    tenders: receipt.tenders.map((tender) => paperTender(tender, nameOf(tender.kind))),
    changeCents: receipt.changeCents,
    voidCode: receipt.voidCode,
    notes,
    language,
  });
}

/** The receipt's paper with the tenders that stand, where a correction changed them. */
export async function withStandingTenders(
  book: Book,
  paper: Paper,
  receipt: PostedReceipt,
): Promise<Paper> {
  if (receipt.tenders.every((tender) => tender.keyed === undefined)) return paper;
  const rules = await tenderRules(book, receipt.businessDate);
  const own = RECEIPT_WORDS[paper.language ?? 'en'].tenders;
  const named = (tender: Pick<StandingTender, 'kind' | 'checkNumber' | 'cardLast4'>) => ({
    name: own[tender.kind] ?? rules.find((rule) => rule.kind === tender.kind)?.name ?? tender.kind,
    ...(tender.checkNumber === null ? {} : { number: tender.checkNumber }),
    ...(tender.cardLast4 === null ? {} : { lastFour: tender.cardLast4 }),
  });
  const tenders = receipt.tenders.map((tender) => ({
    ...named(tender),
    ...(tender.authorisation === null ? {} : { authorisation: tender.authorisation }),
    amountCents: tender.amountCents,
    conditional: tender.kind === 'check',
    givesChange: tender.kind === 'cash' && tender.keyed === undefined,
    ...(tender.keyed === undefined ? {} : { keyed: named(tender.keyed) }),
  }));
  return correctedReceipt(paper, tenders);
}

function paperTender(tender: SettledTender, name: string) {
  return {
    name,
    ...(tender.checkNumber === undefined ? {} : { number: tender.checkNumber }),
    ...(tender.cardLast4 === undefined ? {} : { lastFour: tender.cardLast4 }),
    ...(tender.authorisation === undefined ? {} : { authorisation: tender.authorisation }),
    amountCents: tender.tenderedCents,
    conditional: tender.kind === 'check',
  };
}
