// What the full book holds of accounts besides payments: a check that came back with all that
// follows, and a talk that is on record.
import { changePayer } from '../../src/desk/change-payer.ts';
import { demandPayment } from '../../src/desk/demand-payment.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { exportPlacements } from '../../src/desk/export-placements.ts';
import { fileCase } from '../../src/desk/file-case.ts';
import { askCashOnlyLift } from '../../src/desk/lift-cash-only.ts';
import { type LoggedContact, logContact } from '../../src/desk/log-contact.ts';
import { logEnquiry } from '../../src/desk/log-enquiry.ts';
import { placeDebts, recallDebts } from '../../src/desk/place-debts.ts';
import { postRedeposit } from '../../src/desk/post-redeposit.ts';
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { recordJudgment } from '../../src/desk/record-judgment.ts';
import { setJudgmentAside } from '../../src/desk/set-judgment-aside.ts';
import { cents } from '../../src/domain/money.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { accepted, approve, counterOf } from './counter.ts';
import { memoryLedger } from './ledger-files.ts';
import { ADDRESS } from './letters.ts';
import { tenderOf } from './returned.ts';

const SECOND_DATE = '2026-09-16';
/** What came in by check on W-000001, and comes back. */
export const RECOVERED_CENTS = cents(1000);

/** A check of the closed day comes back, and its payer pays by check again. */
export async function workReturned(desk: Desk): Promise<void> {
  const counter = await counterOf(desk, 102, 2);
  const tenderId = await tenderOf(desk, 7500);
  const cost = { bankChargeCents: cents(800), costCents: cents(3600) };
  const item = { tenderId, bankDate: SECOND_DATE, code: 'A', ...cost, address: ADDRESS };
  accepted(await postReturnedItem(desk, counter, item));
  const licensed = await tenderOf(desk, 10_000);
  const again = { tenderId: licensed, bankDate: SECOND_DATE, code: 'A' };
  accepted(await postRedeposit(desk, counter, { ...again, bankChargeCents: cents(800) }));
  accepted(await postReturnedItem(desk, counter, { ...item, tenderId: licensed }));
  const recovered = { ...item, tenderId: await tenderOf(desk, RECOVERED_CENTS) };
  accepted(await postReturnedItem(desk, await counterOf(desk, 902), recovered));
  accepted(
    await demandPayment(desk, counter, {
      ...{ returnedId: 1, mailedOn: SECOND_DATE, certifiedNumber: '70220410000123456789' },
      ...{ mailingCents: cents(964), address: ADDRESS },
    }),
  );
  const [account] = await accountsByNumber(desk.store.book, '41005521');
  const lift = { accountId: account?.id ?? 0, reason: { number: 2, text: 'a letter' } };
  const asked = accepted(await askCashOnlyLift(desk, counter, lift));
  accepted(await approve(desk, asked.id, 902));
}

/** A check is in court a month later; W-000001 was with an agency, which gives it back. */
export async function workCollection(desk: Desk): Promise<void> {
  const supervisor = await counterOf(desk, 902);
  const placing = { list: 1 };
  accepted(await placeDebts(desk, supervisor, placing));
  const { ports } = memoryLedger();
  accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  accepted(await recallDebts(desk, supervisor, { placing, note: 'it is disputed' }));
  accepted(await exportPlacements(desk, ports, { folder: 'out' }));
  const later: Desk = { ...desk, dated: '2026-10-19' };
  const filing = { caseNumber: '26SC01234', filedOn: '2026-10-17', damagesCents: cents(10_000) };
  accepted(await fileCase(later, supervisor, { returnedId: 1, ...filing }));
  const given = { owedCents: cents(7500), damagesCents: cents(10_000), costCents: cents(3000) };
  const judged = { returnedId: 1, decidedOn: '2026-10-19', ...given };
  accepted(await recordJudgment(later, supervisor, judged));
  const aside = { returnedId: 1, decidedOn: '2026-10-19', note: 'never served' };
  accepted(await setJudgmentAside(later, await counterOf(desk, 903), aside));
}

export async function talkWithSomebody(desk: Desk, counter: Counter): Promise<void> {
  const [account] = await accountsByNumber(desk.store.book, '41007337');
  const call: LoggedContact = {
    ...{ accountId: account?.id ?? 0, channel: 'phone', direction: 'in', caller: 'A payer' },
    ...{ facts: ['account', 'address'], topic: 'owed', outcome: 'answered', words: 'told' },
  };
  accepted(await logContact(desk, counter, call));
  accepted(await logContact(desk, counter, { ...call, outcome: 'complaint' }));
}

/** About no account: one leaves a message. */
export async function takeACall(desk: Desk, counter: Counter): Promise<void> {
  accepted(
    await logEnquiry(desk, counter, {
      ...{ channel: 'phone', direction: 'in', caller: 'A caller', callback: '8055550142' },
      ...{ topic: 'dogs', outcome: 'message', passedTo: '', words: 'told to wait' },
      message: { to: 902, urgent: true },
    }),
  );
}

/** Everything that may change of a payer, once. */
export async function changeAPayer(desk: Desk, counter: Counter): Promise<void> {
  const [account] = await accountsByNumber(desk.store.book, '41007337');
  const accountId = account?.id ?? 0;
  const told = { accountId, words: 'told at the counter' };
  accepted(await changePayer(desk, counter, { ...told, fact: 'address', value: '9 Quarry Road' }));
  accepted(await changePayer(desk, counter, { ...told, fact: 'phone', value: '805-555-0199' }));
}
