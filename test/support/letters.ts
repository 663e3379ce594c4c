// Letters in tests: fields for every kind, and files that are kept in memory.
import { letterPrinter } from '../../drivers/documents/letters-pdf.ts';
import type { LetterPorts } from '../../src/desk/print-letters.ts';
import { LETTER_KINDS, type LetterKind } from '../../src/domain/letters/kinds.ts';
import type { FieldValue, LetterFields } from '../../src/domain/letters/merge.ts';
import { BOOK_FIELDS, type LetterField } from '../../src/domain/letters/template.ts';
import { templateOf } from '../../src/domain/letters/templates.ts';
import { cents } from '../../src/domain/money.ts';

export const ADDRESS = ['12 Mill Street', 'Robles Canyon CA 93001'];

function sample({ kind, label, choices = [] }: LetterField): FieldValue {
  switch (kind) {
    case 'text':
      return `${label} here`;
    case 'choice':
      return choices[0] ?? '';
    case 'date':
      return '2026-10-15';
    case 'money':
      return cents(5300);
    case 'count':
      return 2026;
    case 'rows':
      return [1, 2, 3].map((month) => ({
        date: `2026-1${month - 1}-01`,
        words: `Instalment ${month}`,
        amountCents: cents(2500),
        coupon: { words: `Coupon ${month} of 3`, line: '6000000000012610010000025000' },
      }));
  }
}

/** What the book fills in only where something is late. */
const LATE: readonly string[] = ['owed', 'due', 'items'];

/** Something for each field that a kind asks for; with `whole` also for those of the book. */
export function sampleFields(kind: LetterKind, whole = false): LetterFields {
  const isDunning = kind === 'payment-reminder';
  const ofBook = BOOK_FIELDS.filter(({ name }) => whole || (isDunning && LATE.includes(name)));
  const asked = [...templateOf(kind).fields, ...ofBook];
  return Object.fromEntries(asked.map((field) => [field.name, sample(field)]));
}

export const EVERY_KIND = LETTER_KINDS;

export type MemoryLetters = {
  /** The bytes of each file by its name. */
  readonly saved: Map<string, Uint8Array>;
  readonly ports: LetterPorts;
};

export function memoryLetters(): MemoryLetters {
  const saved = new Map<string, Uint8Array>();
  const files: LetterPorts['files'] = {
    save: async (folder, name, content) => {
      saved.set(name, typeof content === 'string' ? Buffer.from(content) : content);
      return `${folder}/${name}`;
    },
    begin: () => {
      throw new Error('letters are saved whole');
    },
  };
  return { saved, ports: { files, printer: letterPrinter } };
}
