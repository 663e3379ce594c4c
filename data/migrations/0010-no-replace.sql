-- INSERT OR REPLACE deletes the row it replaces without asking the triggers of delete, so each
-- table refuses a row whose key is taken. Left out are basket, print_queue and register_lease,
-- which are work in hand. What migrations were applied is sealed too.

CREATE TRIGGER schema_migration_no_update BEFORE UPDATE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER schema_migration_no_delete BEFORE DELETE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER schema_migration_no_replace BEFORE INSERT ON schema_migration
WHEN EXISTS (SELECT 1 FROM schema_migration WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER city_no_replace BEFORE INSERT ON city
WHEN EXISTS (SELECT 1 FROM city WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER policy_no_replace BEFORE INSERT ON policy
WHEN EXISTS (SELECT 1 FROM policy WHERE name = NEW.name AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER person_no_replace BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM person WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_pin_no_replace BEFORE INSERT ON person_pin
WHEN EXISTS (SELECT 1 FROM person_pin WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER sign_in_no_replace BEFORE INSERT ON sign_in
WHEN EXISTS (SELECT 1 FROM sign_in WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE TRIGGER fund_no_replace BEFORE INSERT ON fund
WHEN EXISTS (SELECT 1 FROM fund WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE TRIGGER ledger_account_no_replace BEFORE INSERT ON ledger_account
WHEN EXISTS (SELECT 1 FROM ledger_account WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_mapping_no_replace BEFORE INSERT ON ledger_mapping
WHEN EXISTS (SELECT 1 FROM ledger_mapping WHERE account = NEW.account
      AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER department_no_replace BEFORE INSERT ON department
WHEN EXISTS (SELECT 1 FROM department WHERE code = NEW.code)
  OR EXISTS (SELECT 1 FROM department WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER reason_no_replace BEFORE INSERT ON reason
WHEN EXISTS (SELECT 1 FROM reason WHERE kind = NEW.kind AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER tender_rule_no_replace BEFORE INSERT ON tender_rule
WHEN EXISTS (SELECT 1 FROM tender_rule WHERE kind = NEW.kind
      AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER fee_no_replace BEFORE INSERT ON fee
WHEN EXISTS (SELECT 1 FROM fee WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER register_no_replace BEFORE INSERT ON register
WHEN EXISTS (SELECT 1 FROM register WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER standing_float_no_replace BEFORE INSERT ON standing_float
WHEN EXISTS (SELECT 1 FROM standing_float WHERE register = NEW.register
      AND effective_from = NEW.effective_from AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE TRIGGER series_no_replace BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'series rows are sealed'); END;
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM entry WHERE reverses_entry_id = NEW.reverses_entry_id
      AND reverses_entry_id IS NOT NULL AND NEW.reverses_entry_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM entry WHERE source = NEW.source AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER posting_no_replace BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM posting WHERE entry_id = NEW.entry_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER entry_seal_no_replace BEFORE INSERT ON entry_seal
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER chain_link_no_replace BEFORE INSERT ON chain_link
WHEN EXISTS (SELECT 1 FROM chain_link WHERE chain = NEW.chain AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER party_no_replace BEFORE INSERT ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_word_no_replace BEFORE INSERT ON party_word
WHEN EXISTS (SELECT 1 FROM party_word WHERE word = NEW.word AND party_id = NEW.party_id)
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM account WHERE line = NEW.line AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER open_item_no_replace BEFORE INSERT ON open_item
WHEN EXISTS (SELECT 1 FROM open_item WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER open_item_component_no_replace BEFORE INSERT ON open_item_component
WHEN EXISTS (SELECT 1 FROM open_item_component WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER component_share_no_replace BEFORE INSERT ON component_share
WHEN EXISTS (SELECT 1 FROM component_share WHERE component_id = NEW.component_id
      AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER open_item_movement_no_replace BEFORE INSERT ON open_item_movement
WHEN EXISTS (SELECT 1 FROM open_item_movement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER drawer_session_no_replace BEFORE INSERT ON drawer_session
WHEN EXISTS (SELECT 1 FROM drawer_session WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_session
    WHERE business_date = NEW.business_date AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER session_event_no_replace BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM session_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER drawer_count_no_replace BEFORE INSERT ON drawer_count
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id
      AND attempt = NEW.attempt AND purpose = 'close' AND NEW.purpose = 'close')
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER count_line_no_replace BEFORE INSERT ON count_line
WHEN EXISTS (SELECT 1 FROM count_line WHERE count_id = NEW.count_id AND form = NEW.form
      AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_tender_no_replace BEFORE INSERT ON count_tender
WHEN EXISTS (SELECT 1 FROM count_tender WHERE count_id = NEW.count_id AND tender = NEW.tender)
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER drawer_drop_no_replace BEFORE INSERT ON drawer_drop
WHEN EXISTS (SELECT 1 FROM drawer_drop WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_drop WHERE bag_number = NEW.bag_number)
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_opening_no_replace BEFORE INSERT ON drawer_opening
WHEN EXISTS (SELECT 1 FROM drawer_opening WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER session_difference_no_replace BEFORE INSERT ON session_difference
WHEN EXISTS (SELECT 1 FROM session_difference WHERE session_id = NEW.session_id
      AND tender = NEW.tender)
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_close_no_replace BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER receipt_no_replace BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM receipt WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM receipt WHERE register = NEW.register AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM receipt WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_line_no_replace BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM receipt_line WHERE receipt_id = NEW.receipt_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_tender_no_replace BEFORE INSERT ON receipt_tender
WHEN EXISTS (SELECT 1 FROM receipt_tender WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM receipt_tender WHERE replaces_tender_id = NEW.replaces_tender_id)
  OR EXISTS (SELECT 1 FROM receipt_tender WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_void_no_replace BEFORE INSERT ON receipt_void
WHEN EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE register = NEW.register AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER tender_correction_no_replace BEFORE INSERT ON tender_correction
WHEN EXISTS (SELECT 1 FROM tender_correction WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE register = NEW.register
      AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER reprint_no_replace BEFORE INSERT ON reprint
WHEN EXISTS (SELECT 1 FROM reprint WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM reprint WHERE receipt_id = NEW.receipt_id
      AND copy_number = NEW.copy_number)
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER abandoned_basket_no_replace BEFORE INSERT ON abandoned_basket
WHEN EXISTS (SELECT 1 FROM abandoned_basket WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER tape_no_replace BEFORE INSERT ON tape
WHEN EXISTS (SELECT 1 FROM tape WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM tape WHERE business_date = NEW.business_date
      AND department = NEW.department AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_line_no_replace BEFORE INSERT ON tape_line
WHEN EXISTS (SELECT 1 FROM tape_line WHERE tape_id = NEW.tape_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_replace BEFORE INSERT ON sheet_signature
WHEN EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id AND role = NEW.role)
  OR EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id
      AND signed_by = NEW.signed_by)
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER deposit_no_replace BEFORE INSERT ON deposit
WHEN EXISTS (SELECT 1 FROM deposit WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM deposit WHERE bag_number = NEW.bag_number)
  OR EXISTS (SELECT 1 FROM deposit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_cash_no_replace BEFORE INSERT ON deposit_cash
WHEN EXISTS (SELECT 1 FROM deposit_cash WHERE deposit_id = NEW.deposit_id
      AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_check_no_replace BEFORE INSERT ON deposit_check
WHEN EXISTS (SELECT 1 FROM deposit_check WHERE tender_id = NEW.tender_id)
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_session_no_replace BEFORE INSERT ON deposit_session
WHEN EXISTS (SELECT 1 FROM deposit_session WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_drop_no_replace BEFORE INSERT ON deposit_drop
WHEN EXISTS (SELECT 1 FROM deposit_drop WHERE drop_id = NEW.drop_id)
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_replace BEFORE INSERT ON deposit_verification
WHEN EXISTS (SELECT 1 FROM deposit_verification WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND agrees = 1 AND NEW.agrees = 1)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER day_close_no_replace BEFORE INSERT ON day_close
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER ledger_export_no_replace BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM ledger_export WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM ledger_export WHERE business_date = NEW.business_date
      AND format = NEW.format AND detail = NEW.detail)
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER request_no_replace BEFORE INSERT ON request
WHEN EXISTS (SELECT 1 FROM request WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER request_decision_no_replace BEFORE INSERT ON request_decision
WHEN EXISTS (SELECT 1 FROM request_decision WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER print_job_no_replace BEFORE INSERT ON print_job
WHEN EXISTS (SELECT 1 FROM print_job WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER print_job_event_no_replace BEFORE INSERT ON print_job_event
WHEN EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER import_file_no_replace BEFORE INSERT ON import_file
WHEN EXISTS (SELECT 1 FROM import_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_key_no_replace BEFORE INSERT ON import_key
WHEN EXISTS (SELECT 1 FROM import_key WHERE profile = NEW.profile AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
