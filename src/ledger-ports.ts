// The ledger file formats, with the hash they are proved by.
import { createHash } from 'node:crypto';
import { ledgerCsv } from '../drivers/gl/csv.ts';
import { ledgerJournal } from '../drivers/gl/hledger.ts';
import type { Hasher } from './domain/hasher.ts';
import type { LedgerFormat } from './domain/ledger-file.ts';

const hasher: Hasher = {
  start: () => {
    const hash = createHash('sha256');
    return {
      add: (text) => {
        hash.update(text, 'utf8');
      },
      sha256: () => hash.copy().digest('hex'),
    };
  },
};

export const ledgerPorts: {
  readonly formats: readonly LedgerFormat[];
  readonly hasher: Hasher;
} = { formats: [ledgerCsv, ledgerJournal], hasher };
