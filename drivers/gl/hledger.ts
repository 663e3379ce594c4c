// The ledger file as a plain-text journal for hledger and its kin: same lines, same balances, the
// control block as comments at the end.
import type {
  LedgerAccount,
  LedgerDay,
  LedgerFormat,
  LedgerJournal,
  LedgerLine,
  LedgerProof,
} from '../../src/domain/ledger-file.ts';
import { formatCents } from '../../src/domain/money.ts';

/** Every part ends with the empty line that parts it from the next. */
export const ledgerJournal: LedgerFormat = {
  name: 'hledger',
  extension: 'journal',
  opening: ({ accounts }) => `${declarations(accounts)}\n\n`,
  journal: (day, journal) => `${entry(day, journal)}\n\n`,
  control,
};

/** Accounts and commodity declared, so that a strict check finds no name that was not meant. */
function declarations(accounts: readonly LedgerAccount[]): string {
  const declared = accounts.map(
    ({ account, accountName }) => `account ${account}  ; ${words(accountName)}`,
  );
  return ['commodity $1000.00', ...declared].join('\n');
}

function entry({ businessDate }: LedgerDay, lines: LedgerJournal): string {
  const [first] = lines;
  const title = first?.source === 'DAY' ? 'Net of the day' : words(first?.description ?? '');
  const head = `${businessDate} * (${first?.journalNumber}) ${title}`;
  const width = Math.max(...lines.map((line) => line.account.length));
  const amounts = lines.map(signedAmount);
  const room = Math.max(...amounts.map((amount) => amount.length));
  const postings = lines.map((line, index) => {
    const comment = line.department === '' ? '' : `  ; dept:${line.department}`;
    return `    ${line.account.padEnd(width)}  ${amounts[index]?.padStart(room)}${comment}`;
  });
  return [head, ...postings].join('\n');
}

/** Debits are positive, credits negative. */
function signedAmount({ side, amountCents }: LedgerLine): string {
  return `${side === 'D' ? '' : '-'}$${formatCents(amountCents)}`;
}

function control({ chainHeads }: LedgerDay, proof: LedgerProof): string {
  return [
    `; control: ${proof.lines} lines`,
    `; control: debit ${formatCents(proof.debitCents)}`,
    `; control: credit ${formatCents(proof.creditCents)}`,
    `; control: sha256 ${proof.sha256}`,
    ...chainHeads.map(
      ({ chain, sequence, hash }) => `; control: chain ${chain} ${sequence} ${hash}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Text that cannot end the line, start a comment or pass for an account and an amount. */
function words(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp};|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
