// Rows of the register of returned items, as the store hands them over.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';

export type ReturnedFact = {
  readonly date: DateText;
  readonly returned: string;
  readonly bankDate: DateText;
  readonly receiptId: number;
  readonly receipt: string;
  readonly check: string;
  readonly payer: string;
  /** `A not sufficient funds` */
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  readonly amountCents: Cents;
  readonly feeCents: Cents;
  /** `RDP-000001` where the bank had presented the check again before; else nothing. */
  readonly redepositOf: string;
  /** By the last date of the report. */
  readonly state:
    | 'posted'
    | 'noticed'
    | 'demanded'
    | 'in court'
    | 'judged'
    | 'with agency'
    | 'written off'
    | 'paid';
  /** Of amount, fee, mailing of the demand and award, by the last date of the report. */
  readonly unpaidCents: Cents;
  /** Since the bank's date, by the last date of the report. */
  readonly days: number;
};
