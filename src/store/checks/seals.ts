// The triggers that keep posted rows as they are stand on every table that carries money or proof.
import { sql } from 'kysely';
import { type Check, finding } from './check.ts';

/** Work in hand: these may change. The series has guards of its own. */
const UNSEALED = [
  'account_owed',
  'basket',
  'control_sum',
  'print_queue',
  'printer_lease',
  'printer_state',
  'register_lease',
  'register_printer',
  'series',
  'session_sum',
];
/** The indexes of find: made of sealed rows and compared with them. */
const FIND_INDEX = /^find_(account|payer)(_\w+)?$/;

/** The triggers that refuse what would not balance, follow or be counted. */
const GUARDS = [
  'series_counts_by_one',
  'series_stays',
  'entry_seal_balances',
  'entry_day_open',
  'deposit_not_in_training',
  'ledger_export_not_in_training',
  'posting_before_seal',
  'open_item_movement_before_seal',
  'open_item_movement_not_beyond',
  'chain_link_follows',
  'receipt_needs_open_drawer',
  'receipt_void_checked',
  'session_close_tolerance',
  'deposit_verification_second_person',
  'request_decision_second_person',
  'drawer_session_one_a_register',
  'session_event_before_count',
  'drawer_opening_checked',
  'drawer_drop_checked',
  'tender_correction_checked',
  'receipt_tender_cash_corrected',
  'receipt_tender_granted',
  'session_close_has_differences',
  'sheet_signature_second_person',
  'print_job_event_leased',
  'print_job_event_once',
  'drawer_notice_shut',
  'drawer_notice_ended',
  'deposit_verification_role',
  'day_close_checked',
  'day_lift_checked',
  'day_lift_through',
  'day_second_close_checked',
  'ledger_export_day_closed',
  'delegation_checked',
  'person_granted',
  'person_change_checked',
  'delegation_end_checked',
  'chain_link_receipt_adds_up',
  'chain_link_correction_pairs',
  'receipt_line_late',
  'receipt_tender_receipt_late',
  'receipt_tender_correction_late',
  'count_line_late',
  'count_tender_late',
  'session_difference_late',
  'tape_line_late',
  'tape_second_late',
  'tape_second_person',
  'tape_exception_late',
  'chain_link_tape_exception',
  'kept_tape_line_late',
  'chain_link_kept_tape_adds_up',
  'deposit_cash_late',
  'deposit_check_late',
  'deposit_found_check_late',
  'deposit_session_late',
  'deposit_drop_late',
  'imported_payment_adds_up',
  'abandoned_basket_reason_late',
  'change_fund_movement_second',
  'change_fund_movement_opens_once',
  'chain_link_change_fund_adds_up',
  'change_fund_line_late',
  'policy_granted',
  'tender_rule_granted',
  'fee_granted',
  'fee_end_granted',
  'fine_schedule_is_whole',
  'fine_schedule_term_granted',
  'calendar_change_granted',
  'calendar_day_begun',
  'bank_account_granted',
  'component_kind_granted',
  'component_kind_part_granted',
  'line_rule_granted',
  'line_record_follows',
  'line_record_is_its_entry',
  'line_record_approved',
  'arrangement_begins_now',
  'arrangement_approved',
  'arrangement_item_is_open',
  'arrangement_instalment_follows',
  'arrangement_event_before_its_end',
  'arrangement_event_letter',
  'arrangement_event_approved',
  'memo_moves_its_component',
  'memo_approved',
  'memo_reversal_takes_back',
  'memo_reversal_approved',
  'refund_moves_its_credit',
  'refund_granted',
  'refund_file_row_in_time',
  'refund_file_not_in_training',
  'returned_item_was_deposited',
  'returned_item_takes_back',
  'returned_item_approved',
  'returned_item_cost_posts',
  'cash_only_of_the_payer',
  'cash_only_lift_granted',
  'letter_says_what_it_is',
  'letter_print_counts',
  'letter_run_again',
  'change_fund_settlement_signed',
  'surprise_count_checked',
  'surprise_count_line_late',
  'receipt_not_after_surprise',
  'counterfeit_note_checked',
  'standing_float_granted',
  'change_fund_count_second',
  'change_fund_count_line_late',
  'chain_link_change_fund_settled',
];

export const seals: Check = {
  name: 'seals',
  title: 'every table that carries money or proof refuses changes',
  run: async (book) => {
    const { rows } = await sql<{ type: string; name: string; sql: string | null }>`
      SELECT type, name, sql FROM sqlite_master
      WHERE type IN ('table', 'trigger') AND name NOT LIKE 'sqlite_%'
      ORDER BY name`.execute(book);
    const standing = new Set(
      rows
        .filter((row) => row.type === 'trigger' && row.sql?.includes('RAISE(ABORT'))
        .map((row) => row.name),
    );
    const sealed = rows.filter(
      ({ type, name }) => type === 'table' && !UNSEALED.includes(name) && !FIND_INDEX.test(name),
    );
    const wanted = [
      ...GUARDS,
      ...sealed.flatMap(({ name }) => [
        `${name}_no_update`,
        `${name}_no_delete`,
        `${name}_no_replace`,
      ]),
    ];
    const gone = wanted.find((name) => !standing.has(name));
    return finding(wanted.length, gone && `the seal ${gone} is gone`);
  },
};
