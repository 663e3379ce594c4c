-- What reports ask for by a date is found without walking through history: what points at a
-- receipt, a session, a deposit or an entry, and the links of a time.

CREATE INDEX tender_correction_receipt ON tender_correction (receipt_id);
CREATE INDEX deposit_check_deposit ON deposit_check (deposit_id);
CREATE INDEX drawer_session_float_entry ON drawer_session (float_entry_id);
CREATE INDEX session_close_entry ON session_close (entry_id);
CREATE INDEX drawer_drop_entry ON drawer_drop (entry_id);
CREATE INDEX deposit_verification_entry ON deposit_verification (entry_id)
  WHERE entry_id IS NOT NULL;
CREATE INDEX chain_link_at ON chain_link (at);
