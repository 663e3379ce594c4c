// Opens a book: a city's files become rows, opening entries and the first links, all or nothing.
import type { CityData, PersonData } from '../domain/city-data.ts';
import { cents } from '../domain/money.ts';
import { type CityFiles, readCity } from '../domain/read-city.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { appendLink, OFFICE } from '../store/chain.ts';
import { openChangeFund } from '../store/change-fund.ts';
import { hasCity, insertCity, insertTraining } from '../store/city.ts';
import { cityRecord } from '../store/city-record.ts';
import { writeEntry } from '../store/entries.ts';
import { insertAccount, insertAddress, insertKnown, insertParty } from '../store/new-accounts.ts';
import { insertItem } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { writePin } from '../store/people.ts';
import { insertPerson } from '../store/person-changes.ts';
import { hashPin } from '../store/pins.ts';
import { linkRow } from '../store/records.ts';
import type { Desk } from './desk.ts';
import { type OpenedItem, openingEntries, toNewItem } from './opening-entries.ts';

const SALT_BYTES = 16;

type HashedPin = Omit<FirstPin, 'pin'> & { readonly salt: string; readonly hash: string };

/**
 * Loads a city into an empty book. Refused with every problem of the files, or when the book has a
 * city already. The same files, clock and entropy make the same book.
 */
export async function openCity(desk: Desk, files: CityFiles): Promise<Result<CityData>> {
  const read = readCity(files);
  if (!read.ok) {
    const { problems } = read;
    return refuse('city-files-wrong', { count: problems.length, problems: problems.join('\n') });
  }
  const { city } = read;
  const pinOf = (person: PersonData) => ({ ...LASTING, pin: person.pin ?? '' });
  return openCheckedCity(desk, city, { pinOf });
}

export type FirstPin = {
  readonly pin: string;
  /** 1 when it must be changed at the first sign-in. */
  readonly temporary: 0 | 1;
  readonly expires_on: string | null;
};

const LASTING = { temporary: 0, expires_on: null } as const;

export type Opening = {
  readonly pinOf: (person: PersonData) => FirstPin;
  /** The city whose rules a training book has; absent for any other book. */
  readonly trainingOn?: string;
};

/** Loads a city that was read and checked. Refused when the book has a city already. */
export async function openCheckedCity(
  desk: Desk,
  city: CityData,
  opening: Opening,
): Promise<Result<CityData>> {
  if (await hasCity(desk.store.book)) return refuse('city-already-open');
  // Hashing takes long on purpose, so it is done before the book is held, and looked at once more.
  const pins = await hashPins(desk, city.people, opening);
  return desk.store.transact<CityData>(async (book) => {
    if (await hasCity(book)) return refuse('city-already-open');
    if (opening.trainingOn !== undefined) await insertTraining(book, opening.trainingOn);
    await writeCity(desk, book, city, pins);
    return done(city);
  });
}

async function hashPins(
  desk: Desk,
  people: readonly PersonData[],
  { pinOf }: Opening,
): Promise<readonly HashedPin[]> {
  const salts = people.map(() => desk.entropy.hex(SALT_BYTES));
  return Promise.all(
    people.map(async (person, index) => {
      const salt = salts[index] ?? '';
      const { pin, ...term } = pinOf(person);
      return { ...term, salt, hash: await hashPin(pin, salt) };
    }),
  );
}

async function writeCity(
  desk: Desk,
  book: Book,
  city: CityData,
  pins: readonly HashedPin[],
): Promise<void> {
  const at = desk.clock.now();
  await insertCity(book, city, at);
  const items = await writeReceivables(book, city);
  await appendLink(book, {
    chain: OFFICE,
    kind: 'city-opened',
    record: await cityRecord(book),
    at,
  });
  await writePeople(book, city.people, pins, at);
  for (const fresh of openingEntries(city, items)) {
    const { id } = await writeEntry(book, { ...fresh, at, by: null });
    await linkRow(book, OFFICE, 'assessment', id, at);
  }
  const pieces = city.changeFund.map(
    (row) => [row.denominationCents, cents(row.denominationCents * row.pieces)] as const,
  );
  const counted = pieces.length === 0 ? {} : { pieces: new Map(pieces) };
  await openChangeFund(book, { at, businessDate: city.head.openedOn, ...counted });
}

async function writeReceivables(book: Book, city: CityData): Promise<readonly OpenedItem[]> {
  const partyIds = new Map<string | undefined, number>();
  for (const party of city.parties) {
    const { key, name, language, address, cashOnlyUntil, alert, ...known } = party;
    const row = { name, language, cash_only_until: cashOnlyUntil ?? null, alert: alert ?? null };
    const partyId = await insertParty(book, row);
    partyIds.set(key, partyId);
    await insertKnown(book, { partyId }, known);
    if (address !== undefined) {
      await insertAddress(book, { party_id: partyId, address, since: city.head.openedOn });
    }
  }
  const kinds = new Map(city.componentKinds.map((kind) => [kind.kind, kind]));
  const items: OpenedItem[] = [];
  for (const account of city.accounts) {
    const { line, number, place, opened } = account;
    const party_id = partyIds.get(account.party) ?? null;
    const row = { line, number, party_id, place, opened_on: opened };
    const accountId = await insertAccount(book, row);
    await insertKnown(book, { accountId }, account);
    for (const data of account.items) {
      items.push({ data, item: await insertItem(book, toNewItem(accountId, data, kinds)) });
    }
  }
  return items;
}

async function writePeople(
  book: Book,
  people: readonly PersonData[],
  pins: readonly HashedPin[],
  at: string,
): Promise<void> {
  for (const [index, { pin: _secret, ...person }] of people.entries()) {
    const id = await insertPerson(book, person, at);
    const pin = pins[index];
    if (pin) await writePin(book, id, pin, at);
  }
}
