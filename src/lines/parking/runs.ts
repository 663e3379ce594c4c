// Runs over all citations that owe something: notices to whoever is known with an address, and
// penalties. What is due is what the act of one citation allows.
import type { LinePlace, LineRun } from '../../desk/line-duties.ts';
import { textOf } from '../../domain/facts.ts';
import { accountsOwing } from '../../store/accounts.ts';
import { addPenalty, latePenalty } from './verbs/add-penalty.ts';
import { sendNotice } from './verbs/send-notice.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.runs;

export const noticeRun: LineRun = {
  name: 'notices',
  words: WORDS.notices,
  permission: 'work-line',
  collects: true,
  act: sendNotice.name,
  among: ({ book }, accountIds) => accountsOwing(book, accountIds),
  due: (place) => (hasOwner(place) && sendNotice.barred(place) === undefined ? [] : undefined),
};

export const penaltyRun: LineRun = {
  name: 'penalties',
  words: WORDS.penalties,
  permission: 'work-line',
  collects: true,
  act: addPenalty.name,
  among: ({ book }, accountIds) => accountsOwing(book, accountIds),
  due: (place) => (addPenalty.barred(place) === undefined ? [] : undefined),
  adds: latePenalty,
};

/** Without somebody to write to there is no notice: the owner is looked up first. */
function hasOwner({ account, records }: LinePlace): boolean {
  return account.partyId !== null || records.some(({ facts }) => textOf(facts, 'address') !== '');
}
