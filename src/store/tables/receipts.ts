// Row shapes: receipts, tenders and what points at them.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ReceiptTable = {
  id: Generated<number>;
  register: number;
  number: number;
  session_id: number;
  business_date: string;
  posted_at: string;
  clerk_id: number;
  payer: string;
  channel: 'counter';
  total_cents: Cents;
  change_cents: Cents;
  void_code: string;
  entry_id: number;
};

export type ReceiptLineTable = {
  receipt_id: number;
  line: number;
  kind: 'open-item' | 'fee' | 'credit';
  department: string;
  account_id: number | null;
  open_item_id: number | null;
  fee_code: string | null;
  description: string;
  quantity: number;
  due_cents: Cents;
  amount_cents: Cents;
};

export type ReceiptTenderTable = {
  id: Generated<number>;
  receipt_id: number;
  side: 'in' | 'out';
  kind: string;
  amount_cents: Cents;
  tendered_cents: Cents;
  check_number: string | null;
  routing_number: string | null;
  card_last4: string | null;
  authorisation: string | null;
  credit_item_id: number | null;
  request_id: number | null;
  correction_id: number | null;
  replaces_tender_id: number | null;
};

export type ReceiptVoidTable = {
  receipt_id: number;
  number: number;
  register: number;
  voided_at: string;
  voided_by: number;
  approved_by: number;
  reason_number: number;
  reason_text: string;
  copy_returned: 0 | 1;
  entry_id: number;
};

export type TenderCorrectionTable = {
  id: Generated<number>;
  register: number;
  number: number;
  receipt_id: number;
  corrected_at: string;
  corrected_by: number;
  approved_by: number | null;
  entry_id: number;
};

export type ReprintTable = {
  id: Generated<number>;
  receipt_id: number;
  copy_number: number;
  printed_at: string;
  printed_by: number;
};

export type AbandonedBasketTable = {
  id: Generated<number>;
  session_id: number;
  register: number;
  abandoned_at: string;
  abandoned_by: number;
  total_cents: Cents;
  content: string;
};

export type AbandonedBasketReasonTable = {
  basket_id: number;
  number: number;
  text: string;
};

export type ReducedBasketTable = {
  id: Generated<number>;
  session_id: number;
  register: number;
  reduced_at: string;
  reduced_by: number;
  shown_cents: Cents;
  now_cents: Cents;
  content: string;
};

export type BasketTable = {
  id: Generated<number>;
  register: number;
  clerk_id: number;
  business_date: string;
  state: 'open' | 'held';
  content: string;
  saved_at: string;
};

export type ReceiptsTables = {
  receipt: ReceiptTable;
  receipt_line: ReceiptLineTable;
  receipt_tender: ReceiptTenderTable;
  receipt_void: ReceiptVoidTable;
  tender_correction: TenderCorrectionTable;
  reprint: ReprintTable;
  abandoned_basket: AbandonedBasketTable;
  abandoned_basket_reason: AbandonedBasketReasonTable;
  reduced_basket: ReducedBasketTable;
  basket: BasketTable;
};
