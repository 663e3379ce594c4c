// A business is renamed, trades under another name, moves, or has its letters sent elsewhere: the
// old stays on record and finds it, what is printed and written afterwards says the new, and a new
// certificate takes the place of the old one. Another legal name may be another owner: by two.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import { canonical } from '../../../domain/canonical.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { cents, formatCents, ZERO } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { accountsOfParty, addressOf } from '../../../store/accounts.ts';
import { linkAdded } from '../../../store/added-items.ts';
import { insertAlias } from '../../../store/aliases.ts';
import { OFFICE } from '../../../store/chain.ts';
import { insertAddress } from '../../../store/new-accounts.ts';
import { referral } from '../application.ts';
import { ACT } from '../business.ts';
import { type CalledFees, calledFacts, calledFeeFacts, calledFees } from '../called.ts';
import { bill, entryOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import { documentNumber } from '../holds.ts';
import { papersOf } from '../letters.ts';
import { inCityQuestion } from '../questions.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const NAME_MOST = 60;
const ADDRESS_MOST = 120;
/** It is told late, but not later than this. */
const TOLD_MONTHS = -36;

export const changeNameOrPlace: LineAct = {
  name: ACT.called,
  words: WORDS.acts.called,
  permission: 'work-line',
  barred: ({ records }) =>
    businessOf(records).closedOn === undefined ? undefined : WORDS.barred.closed,
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    if (!given.ok) return given;
    const { what = '', since = place.date } = given.value;
    const now = foreignText(given.value['now'] ?? '');
    const before = await beforeOf(place, what);
    const fault = faultOf(place, { now, before, since });
    if (fault !== undefined) return refuse('line-answer', { why: fault });
    const isHomeBased = given.value['homeBased'] === 'yes';
    const fees = calledFees(place, businessOf(place.records), { what, isHomeBased });
    const total = cents(fees.fee + fees.home);
    const stay = what === 'site' && (await lettersAt(place, place)) === 'shared';
    return done({
      facts: {
        ...{ what, before, now, since, ...calledFacts(what, now) },
        ...(what === 'site'
          ? { inCity: given.value['inCity'] === 'yes', homeBased: isHomeBased }
          : {}),
        ...calledFeeFacts(fees),
      },
      ...(what === 'legal' ? { needs: 'approve-line' } : {}),
      shown: { from: before, to: now },
      ...(total === 0 ? {} : { post: (work: LineWork) => post(work, place, fees) }),
      // Planning decides about another home anew.
      ...(isHomeBased ? { papers: papersOf(referralOf(place, now, since)) } : {}),
      besides: (work: LineWork) => bring(work, place, { what, now, since }),
      said: WORDS.said.called(formatCents(total, true), stay),
    });
  },
};

function questionsOf({ date }: LinePlace): readonly Question[] {
  const { fields, called, yes, no } = WORDS;
  const isSite = ({ what }: Given) => what === 'site';
  return [
    {
      name: 'what',
      ask: () => ({ kind: 'choice', label: fields.changes, choices: choicesOf(called) }),
    },
    {
      name: 'now',
      ask: ({ what }) => {
        const isName = what === 'legal' || what === 'trade';
        return { kind: 'words', label: fields.now, most: isName ? NAME_MOST : ADDRESS_MOST };
      },
    },
    {
      name: 'inCity',
      ask: (given) => (isSite(given) ? inCityQuestion().ask(given) : undefined),
    },
    {
      name: 'homeBased',
      ask: (given) =>
        isSite(given) && given['inCity'] === 'yes'
          ? { kind: 'choice', label: fields.homeBased, choices: choicesOf({ yes, no }) }
          : undefined,
    },
    {
      name: 'since',
      ask: () => ({
        ...{ kind: 'date', label: fields.since, proposed: date },
        earliest: addMonths(date, TOLD_MONTHS),
      }),
    },
  ];
}

function referralOf(place: LinePlace, now: string, since: string) {
  const { description: activity } = businessOf(place.records);
  return referral(place, { business: place.account.payer, activity, began: since, place: now });
}

async function beforeOf({ book, account, records }: LinePlace, what: string): Promise<string> {
  if (what === 'trade') return businessOf(records).dba;
  if (what === 'site') return account.place;
  if (what === 'legal') return account.payer;
  return (account.partyId === null ? undefined : await addressOf(book, account.partyId)) ?? '';
}

type Told = { readonly now: string; readonly before: string; readonly since: string };

function faultOf({ date }: LinePlace, { now, before, since }: Told): string | undefined {
  if (now === '') return WORDS.fault.empty(WORDS.fields.now);
  if (canonical(now) === canonical(before)) return WORDS.fault.sameName;
  return since > date ? WORDS.fault.sinceLater : undefined;
}

async function post(work: LineWork, { account, records }: LinePlace, { fee, home }: CalledFees) {
  const { number } = account;
  const count = records.filter(({ act }) => act === ACT.called).length + 1;
  const billed = await bill(work, {
    documentNumber: documentNumber(number, `N${count}`),
    ...{ description: WORDS.item.called, dueOn: work.date },
    charges: { tax: ZERO, duplicate: fee, home },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.called(number)) : billed;
}

/** Where it is looked for, and written to, from now on. */
async function bring(
  { book, accountId, at }: LineWork,
  { account }: LinePlace,
  { what, now, since }: { readonly what: string; readonly now: string; readonly since: string },
): Promise<Result<undefined>> {
  const { partyId } = account;
  if (what === 'mailing' && partyId === null) return refuse('payer-none');
  // Letters that went to the place move with it, but for those about other accounts of the payer.
  const isMoved = what === 'site' && (await lettersAt({ book }, { account })) === 'own';
  if (partyId !== null && (what === 'mailing' || isMoved)) {
    const id = await insertAddress(book, { party_id: partyId, address: now, since });
    await linkAdded(book, OFFICE, { addresses: [id] }, at);
  }
  if (what === 'mailing') return done(undefined);
  const kind = what === 'site' ? 'place' : 'name';
  const id = await insertAlias(book, accountId, { kind, text: now });
  if (id !== undefined) await linkAdded(book, OFFICE, { aliases: [id] }, at);
  return done(undefined);
}

/** Where letters go now, and whether other accounts of the payer are written to there too. */
async function lettersAt(
  { book }: Pick<LinePlace, 'book'>,
  { account }: Pick<LinePlace, 'account'>,
) {
  const { partyId, place } = account;
  if (partyId === null || (await addressOf(book, partyId)) !== place) return 'elsewhere';
  return (await accountsOfParty(book, partyId)).length > 1 ? 'shared' : 'own';
}
