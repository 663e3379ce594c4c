// Facts that several papers carry: the city's head and how a person is named on paper.
import type { PaperCity } from '../domain/papers/paper.ts';
import type { Person } from '../domain/person.ts';
import type { Book } from '../store/open-store.ts';
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

/** Number and name, as `101 R. Alvarez`. */
export function named(person: Person): string {
  return `${person.number} ${person.name}`;
}
