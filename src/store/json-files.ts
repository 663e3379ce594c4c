// Reads a folder of JSON data files: the demo city, import profiles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parsed files by name without ending. Throws naming the file that is no JSON. */
export function readJsonFiles(folder: string): Readonly<Record<string, unknown>> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((file) => [file.replace(/\.json$/, ''), parseFile(join(folder, file))]),
  );
}

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON`, { cause: error });
  }
}
