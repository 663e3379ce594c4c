// Links changed, taken out, doubled, or missing under what was slipped in.
import { findsEach } from '../support/tampered-book.ts';

const HASH = `'${'0'.repeat(64)}'`;

findsEach([
  // Links
  [
    'a link rewritten',
    "UPDATE chain_link SET content = '{}' WHERE chain = 'register-1' AND sequence = 3",
    'chains',
    'register-1 link 3 (receipt 1): its hash is not its own',
  ],
  [
    'a hash rewritten',
    `UPDATE chain_link SET hash = ${HASH} WHERE chain = 'office' AND sequence = 5`,
    'chains',
    'office link 5 ',
  ],
  [
    'a link taken out',
    "DELETE FROM chain_link WHERE chain = 'register-1' AND sequence = 4",
    'chains',
    'register-1: link 4 is gone, 5 follows',
  ],
  [
    'the first link taken out',
    "DELETE FROM chain_link WHERE chain = 'register-1' AND sequence = 1",
    'chains',
    'register-1: link 1 is gone, 2 follows',
  ],
  [
    'the end of a chain cut off',
    "DELETE FROM chain_link WHERE chain = 'register-1' AND sequence >= 8",
    'closed-days',
    '2026-09-15: register-1 no longer passes through its link',
  ],
  [
    'the time of a link',
    "UPDATE chain_link SET at = '2026-09-15T00:00:00.000Z' WHERE kind = 'void'",
    'chains',
    'its hash is not its own',
  ],
  [
    'a link moved to another row',
    "UPDATE chain_link SET subject_id = 2 WHERE kind = 'receipt' AND subject_id = 1",
    'links',
    'receipt 1 (table receipt) is in no chain',
  ],
  [
    'a row linked twice',
    `INSERT INTO chain_link SELECT chain, 99, kind, subject_id, content, at, hash, hash
      FROM chain_link WHERE kind = 'void'`,
    'links',
    'void 4 (table receipt_void) has 2 links',
  ],
  // Rows that no link covers
  [
    'a receipt slipped in',
    `INSERT INTO receipt SELECT 900, 1, 900, session_id, business_date, posted_at, clerk_id, payer,
      channel, total_cents, change_cents, void_code, 900 FROM receipt WHERE id = 1`,
    'links',
    'receipt 900 (table receipt) is in no chain',
  ],
  [
    'a person slipped in',
    "INSERT INTO person (number, name, role, since) VALUES (999, 'X', 'supervisor', '2026-09-01')",
    'links',
    'person 12 (table person) is in no chain',
  ],
  [
    'a PIN slipped in',
    `INSERT INTO person_pin SELECT 99, person_id, salt, hash, 0, NULL, set_at FROM person_pin
      WHERE id = 1`,
    'links',
    'pin 99 (table person_pin) is in no chain',
  ],
  [
    'a sign-in slipped in',
    `INSERT INTO sign_in SELECT 99, 902, 1, 'approved', at FROM sign_in WHERE id = 1`,
    'links',
    'sign-in 99 (table sign_in) is in no chain',
  ],
  [
    'a request slipped in',
    `INSERT INTO request
      SELECT 99, kind, register, business_date, requested_by, requested_at, record
      FROM request WHERE id = 1`,
    'links',
    'request 99 (table request) is in no chain',
  ],
  [
    'a decision slipped in',
    `INSERT INTO request_decision SELECT 99, decision, decided_by, decided_at, reason
      FROM request_decision WHERE request_id = 1`,
    'links',
    'decision 99 (table request_decision) is in no chain',
  ],
  [
    'a session slipped in',
    `INSERT INTO drawer_session SELECT 99, '1-9', register, business_date, clerk_id, float_cents,
      opened_at, agreed_by, corrects_session_id, float_entry_id FROM drawer_session`,
    'links',
    'session-open 99 (table drawer_session) is in no chain',
  ],
  [
    'a count slipped in',
    `INSERT INTO drawer_count SELECT 99, register, business_date, session_id, purpose, 3, 41280, 1,
      counted_by, counted_at FROM drawer_count WHERE purpose = 'close' AND attempt = 2`,
    'links',
    'count 99 (table drawer_count) is in no chain',
  ],
  [
    'a close slipped in',
    `INSERT INTO session_close SELECT 99, closed_at, closed_by, approved_by, reason_number,
      reason_text, cash_to_deposit_cents, float_returned_cents, entry_id FROM session_close`,
    'links',
    'session-close 99 (table session_close) is in no chain',
  ],
  [
    'a tape slipped in',
    `INSERT INTO tape
      SELECT 99, business_date, department, 9, total_cents, items, keyed_by, keyed_at
      FROM tape WHERE id = 1`,
    'links',
    'tape 99 (table tape) is in no chain',
  ],
  [
    'a deposit slipped in',
    `INSERT INTO deposit SELECT 99, 2, business_date, '7002', currency_cents, coin_cents,
      checks_cents, sealed_by, sealed_at FROM deposit`,
    'links',
    'deposit 99 (table deposit) is in no chain',
  ],
  [
    'a verification slipped in',
    `INSERT INTO deposit_verification SELECT 99, deposit_id, 2, cash_cents, checks, 0, verified_by,
      verified_at, NULL FROM deposit_verification`,
    'links',
    'deposit-verification 99 (table deposit_verification) is in no chain',
  ],
  [
    'an import slipped in',
    `INSERT INTO import_file (profile, file_name, sha256, rows_read, rows_added, imported_at)
      VALUES ('x', 'x.csv', 'ab', 1, 1, '2026-09-15T16:00:00.000Z')`,
    'links',
    'import 1 (table import_file) is in no chain',
  ],
  [
    'a void slipped in',
    `INSERT INTO receipt_void SELECT 5, 2, register, voided_at, voided_by, approved_by,
      reason_number, reason_text, copy_returned, 901 FROM receipt_void`,
    'links',
    'void 5 (table receipt_void) is in no chain',
  ],
  [
    'a tender correction slipped in',
    `INSERT INTO tender_correction (register, number, receipt_id, corrected_at, corrected_by,
      entry_id) VALUES (1, 1, 1, '2026-09-15T16:00:00.000Z', 1, 902)`,
    'links',
    'tender-correction 1 (table tender_correction) is in no chain',
  ],
  [
    'a drop slipped in',
    `INSERT INTO drawer_drop (session_id, bag_number, amount_cents, dropped_by, counted_by,
      dropped_at, entry_id) VALUES (1, '9', 100, 1, 4, '2026-09-15T16:00:00.000Z', 903)`,
    'links',
    'drop 1 (table drawer_drop) is in no chain',
  ],
  [
    'an opening without sale slipped in',
    `INSERT INTO drawer_opening (session_id, reason_number, reason_text, opened_by, approved_by,
      opened_at) VALUES (1, 1, 'x', 1, 4, '2026-09-15T16:00:00.000Z')`,
    'links',
    'drawer-opening 1 (table drawer_opening) is in no chain',
  ],
  [
    'a reprint slipped in',
    `INSERT INTO reprint (receipt_id, copy_number, printed_at, printed_by)
      VALUES (1, 2, '2026-09-15T16:00:00.000Z', 1)`,
    'links',
    'reprint 1 (table reprint) is in no chain',
  ],
  [
    'a suspension slipped in',
    `INSERT INTO session_event (session_id, kind, at, by_id)
      VALUES (1, 'suspended', '2026-09-15T16:00:00.000Z', 1)`,
    'links',
    'session-event 1 (table session_event) is in no chain',
  ],
  [
    'an abandoned basket slipped in',
    `INSERT INTO abandoned_basket (session_id, register, abandoned_at, abandoned_by, total_cents,
      content) VALUES (1, 1, '2026-09-15T16:00:00.000Z', 1, 100, '{}')`,
    'links',
    'abandoned-basket 1 (table abandoned_basket) is in no chain',
  ],
  [
    'a basket that got less slipped in',
    `INSERT INTO reduced_basket (session_id, register, reduced_at, reduced_by, shown_cents,
      now_cents, content) VALUES (1, 1, '2026-09-15T16:00:00.000Z', 1, 100, 50, '[]')`,
    'links',
    'reduced-basket 1 (table reduced_basket) is in no chain',
  ],
  [
    'a third signature',
    `INSERT INTO sheet_signature SELECT 1, role, signed_by, signed_at FROM sheet_signature
      WHERE tape_id = 2`,
    'links',
    'sheet-signature 1 (table sheet_signature) is in no chain',
  ],
  [
    'an export slipped in',
    `INSERT INTO ledger_export (business_date, format, detail, sha256, exported_at)
      VALUES ('2026-09-15', 'csv', 0, 'ab', '2026-09-15T16:00:00.000Z')`,
    'links',
    'export 1 (table ledger_export) is in no chain',
  ],
  [
    'a day closed behind the back',
    "INSERT INTO day_close SELECT '2026-09-16', proof, chain_heads, 4, closed_at FROM day_close",
    'links',
    'the close of 2026-09-16 is in no chain',
  ],
  [
    'a fee slipped in',
    `INSERT INTO fee SELECT code || 'x', effective_from, effective_to, 999, name, department,
      ledger_account, 1, authority FROM fee LIMIT 1`,
    'city',
    'fee holds a row that no link brought',
  ],
  [
    'a mapping slipped in',
    "INSERT INTO ledger_mapping VALUES ('990-1130', '2026-09-15', '990-9999')",
    'city',
    'ledger_mapping holds a row that no link brought',
  ],
  [
    'an account slipped in',
    `INSERT INTO account (id, line, number, place, opened_on)
      VALUES (9000, 'utility', '1', '', '2026-09-15')`,
    'city',
    'account 9000 came with no link',
  ],
]);
