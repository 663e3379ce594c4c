// A folder with the files of a city, read as texts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityTexts } from '../domain/new-city.ts';

/** The CSV and JSON files of a folder by name; others are nobody's. */
export function readCityFolder(folder: string): CityTexts {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/i.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** True where there is no folder, or nothing in it. */
export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
