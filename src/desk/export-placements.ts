// Hands a collection agency what is placed with it and what is recalled, each once; what was paid
// meanwhile is recalled with it. A file is written again by its number, with the same bytes.
import type { Cents } from '../domain/money.ts';
import { placedCents, placementCsv, placementFileName } from '../domain/placement.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import {
  type FileLine,
  insertPlacementFile,
  insertRecall,
  leftOf,
  nextPlacementFile,
  placementFileHash,
  placementsOfFile,
  standingPlacements,
  untoldPlacements,
} from '../store/placements.ts';
import type { Desk } from './desk.ts';
import {
  type HandedWhere,
  type HandOver,
  type HandOverPorts,
  handOverFile,
} from './hand-over-file.ts';

export type ExportedPlacements = {
  readonly path: string;
  readonly file: number;
  readonly placed: number;
  readonly recalled: number;
  readonly placedCents: Cents;
  readonly sha256: string;
};

async function untold(book: Book, date: string, at: string): Promise<readonly FileLine[]> {
  for (const one of await standingPlacements(book)) {
    if ((await leftOf(book, one)) > 0) continue;
    await insertRecall(book, {
      ...{ placement_id: one.id, why: 'paid', reason_text: '', recalled_by: null },
      ...{ business_date: date, recalled_at: at },
    });
  }
  return untoldPlacements(book);
}

const PLACEMENTS: HandOver<FileLine> = {
  what: 'Placement file',
  deed: 'handed to a collection agency',
  fileName: placementFileName,
  csv: placementCsv,
  untold,
  ofFile: placementsOfFile,
  nextFile: nextPlacementFile,
  hashOf: placementFileHash,
  keep: insertPlacementFile,
  nothing: () => refuse('placements-none'),
  unknown: (file) => refuse('placement-file-unknown', { file }),
};

export async function exportPlacements(
  desk: Desk,
  ports: HandOverPorts,
  where: HandedWhere,
): Promise<Result<ExportedPlacements>> {
  const handed = await handOverFile(desk, ports, PLACEMENTS, where);
  if (!handed.ok) return handed;
  const { lines, ...file } = handed.value;
  const placed = lines.filter(({ action }) => action === 'place').length;
  const recalled = lines.length - placed;
  return done({ ...file, placed, recalled, placedCents: placedCents(lines) });
}
