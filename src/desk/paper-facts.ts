// Facts that several papers carry: the city's head and how a person is named on paper.
import type { PaperCity } from '../domain/papers/paper.ts';
import type { Named, Person } from '../domain/person.ts';
import { actingAt } from '../store/delegations.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { loadCity } from './business-date.ts';

export async function paperCity(book: Book): Promise<PaperCity> {
  const city = await loadCity(book);
  return {
    name: city.name,
    addressLines: city.receiptHead,
    timeZone: city.timeZone,
    footLines: city.receiptFoot,
    training: city.training,
  };
}

/** Whoever signed as a second person: `acting 102 T. Abarquez` where for a supervisor. */
export function signed(person: Named & Pick<Person, 'acting'>): string {
  return person.acting === undefined ? named(person) : `acting ${named(person)}`;
}

/** The same of a signature of some time ago. */
export async function signedAt(book: Book, personId: number, at: string): Promise<string> {
  const acting = await actingAt(book, personId, () => at);
  const person = await personById(book, personId);
  return signed(acting === undefined ? person : { ...person, acting });
}

/** Number and name, as `101 R. Alvarez`. */
export function named(person: Named): string {
  return `${person.number} ${person.name}`;
}
