// How letters become PDF files; the code that lays them out is loaded with the first one.
import { folderWriter } from '../drivers/files/folder-writer.ts';
import type { LetterPorts } from './desk/print-letters.ts';

const load = async () => (await import('../drivers/documents/letters-pdf.ts')).letterPrinter;

export const letterPorts: LetterPorts = {
  files: folderWriter,
  printer: {
    letters: async (file) => (await load()).letters(file),
    labels: async (file) => (await load()).labels(file),
  },
};
