// What the header line says of the workstation: read again whenever something was posted.
import { type City, loadCity, localDate } from '../src/desk/business-date.ts';
import { lookAround, type Surroundings } from '../src/desk/look-around.ts';
import type { Printing } from '../src/desk/read-printing.ts';
import type { DrawerIncident } from '../src/desk/watch-drawer.ts';
import { localMoment } from '../src/domain/papers/moment.ts';
import type { Status } from './screen.ts';
import type { Station } from './station.ts';
import { HEADER_WORDS } from './words/header.ts';

/** The header's facts, kept between paintings; `status` never waits. */
export type Header = {
  readonly refresh: () => Promise<void>;
  /** True when it now says something else of the printer. */
  readonly refreshPrinter: () => Promise<boolean>;
  /** True when it now says something else of the drawer. */
  readonly tellDrawer: (incident: DrawerIncident | undefined) => boolean;
  readonly status: () => Status;
  readonly idleSeconds: () => number;
};

export async function openHeader(
  station: Station,
  /** Undefined where there is none. */
  readPrinter: () => Promise<Printing | undefined>,
): Promise<Header> {
  const { store, clock } = station.desk;
  const city: City = await store.read(loadCity);
  let around: Surroundings = await lookAround(station.desk, station.register);
  let incident: DrawerIncident | undefined;
  let printing = await readPrinter();
  const words = (now: Printing | undefined) =>
    now === undefined ? HEADER_WORDS.noPrinter : HEADER_WORDS.printer(now);
  return {
    refresh: async () => {
      around = await lookAround(station.desk, station.register);
    },
    refreshPrinter: async () => {
      const before = words(printing);
      printing = await readPrinter();
      return words(printing) !== before;
    },
    tellDrawer: (now) => {
      const changed = now !== incident;
      incident = now;
      return changed;
    },
    idleSeconds: () => around.idleSeconds,
    status: () => ({
      city: city.name.replace(/^(TRAINING: )?City of /, ''),
      ...(city.training ? { training: true } : {}),
      businessDate: HEADER_WORDS.date(around.drawerDate ?? around.businessDate),
      ...dated(around.drawerDate, city.demoDate ?? localDate(clock.now(), city.timeZone)),
      demo: city.demo,
      ...(station.place.person ? { clerk: HEADER_WORDS.person(station.place.person) } : {}),
      register: HEADER_WORDS.register(station.register),
      drawer: HEADER_WORDS.drawer(station.register, incident ?? around.drawer),
      printer: words(printing),
      time: localMoment(clock.now(), city.timeZone).time,
    }),
  };
}

/** Today is asked of the clock at every painting: midnight posts nothing. */
function dated(drawerDate: string | undefined, today: string): Pick<Status, 'dated'> {
  if (drawerDate === undefined || drawerDate === today) return {};
  return { dated: drawerDate < today ? 'past' : 'next' };
}
