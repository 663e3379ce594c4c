// What must hold before a city of its own may begin, besides what its files say of each other: a
// real book, rules that are in force, PINs that nobody knows, and people without whom nothing goes.
import type { CityData, PersonData } from './city-data.ts';
import { may, type Permission } from './person.ts';
import { isEasyPin } from './pin.ts';

export type NewCityRules = {
  /** ISO instant. */
  readonly now: string;
  /** The calendar date of an instant in a time zone. */
  readonly dateIn: (instant: string, timeZone: string) => string;
  /** PINs that everybody knows: those of the demo city. */
  readonly knownPins: ReadonlySet<string>;
};

type Complain = (words: string) => void;

/** Problems begin with the name of their file, as those of checkCity do. */
export function checkNewCity(city: CityData, rules: NewCityRules): readonly string[] {
  const problems: string[] = [];
  const complain: Complain = (words) => void problems.push(words);
  checkBeginning(city, rules, complain);
  checkPins(city.people, rules.knownPins, complain);
  checkRoles(city.people, complain);
  return problems;
}

function checkBeginning({ head, tenders }: CityData, rules: NewCityRules, complain: Complain) {
  if (head.book !== 'real') {
    complain('city.json: book is demo; write "book": "real" and take demoDate out');
  }
  const today = rules.dateIn(rules.now, head.timeZone);
  if (head.openedOn > today) {
    complain(`city.json: openedOn ${head.openedOn} is to come; write a date until today, ${today}`);
  }
  if (head.effectiveFrom > head.openedOn) {
    complain('city.json: effectiveFrom is after openedOn; the first day would have no rules');
  }
  if (!tenders.some(({ kind }) => kind === 'cash')) {
    complain('tenders.json: has no row of the kind cash; a drawer holds some; add it');
  }
}

function checkPins(
  people: readonly PersonData[],
  knownPins: ReadonlySet<string>,
  complain: Complain,
): void {
  const owners = new Map<string, number>();
  for (const { number, pin } of people) {
    if (pin === undefined) continue;
    const say = (words: string) => {
      complain(`people.json: the PIN of ${number} ${words}; leave it out, and one is made`);
    };
    const other = owners.get(pin);
    if (knownPins.has(pin)) say('is one of the demo city, which everybody knows');
    else if (isEasyPin(pin, number)) say('is too easy to guess');
    else if (other !== undefined) say(`is also that of ${other}`);
    owners.set(pin, number);
  }
}

/** Without these a book could be begun, but not worked: nobody could be let in later. */
const NEEDED: readonly (readonly [Permission, string])[] = [
  ['take-money', 'nobody takes money; add a clerk or a supervisor'],
  ['close-day', 'nobody closes the day; add a supervisor'],
  ['administer-people', 'nobody may ask for a new PIN; add an administrator'],
  ['approve-people', 'nobody may approve a new PIN; add a finance-director'],
];

function checkRoles(people: readonly PersonData[], complain: Complain): void {
  for (const [permission, words] of NEEDED) {
    if (!people.some((person) => may(person, permission))) complain(`people.json: ${words}`);
  }
}
