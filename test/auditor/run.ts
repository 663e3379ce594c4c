// Works one book for a number of verbs by the dice, comparing book and model after each of them.

import { verifyBook } from '../../src/desk/verify-book.ts';
import type { TestDesk } from '../support/book.ts';
import { answerLate, tryToSignIn } from './answers.ts';
import { noteArrangements } from './arrangement-model.ts';
import { arrangement, changeAnArrangement, tellOfArrangements } from './arrangements.ts';
import { type Action, type Audit, agree } from './audit.ts';
import { seal, sign, tape, verify } from './balancing.ts';
import { abandon, hold, recall, save } from './baskets.ts';
import { amend, changePastClass } from './business-amend.ts';
import { renameOrMove } from './business-changes.ts';
import { closeOne, reopen } from './business-closing.ts';
import { endExemption, exempt } from './business-exemptions.ts';
import { certify, penalty, register, renew } from './businesses.ts';
import { countFund, exchange } from './change-fund-verbs.ts';
import { postCitation, workCitation } from './citations.ts';
import { goToCourt, placeSome, recallSome, tellAgency } from './collection.ts';
import { comparerOf } from './compare.ts';
import { logAContact } from './contacts.ts';
import { contest } from './contests.ts';
import { correct, noSale, reprint, voidReceipt } from './corrections.ts';
import { askToClose, count } from './counts.ts';
import { scanCoupon } from './coupons.ts';
import { closeTheDay, exportDay, nextDay } from './days.ts';
import { demand, liftCashOnly } from './demands.ts';
import { diceOf } from './dice.ts';
import { drop, open, suspend } from './drawers.ts';
import { countAbsent, endAbsent, handOver } from './hands.ts';
import { hear } from './hearings.ts';
import { liftAHold, placeAHold } from './holds.ts';
import { importBills, importPayments } from './imports.ts';
import { invoice, takeBackInvoice } from './invoices.ts';
import { judged, setAside } from './judgments.ts';
import { chargeLate } from './late-charges.ts';
import { printSomeLetters, writeALetter } from './letters.ts';
import { lookUp } from './look-ups.ts';
import { memo, takeBackMemo } from './memos.ts';
import { openModel } from './open-model.ts';
import { checkSlip, moveBook, voidSlip } from './paper.ts';
import { changeAPayer } from './payers.ts';
import { pay } from './payments.ts';
import { changePerson } from './people.ts';
import { lateWord, leave, print } from './printing.ts';
import { askForRecords, workOnRecords } from './record-requests.ts';
import { clearAgain, presentAgain } from './redeposits.ts';
import { bringBack, recordACheck } from './refund-checks.ts';
import { payRefunds, refund } from './refunds.ts';
import { holdARegistration, releaseARegistration } from './registrations.ts';
import { comeBack, waiveFee } from './returned.ts';
import { changeCalendar, changeLineRule, changePrice, importLineRules } from './rules.ts';
import { counterfeit, surprise } from './safe.ts';
import {
  answerUnknown,
  dropAPaper,
  lookAtPapers,
  openToCount,
  printForm,
  tellWhy,
  wantPaper,
} from './settling.ts';
import { endStanding, liftClose, standIn } from './supervision.ts';
import { keep, lookAtATape } from './tabulating.ts';
import { makeATask, workATask } from './tasks.ts';
import { chargeTaxes, importTaxes } from './taxes.ts';
import { takeBackTransfer, transfer } from './transfers.ts';
import {
  keepUnclaimedMoney,
  listUnclaimedMoney,
  openKeptAgain,
  publishUnclaimedMoney,
  SHORT,
  withdrawUnclaimedMoney,
} from './unclaimed.ts';
import { prepareAList, shortenTheAge, withdrawAList } from './write-off-lists.ts';
import { askForAList, takeBackWriteOff } from './write-offs.ts';

const ACTIONS: readonly Action[] = [
  pay,
  moveBook,
  voidSlip,
  checkSlip,
  voidReceipt,
  correct,
  noSale,
  reprint,
  answerLate,
  tryToSignIn,
  open,
  suspend,
  drop,
  count,
  askToClose,
  save,
  hold,
  recall,
  abandon,
  tape,
  sign,
  seal,
  verify,
  closeTheDay,
  exportDay,
  nextDay,
  importBills,
  importPayments,
  lookUp,
  changePrice,
  countFund,
  exchange,
  lookAtATape,
  keep,
  surprise,
  counterfeit,
  standIn,
  endStanding,
  liftClose,
  changeCalendar,
  changeLineRule,
  importLineRules,
  handOver,
  endAbsent,
  countAbsent,
  changePerson,
  register,
  renew,
  penalty,
  amend,
  exempt,
  certify,
  closeOne,
  reopen,
  renameOrMove,
  endExemption,
  changePastClass,
  importTaxes,
  chargeTaxes,
  invoice,
  takeBackInvoice,
  memo,
  arrangement,
  changeAnArrangement,
  tellOfArrangements,
  scanCoupon,
  transfer,
  takeBackTransfer,
  shortenTheAge,
  prepareAList,
  askForAList,
  withdrawAList,
  takeBackWriteOff,
  listUnclaimedMoney,
  publishUnclaimedMoney,
  withdrawUnclaimedMoney,
  keepUnclaimedMoney,
  openKeptAgain,
  changeAPayer,
  placeAHold,
  liftAHold,
  makeATask,
  workATask,
  takeBackMemo,
  refund,
  payRefunds,
  recordACheck,
  bringBack,
  comeBack,
  presentAgain,
  placeSome,
  recallSome,
  tellAgency,
  goToCourt,
  judged,
  setAside,
  clearAgain,
  waiveFee,
  postCitation,
  workCitation,
  holdARegistration,
  releaseARegistration,
  contest,
  hear,
  chargeLate,
  logAContact,
  askForRecords,
  workOnRecords,
  demand,
  liftCashOnly,
  writeALetter,
  printSomeLetters,
  print,
  lateWord,
  leave,
  answerUnknown,
  wantPaper,
  dropAPaper,
  tellWhy,
  printForm,
  lookAtPapers,
  openToCount,
];

/** One verb in so many begins the end of a day. */
const DAY_LENGTH = 90;
const RESTS = 20;
const TOLD_AT_MOST = 12;

export type Ran = {
  readonly verbs: number;
  /** How often each deed was done. */
  readonly reached: ReadonlyMap<string, number>;
  readonly receipts: number;
  readonly daysClosed: number;
};

/** Out of a hundred verbs so many are one of these, by name, so much more often than else. */
export type Leaning = { readonly percent: number; readonly to: Readonly<Record<string, number>> };

export type Asked = {
  readonly seed: number;
  readonly verbs: number;
  /** One verb in so many ends a day. */
  readonly dayLength?: number;
  /** So many of a hundred nights last for weeks. */
  readonly rests?: number;
  readonly leaning?: Leaning;
  /** Its council had credits unclaimed after a month: `shortenClaims`. */
  readonly shortClaims?: boolean;
};

/** What somebody outside is told of a book that is being worked. */
export type Listener = {
  readonly before: (action: string) => void;
  readonly after: (action: string) => void;
};
const NOBODY: Listener = { before: () => undefined, after: () => undefined };

/**
 * Works a new book that nobody worked in, and leaves it open. Throws, with the seed and the last
 * things that happened, when book and model differ.
 */
export async function audit(
  test: TestDesk,
  { seed, verbs, dayLength = DAY_LENGTH, rests = RESTS, leaning, shortClaims }: Asked,
  listener: Listener = NOBODY,
): Promise<Ran> {
  const date = '2026-09-15';
  const model = openModel(test.path, date);
  const dice = diceOf(seed);
  const reached = new Map<string, number>();
  const beginning = { closing: false, day: 0, rests, reached };
  const state: Audit = { test, desk: test.desk, dice, model, ...beginning };
  const comparer = comparerOf(test.path);
  const told: string[] = [];
  if (shortClaims) model.unclaimed.terms = SHORT;
  try {
    for (let verb = 1; verb <= verbs; verb += 1) {
      const action = choose(state, leaning);
      told.push(`${verb} ${action.name}`);
      listener.before(action.name);
      told.push(`${verb} ${await action.act(state)}`);
      listener.after(action.name);
      noteArrangements(model);
      await comparer.compare(state);
      test.clock.pass(dice.between(1, 20));
      if (!state.closing && dice.upTo(dayLength) === 0) state.closing = true;
    }
    const { checks } = await verifyBook(test.store, test.desk.lineDuties);
    for (const { name, broken } of checks) agree(`verify: ${name}`, broken, null);
  } catch (error) {
    const last = told.slice(-TOLD_AT_MOST).join('\n');
    throw new Error(`auditor, seed ${seed}, ${model.date}:\n${last}\n`, { cause: error });
  } finally {
    comparer.close();
  }
  const { receipts, closedDates } = model;
  return { verbs, reached, receipts: receipts.length, daysClosed: closedDates.size };
}

function choose(state: Audit, leaning: Leaning | undefined): Action {
  const leans = leaning !== undefined && state.dice.percent(leaning.percent);
  const weights = ACTIONS.map(
    (one) => one.weight(state) * (leans ? (leaning.to[one.name] ?? 0) : 1),
  );
  let at =
    (state.dice.upTo(1_000_000) / 1_000_000) * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    at -= weight;
    return at < 0;
  });
  return ACTIONS[index] ?? pay;
}
