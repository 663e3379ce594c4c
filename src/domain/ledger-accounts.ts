// The ledger accounts that the counter itself moves (chart of accounts, fund 990 and over/short).

/** General checking: deposits arrive here, and what the bank returns leaves again. */
export const BANK = '990-1101';
export const VAULT = '990-1105';
/** What a change fund is opened against that no file ever named. */
export const CHANGE_FUND_OPENING = '990-3000';
export const FLOATS_ISSUED = '990-1106';
export const SAFE = '990-1108';
export const UNDEPOSITED_CASH = '990-1110';
export const UNDEPOSITED_CHECKS = '990-1111';
export const CARD_IN_TRANSIT = '990-1112';
export const DEPOSITS_IN_TRANSIT = '990-1130';
export const OVER_SHORT = '110-4980';
export const BANK_CHARGES = '110-5915';

/** What a fund owes to customers until accounts payable pays it. */
export function refundsPayableOf(fund: string): string {
  return `${fund}-2010`;
}

/** Customer credits of a fund: overpayments wait here (P13). */
export function creditsOf(fund: string): string {
  return `${fund}-2110`;
}

/** What a fund does not expect to collect of its receivables: write-offs are taken from here. */
export function allowanceOf(fund: string): string {
  return `${fund}-1290`;
}

/** The expense of what is not collected, where no allowance was made for it. */
export function badDebtOf(fund: string): string {
  return `${fund}-5900`;
}

/** What a fund earns that is named nowhere else. */
export function miscellaneousOf(fund: string): string {
  return `${fund}-4490`;
}

/** Deposits that wait for a decision, as of a hearing: no credit of the payer until then. */
export function isHeldDeposit(account: string): boolean {
  return account.endsWith('-2140');
}
