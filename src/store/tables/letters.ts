// Row shapes: letters as they were sent, and the files they were printed into.
import type { Generated } from 'kysely';

export type LetterTable = {
  id: Generated<number>;
  number: number;
  kind: string;
  language: string;
  template_version: number;
  account_id: number | null;
  addressee: string;
  fields: string;
  content: string;
  business_date: string;
  written_at: string;
  written_by: number | null;
};

export type LetterRunTable = {
  id: number;
  form: 'single' | 'batch' | 'labels';
  business_date: string;
  made_at: string;
  made_by: number | null;
  place: string;
  letters: number;
  sha256: string;
  again_of: number | null;
};

export type LetterPrintTable = {
  run_id: number;
  position: number;
  letter_id: number;
  copy: number | null;
};

export type LettersTables = {
  letter: LetterTable;
  letter_run: LetterRunTable;
  letter_print: LetterPrintTable;
};
