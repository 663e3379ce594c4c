// A book with at least one row in every table, made by verbs: the short day, closed and exported,
// and a second day on which everything else happens and the drawer still stands open.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { endDelegation } from '../../src/desk/ask-delegation.ts';
import { requestPersonChange } from '../../src/desk/change-person.ts';
import { requestRule } from '../../src/desk/change-rule.ts';
import { checkPaperSlip } from '../../src/desk/check-paper-slip.ts';
import { closeDay } from '../../src/desk/close-day.ts';
import { correctTender } from '../../src/desk/correct-tender.ts';
import { countBySurprise } from '../../src/desk/count-by-surprise.ts';
import { countChangeFund } from '../../src/desk/count-change-fund.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { exportLedger } from '../../src/desk/export-ledger.ts';
import { saveBasket } from '../../src/desk/keep-basket.ts';
import { keepRefusedNote, notePoliceReport } from '../../src/desk/keep-counterfeit.ts';
import { leaseRegister } from '../../src/desk/lease-register.ts';
import { askLift } from '../../src/desk/lift-close.ts';
import { lookAt } from '../../src/desk/look-at.ts';
import { makeMemo } from '../../src/desk/make-memo.ts';
import { memoChoices } from '../../src/desk/memo-target.ts';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { printLetters } from '../../src/desk/print-letters.ts';
import { reprintReceipt } from '../../src/desk/reprint-receipt.ts';
import { askReversal } from '../../src/desk/reverse-memo.ts';
import { resumeDrawer, suspendDrawer } from '../../src/desk/suspend-drawer.ts';
import { writeLetterAtCounter } from '../../src/desk/write-letter.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { totalOf } from '../../src/domain/change-fund.ts';
import { cents } from '../../src/domain/money.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { changeFund } from '../../src/store/change-fund.ts';
import { delegationsFrom } from '../../src/store/delegations.ts';
import { loadReceipt } from '../../src/store/receipts.ts';
import { acknowledgePayments } from './acknowledged-lists.ts';
import { bankDrop, drop } from './banked-drop.ts';
import type { TestDesk } from './book.ts';
import { morningOf } from './chance.ts';
import { workCollections } from './collections.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  giveUpShown,
  lineFor,
  openFloat,
  PINS,
  pay,
  piecesFor,
  signatures,
  standIn,
} from './counter.ts';
import { takenFines } from './fines.ts';
import { workHolds } from './holds.ts';
import { recoverByFile, workImports } from './imported-book.ts';
import { memoryLedger } from './ledger-files.ts';
import { ADDRESS, memoryLetters, sampleFields } from './letters.ts';
import { issuedBook, keySlip } from './paper-slips.ts';
import { workPapers } from './printing.ts';
import { realDesk } from './real-book.ts';
import { grantRefund, handOver, paidAndBack } from './refunds.ts';
import { takenRules } from './rule-files.ts';
import { closeTheDay, DATE } from './short-day.ts';
import { workUnclaimed } from './unclaimed.ts';
import {
  changeAPayer,
  takeACall,
  talkWithSomebody,
  workCollection,
  workReturned,
} from './worked-accounts.ts';
import { workWriteOffs } from './write-offs.ts';

export async function fullBook(): Promise<TestDesk> {
  const made = await realDesk();
  const { desk, clock, path } = made;
  await closeTheDay(desk);
  await acknowledgePayments(desk, DATE);
  await liftAndClose(desk);
  await acknowledgePayments(desk, DATE);
  const exporting = { date: DATE, format: 'csv', detail: false, folder: 'out' } as const;
  accepted(await exportLedger(desk, memoryLedger().ports, exporting));
  clock.set(morningOf(1));
  const counter = await counterOf(desk);
  await workWriteOffs(desk, counter);
  await bankDrop(desk);
  await openFloat(desk, counter);
  await workDrawer(desk, counter);
  await workPaper(desk, counter);
  await workRefund(desk, counter);
  await workReceipt(desk, counter);
  await workImports(desk, path);
  await workRules(desk);
  await workChangeFund(desk, counter);
  await workPeople(desk);
  await workMemos(desk, counter);
  await workInvoice(desk, counter);
  await workLetters(desk, counter);
  await workCollections(desk, counter);
  await workReturned(desk);
  await workCollection(desk);
  await recoverByFile(desk);
  await talkWithSomebody(desk, counter);
  await takeACall(desk, counter);
  await changeAPayer(desk, counter);
  await workHolds(desk, counter);
  await leaveABasket(desk, counter);
  await workUnclaimed(desk);
  return made;
}

/** The close is lifted and made again; a clerk stands in for a supervisor for a moment. */
export async function liftAndClose(desk: Desk): Promise<void> {
  const supervisor = await counterOf(desk, 902);
  const lift = accepted(await askLift(desk, supervisor, DATE, { number: 1 }));
  accepted(await approve(desk, lift.id, 801));
  accepted(await closeDay(desk, supervisor, DATE));
  await standIn(desk, 103);
  const [delegation] = await delegationsFrom(desk.store.book, desk.clock.now());
  accepted(await endDelegation(desk, supervisor, delegation?.id ?? 0));
}

/** A slip of a paper book is keyed and checked. */
async function workPaper(desk: Desk, counter: Counter): Promise<void> {
  await issuedBook(desk);
  accepted(await keySlip(desk, counter, { number: 101, amount: 100 }));
  const by = { number: 902, pin: PINS[902] ?? '' };
  accepted(await checkPaperSlip(desk, counter, { number: 101, agrees: true, by }));
}

async function workDrawer(desk: Desk, counter: Counter): Promise<void> {
  accepted(await suspendDrawer(desk, counter));
  accepted(await resumeDrawer(desk, counter));
  await drop(desk, counter, 'D-1');
  const noSale = accepted(await requestNoSale(desk, counter, { number: 3 }));
  accepted(await approve(desk, noSale.id));
  await giveUpShown(desk, counter, '7000419');
  const holder = { host: 'counter', processId: 1, processStarted: '' };
  accepted(await leaseRegister(desk, 1, holder, () => false));
}

async function workReceipt(desk: Desk, counter: Counter): Promise<void> {
  accepted(await lookAt(desk, counter, { kind: 'account', id: 1 }));
  const lines = [await lineFor(desk, '41002387')];
  const paid = accepted(await pay(desk, counter, lines, [check(16_600)]));
  accepted(await reprintReceipt(desk, counter, paid.receiptId));
  const receipt = await loadReceipt(desk.store.book, { id: paid.receiptId });
  const wrongTenderId = receipt?.tenders[0]?.id ?? 0;
  const right = { kind: 'money-order', checkNumber: '17' } as const;
  accepted(await correctTender(desk, counter, { receiptId: paid.receiptId, wrongTenderId, right }));
  await workPapers(desk, counter);
  await leaveABasket(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000440')], [cash(5300)]));
}

/** In hand, with something tendered. */
async function leaveABasket(desk: Desk, counter: Counter): Promise<void> {
  const lines = [await lineFor(desk, '7000426')];
  accepted(await saveBasket(desk, counter, { ...EMPTY_BASKET, lines, tenders: [cash(100)] }));
}

const LONGER_TERMS = [{ name: 'terms-days', value: 45, authority: 'Memo 9' }];

/** A fee ends next month, a schedule of fines begins, and a day is off. */
async function workRules(desk: Desk): Promise<void> {
  const term = { from: '2026-10-01', authority: 'Ordinance 12' };
  const schedule = String(await takenFines(desk));
  const rules = String(await takenRules(desk, 'rules-invoices.json', LONGER_TERMS));
  for (const change of [
    { rule: 'fee-end', key: 'dance-night', ...term },
    { rule: 'fines', key: schedule, ...term },
    { rule: 'rule-file', key: rules, ...term },
    { rule: 'bank', key: 'River Bank 4711', ...term },
    { rule: 'calendar', key: term.from, kind: 'holiday', words: 'Harvest Day', ...term },
  ] as const) {
    const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
    accepted(await approve(desk, asked.id, 801));
  }
}

/** The change fund two cents short by count: within the tolerance. */
async function workChangeFund(desk: Desk, counter: Counter): Promise<void> {
  const held = cents(totalOf(await changeFund(desk.store.book)) - 2);
  accepted(await countChangeFund(desk, counter, piecesFor(held), signatures(counter)));
  const auditor = signatures(counter, 601);
  accepted(await countBySurprise(desk, counter, 'fund', piecesFor(held), auditor));
  const note = { denominationCents: cents(2000), serial: 'MB 48210937 K', bearer: 'a stranger' };
  const kept = accepted(await keepRefusedNote(desk, counter, note));
  accepted(await notePoliceReport(desk, counter, kept, '26-4711'));
}

/** A late charge waived, and a debit memo that was a mistake. */
async function workMemos(desk: Desk, counter: Counter): Promise<void> {
  const [account] = await accountsByNumber(desk.store.book, '41007337');
  const [some] = await memoChoices(desk, account?.id ?? 0, 'credit');
  const componentId = some?.about.componentId ?? 0;
  const memo = { amountCents: cents(100), reason: { number: 1, text: 'photo 12' } };
  for (const kind of ['credit', 'debit'] as const) {
    accepted(await makeMemo(desk, counter, { ...memo, componentId, kind }));
  }
  const asked = accepted(await askReversal(desk, counter, { number: 2, reason: { number: 3 } }));
  accepted(await approve(desk, asked.id, 902));
}

/** Somebody new is billed. */
async function workInvoice(desk: Desk, counter: Counter): Promise<void> {
  const answers = [
    ...['Canyon Builders', '7 Quarry Road', 'en'],
    ...['invoice', 'Street closed', '1', '64000', 'done'],
  ];
  const asked = { line: 'invoices', act: 'issue', accountId: undefined, answers };
  accepted(await actOnLine(desk, counter, asked));
}

/** A letter that was printed, and again. */
async function workLetters(desk: Desk, counter: Counter): Promise<void> {
  const [account] = await accountsByNumber(desk.store.book, '41007337');
  const asked = { kind: 'cash-only', fields: sampleFields('cash-only'), address: ADDRESS } as const;
  const letter = { ...asked, accountId: account?.id ?? 0 };
  const { number } = accepted(await writeLetterAtCounter(desk, counter, letter));
  const { ports } = memoryLetters();
  const print = { what: 'letter', number, folder: 'out' } as const;
  for (let copy = 1; copy <= 2; copy += 1) {
    accepted(await printLetters(desk, counter.person, ports, print));
  }
}

/** What an overpayment left is paid back by accounts payable, whose check comes back. */
async function workRefund(desk: Desk, counter: Counter): Promise<void> {
  const line = await lineFor(desk, '7000454', 5400);
  accepted(await pay(desk, counter, [line], [cash(5400)]));
  await grantRefund(desk, '7000454');
  await handOver(desk);
  await paidAndBack(desk, 1, addDays(DATE, 1));
}

/** Somebody is entered. */
async function workPeople(desk: Desk): Promise<void> {
  const change = { kind: 'entered', number: 104, name: 'M. Riggs', role: 'clerk' } as const;
  const asked = accepted(await requestPersonChange(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
}
