// Makes a training book: a store and chains of its own, marked for ever, with the rules of a city
// or of the demo city. It takes payments and prints; it neither deposits nor exports.
import type { CityData, PersonData } from '../domain/city-data.ts';
import { type CityFiles, readCity } from '../domain/read-city.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { hasCity } from '../store/city.ts';
import { discardStore } from '../store/discard-store.ts';
import { loadCity, localDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { openCheckedCity } from './open-city.ts';
import { TRAINING_MARK, TRAINING_PIN, trainingFiles } from './training-files.ts';

export type TrainingBasis = { readonly files: CityFiles; readonly basedOn: string };

/** The files to train with: those of the book's city, else of the demo city. */
export async function trainingBasis(
  base: Desk | undefined,
  demo: CityFiles,
): Promise<TrainingBasis> {
  if (base !== undefined && (await hasCity(base.store.book))) {
    const { clock, store } = base;
    return store.read(async (book) => {
      const { name, timeZone } = await loadCity(book);
      const today = localDate(clock.now(), timeZone);
      return {
        files: await trainingFiles(book, demo, today, clock.now()),
        basedOn: unmarked(name),
      };
    });
  }
  const head = demo['city'];
  const city = typeof head === 'object' && head !== null ? { ...head } : {};
  const basedOn = 'name' in city ? String(city.name) : '';
  return { files: { ...demo, city: { ...city, name: `${TRAINING_MARK}${basedOn}` } }, basedOn };
}

function unmarked(name: string): string {
  return name.startsWith(TRAINING_MARK) ? name.slice(TRAINING_MARK.length) : name;
}

/** Refused when the book has a city, or when the settings do not make one. */
export async function makeTraining(
  desk: Desk,
  files: CityFiles,
  basedOn: string,
): Promise<Result<CityData>> {
  const read = readCity(files);
  if (!read.ok) {
    const { problems } = read;
    return refuse('city-files-wrong', { count: problems.length, problems: problems.join('\n') });
  }
  const pinOf = ({ pin = TRAINING_PIN }: PersonData) =>
    ({ pin, temporary: 0, expires_on: null }) as const;
  return openCheckedCity(desk, read.city, { pinOf, trainingOn: basedOn });
}

export async function isTraining(desk: Desk): Promise<boolean> {
  return (await hasCity(desk.store.book)) && (await desk.store.read(loadCity)).training;
}

/** Throws a training book away; its store is closed then. Any other book is refused. */
export async function discardTraining(desk: Desk): Promise<Result<undefined>> {
  const { book, path } = desk.store;
  const made = await hasCity(book);
  if (made && !(await isTraining(desk))) return refuse('training-not', { file: path });
  return (await discardStore(desk.store)) ? done(undefined) : refuse('store-in-use');
}
