// What a chain link covers of each kind: the table of its row, its children and its ledger entry.
export type Child = {
  readonly table: string;
  readonly by: string;
  readonly only?: string;
  /** Left out of the record while there are none: links made before the table stay as they are. */
  readonly ifAny?: true;
};
export type RecordShape = {
  readonly table: string;
  /** The column that is the subject, `id` unless told. */
  readonly key?: string;
  readonly children?: readonly Child[];
  /** The column that points at the ledger entry of the record. */
  readonly entry?: string;
};

/** Every kind of link that speaks of a row. Kinds without a row carry their record themselves. */
export const RECORDS = {
  assessment: { table: 'entry' },
  person: { table: 'person' },
  pin: { table: 'person_pin' },
  'sign-in': { table: 'sign_in' },
  'session-open': { table: 'drawer_session', entry: 'float_entry_id' },
  'session-event': { table: 'session_event' },
  count: {
    table: 'drawer_count',
    children: [
      { table: 'count_line', by: 'count_id' },
      { table: 'count_tender', by: 'count_id' },
    ],
  },
  drop: { table: 'drawer_drop', entry: 'entry_id' },
  'drawer-opening': { table: 'drawer_opening' },
  'drawer-notice': { table: 'drawer_notice' },
  'session-close': {
    table: 'session_close',
    key: 'session_id',
    children: [{ table: 'session_difference', by: 'session_id' }],
    entry: 'entry_id',
  },
  'session-hand-over': { table: 'session_hand_over', key: 'from_session_id' },
  'session-end': { table: 'session_end', key: 'session_id' },
  receipt: {
    table: 'receipt',
    children: [
      { table: 'receipt_line', by: 'receipt_id' },
      { table: 'receipt_tender', by: 'receipt_id', only: 'correction_id IS NULL' },
      { table: 'write_off_recovery', by: 'receipt_id', ifAny: true },
    ],
    entry: 'entry_id',
  },
  void: { table: 'receipt_void', key: 'receipt_id', entry: 'entry_id' },
  'tender-correction': {
    table: 'tender_correction',
    children: [{ table: 'receipt_tender', by: 'correction_id' }],
    entry: 'entry_id',
  },
  'opened-account': { table: 'opened_account', key: 'account_id' },
  'line-record': {
    table: 'line_record',
    children: [{ table: 'write_off_cancellation', by: 'line_record_id', ifAny: true }],
    entry: 'entry_id',
  },
  arrangement: {
    table: 'arrangement',
    children: [
      { table: 'arrangement_item', by: 'arrangement_id' },
      { table: 'arrangement_instalment', by: 'arrangement_id' },
    ],
  },
  'arrangement-event': { table: 'arrangement_event' },
  memo: { table: 'memo', entry: 'entry_id' },
  'memo-reversal': { table: 'memo_reversal', key: 'memo_id', entry: 'entry_id' },
  task: {
    table: 'task',
    children: [
      { table: 'payment_claim', by: 'task_id', ifAny: true },
      { table: 'phone_message', by: 'task_id', ifAny: true },
    ],
  },
  'task-event': { table: 'task_event' },
  transfer: { table: 'transfer', entry: 'entry_id' },
  'transfer-reversal': { table: 'transfer_reversal', key: 'transfer_id', entry: 'entry_id' },
  refund: { table: 'refund', entry: 'entry_id' },
  'refund-payment': { table: 'refund_payment', key: 'refund_id' },
  'refund-return': { table: 'refund_return', key: 'refund_id', entry: 'entry_id' },
  'write-off-list': {
    table: 'write_off_list',
    children: [{ table: 'write_off_item', by: 'list_id' }],
  },
  'write-off-withdrawal': { table: 'write_off_withdrawal', key: 'list_id' },
  'write-off': {
    table: 'write_off',
    key: 'list_id',
    children: [{ table: 'write_off_part', by: 'list_id' }],
    entry: 'entry_id',
  },
  'write-off-reversal': { table: 'write_off_reversal', key: 'list_id', entry: 'entry_id' },
  'unclaimed-list': {
    table: 'unclaimed_list',
    children: [{ table: 'unclaimed_item', by: 'list_id' }],
  },
  'unclaimed-publication': { table: 'unclaimed_publication' },
  'unclaimed-withdrawal': { table: 'unclaimed_withdrawal', key: 'list_id' },
  'kept-credit': { table: 'kept_credit', entry: 'entry_id' },
  'unclaimed-keeping': { table: 'unclaimed_keeping', key: 'list_id' },
  'kept-credit-reversal': { table: 'kept_credit_reversal', key: 'kept_id', entry: 'entry_id' },
  'refund-file': {
    table: 'refund_file',
    children: [{ table: 'refund_file_row', by: 'file_id' }],
  },
  'returned-item': {
    table: 'returned_item',
    children: [
      { table: 'suspended_document', by: 'returned_id', ifAny: true },
      { table: 'returned_recovery', by: 'returned_id', ifAny: true },
    ],
    entry: 'entry_id',
  },
  'returned-item-cost': { table: 'returned_item_cost', key: 'returned_id', entry: 'entry_id' },
  'returned-case': {
    table: 'returned_case',
    key: 'returned_id',
    children: [{ table: 'case_claim', by: 'returned_id', ifAny: true }],
  },
  'returned-judgment': { table: 'returned_judgment', key: 'returned_id' },
  'court-judgment': { table: 'court_judgment', entry: 'entry_id' },
  'judgment-set-aside': { table: 'judgment_set_aside', key: 'judgment_id', entry: 'entry_id' },
  'relief-end': { table: 'relief_end', key: 'judgment_id', entry: 'entry_id' },
  'court-relief': { table: 'court_relief', key: 'judgment_id', entry: 'entry_id' },
  placement: { table: 'placement' },
  'placement-recall': { table: 'placement_recall', key: 'placement_id' },
  'placement-file': {
    table: 'placement_file',
    children: [{ table: 'placement_file_row', by: 'file_id' }],
  },
  redeposit: { table: 'redeposit', entry: 'entry_id' },
  'redeposit-end': { table: 'redeposit_end', key: 'redeposit_id' },
  'cash-only': { table: 'cash_only', key: 'returned_id' },
  'cash-only-lift': { table: 'cash_only_lift' },
  'hold-placing': { table: 'hold_placing', key: 'hold_id' },
  'hold-lift': { table: 'hold_lift', key: 'hold_id' },
  letter: { table: 'letter' },
  'letter-sending': { table: 'letter_sending' },
  'returned-letter': { table: 'returned_letter', key: 'letter_id' },
  'returned-demand': { table: 'returned_demand', key: 'returned_id', entry: 'entry_id' },
  'letter-run': {
    table: 'letter_run',
    children: [{ table: 'letter_print', by: 'run_id' }],
  },
  reprint: { table: 'reprint' },
  'paper-copy': { table: 'paper_copy' },
  'look-up': { table: 'look_up' },
  contact: {
    table: 'contact',
    children: [{ table: 'contact_task', by: 'contact_id', ifAny: true }],
  },
  enquiry: {
    table: 'enquiry',
    children: [{ table: 'enquiry_task', by: 'enquiry_id', ifAny: true }],
  },
  'payer-change': { table: 'payer_change' },
  'abandoned-basket': {
    table: 'abandoned_basket',
    children: [{ table: 'abandoned_basket_reason', by: 'basket_id', ifAny: true }],
  },
  'reduced-basket': { table: 'reduced_basket' },
  delegation: { table: 'delegation' },
  'person-change': { table: 'person_change' },
  'delegation-end': { table: 'delegation_end', key: 'delegation_id' },
  request: { table: 'request' },
  decision: { table: 'request_decision', key: 'request_id' },
  tape: {
    table: 'tape',
    children: [
      { table: 'tape_line', by: 'tape_id' },
      { table: 'tape_exception', by: 'tape_id', ifAny: true },
      { table: 'tape_second', by: 'tape_id', ifAny: true },
    ],
  },
  'tape-look': { table: 'tape_look' },
  'kept-tape': {
    table: 'kept_tape',
    children: [{ table: 'kept_tape_line', by: 'tape_id' }],
  },
  deposit: {
    table: 'deposit',
    children: [
      { table: 'deposit_cash', by: 'deposit_id' },
      { table: 'deposit_check', by: 'deposit_id' },
      { table: 'deposit_found_check', by: 'deposit_id', ifAny: true },
      { table: 'deposit_session', by: 'deposit_id' },
      { table: 'deposit_drop', by: 'deposit_id' },
    ],
  },
  'deposit-verification': { table: 'deposit_verification', entry: 'entry_id' },
  'paper-book': { table: 'paper_book' },
  'paper-book-move': { table: 'paper_book_move' },
  'paper-slip': { table: 'paper_slip' },
  'paper-slip-check': { table: 'paper_slip_check', key: 'slip_id' },
  'day-lift': { table: 'day_lift' },
  'second-close': { table: 'day_second_close', key: 'lift_id' },
  'list-acknowledgement': { table: 'list_acknowledgement' },
  'list-acknowledgement-end': {
    table: 'list_acknowledgement_end',
    key: 'acknowledgement_id',
  },
  export: { table: 'ledger_export' },
  'import-begun': { table: 'import_run' },
  import: { table: 'import_file' },
  'imported-payment': {
    table: 'imported_payment',
    children: [{ table: 'imported_recovery', by: 'payment_id', ifAny: true }],
    entry: 'entry_id',
  },
  // Its entry is covered by the record that made it: a session's opening or close, a settlement.
  'change-fund': {
    table: 'change_fund_movement',
    children: [{ table: 'change_fund_line', by: 'movement_id' }],
  },
  'change-fund-count': {
    table: 'change_fund_count',
    children: [{ table: 'change_fund_count_line', by: 'count_id' }],
  },
  'surprise-count': {
    table: 'surprise_count',
    children: [{ table: 'surprise_count_line', by: 'count_id' }],
  },
  counterfeit: { table: 'counterfeit_note', entry: 'entry_id' },
  'counterfeit-police': { table: 'counterfeit_police', key: 'note_id' },
  'fine-schedule': {
    table: 'fine_schedule',
    children: [{ table: 'fine', by: 'schedule_id' }],
  },
  'rule-file': {
    table: 'rule_file',
    children: [{ table: 'rule_file_row', by: 'file_id' }],
  },
  'change-fund-settlement': { table: 'change_fund_settlement', key: 'count_id', entry: 'entry_id' },
} as const satisfies Record<string, RecordShape>;

export type RecordKind = keyof typeof RECORDS;

export function isRecordKind(kind: string): kind is RecordKind {
  return kind in RECORDS;
}
