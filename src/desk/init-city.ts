// Begins a city of its own: its checked files become a real book, and everybody gets a PIN that is
// good for one thing, choosing their own at the first sign-in.
import { assert } from '../domain/assert.ts';
import type { CityData, PersonData } from '../domain/city-data.ts';
import { may } from '../domain/person.ts';
import { isEasyPin } from '../domain/pin.ts';
import { done, type Result } from '../domain/result.ts';
import { localDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { openCheckedCity } from './open-city.ts';

const PIN_DIGITS = 6;
/** Time to reach everybody's first day at the counter. */
const GOOD_FOR_DAYS = 14;
const DAY_MS = 86_400_000;
/** Of so many PINs in a row not one that will do: chance is broken. */
const TRIES = 100;

export type Newcomer = {
  readonly number: number;
  readonly name: string;
  readonly role: string;
  /** Absent where the files gave one. */
  readonly pin?: string;
  /** The last date it is good for; absent for those who let the others in again. */
  readonly until?: string;
};

export type Begun = { readonly city: CityData; readonly people: readonly Newcomer[] };

/**
 * The PINs come back once and are kept as hashes only. Those of whoever asks for and approves new
 * PINs do not run out: else a late start would lock everybody out for ever.
 */
export async function initCity(desk: Desk, city: CityData): Promise<Result<Begun>> {
  const pins = drawPins(desk, city.people);
  const today = localDate(desk.clock.now(), city.head.timeZone);
  const last = new Date(Date.parse(today) + GOOD_FOR_DAYS * DAY_MS).toISOString().slice(0, 10);
  const untilOf = (person: PersonData) => (letsIn(person) ? null : last);
  const pinOf = (person: PersonData) => {
    const pin = pins.get(person.number) ?? '';
    return { pin, temporary: 1, expires_on: untilOf(person) } as const;
  };
  const opened = await openCheckedCity(desk, city, { pinOf });
  if (!opened.ok) return opened;
  const people = city.people.map((person) => {
    const { number, name, role } = person;
    const until = untilOf(person);
    return {
      number,
      name,
      role,
      ...(person.pin === undefined ? { pin: pins.get(number) ?? '' } : {}),
      ...(until === null ? {} : { until }),
    };
  });
  return done({ city, people });
}

function letsIn(person: PersonData): boolean {
  return may(person, 'administer-people') || may(person, 'approve-people');
}

/** The PINs of the files, and for everybody else one that nobody else has. */
function drawPins(desk: Desk, people: readonly PersonData[]): ReadonlyMap<number, string> {
  const pins = new Map<number, string>();
  for (const { number, pin } of people) if (pin !== undefined) pins.set(number, pin);
  for (const { number, pin } of people) {
    if (pin === undefined) pins.set(number, drawPin(desk, number, new Set(pins.values())));
  }
  return pins;
}

function drawPin(desk: Desk, number: number, taken: ReadonlySet<string>): string {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const pin = desk.entropy.digits(PIN_DIGITS);
    if (!isEasyPin(pin, number) && !taken.has(pin)) return pin;
  }
  assert(false, 'chance draws the same PIN again and again');
}
