// The gallery: one case for every refusal, in the families of src/domain/refusals/.
import { ACKNOWLEDGED_LIST_CASES } from './cases/acknowledged-lists.ts';
import { ARRANGEMENT_CASES } from './cases/arrangement.ts';
import { BALANCING_CASES } from './cases/balancing.ts';
import { COLLECTION_CASES } from './cases/collection.ts';
import { DEPOSIT_CASES } from './cases/deposit.ts';
import { DRAWER_CASES } from './cases/drawer.ts';
import { ENTRY_CASES } from './cases/entry.ts';
import { HOLD_CASES } from './cases/holds.ts';
import { IMPORT_CASES } from './cases/import.ts';
import { LETTERS_CASES } from './cases/letters.ts';
import { LINES_CASES } from './cases/lines.ts';
import { MEMO_CASES } from './cases/memos.ts';
import { PAPER_CASES } from './cases/paper.ts';
import { PAYER_CASES } from './cases/payers.ts';
import { PAYMENT_CASES } from './cases/payment.ts';
import { PEOPLE_CASES } from './cases/people.ts';
import { REFUND_CASES } from './cases/refunds.ts';
import { RETURNED_CASES } from './cases/returned.ts';
import { RULES_CASES } from './cases/rules.ts';
import { DEVICE_CASES, STORE_CASES } from './cases/store.ts';
import { TASK_CASES } from './cases/tasks.ts';
import { TRANSFER_CASES } from './cases/transfers.ts';
import { UNCLAIMED_CASES } from './cases/unclaimed.ts';
import { WRITE_OFF_CASES } from './cases/write-offs.ts';
import type { Case } from './scene.ts';

export type Family = { readonly title: string; readonly cases: readonly Case[] };

export const FAMILIES: readonly Family[] = [
  { title: 'Keys', cases: ENTRY_CASES },
  { title: 'People', cases: PEOPLE_CASES },
  { title: 'Payments', cases: PAYMENT_CASES },
  { title: 'Memos', cases: MEMO_CASES },
  { title: 'Drawers', cases: DRAWER_CASES },
  { title: 'Deposits', cases: DEPOSIT_CASES },
  { title: 'Sheets, reports, the day', cases: BALANCING_CASES },
  { title: 'The book', cases: STORE_CASES },
  { title: 'Printers', cases: DEVICE_CASES },
  { title: 'Imports', cases: IMPORT_CASES },
  { title: 'Rules of the city', cases: RULES_CASES },
  { title: 'Paper receipts', cases: PAPER_CASES },
  { title: 'Lines of business', cases: LINES_CASES },
  { title: 'Returned checks', cases: RETURNED_CASES },
  { title: 'Courts and agencies', cases: COLLECTION_CASES },
  { title: 'Letters', cases: LETTERS_CASES },
  { title: 'Payment arrangements', cases: ARRANGEMENT_CASES },
  { title: 'Tasks', cases: TASK_CASES },
  { title: 'Payers', cases: PAYER_CASES },
  { title: 'Holds on collection', cases: HOLD_CASES },
  { title: 'Refunds', cases: REFUND_CASES },
  { title: 'Lists for accounting', cases: ACKNOWLEDGED_LIST_CASES },
  { title: 'Transfers', cases: TRANSFER_CASES },
  { title: 'Write-offs', cases: WRITE_OFF_CASES },
  { title: 'Unclaimed money', cases: UNCLAIMED_CASES },
];
