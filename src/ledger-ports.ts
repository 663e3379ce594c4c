// The ledger file formats, with the hash they are proved by.
import { createHash } from 'node:crypto';
import { ledgerCsv } from '../drivers/gl/csv.ts';
import { ledgerJournal } from '../drivers/gl/hledger.ts';
import type { Hasher } from './domain/hasher.ts';
import type { LedgerFormat } from './domain/ledger-file.ts';

const hasher: Hasher = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

export const ledgerPorts: {
  readonly formats: readonly LedgerFormat[];
  readonly hasher: Hasher;
} = { formats: [ledgerCsv(hasher), ledgerJournal(hasher)], hasher };
