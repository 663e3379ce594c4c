// Row shapes: letters as they were sent, and the files they were printed into.
import type { Generated } from 'kysely';
import type { SendingMethod } from '../../domain/letters/sending.ts';

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

export type LetterSendingTable = {
  id: Generated<number>;
  letter_id: number;
  method: SendingMethod;
  certified_number: string | null;
  sent_on: string;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
};

export type LettersTables = {
  letter: LetterTable;
  letter_run: LetterRunTable;
  letter_print: LetterPrintTable;
  letter_sending: LetterSendingTable;
};
