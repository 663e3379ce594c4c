// The one find: a text by its shape and by what the book knows of it. An account's very number, or
// a stub, is that account, a receipt's code that receipt; anything else is a list, what was most
// likely meant first.

import { hasMod10Digit } from '../domain/check-digit.ts';
import { COUPON_TYPE } from '../domain/coupon.ts';
import { NUMBER_LEAST, phrasesOf, recognise } from '../domain/find-shape.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { looksLikeCardNumber, type Stub } from '../domain/scan-line.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { arrangementNumbered } from '../store/arrangements.ts';
import { findRows } from '../store/find.ts';
import { loadReceipt } from '../store/receipts.ts';
import { describeHits, type Hit } from './describe-hits.ts';
import type { Desk } from './desk.ts';
import { type FoundAccount, findById } from './find-account.ts';
import { type MeantReceipt, meantReceipt } from './read-receipt-code.ts';
import { readStub } from './read-stub.ts';

export type Finding =
  | { readonly kind: 'account'; readonly account: FoundAccount; readonly stub?: Stub }
  | { readonly kind: 'receipt'; readonly id: number }
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] };

export type FindOptions = {
  /** It was said to be text: digits are words of an address too. */
  readonly asText?: boolean;
  /** The line of business of a stub's document type. */
  readonly lineOf?: (documentType: string) => string | undefined;
};

/** A list never asks the store for more than a screenful. */
export const HITS_MOST = 60;
/** Letters of the shortest text, or digits of the longest, that is looked up while it is typed. */
const SUGGEST_LEAST = 2;
const SUGGEST_DIGITS_MOST = 12;

/** Refused when nothing fits, with what may be wrong with the text. */
export async function findAnything(
  desk: Desk,
  text: string,
  { asText = false, lineOf }: FindOptions = {},
): Promise<Result<Finding>> {
  const meant = await meantReceipt(desk, text);
  if (!meant.ok) return meant;
  if (meant.value) return findReceipt(desk, meant.value);
  const scan = await readStub(desk, text);
  if (scan.kind === 'misread') return refuse('stub-misread');
  if (scan.kind === 'stub') return findByStub(desk, scan.stub, lineOf?.(scan.stub.documentType));
  const digits = /^\d+$/.test(text) && !asText;
  if (digits && text.length < NUMBER_LEAST) return refuse('find-short', { text });
  const { book } = desk.store;
  if (looksLikeCardNumber(text) && (await accountsByNumber(book, text)).length === 0) {
    return refuse('card-number');
  }
  const hits = await look(desk, text, asText);
  const exact = hits.filter((hit) => hit.rank === 1);
  const [only, ...more] = exact;
  if (only && more.length === 0 && !asText) {
    return done({ kind: 'account', account: await findById(desk, only.id) });
  }
  if (only && !asText) return done({ kind: 'hits', hits: exact });
  if (hits.length > 0) return done({ kind: 'hits', hits });
  return whyNothing(text);
}

async function look(desk: Desk, text: string, asText: boolean): Promise<readonly Hit[]> {
  const sought = recognise(text, asText);
  const rows = await findRows(desk.store.book, sought, phrasesOf(sought.words), HITS_MOST);
  return describeHits(desk, rows);
}

function whyNothing(text: string): Result<never> {
  const { key, words } = recognise(text, true);
  if (key === '' && words.length === 0) return refuse('find-letter', { text });
  if (/^\d{8}$/.test(text) && !hasMod10Digit(text)) return refuse('find-check-digit', { text });
  return refuse('find-nothing', { text });
}

async function findReceipt(desk: Desk, which: MeantReceipt): Promise<Result<Finding>> {
  const receipt = await loadReceipt(desk.store.book, which);
  if (receipt) return done({ kind: 'receipt', id: receipt.id });
  return refuse('find-nothing', { text: receiptNumber(which.register, which.number) });
}

/** `line` chooses among accounts of one number. */
async function findByStub(
  desk: Desk,
  stub: Stub,
  line: string | undefined,
): Promise<Result<Finding>> {
  if (stub.documentType === COUPON_TYPE) return findByCoupon(desk, stub);
  const accounts = await accountsByNumber(desk.store.book, stub.number);
  const account = accounts.find((one) => one.line === line) ?? accounts[0];
  if (!account) return refuse('find-nothing', { text: stub.number });
  return done({ kind: 'account', account: await findById(desk, account.id), stub });
}

/** The account on which its arrangement was asked, whatever became of it. */
async function findByCoupon(desk: Desk, stub: Stub): Promise<Result<Finding>> {
  const one = await arrangementNumbered(desk.store.book, Number(stub.number));
  if (one === undefined) return refuse('find-nothing', { text: stub.number });
  return done({ kind: 'account', account: await findById(desk, one.account_id), stub });
}

/**
 * What would be found, while it is still being typed. Nothing for what is too short, for counter
 * items, and for what can only be a scan or a card.
 */
export async function suggest(desk: Desk, text: string, asText = false): Promise<readonly Hit[]> {
  const clean = text.trim();
  const digits = /^[\d*]+$/.test(clean);
  if (clean.length < (digits && !asText ? NUMBER_LEAST : SUGGEST_LEAST)) return [];
  if (digits && (clean.length > SUGGEST_DIGITS_MOST || clean.includes('*'))) return [];
  return look(desk, clean, asText);
}
