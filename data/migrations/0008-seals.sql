-- What is written stays: update and delete are refused on every table that carries money or proof.
-- Left out are only series (guarded above), basket, print_queue
-- and register_lease, which are work in hand.

CREATE TRIGGER city_no_update BEFORE UPDATE ON city
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER city_no_delete BEFORE DELETE ON city
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_pin_no_update BEFORE UPDATE ON person_pin
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER person_pin_no_delete BEFORE DELETE ON person_pin
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER sign_in_no_update BEFORE UPDATE ON sign_in
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE TRIGGER sign_in_no_delete BEFORE DELETE ON sign_in
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE TRIGGER fund_no_update BEFORE UPDATE ON fund
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE TRIGGER fund_no_delete BEFORE DELETE ON fund
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE TRIGGER ledger_account_no_update BEFORE UPDATE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_account_no_delete BEFORE DELETE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_mapping_no_update BEFORE UPDATE ON ledger_mapping
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER ledger_mapping_no_delete BEFORE DELETE ON ledger_mapping
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER department_no_update BEFORE UPDATE ON department
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER department_no_delete BEFORE DELETE ON department
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER reason_no_update BEFORE UPDATE ON reason
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER reason_no_delete BEFORE DELETE ON reason
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER tender_rule_no_update BEFORE UPDATE ON tender_rule
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER tender_rule_no_delete BEFORE DELETE ON tender_rule
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER fee_no_update BEFORE UPDATE ON fee
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER fee_no_delete BEFORE DELETE ON fee
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER register_no_update BEFORE UPDATE ON register
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER standing_float_no_update BEFORE UPDATE ON standing_float
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE TRIGGER standing_float_no_delete BEFORE DELETE ON standing_float
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER entry_seal_no_update BEFORE UPDATE ON entry_seal
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER entry_seal_no_delete BEFORE DELETE ON entry_seal
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER chain_link_no_update BEFORE UPDATE ON chain_link
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER chain_link_no_delete BEFORE DELETE ON chain_link
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER party_no_update BEFORE UPDATE ON party
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_no_delete BEFORE DELETE ON party
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_word_no_update BEFORE UPDATE ON party_word
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER party_word_no_delete BEFORE DELETE ON party_word
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER open_item_no_update BEFORE UPDATE ON open_item
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER open_item_no_delete BEFORE DELETE ON open_item
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER open_item_component_no_update BEFORE UPDATE ON open_item_component
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER open_item_component_no_delete BEFORE DELETE ON open_item_component
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER component_share_no_update BEFORE UPDATE ON component_share
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER component_share_no_delete BEFORE DELETE ON component_share
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER open_item_movement_no_update BEFORE UPDATE ON open_item_movement
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER open_item_movement_no_delete BEFORE DELETE ON open_item_movement
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER drawer_session_no_update BEFORE UPDATE ON drawer_session
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER drawer_session_no_delete BEFORE DELETE ON drawer_session
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER session_event_no_update BEFORE UPDATE ON session_event
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER session_event_no_delete BEFORE DELETE ON session_event
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER drawer_count_no_update BEFORE UPDATE ON drawer_count
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER drawer_count_no_delete BEFORE DELETE ON drawer_count
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER count_line_no_update BEFORE UPDATE ON count_line
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_line_no_delete BEFORE DELETE ON count_line
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_tender_no_update BEFORE UPDATE ON count_tender
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER count_tender_no_delete BEFORE DELETE ON count_tender
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER drawer_drop_no_update BEFORE UPDATE ON drawer_drop
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_drop_no_delete BEFORE DELETE ON drawer_drop
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_opening_no_update BEFORE UPDATE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER drawer_opening_no_delete BEFORE DELETE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER session_difference_no_update BEFORE UPDATE ON session_difference
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_difference_no_delete BEFORE DELETE ON session_difference
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_close_no_update BEFORE UPDATE ON session_close
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER session_close_no_delete BEFORE DELETE ON session_close
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_tender_no_update BEFORE UPDATE ON receipt_tender
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_tender_no_delete BEFORE DELETE ON receipt_tender
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_void_no_update BEFORE UPDATE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER receipt_void_no_delete BEFORE DELETE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER tender_correction_no_update BEFORE UPDATE ON tender_correction
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER tender_correction_no_delete BEFORE DELETE ON tender_correction
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER reprint_no_update BEFORE UPDATE ON reprint
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER reprint_no_delete BEFORE DELETE ON reprint
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER abandoned_basket_no_update BEFORE UPDATE ON abandoned_basket
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER abandoned_basket_no_delete BEFORE DELETE ON abandoned_basket
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER tape_no_update BEFORE UPDATE ON tape
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_no_delete BEFORE DELETE ON tape
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_line_no_update BEFORE UPDATE ON tape_line
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER tape_line_no_delete BEFORE DELETE ON tape_line
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_update BEFORE UPDATE ON sheet_signature
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_delete BEFORE DELETE ON sheet_signature
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER deposit_no_update BEFORE UPDATE ON deposit
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_no_delete BEFORE DELETE ON deposit
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_cash_no_update BEFORE UPDATE ON deposit_cash
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_cash_no_delete BEFORE DELETE ON deposit_cash
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_check_no_update BEFORE UPDATE ON deposit_check
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_check_no_delete BEFORE DELETE ON deposit_check
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_session_no_update BEFORE UPDATE ON deposit_session
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_session_no_delete BEFORE DELETE ON deposit_session
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_drop_no_update BEFORE UPDATE ON deposit_drop
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_drop_no_delete BEFORE DELETE ON deposit_drop
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_update BEFORE UPDATE ON deposit_verification
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_delete BEFORE DELETE ON deposit_verification
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER day_close_no_update BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER day_close_no_delete BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER ledger_export_no_update BEFORE UPDATE ON ledger_export
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER ledger_export_no_delete BEFORE DELETE ON ledger_export
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER request_no_update BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER request_no_delete BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER request_decision_no_update BEFORE UPDATE ON request_decision
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER request_decision_no_delete BEFORE DELETE ON request_decision
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER print_job_no_update BEFORE UPDATE ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER print_job_no_delete BEFORE DELETE ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER print_job_event_no_update BEFORE UPDATE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_no_delete BEFORE DELETE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER import_file_no_update BEFORE UPDATE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_file_no_delete BEFORE DELETE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_key_no_update BEFORE UPDATE ON import_key
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
CREATE TRIGGER import_key_no_delete BEFORE DELETE ON import_key
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
