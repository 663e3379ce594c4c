// What can be done with water and sewer accounts: what is late is charged, one by one or as a run.
import type { LineDuties } from '../../desk/line-duties.ts';
import { dateWords } from '../../domain/papers/moment.ts';
import { setUpQuote } from './quotes.ts';
import {
  arrivesAs,
  chargedBills,
  LATE,
  lateBills,
  lateTotal,
  replayLate,
  wasCharged,
} from './rules.ts';
import { overdueAccounts } from './store.ts';
import { chargeLate } from './verbs/charge-late.ts';
import { UTILITY_WORDS } from './words.ts';

export const DUTIES: LineDuties = {
  openings: [],
  acts: [chargeLate],
  quotes: [setUpQuote],
  runs: [
    {
      ...{ name: 'late-charges', words: UTILITY_WORDS.runs.late, act: LATE },
      permission: chargeLate.permission,
      collects: true,
      among: ({ book, date }, accountIds) => overdueAccounts(book, accountIds, date),
      due: (place) => (lateBills(place).length === 0 ? undefined : []),
      adds: (place) => lateTotal(lateBills(place)),
    },
  ],
  sight: ({ records }) =>
    chargedBills(records).map(({ bill, on, lateCents }) => ({
      ...{ words: UTILITY_WORDS.sight(bill, dateWords(on)), cents: lateCents },
      tone: 'quiet',
    })),
  moves: { arrives: arrivesAs, isUsed: wasCharged },
  replay: replayLate,
};
