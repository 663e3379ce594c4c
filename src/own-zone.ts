// The process keeps the zone of its city as its own, so that dates and times of the first page wait
// for no Intl: to load it takes a tenth of the whole start.
import { type City, loadCity } from './desk/business-date.ts';
import type { Desk } from './desk/desk.ts';
import { keepOwnZone } from './domain/papers/moment.ts';

/** `America/Los_Angeles`. Offsets and the like mean something else to TZ than they do to Intl. */
const PLACE = /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+$/;

export async function keepZoneOf(desk: Desk): Promise<void> {
  keepZone(await desk.store.read(loadCity));
}

export function keepZone({ timeZone }: Pick<City, 'timeZone'>): void {
  if (!PLACE.test(timeZone)) return;
  process.env['TZ'] = timeZone;
  keepOwnZone(timeZone);
}
