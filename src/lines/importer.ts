// Every kind of foreign file that can be imported: those of any line, and those one line knows.
import { accounts } from '../domain/imports/accounts.ts';
import type { ImportKind, SourceRead } from '../domain/imports/draft.ts';
import { openItems } from '../domain/imports/open-items.ts';
import { payments } from '../domain/imports/payments.ts';
import { LINES } from './index.ts';

export const IMPORT_KINDS: readonly ImportKind[] = [
  accounts,
  openItems,
  payments,
  ...LINES.flatMap(({ imports }) => imports),
];

export function importKindNamed(name: string): ImportKind | undefined {
  return IMPORT_KINDS.find((kind) => kind.name === name);
}

/** The profile, read by its kind; the line of business it names must be one of ours. */
export function openSource(kind: ImportKind, profile: unknown): SourceRead {
  const read = kind.open(profile);
  if (!read.ok) return read;
  const { line } = read.source.needs;
  if (LINES.some(({ code }) => code === line)) return read;
  const known = LINES.map(({ code }) => code).join(', ');
  return { ok: false, problems: [`profile: line ${line} is none of ${known}`] };
}
