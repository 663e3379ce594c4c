// The ledger file as a plain-text journal for hledger and its kin: same lines, same balances, the
// control block as comments at the end.
import type { Hasher } from '../../src/domain/hasher.ts';
import {
  type LedgerFile,
  type LedgerFormat,
  type LedgerLine,
  ledgerTotals,
} from '../../src/domain/ledger-file.ts';
import { formatCents } from '../../src/domain/money.ts';

export function ledgerJournal(hasher: Hasher): LedgerFormat {
  return { name: 'hledger', extension: 'journal', write: (file) => writeJournal(file, hasher) };
}

function writeJournal(file: LedgerFile, hasher: Hasher): string {
  const blocks = [
    declarations(file.lines),
    ...journals(file.lines).map((lines) => entry(file, lines)),
  ];
  const body = blocks.map((block) => `${block}\n`).join('\n');
  return `${body}\n${control(file, hasher.sha256(`${body}\n`))}`;
}

/** Accounts and commodity declared, so that a strict check finds no name that was not meant. */
function declarations(lines: readonly LedgerLine[]): string {
  const names = new Map(lines.map((line) => [line.account, line.accountName]));
  const accounts = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, name]) => `account ${account}  ; ${words(name)}`);
  return ['commodity $1000.00', ...accounts].join('\n');
}

function journals(lines: readonly LedgerLine[]): readonly (readonly LedgerLine[])[] {
  const byNumber = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    byNumber.set(line.journalNumber, [...(byNumber.get(line.journalNumber) ?? []), line]);
  }
  return [...byNumber.values()];
}

function entry(file: LedgerFile, lines: readonly LedgerLine[]): string {
  const [first] = lines;
  const title = first?.source === 'DAY' ? 'Net of the day' : words(first?.description ?? '');
  const head = `${file.businessDate} * (${first?.journalNumber}) ${title}`;
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

function control(file: LedgerFile, sha256: string): string {
  const totals = ledgerTotals(file.lines);
  return [
    `; control: ${totals.lines} lines`,
    `; control: debit ${formatCents(totals.debitCents)}`,
    `; control: credit ${formatCents(totals.creditCents)}`,
    `; control: sha256 ${sha256}`,
    ...file.chainHeads.map(
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
