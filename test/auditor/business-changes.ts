// A business that is renamed, trades under another name, moves, or has its letters sent elsewhere:
// what it is called from then on, what another certificate costs, and where letters go.
import type BetterSqlite3 from 'better-sqlite3';
import { readPayer } from '../../src/desk/change-payer.ts';
import { accountById } from '../../src/store/accounts.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, reach } from './audit.ts';
import type { AuditedBusiness, Called } from './business-model.ts';
import { ask, daysFrom, isClosed, raised, takeItems } from './business-sums.ts';
import { COUNTER } from './corrections.ts';
import type { Model } from './model.ts';
import { newName } from './newcomers.ts';

const [REPLACED, HOME] = [1000, 9500];
const PLACES = ['7 Depot Street', '9 Depot Street', '11 Depot Street'] as const;
const BOXES = ['PO Box 7', 'PO Box 9'] as const;

type What = 'legal' | 'trade' | 'site' | 'mailing';

type Wish = {
  readonly what: What;
  readonly now: string;
  readonly inCity: boolean;
  readonly isHome: boolean;
  readonly since: string;
};

function someWish({ dice, model }: Audit, { called }: AuditedBusiness): Wish {
  const what = dice.one(['legal', 'trade', 'site', 'site', 'mailing'] as const);
  const another = {
    ...{ legal: newName(), trade: newName() },
    ...{ site: dice.one(PLACES), mailing: dice.one(BOXES) },
  };
  const same = { legal: called.name, trade: called.dba, site: called.place, mailing: '' };
  const now = dice.percent(8) ? same[what] : another[what];
  const inCity = dice.percent(80);
  const since = daysFrom(model.date, dice.one([0, 0, 0, -4, -40, -900, 1, -1200]));
  return { what, now, inCity, isHome: inCity && dice.percent(25), since };
}

function answersOf({ what, now, inCity, isHome, since }: Wish): string[] {
  const yesNo = (is: boolean) => (is ? 'yes' : 'no');
  const site = what === 'site' ? [yesNo(inCity), ...(inCity ? [yesNo(isHome)] : [])] : [];
  return [what, now, ...site, since];
}

/** Letters of the payer, as the book tells where they go: others change that too. */
async function lettersTo({ desk }: Audit, accountId: number): Promise<string> {
  const known = await readPayer(desk, accountId);
  return known.ok ? (known.value.address[0] ?? '') : '';
}

function whyNot(audit: Audit, one: AuditedBusiness, wish: Wish, to: string): string | undefined {
  if (isClosed(audit)) return 'day-closed';
  if (one.isClosed) return 'line-barred';
  const { what, now, since } = wish;
  const { name, dba, place } = one.called;
  const before = { legal: name, trade: dba, site: place, mailing: to };
  const { date } = audit.model;
  // Told late, but within three years.
  const isInTime = since <= date && since > daysFrom(date, -1000);
  return now === '' || now === before[what] || !isInTime ? 'line-answer' : undefined;
}

/** Where letters went to the place itself, and to nobody else's account, they move along. */
function lettersAfter({ model }: Audit, one: AuditedBusiness, wish: Wish, to: string): string {
  if (wish.what === 'mailing') return wish.now;
  const partyId = model.accounts.get(one.accountId)?.partyId;
  const own = [...model.accounts.values()].filter((account) => account.partyId === partyId);
  return wish.what === 'site' && to === one.called.place && own.length === 1 ? wish.now : to;
}

async function carryOut(audit: Audit, one: AuditedBusiness, wish: Wish, to: string) {
  const { model, desk } = audit;
  const { what, now, isHome } = wish;
  const isYear = Number(model.date.slice(0, 4)) <= one.year;
  const fee = what !== 'mailing' && one.isCertified && isYear ? REPLACED : 0;
  const home = what === 'site' && isHome ? HOME : 0;
  const after = lettersAfter(audit, one, wish, to);
  const made = await takeItems(audit, one.accountId);
  raised(audit, made, [
    ['110-4490', fee],
    ['110-4114', home],
  ]);
  if (home > 0) model.letters.push({ copies: 0, sha256: undefined });
  if (what === 'legal') one.called.name = now;
  if (what === 'trade') one.called.dba = now;
  if (what === 'site') {
    one.called.place = now;
    one.isInCity = wish.inCity;
    one.isHomeOpen = isHome;
  }
  if (what !== 'mailing') one.isCertified = false;
  agree(`letters of ${one.accountId}`, await lettersTo(audit, one.accountId), after);
  const { payer, place } = await accountById(desk.store.book, one.accountId);
  agree(`what ${one.accountId} is called`, [payer, place], [one.called.name, one.called.place]);
  reach(audit, `name or place: ${what}`);
  if (fee > 0) reach(audit, 'name or place: another certificate');
  if (home > 0) reach(audit, 'name or place: another home');
}

export const renameOrMove: Action = {
  name: 'name or place of a business',
  weight: ({ model }) => (model.businesses.length > 0 ? 0.6 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const one = dice.any(model.businesses);
    if (!one) return 'no business';
    const { accountId } = one;
    const wish = someWish(audit, one);
    const to = await lettersTo(audit, accountId);
    const asked = await ask(audit, 'name-or-place', accountId, answersOf(wish));
    const { result, who, barred, told } = asked;
    agree(told, codeOf(result), barred ?? whyNot(audit, one, wish, to) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: by two`, !result.value.done, wish.what === 'legal');
    if (result.value.done) {
      await carryOut(audit, one, wish, to);
      return `${told}: ${wish.what}`;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: COUNTER, open: true },
      outcome: () => whyNot(audit, one, wish, '') ?? 'done',
      carryOut: async () => carryOut(audit, one, wish, await lettersTo(audit, accountId)),
    });
  },
};

/** What is printed says what is so now. */
export async function certificateSays({ desk }: Audit, { name, dba, place }: Called) {
  const { content } = await desk.store.book
    .selectFrom('letter')
    .select('content')
    .where('kind', '=', 'business-certificate')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  for (const words of [name, dba || name, place]) {
    agree(`the certificate says ${words}`, content.includes(words), true);
  }
}

type Told = { readonly accountId: number; readonly what: string; readonly now: string };

/** After each verb: what the records say of every name and place. */
export function calledComparer(database: BetterSqlite3.Database) {
  const told = database.prepare<[], Told>(
    `SELECT account_id AS accountId, json_extract(facts, '$.what') AS what,
        json_extract(facts, '$.now') AS now
      FROM line_record WHERE act = 'name-or-place' ORDER BY id`,
  );
  return ({ businesses }: Model): void => {
    const newest = new Map(told.all().map((one) => [`${one.accountId} ${one.what}`, one.now]));
    for (const { accountId, called } of businesses) {
      const { name, dba, place } = called;
      for (const [what, now] of Object.entries({ legal: name, trade: dba, site: place })) {
        agree(`${what} of ${accountId}`, newest.get(`${accountId} ${what}`) ?? now, now);
      }
    }
  };
}
