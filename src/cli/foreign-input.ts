// What a command that imports reads from outside: the file itself, and the profile it is read by.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ForeignFile } from '../desk/plan-import.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { CommandContext } from './command.ts';

/** A name ends in .json when it is a file of the city's own. */
export function profileData(context: CommandContext, kind: string, name: string): Result<unknown> {
  if (name.endsWith('.json')) {
    const read = readForeign(name);
    if (!read.ok) return read;
    try {
      return done(JSON.parse(new TextDecoder().decode(read.value.bytes)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return refuse('import-profile-wrong', { profile: basename(name), count: 1, problems: why });
    }
  }
  const profiles = Object.entries(context.dataFiles('profiles')).filter(([, data]) =>
    importsKind(data, kind),
  );
  const found = profiles.find(([file]) => file === name);
  if (found) return done(found[1]);
  const known = profiles.map(([file]) => file).join(', ') || 'none; name a JSON file';
  return refuse('import-profile-unknown', { profile: name, kind, known });
}

function importsKind(data: unknown, kind: string): boolean {
  return typeof data === 'object' && data !== null && 'imports' in data && data.imports === kind;
}

export function readForeign(path: string): Result<ForeignFile> {
  try {
    return done({ name: basename(path), bytes: readFileSync(path) });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse('import-file-missing', { file: path, why });
  }
}
