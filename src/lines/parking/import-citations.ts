// `citations`: takes in a foreign citation file, its rows checked against each other and the book.
import { businessDate } from '../../desk/business-date.ts';
import type { Desk } from '../../desk/desk.ts';
import { fileHash, fileText, loadedBefore, recordImport } from '../../desk/import-file.ts';
import { cents, formatCents, sumCents } from '../../domain/money.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import type { ForeignFile, ForeignProfile, Importer, ImportPlan } from '../importer.ts';
import { readCitationProfile } from './citation-profile.ts';
import type { Citation } from './citation-row.ts';
import { type CitationTable, readTable } from './citation-table.ts';
import { type KnownCitation, knownCitations } from './store.ts';
import { type CitationSource, writeCitations } from './write-citations.ts';

export const importCitations: Importer = { name: 'citations', plan };

/** What the book says of a citation of the file. */
type Standing =
  | { readonly kind: 'fresh'; readonly note?: string }
  | { readonly kind: 'present' }
  | { readonly kind: 'rejected'; readonly reason: string };

async function plan(
  desk: Desk,
  foreign: ForeignProfile,
  file: ForeignFile,
): Promise<Result<ImportPlan>> {
  const read = readCitationProfile(foreign.data);
  if (!read.ok) {
    const { problems } = read;
    const facts = { count: problems.length, problems: problems.join('\n') };
    return refuse('import-profile-wrong', { profile: foreign.name, ...facts });
  }
  const text = fileText(file.bytes);
  if (!text.ok) return text;
  const today = await businessDate(desk, desk.store.book);
  const table = readTable(text.value, read.profile, today);
  if (!table.ok) return table;
  const source = { name: foreign.name, profile: read.profile };
  return done(await planTable(desk, source, file, table.value));
}

async function planTable(
  desk: Desk,
  source: CitationSource,
  file: ForeignFile,
  table: CitationTable,
): Promise<ImportPlan> {
  const numbers = table.citations.map(({ number }) => number);
  const known = await knownCitations(desk.store.book, source.name, numbers);
  const rejected = [...table.rejected];
  const notes = [...table.notes];
  const fresh: Citation[] = [];
  let present = 0;
  for (const citation of table.citations) {
    const standing = standingOf(citation, known.get(citation.number));
    const { line } = citation;
    if (standing.kind === 'present') present += 1;
    if (standing.kind === 'rejected') {
      rejected.push({ line, reason: standing.reason, cells: table.cellsOf.get(line) ?? [] });
    }
    if (standing.kind === 'fresh') {
      fresh.push(citation);
      if (standing.note !== undefined) notes.push({ words: standing.note, lines: [line] });
    }
  }
  const sha256 = fileHash(file.bytes);
  return {
    title: source.profile.title,
    rows: table.rows,
    columns: table.columns,
    fresh: fresh.length,
    freshCents: sumCents(fresh, (citation) => citation.fineCents),
    present,
    rejected: rejected.sort((a, b) => a.line - b.line),
    notes,
    ignored: source.profile.ignored,
    loadedBefore: await loadedBefore(desk, source.name, sha256),
    commit: async (progress) => {
      const added = await writeCitations(desk, source, fresh, progress);
      if (!added.ok) return added;
      const recorded = await recordImport(desk, {
        profile: source.name,
        fileName: file.name,
        sha256,
        rowsRead: table.rows,
        rowsAdded: added.value,
      });
      return recorded.ok ? added : recorded;
    },
  };
}

function standingOf(citation: Citation, known: KnownCitation | undefined): Standing {
  const { number, fineCents, issuedOn } = citation;
  if (known === undefined) return { kind: 'fresh' };
  if (known.line !== 'parking') {
    return { kind: 'fresh', note: `the number is also one of ${known.line}` };
  }
  if (!known.imported) {
    return { kind: 'rejected', reason: `citation ${number} is in the book from another source` };
  }
  if (known.fineCents === fineCents && known.issuedOn === issuedOn) return { kind: 'present' };
  const fine = formatCents(cents(known.fineCents ?? 0));
  const reason = `citation ${number} is in the book with ${fine} of ${known.issuedOn}`;
  return { kind: 'rejected', reason };
}
