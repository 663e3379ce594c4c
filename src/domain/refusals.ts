// The closed list of refusals: code, the words a clerk reads, and what to do next. Codes are
// stable. Numbers and names of the case stand in {braces}. The gallery in test/refusals holds one
// case each. One file a family in refusals/; add a code to the family it belongs to.

import { ACKNOWLEDGED_LIST_REFUSALS } from './refusals/acknowledged-lists.ts';
import { ARRANGEMENT_REFUSALS } from './refusals/arrangement.ts';
import { BALANCING_REFUSALS } from './refusals/balancing.ts';
import { DEPOSIT_REFUSALS } from './refusals/deposit.ts';
import { DEVICE_REFUSALS } from './refusals/device.ts';
import { DRAWER_REFUSALS } from './refusals/drawer.ts';
import { ENTRY_REFUSALS } from './refusals/entry.ts';
import { HOLDS_REFUSALS } from './refusals/holds.ts';
import { IMPORT_REFUSALS } from './refusals/import.ts';
import { LETTERS_REFUSALS } from './refusals/letters.ts';
import { LINES_REFUSALS } from './refusals/lines.ts';
import { PAPER_REFUSALS } from './refusals/paper.ts';
import { PAYER_REFUSALS } from './refusals/payer.ts';
import { PAYMENT_REFUSALS } from './refusals/payment.ts';
import { PEOPLE_REFUSALS } from './refusals/people.ts';
import { REFUNDS_REFUSALS } from './refusals/refunds.ts';
import { RETURNED_REFUSALS } from './refusals/returned.ts';
import { RULES_REFUSALS } from './refusals/rules.ts';
import { STORE_REFUSALS } from './refusals/store.ts';
import { TASKS_REFUSALS } from './refusals/tasks.ts';
import { TRANSFERS_REFUSALS } from './refusals/transfers.ts';
import { UNCLAIMED_REFUSALS } from './refusals/unclaimed.ts';
import { WRITE_OFF_REFUSALS } from './refusals/write-offs.ts';

type Words = { readonly words: string; readonly next: string };

export const REFUSALS = {
  ...STORE_REFUSALS,
  ...ENTRY_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...DRAWER_REFUSALS,
  ...DEPOSIT_REFUSALS,
  ...PAYMENT_REFUSALS,
  ...BALANCING_REFUSALS,
  ...ACKNOWLEDGED_LIST_REFUSALS,
  ...DEVICE_REFUSALS,
  ...IMPORT_REFUSALS,
  ...RULES_REFUSALS,
  ...PAPER_REFUSALS,
  ...LINES_REFUSALS,
  ...RETURNED_REFUSALS,
  ...LETTERS_REFUSALS,
  ...ARRANGEMENT_REFUSALS,
  ...TASKS_REFUSALS,
  ...TRANSFERS_REFUSALS,
  ...PAYER_REFUSALS,
  ...HOLDS_REFUSALS,
  ...REFUNDS_REFUSALS,
  ...WRITE_OFF_REFUSALS,
  ...UNCLAIMED_REFUSALS,
} satisfies Record<string, Words>;
