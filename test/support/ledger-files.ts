// Ledger files without a disk: what is handed over is kept here, and looked at line by line.
import type { ExportPorts } from '../../src/desk/export-ledger.ts';
import { ledgerContent } from '../../src/desk/ledger-day.ts';
import type { FileWriter } from '../../src/domain/files.ts';
import type { LedgerDay, LedgerLine } from '../../src/domain/ledger-file.ts';
import { done, type Result } from '../../src/domain/result.ts';
import { ledgerPorts } from '../../src/ledger-ports.ts';
import type { Book } from '../../src/store/open-store.ts';

export const { hasher } = ledgerPorts;

export type MemoryLedger = {
  /** What was handed over, by the name of the file; a draft is none before it is kept. */
  readonly saved: Map<string, string>;
  readonly ports: ExportPorts;
};

export function memoryLedger(): MemoryLedger {
  const saved = new Map<string, string>();
  const files: FileWriter = {
    save: async (folder, name, content) => {
      saved.set(name, String(content));
      return `${folder}/${name}`;
    },
    begin: (folder) => {
      const texts = new Map<string, string>();
      return {
        add: async (name, text) => {
          texts.set(name, (texts.get(name) ?? '') + text);
        },
        keep: () => Promise.all([...texts].map(([name, text]) => files.save(folder, name, text))),
        drop: async () => {},
      };
    },
  };
  return { saved, ports: { ...ledgerPorts, files } };
}

export type WholeLedger = LedgerDay & { readonly lines: readonly LedgerLine[] };

/** The whole content of the day's file, every line of it. */
export async function wholeLedger(
  book: Book,
  date: string,
  detail: boolean,
): Promise<Result<WholeLedger>> {
  const content = await ledgerContent(book, date, detail);
  if (!content.ok) return content;
  const lines: LedgerLine[] = [];
  for await (const some of content.value.journals) lines.push(...some.flat());
  return done({ ...content.value.day, lines });
}
