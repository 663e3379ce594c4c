// Hands a day to accounting at a terminal: every format of the ledger file, by who may.
import { done, type Result } from '../domain/result.ts';
import type { Counter, Desk } from './desk.ts';
import { type Exported, type ExportPorts, exportLedger } from './export-ledger.ts';
import { permit } from './permit.ts';

export async function handOver(
  desk: Desk,
  counter: Counter,
  ports: ExportPorts & { readonly folder: string },
  date: string,
): Promise<Result<readonly Exported[]>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'export-ledger');
  if (!allowed.ok) return allowed;
  const files: Exported[] = [];
  for (const { name } of ports.formats) {
    const { folder } = ports;
    const file = await exportLedger(desk, ports, { date, format: name, detail: false, folder });
    if (!file.ok) return file;
    files.push(file.value);
  }
  return done(files);
}
