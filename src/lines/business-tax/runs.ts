// What is done on all businesses for which it is due: the notices of a year, the penalties of a
// month, letters to those who did not pay or did not file, certificates by mail. What is done is
// not due any more, and an account whose collection rests is left alone.
import type { LineAct, LinePlace, LineRun } from '../../desk/line-duties.ts';
import { accountsOwing } from '../../store/accounts.ts';
import { lastYear } from './business.ts';
import { businessOf } from './history.ts';
import { penaltyNow } from './late.ts';
import { openBusinesses } from './store.ts';
import { addPenalty } from './verbs/add-penalty.ts';
import { chaseBusiness } from './verbs/chase-business.ts';
import { printCertificate } from './verbs/print-certificate.ts';
import { sendDelinquency, sendNotice } from './verbs/send-notices.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.runs;

type Way = Pick<LineRun, 'name' | 'words' | 'among' | 'collects' | 'adds'> & {
  readonly answers?: readonly string[];
  /** Beside what bars the act. */
  readonly only?: (place: LinePlace) => boolean;
};

function runOf(act: LineAct, { answers = [], only = () => true, ...way }: Way): LineRun {
  return {
    ...{ ...way, permission: act.permission, act: act.name },
    due: (place) => (act.barred(place) === undefined && only(place) ? answers : undefined),
  };
}

/** What a second letter says of the tax is on record; else a clerk has to tell it. */
function isKnown({ records }: LinePlace): boolean {
  const business = businessOf(records);
  const isOnRecord = business.classCode !== undefined && lastYear(business) !== undefined;
  return business.letters !== 1 || isOnRecord;
}

export const RUNS: readonly LineRun[] = [
  runOf(sendNotice, {
    ...{ name: 'renewal-notices', words: WORDS.notices },
    among: ({ book }, accountIds) => openBusinesses(book, accountIds),
  }),
  runOf(addPenalty, {
    ...{ name: 'penalties', words: WORDS.penalties, collects: true, adds: penaltyNow },
    among: ({ book }, accountIds) => accountsOwing(book, accountIds),
  }),
  runOf(sendDelinquency, {
    ...{ name: 'delinquency-letters', words: WORDS.delinquency, collects: true },
    among: ({ book }, accountIds) => accountsOwing(book, accountIds),
  }),
  runOf(chaseBusiness, {
    ...{ name: 'non-compliance-letters', words: WORDS.chase, collects: true },
    among: ({ book }, accountIds) => openBusinesses(book, accountIds),
    only: isKnown,
  }),
  runOf(printCertificate, {
    ...{ name: 'certificates', words: WORDS.certificates },
    among: ({ book }, accountIds) => openBusinesses(book, accountIds),
    answers: ['letter'],
  }),
];
