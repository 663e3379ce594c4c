// Tenders: how money is handed over, and what each kind may do. The rules are dated data.
import { type Cents, cents, sumCents } from './money.ts';

export const TENDER_KINDS = ['cash', 'check', 'money-order', 'card', 'credit'] as const;
export type TenderKind = (typeof TENDER_KINDS)[number];

export type TenderRule = {
  readonly kind: TenderKind;
  readonly number: number;
  readonly name: string;
  readonly ledgerAccount: string;
  readonly givesChange: boolean;
  readonly deposited: boolean;
  /** The amount must be keyed: the remaining due is not proposed. */
  readonly mustKey: boolean;
  /** Above this a second person is needed. */
  readonly approvalOverCents?: Cents;
};

/** One tender as the clerk keyed it; `tenderedCents` is what was handed over. */
export type Tender = {
  readonly kind: TenderKind;
  readonly tenderedCents: Cents;
  readonly checkNumber?: string;
  readonly routingNumber?: string;
  readonly cardLast4?: string;
  readonly authorisation?: string;
  /** The credit this tender uses up, for kind `credit`. */
  readonly creditItemId?: number;
  /** The decided request that allows it, where a second person was needed. */
  readonly requestId?: number;
};

export type SettledTender = Tender & { readonly amountCents: Cents };

export function tenderedCents(tenders: readonly Tender[]): Cents {
  return sumCents(tenders, (tender) => tender.tenderedCents);
}

/**
 * Takes the change off the cash that was handed over. Change is given only against cash: undefined
 * when what is over is more than the cash among the tenders, or would return one of them whole.
 */
export function settle(
  tenders: readonly Tender[],
  total: Cents,
  givesChange: (kind: TenderKind) => boolean,
): { readonly tenders: readonly SettledTender[]; readonly changeCents: Cents } | undefined {
  const over = tenderedCents(tenders) - total;
  let change = over;
  const settled = tenders.map((tender) => {
    const taken = givesChange(tender.kind) ? Math.min(change, tender.tenderedCents) : 0;
    change -= taken;
    return { ...tender, amountCents: cents(tender.tenderedCents - taken) };
  });
  const returned = settled.some((tender) => tender.amountCents === 0);
  if (over < 0 || change > 0 || returned) return undefined;
  return { tenders: settled, changeCents: cents(over) };
}
