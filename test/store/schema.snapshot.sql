-- The schema as the migrations make it, by kind and name: a test makes this page.
-- When it differs: never change a migration that was shipped. Write the next numbered file in
-- data/migrations, run `npx vitest run test/store/schema.test.ts -u`, and read the difference
-- here as whoever upgrades a city's book will. A new table needs its seals: update, delete,
-- replace.

CREATE TABLE abandoned_basket (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  register INTEGER NOT NULL,
  abandoned_at TEXT NOT NULL,
  abandoned_by INTEGER NOT NULL REFERENCES person (id),
  total_cents INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE abandoned_basket_reason (
  basket_id INTEGER PRIMARY KEY REFERENCES abandoned_basket (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  number TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  place TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  UNIQUE (line, number)
) STRICT;
CREATE TABLE account_alias (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'name', 'place')),
  text TEXT NOT NULL,
  sought TEXT NOT NULL,
  UNIQUE (account_id, kind, text)
) STRICT;
CREATE TABLE account_owed (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  owed_cents INTEGER NOT NULL
) STRICT;
CREATE TABLE account_told (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
  facts TEXT NOT NULL CHECK (json_valid(facts) AND json_type(facts) = 'object')
) STRICT;
CREATE TABLE account_words (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  words TEXT NOT NULL
) STRICT;
CREATE TABLE arrangement (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN
    ('extension', 'instalment', 'amortization', 'deferral', 'ab503', 'court')),
  -- The account it was asked on; its items may lie on other accounts of the same party or vehicle.
  account_id INTEGER NOT NULL REFERENCES account (id),
  principal_cents INTEGER NOT NULL CHECK (principal_cents > 0),
  -- What was waived for it, and the fee that is part of it.
  waived_cents INTEGER NOT NULL CHECK (waived_cents >= 0),
  fee_cents INTEGER NOT NULL CHECK (fee_cents BETWEEN 0 AND principal_cents),
  frequency TEXT NOT NULL CHECK (frequency IN ('W', '2W', 'M')),
  grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
  -- The day of the last instalment.
  ends_on TEXT NOT NULL,
  -- The newest movement of all at the making.
  movement_id INTEGER NOT NULL,
  letter_id INTEGER NOT NULL UNIQUE REFERENCES letter (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  CHECK (ends_on >= business_date),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE TABLE arrangement_event (
  id INTEGER PRIMARY KEY,
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  kind TEXT NOT NULL CHECK (kind IN ('reminder', 'broken', 'cancelled', 'grace')),
  -- The instalment a reminder is about.
  position INTEGER,
  -- Nothing breaks it up to this day.
  until_date TEXT,
  letter_id INTEGER UNIQUE REFERENCES letter (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_text TEXT CHECK (reason_text <> ''),
  FOREIGN KEY (arrangement_id, position)
    REFERENCES arrangement_instalment (arrangement_id, position),
  CHECK ((approved_by IS NULL) = (request_id IS NULL)),
  CHECK ((kind = 'reminder') = (position IS NOT NULL)),
  CHECK ((kind = 'grace') = (until_date IS NOT NULL)),
  CHECK ((kind IN ('reminder', 'broken')) = (letter_id IS NOT NULL)),
  CHECK ((kind IN ('cancelled', 'grace')) = (reason_text IS NOT NULL))
) STRICT;
CREATE TABLE arrangement_instalment (
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  position INTEGER NOT NULL CHECK (position > 0),
  due_on TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (arrangement_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE arrangement_item (
  arrangement_id INTEGER NOT NULL REFERENCES arrangement (id),
  item_id INTEGER NOT NULL REFERENCES open_item (id),
  -- At the making.
  open_cents INTEGER NOT NULL CHECK (open_cents > 0),
  PRIMARY KEY (arrangement_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bank_account (
  effective_from TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE basket (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  business_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'held')),
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE calendar_change (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'furlough', 'open', 'usual')),
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT;
CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'furlough', 'open')),
  words TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT;
CREATE TABLE case_claim (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_case (returned_id),
  -- Of the check alone, less what was paid toward its fee, when its case was filed.
  check_cents INTEGER NOT NULL CHECK (check_cents >= 0)
) STRICT;
CREATE TABLE cash_only (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  -- The party, or the account where no party is known.
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  until_date TEXT NOT NULL,
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE TABLE cash_only_lift (
  id INTEGER PRIMARY KEY,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  -- The newest returned item of all at that moment; 0 before the first.
  through_id INTEGER NOT NULL CHECK (through_id >= 0),
  business_date TEXT NOT NULL,
  lifted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE TABLE chain_link (
  chain TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_id INTEGER,
  content TEXT NOT NULL,
  at TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_fund_count (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  after_movement_id INTEGER REFERENCES change_fund_movement (id),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (second_id <> counted_by)
) STRICT;
CREATE TABLE change_fund_count_line (
  count_id INTEGER NOT NULL REFERENCES change_fund_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents > 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_fund_line (
  movement_id INTEGER NOT NULL REFERENCES change_fund_movement (id),
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (movement_id, side, denomination_cents),
  CHECK (denomination_cents = 0 OR amount_cents % denomination_cents = 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_fund_movement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'issue', 'return', 'exchange', 'count')),
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  through_entry_id INTEGER REFERENCES entry (id),
  moved_by INTEGER REFERENCES person (id),
  second_id INTEGER REFERENCES person (id),
  moved_at TEXT NOT NULL,
  CHECK (second_id IS NULL OR second_id <> moved_by),
  CHECK (kind NOT IN ('issue', 'return') OR (session_id IS NOT NULL AND entry_id IS NOT NULL)),
  CHECK (kind <> 'exchange'
    OR (entry_id IS NULL AND moved_by IS NOT NULL AND second_id IS NOT NULL)),
  CHECK (kind = 'opening' OR through_entry_id IS NULL)
) STRICT;
CREATE TABLE change_fund_settlement (
  count_id INTEGER PRIMARY KEY REFERENCES change_fund_count (id),
  movement_id INTEGER NOT NULL UNIQUE REFERENCES change_fund_movement (id),
  difference_cents INTEGER NOT NULL,
  -- Where the difference goes: over/short, or the opening balance of a fund nobody ever opened.
  against TEXT NOT NULL CHECK (against IN ('over-short', 'opening')),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  approved_by INTEGER REFERENCES person (id),
  reason_number INTEGER,
  reason_text TEXT NOT NULL,
  settled_at TEXT NOT NULL,
  CHECK ((difference_cents = 0) = (entry_id IS NULL))
) STRICT;
CREATE TABLE city (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  book TEXT NOT NULL CHECK (book IN ('demo', 'real')),
  demo_date TEXT CHECK ((book = 'demo') = (demo_date IS NOT NULL)),
  time_zone TEXT NOT NULL,
  receipt_head TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE component_kind (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  recognition TEXT NOT NULL CHECK (recognition IN ('accrual', 'cash')),
  control_account TEXT NOT NULL REFERENCES ledger_account (code),
  deferred_account TEXT REFERENCES ledger_account (code),
  authority TEXT NOT NULL,
  CHECK ((recognition = 'cash') = (deferred_account IS NOT NULL)),
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE component_kind_part (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  position INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  amount_cents INTEGER CHECK (amount_cents > 0),
  PRIMARY KEY (code, effective_from, position),
  FOREIGN KEY (code, effective_from) REFERENCES component_kind (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE component_open (
  component_id INTEGER PRIMARY KEY REFERENCES open_item_component (id),
  -- Debits less credits.
  cents INTEGER NOT NULL
) STRICT;
CREATE TABLE component_share (
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  position INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  share_cents INTEGER NOT NULL CHECK (share_cents > 0),
  PRIMARY KEY (component_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  channel TEXT NOT NULL
    CHECK (channel IN ('phone', 'counter', 'email', 'mail', 'fax', 'radio')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  caller TEXT NOT NULL CHECK (caller <> ''),
  -- Facts by which the caller was known, in one line; empty where none were asked.
  known_by TEXT NOT NULL,
  topic TEXT NOT NULL CHECK (topic IN ('owed', 'bill', 'payment', 'plan', 'service', 'document',
    'complaint', 'other')),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'transferred', 'task', 'message',
    'complaint', 'abandoned')),
  words TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (outcome <> 'answered' OR known_by <> '')
) STRICT;
CREATE TABLE contact_task (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
  task_id INTEGER NOT NULL UNIQUE REFERENCES task (id)
) STRICT;
CREATE TABLE control_sum (
  span TEXT NOT NULL CHECK (span IN ('date', 'month')),
  period TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  ledger_cents INTEGER NOT NULL,
  items_cents INTEGER NOT NULL,
  -- Components that were settled and are open at its end, less those that went the other way.
  opened INTEGER NOT NULL,
  PRIMARY KEY (span, period, account)
) STRICT, WITHOUT ROWID;
CREATE TABLE count_line (
  count_id INTEGER NOT NULL REFERENCES drawer_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TABLE count_tender (
  count_id INTEGER NOT NULL REFERENCES drawer_count (id),
  tender TEXT NOT NULL,
  items INTEGER NOT NULL CHECK (items >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, tender)
) STRICT, WITHOUT ROWID;
CREATE TABLE counterfeit_note (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  place TEXT NOT NULL CHECK (place IN ('refused', 'drawer')),
  session_id INTEGER REFERENCES drawer_session (id),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents >= 100),
  serial TEXT NOT NULL CHECK (serial <> ''),
  bearer TEXT NOT NULL CHECK (bearer <> ''),
  taken_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  taken_at TEXT NOT NULL,
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK ((place = 'drawer') = (session_id IS NOT NULL)),
  CHECK ((place = 'drawer') = (entry_id IS NOT NULL)),
  CHECK ((place = 'drawer') = (approved_by IS NOT NULL)),
  CHECK (approved_by IS NULL OR approved_by <> taken_by)
) STRICT;
CREATE TABLE counterfeit_police (
  note_id INTEGER PRIMARY KEY REFERENCES counterfeit_note (id),
  report_number TEXT NOT NULL CHECK (report_number <> ''),
  noted_by INTEGER NOT NULL REFERENCES person (id),
  noted_at TEXT NOT NULL
) STRICT;
CREATE TABLE court_judgment (
  id INTEGER PRIMARY KEY,
  returned_id INTEGER NOT NULL REFERENCES returned_case (returned_id),
  decided_on TEXT NOT NULL,
  -- For the check, its fee and the mailing, which are owed already; then what is owed besides.
  owed_cents INTEGER NOT NULL CHECK (owed_cents >= 0),
  damages_cents INTEGER NOT NULL CHECK (damages_cents >= 0),
  cost_cents INTEGER NOT NULL CHECK (cost_cents >= 0),
  item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK ((damages_cents + cost_cents = 0) = (entry_id IS NULL)),
  CHECK ((item_id IS NULL) = (entry_id IS NULL))
) STRICT;
CREATE TABLE court_relief (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_judgment (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TABLE day_close (
  business_date TEXT PRIMARY KEY,
  proof TEXT NOT NULL,
  chain_heads TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE day_lift (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL UNIQUE REFERENCES day_close (business_date),
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  lifted_at TEXT NOT NULL,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id), through_entry_id INTEGER
  NOT NULL DEFAULT 0,
  CHECK (approved_by <> asked_by)
) STRICT;
CREATE TABLE day_second_close (
  lift_id INTEGER PRIMARY KEY REFERENCES day_lift (id),
  business_date TEXT NOT NULL UNIQUE REFERENCES day_lift (business_date),
  proof TEXT NOT NULL,
  chain_heads TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  closed_at TEXT NOT NULL
) STRICT;
CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role = 'supervisor'),
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  begins_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  approved_at TEXT NOT NULL,
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK (first_date <= last_date),
  CHECK (approved_at <= begins_at AND begins_at <= ends_at),
  CHECK (asked_by <> person_id AND approved_by <> person_id AND approved_by <> asked_by)
) STRICT;
CREATE TABLE delegation_end (
  delegation_id INTEGER PRIMARY KEY REFERENCES delegation (id),
  ended_by INTEGER NOT NULL REFERENCES person (id),
  ended_at TEXT NOT NULL
) STRICT;
CREATE TABLE department (
  code TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE deposit (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  business_date TEXT NOT NULL,
  bag_number TEXT NOT NULL UNIQUE,
  currency_cents INTEGER NOT NULL CHECK (currency_cents >= 0),
  coin_cents INTEGER NOT NULL CHECK (coin_cents >= 0),
  checks_cents INTEGER NOT NULL CHECK (checks_cents >= 0),
  sealed_by INTEGER NOT NULL REFERENCES person (id),
  sealed_at TEXT NOT NULL
) STRICT;
CREATE TABLE deposit_cash (
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  denomination_cents INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (deposit_id, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TABLE deposit_check (
  tender_id INTEGER PRIMARY KEY REFERENCES receipt_tender (id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;
CREATE TABLE deposit_drop (
  drop_id INTEGER PRIMARY KEY REFERENCES drawer_drop (id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;
CREATE TABLE deposit_found_check (
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  line INTEGER NOT NULL CHECK (line > 0),
  check_number TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (deposit_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE deposit_session (
  session_id INTEGER PRIMARY KEY REFERENCES session_close (session_id),
  deposit_id INTEGER NOT NULL REFERENCES deposit (id)
) STRICT;
CREATE TABLE deposit_verification (
  id INTEGER PRIMARY KEY,
  deposit_id INTEGER NOT NULL REFERENCES deposit (id),
  attempt INTEGER NOT NULL,
  cash_cents INTEGER NOT NULL,
  checks TEXT NOT NULL,
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  verified_by INTEGER NOT NULL REFERENCES person (id),
  verified_at TEXT NOT NULL,
  entry_id INTEGER REFERENCES entry (id),
  UNIQUE (deposit_id, attempt),
  CHECK ((agrees = 1) = (entry_id IS NOT NULL))
) STRICT;
CREATE TABLE drawer_count (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('open', 'close')),
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (purpose = 'open' OR session_id IS NOT NULL)
) STRICT;
CREATE TABLE drawer_drop (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  bag_number TEXT NOT NULL UNIQUE,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  dropped_by INTEGER NOT NULL REFERENCES person (id),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  dropped_at TEXT NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  CHECK (counted_by <> dropped_by)
) STRICT;
CREATE TABLE drawer_notice (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  session_id INTEGER REFERENCES drawer_session (id),
  kind TEXT NOT NULL CHECK (kind IN ('unasked', 'left-open', 'shut')),
  opened_at TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  UNIQUE (register, opened_at, kind)
) STRICT;
CREATE TABLE drawer_opening (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  opened_at TEXT NOT NULL,
  CHECK (approved_by <> opened_by)
) STRICT;
CREATE TABLE drawer_session (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  business_date TEXT NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  float_cents INTEGER NOT NULL CHECK (float_cents > 0),
  opened_at TEXT NOT NULL,
  agreed_by INTEGER REFERENCES person (id),
  corrects_session_id INTEGER REFERENCES drawer_session (id),
  float_entry_id INTEGER NOT NULL REFERENCES entry (id),
  UNIQUE (business_date, number),
  CHECK (agreed_by IS NULL OR agreed_by <> clerk_id)
) STRICT;
CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL
    CHECK (channel IN ('phone', 'counter', 'email', 'mail', 'fax', 'radio')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  caller TEXT NOT NULL CHECK (caller <> ''),
  -- Where to call back; empty where nobody wants that.
  callback TEXT NOT NULL,
  -- As it stood in the list of the city on that date.
  topic TEXT NOT NULL CHECK (topic <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'transferred', 'task', 'message',
    'complaint', 'abandoned')),
  -- To whom the call was passed on.
  passed_to TEXT NOT NULL,
  words TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((outcome = 'transferred') = (passed_to <> ''))
) STRICT;
CREATE TABLE enquiry_task (
  enquiry_id INTEGER PRIMARY KEY REFERENCES enquiry (id),
  task_id INTEGER NOT NULL UNIQUE REFERENCES task (id)
) STRICT;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  number INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES person (id),
  memo TEXT NOT NULL,
  reverses_entry_id INTEGER REFERENCES entry (id),
  seal_id INTEGER NOT NULL CHECK (seal_id = id)
    REFERENCES entry_seal (entry_id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (source, number)
) STRICT;
CREATE TABLE entry_seal (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  postings INTEGER NOT NULL CHECK (postings >= 2),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0)
) STRICT;
CREATE TABLE fee (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  effective_to TEXT,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  ledger_account TEXT NOT NULL REFERENCES ledger_account (code),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  authority TEXT NOT NULL,
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE fee_end (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  authority TEXT NOT NULL,
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE find_account USING fts5 (words,
  tokenize = "ascii tokenchars '_'", prefix = '2 3 4 5 6 7', detail = none, columnsize = 0);
CREATE TABLE 'find_account_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'find_account_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE 'find_account_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'find_account_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE VIRTUAL TABLE find_payer USING fts5 (words,
  tokenize = "ascii tokenchars '_'", prefix = '2 3 4 5 6 7', detail = none, columnsize = 0);
CREATE TABLE 'find_payer_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'find_payer_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE 'find_payer_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'find_payer_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE fine (
  schedule_id INTEGER NOT NULL REFERENCES fine_schedule (id),
  code TEXT NOT NULL,
  area TEXT NOT NULL,
  name TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (schedule_id, code, area)
) STRICT, WITHOUT ROWID;
CREATE TABLE fine_schedule (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  fines INTEGER NOT NULL CHECK (fines > 0),
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE fine_schedule_term (
  effective_from TEXT PRIMARY KEY,
  schedule_id INTEGER NOT NULL REFERENCES fine_schedule (id),
  authority TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE fund (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]'),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN
    ('dispute', 'plan', 'appeal', 'medical', 'legal', 'bankruptcy')),
  words TEXT NOT NULL,
  placed_on TEXT NOT NULL,
  until TEXT,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE TABLE hold_lift (
  hold_id INTEGER PRIMARY KEY REFERENCES hold (id),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  lifted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
) STRICT;
CREATE TABLE hold_placing (
  hold_id INTEGER PRIMARY KEY REFERENCES hold (id),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  -- Null where a supervisor placed it alone.
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'plate', 'parcel', 'permit')),
  shown TEXT NOT NULL,
  key TEXT NOT NULL,
  short_key TEXT,
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_added INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE TABLE import_key (
  profile TEXT NOT NULL,
  key TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (profile, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY,
  run_id INTEGER REFERENCES import_run (id),
  line INTEGER NOT NULL,
  profile TEXT NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (profile, key)
) STRICT;
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  profile TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  begun_by TEXT NOT NULL,
  begun_at TEXT NOT NULL
) STRICT;
CREATE TABLE imported_payment (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  line INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  paid_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  payer TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE imported_recovery (
  payment_id INTEGER NOT NULL REFERENCES imported_payment (id),
  place INTEGER NOT NULL,
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (payment_id, place),
  UNIQUE (payment_id, list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE TABLE judgment_set_aside (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_judgment (id),
  decided_on TEXT NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  credit_item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK (credit_item_id IS NULL OR entry_id IS NOT NULL)
) STRICT;
CREATE TABLE kept_credit (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES unclaimed_item (list_id, component_id)
) STRICT;
CREATE TABLE kept_credit_reversal (
  kept_id INTEGER PRIMARY KEY REFERENCES kept_credit (id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE kept_tape (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES register (number),
  kept_by INTEGER NOT NULL REFERENCES person (id),
  kept_at TEXT NOT NULL,
  total_cents INTEGER NOT NULL,
  items INTEGER NOT NULL CHECK (items > 0)
) STRICT;
CREATE TABLE kept_tape_line (
  tape_id INTEGER NOT NULL REFERENCES kept_tape (id),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('amount', 'subtotal', 'number')),
  amount_cents INTEGER NOT NULL,
  note TEXT NOT NULL,
  struck INTEGER NOT NULL CHECK (struck IN (0, 1)),
  PRIMARY KEY (tape_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_account (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  fund TEXT NOT NULL REFERENCES fund (code) CHECK (fund = substr(code, 1, 3)),
  name TEXT NOT NULL,
  normal_side TEXT NOT NULL CHECK (normal_side IN ('D', 'C')),
  control INTEGER NOT NULL CHECK (control IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_export (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  format TEXT NOT NULL,
  detail INTEGER NOT NULL CHECK (detail IN (0, 1)),
  sha256 TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  UNIQUE (business_date, format, detail)
) STRICT;
CREATE TABLE ledger_mapping (
  account TEXT NOT NULL REFERENCES ledger_account (code),
  effective_from TEXT NOT NULL,
  external TEXT NOT NULL,
  PRIMARY KEY (account, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  -- None where it goes to somebody who has no account.
  account_id INTEGER REFERENCES account (id),
  -- Name and address, a line each.
  addressee TEXT NOT NULL CHECK (addressee <> ''),
  -- What was filled in, as JSON.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- The letter itself, without layout, as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  business_date TEXT NOT NULL,
  written_at TEXT NOT NULL,
  -- None where no person stood at a counter: a run of the night wrote it.
  written_by INTEGER REFERENCES person (id)
) STRICT;
CREATE TABLE letter_print (
  run_id INTEGER NOT NULL REFERENCES letter_run (id),
  position INTEGER NOT NULL CHECK (position > 0),
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  copy INTEGER CHECK (copy > 0),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE letter_run (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL CHECK (form IN ('single', 'batch', 'labels')),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER REFERENCES person (id),
  place TEXT NOT NULL CHECK (place <> ''),
  letters INTEGER NOT NULL CHECK (letters > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  again_of INTEGER REFERENCES letter_run (id)
) STRICT;
CREATE TABLE letter_sending (
  id INTEGER PRIMARY KEY,
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  method TEXT NOT NULL
    CHECK (method IN ('first-class', 'certified', 'hand', 'email', 'posted')),
  certified_number TEXT UNIQUE CHECK (certified_number <> ''),
  sent_on TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((method = 'certified') = (certified_number IS NOT NULL))
) STRICT;
CREATE TABLE line_record (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  sequence INTEGER NOT NULL,
  line TEXT NOT NULL,
  act TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  next_on TEXT,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  UNIQUE (account_id, sequence),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE TABLE line_rule (
  line TEXT NOT NULL,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  authority TEXT NOT NULL,
  PRIMARY KEY (line, name, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_acknowledgement (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('posted-payments', 'refund-events')),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  -- Of the facts in their one spelling, not of the page that showed them.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  items INTEGER NOT NULL CHECK (items > 0),
  -- Below zero where more was reversed than posted.
  amount_cents INTEGER NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  acknowledged_at TEXT NOT NULL,
  acknowledged_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (CASE list WHEN 'posted-payments' THEN from_date = to_date
    ELSE strftime('%w', from_date) = '1' AND to_date = date(from_date, '+6 days') END),
  CHECK (to_date < business_date OR list = 'posted-payments')
) STRICT;
CREATE TABLE list_acknowledgement_end (
  acknowledgement_id INTEGER PRIMARY KEY REFERENCES list_acknowledgement (id),
  lift_id INTEGER NOT NULL REFERENCES day_lift (id),
  ended_at TEXT NOT NULL
) STRICT;
CREATE TABLE look_up (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('account', 'party', 'receipt')),
  subject_id INTEGER NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  looked_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TABLE memo (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('credit', 'debit')),
  account_id INTEGER NOT NULL REFERENCES account (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE TABLE memo_reversal (
  memo_id INTEGER PRIMARY KEY REFERENCES memo (id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'counter', 'field', 'letter')),
  words TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by INTEGER REFERENCES person (id),
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  CHECK ((party_id IS NULL) <> (account_id IS NULL))
) STRICT;
CREATE TABLE open_item (
  id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES account (id),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  document_number TEXT NOT NULL,
  description TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  document_date TEXT NOT NULL,
  due_on TEXT NOT NULL
) STRICT;
CREATE TABLE open_item_component (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES open_item (id),
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  recognition TEXT NOT NULL CHECK (recognition IN ('accrual', 'cash')),
  control_account TEXT NOT NULL REFERENCES ledger_account (code),
  deferred_account TEXT REFERENCES ledger_account (code),
  original_cents INTEGER NOT NULL CHECK (original_cents > 0),
  CHECK ((recognition = 'cash') = (deferred_account IS NOT NULL))
) STRICT;
CREATE TABLE open_item_movement (
  id INTEGER PRIMARY KEY,
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0)
) STRICT;
CREATE TABLE opened_account (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  business_date TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TABLE paper_book (
  id INTEGER PRIMARY KEY,
  first_number INTEGER NOT NULL CHECK (first_number > 0),
  last_number INTEGER NOT NULL CHECK (last_number - first_number BETWEEN 0 AND 999),
  received_by INTEGER NOT NULL REFERENCES person (id),
  received_at TEXT NOT NULL
) STRICT;
CREATE TABLE paper_book_move (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES paper_book (id),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'returned')),
  holder_id INTEGER NOT NULL REFERENCES person (id),
  moved_by INTEGER NOT NULL REFERENCES person (id),
  moved_at TEXT NOT NULL
) STRICT;
CREATE TABLE paper_copy (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  of_job_id INTEGER NOT NULL REFERENCES print_job (id),
  copy_number INTEGER NOT NULL CHECK (copy_number >= 2),
  printed_at TEXT NOT NULL,
  printed_by INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (of_job_id)
) STRICT;
CREATE TABLE paper_slip (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  receipt_id INTEGER UNIQUE REFERENCES receipt (id),
  written_on TEXT,
  writer_id INTEGER REFERENCES person (id),
  void_reason TEXT,
  keyed_by INTEGER NOT NULL REFERENCES person (id),
  keyed_at TEXT NOT NULL,
  CHECK ((receipt_id IS NULL) = (void_reason IS NOT NULL)),
  CHECK ((receipt_id IS NULL) = (written_on IS NULL)),
  CHECK ((receipt_id IS NULL) = (writer_id IS NULL))
) STRICT;
CREATE TABLE paper_slip_check (
  slip_id INTEGER PRIMARY KEY REFERENCES paper_slip (id),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  checked_by INTEGER NOT NULL REFERENCES person (id),
  checked_at TEXT NOT NULL
) STRICT;
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  cash_only_until TEXT,
  alert TEXT
) STRICT;
CREATE TABLE party_address (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  address TEXT NOT NULL CHECK (address <> ''),
  since TEXT NOT NULL
) STRICT;
CREATE TABLE party_word (
  word TEXT NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  PRIMARY KEY (word, party_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE payer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;
CREATE TABLE payer_change (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('address', 'language', 'phone', 'phone-ended', 'name', 'alert')),
  -- Empty where nothing is to be said first any more.
  value TEXT NOT NULL,
  -- What was known until then; empty where it was nothing.
  before TEXT NOT NULL,
  -- Who told it, and what they showed.
  words TEXT NOT NULL CHECK (words <> ''),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (value <> before),
  CHECK (value <> '' OR kind = 'alert')
) STRICT;
CREATE TABLE payment_claim (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  paid_on TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  paid_by TEXT NOT NULL
    CHECK (paid_by IN ('counter', 'mail', 'drop-box', 'online', 'bank', 'other')),
  -- As the customer tells it.
  receipt TEXT CHECK (receipt <> '')
) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'finance-director', 'accounting',
    'auditor', 'administrator', 'issuing-agency', 'city-manager')),
  since TEXT NOT NULL
) STRICT;
CREATE TABLE person_change (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('entered', 'name', 'role', 'ended', 'unlocked')),
  effective_from TEXT NOT NULL,
  from_at TEXT NOT NULL,
  name TEXT CHECK (name <> ''),
  role TEXT CHECK (role IN ('clerk', 'supervisor', 'finance-director', 'accounting', 'auditor',
    'administrator', 'issuing-agency', 'city-manager')),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  CHECK ((name IS NOT NULL) = (kind IN ('entered', 'name'))),
  CHECK ((role IS NOT NULL) = (kind IN ('entered', 'role')))
) STRICT;
CREATE TABLE person_pin (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  temporary INTEGER NOT NULL CHECK (temporary IN (0, 1)),
  expires_on TEXT,
  set_at TEXT NOT NULL
) STRICT;
CREATE TABLE phone_message (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  caller TEXT NOT NULL CHECK (caller <> ''),
  callback TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1))
) STRICT;
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  list_id INTEGER REFERENCES write_off (list_id),
  returned_id INTEGER REFERENCES returned_item (id),
  debtor TEXT NOT NULL,
  address TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  business_date TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  placed_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((list_id IS NULL) <> (returned_id IS NULL))
) STRICT;
CREATE TABLE placement_file (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE placement_file_row (
  placement_id INTEGER NOT NULL REFERENCES placement (id),
  action TEXT NOT NULL CHECK (action IN ('place', 'recall')),
  file_id INTEGER NOT NULL REFERENCES placement_file (id),
  PRIMARY KEY (placement_id, action)
) STRICT, WITHOUT ROWID;
CREATE TABLE placement_recall (
  placement_id INTEGER PRIMARY KEY REFERENCES placement (id),
  -- All of it came in, or somebody said so.
  why TEXT NOT NULL CHECK (why IN ('paid', 'recalled')),
  reason_text TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recalled_at TEXT NOT NULL,
  recalled_by INTEGER REFERENCES person (id),
  CHECK ((why = 'recalled') = (recalled_by IS NOT NULL))
) STRICT;
CREATE TABLE policy (
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  value INTEGER NOT NULL,
  authority TEXT NOT NULL,
  PRIMARY KEY (name, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE posting (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  line INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES ledger_account (code),
  side TEXT NOT NULL CHECK (side IN ('D', 'C')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  department TEXT REFERENCES department (code),
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE print_job (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'kick')),
  subject TEXT NOT NULL,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE print_job_event (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES print_job (id),
  state TEXT NOT NULL
    CHECK (state IN ('sending', 'printed', 'sent', 'not-printed', 'unknown', 'dropped')),
  detail TEXT NOT NULL,
  at TEXT NOT NULL,
  fence INTEGER
) STRICT;
CREATE TABLE print_queue (
  job_id INTEGER PRIMARY KEY REFERENCES print_job (id),
  register INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'not-printed', 'unknown')),
  printer TEXT,
  queued_at TEXT NOT NULL,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  fence INTEGER,
  CHECK ((state = 'sending') = (fence IS NOT NULL))
) STRICT;
CREATE TABLE printer_lease (
  printer TEXT PRIMARY KEY,
  fence INTEGER NOT NULL UNIQUE,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  register INTEGER NOT NULL,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  process_started TEXT NOT NULL,
  beat_at TEXT NOT NULL
) STRICT;
CREATE TABLE printer_state (
  printer TEXT PRIMARY KEY,
  condition TEXT NOT NULL CHECK (condition IN ('ready', 'paper-near-end', 'paper-out', 'cover-open',
    'error', 'offline', 'mute', 'unreachable')),
  since TEXT NOT NULL,
  drawer_high INTEGER CHECK (drawer_high IN (0, 1)),
  drawer_since TEXT
) STRICT;
CREATE TABLE reason (
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL REFERENCES register (number),
  number INTEGER NOT NULL,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  clerk_id INTEGER NOT NULL REFERENCES person (id),
  payer TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('counter')),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  change_cents INTEGER NOT NULL CHECK (change_cents >= 0),
  void_code TEXT NOT NULL,
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number)
) STRICT;
CREATE TABLE receipt_foot (
  line INTEGER PRIMARY KEY CHECK (line > 0),
  words TEXT NOT NULL
) STRICT;
CREATE TABLE receipt_line (
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open-item', 'fee', 'credit')),
  department TEXT NOT NULL REFERENCES department (code),
  account_id INTEGER REFERENCES account (id),
  open_item_id INTEGER REFERENCES open_item (id),
  fee_code TEXT,
  description TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  due_cents INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (receipt_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt_tender (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  kind TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  tendered_cents INTEGER NOT NULL CHECK (tendered_cents >= amount_cents),
  check_number TEXT,
  routing_number TEXT,
  card_last4 TEXT CHECK (card_last4 IS NULL OR card_last4 GLOB '[0-9][0-9][0-9][0-9]'),
  authorisation TEXT,
  credit_item_id INTEGER REFERENCES open_item (id),
  -- What a second person granted is used up by one tender.
  request_id INTEGER UNIQUE REFERENCES request (id),
  correction_id INTEGER REFERENCES tender_correction (id),
  replaces_tender_id INTEGER UNIQUE REFERENCES receipt_tender (id),
  CHECK (side = 'in' OR (correction_id IS NOT NULL AND replaces_tender_id IS NOT NULL))
) STRICT;
CREATE TABLE receipt_void (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id),
  number INTEGER NOT NULL,
  register INTEGER NOT NULL,
  voided_at TEXT NOT NULL,
  voided_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  copy_returned INTEGER NOT NULL CHECK (copy_returned IN (0, 1)),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number),
  CHECK (approved_by <> voided_by)
) STRICT;
CREATE TABLE redeposit (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  tender_id INTEGER NOT NULL REFERENCES receipt_tender (id),
  -- How often the check is presented again by now.
  presented INTEGER NOT NULL CHECK (presented >= 1),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  bank_date TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- Whose check it was, as far as the receipt says.
  account_id INTEGER REFERENCES account (id),
  -- When somebody asks what became of it.
  due_on TEXT NOT NULL,
  bank_charge_cents INTEGER NOT NULL CHECK (bank_charge_cents >= 0),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES person (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  UNIQUE (tender_id, presented),
  CHECK (bank_date <= business_date),
  CHECK (due_on >= bank_date),
  CHECK ((bank_charge_cents = 0) = (entry_id IS NULL))
) STRICT;
CREATE TABLE redeposit_end (
  redeposit_id INTEGER PRIMARY KEY REFERENCES redeposit (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('cleared', 'returned')),
  returned_id INTEGER UNIQUE REFERENCES returned_item (id),
  business_date TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  ended_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((outcome = 'returned') = (returned_id IS NOT NULL))
) STRICT;
CREATE TABLE reduced_basket (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  register INTEGER NOT NULL,
  reduced_at TEXT NOT NULL,
  reduced_by INTEGER NOT NULL REFERENCES person (id),
  shown_cents INTEGER NOT NULL,
  now_cents INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES account (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  payee TEXT NOT NULL CHECK (payee <> ''),
  address TEXT NOT NULL CHECK (address <> ''),
  -- Not paid before: a check may come back until then.
  not_before TEXT NOT NULL,
  business_date TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  granted_by INTEGER NOT NULL REFERENCES person (id) CHECK (granted_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK (not_before >= business_date)
) STRICT;
CREATE TABLE refund_file (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE refund_file_row (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  file_id INTEGER NOT NULL REFERENCES refund_file (id)
) STRICT;
CREATE TABLE refund_payment (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  -- Without zeros before it: they mean nothing.
  check_number TEXT NOT NULL UNIQUE
    CHECK (check_number <> '' AND check_number NOT GLOB '*[^0-9]*' AND check_number NOT GLOB '0*'),
  check_date TEXT NOT NULL,
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (check_date <= business_date)
) STRICT;
CREATE TABLE refund_return (
  refund_id INTEGER PRIMARY KEY REFERENCES refund (id),
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'stale', 'unpaid')),
  register INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE register (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL
) STRICT;
CREATE TABLE register_lease (
  register INTEGER PRIMARY KEY REFERENCES register (number),
  token TEXT NOT NULL,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  process_started TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE register_printer (
  register INTEGER PRIMARY KEY REFERENCES register (number),
  printer TEXT NOT NULL,
  drawer_pin INTEGER NOT NULL CHECK (drawer_pin IN (2, 5)),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1))
) STRICT;
CREATE TABLE relief_end (
  judgment_id INTEGER PRIMARY KEY REFERENCES court_relief (judgment_id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TABLE reprint (
  id INTEGER PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  copy_number INTEGER NOT NULL CHECK (copy_number > 1),
  printed_at TEXT NOT NULL,
  printed_by INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (receipt_id, copy_number)
) STRICT;
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  register INTEGER,
  business_date TEXT NOT NULL,
  requested_by INTEGER NOT NULL REFERENCES person (id),
  requested_at TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE TABLE request_decision (
  request_id INTEGER PRIMARY KEY REFERENCES request (id),
  decision TEXT NOT NULL CHECK (decision IN ('yes', 'no', 'withdrawn')),
  decided_by INTEGER NOT NULL REFERENCES person (id),
  decided_at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE returned_case (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  case_number TEXT NOT NULL UNIQUE CHECK (case_number <> ''),
  filed_on TEXT NOT NULL,
  -- What was unpaid then, and what the law lets be asked besides.
  unpaid_cents INTEGER NOT NULL CHECK (unpaid_cents > 0),
  damages_cents INTEGER NOT NULL CHECK (damages_cents >= 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (filed_on <= business_date)
) STRICT;
CREATE TABLE returned_demand (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  letter_id INTEGER NOT NULL UNIQUE REFERENCES letter (id),
  sending_id INTEGER NOT NULL UNIQUE REFERENCES letter_sending (id),
  mailing_cents INTEGER NOT NULL CHECK (mailing_cents >= 0),
  mailing_item_id INTEGER UNIQUE REFERENCES open_item (id),
  -- The last day on which it is paid without more.
  answer_by TEXT NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK (answer_by > business_date),
  CHECK ((mailing_cents = 0) = (entry_id IS NULL)),
  CHECK ((mailing_item_id IS NULL) = (entry_id IS NULL))
) STRICT;
CREATE TABLE returned_item (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  tender_id INTEGER NOT NULL UNIQUE REFERENCES receipt_tender (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  -- What of it no account owed any more, or never did: it is owed as an item of its own.
  unaccounted_item_id INTEGER UNIQUE REFERENCES open_item (id),
  bank_date TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- Whose check it was, as far as the receipt says.
  party_id INTEGER REFERENCES party (id),
  account_id INTEGER REFERENCES account (id),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> posted_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL)),
  CHECK (bank_date <= business_date),
  CHECK (party_id IS NULL OR account_id IS NOT NULL)
) STRICT;
CREATE TABLE returned_item_cost (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_item (id),
  -- Returned items of the payer before this one.
  earlier INTEGER NOT NULL CHECK (earlier >= 0),
  bank_charge_cents INTEGER NOT NULL CHECK (bank_charge_cents >= 0),
  cost_cents INTEGER NOT NULL CHECK (cost_cents >= bank_charge_cents),
  law_cents INTEGER NOT NULL CHECK (law_cents >= 0),
  city_cents INTEGER NOT NULL CHECK (city_cents >= 0),
  fee_cents INTEGER NOT NULL
    CHECK (fee_cents BETWEEN 0 AND min(cost_cents, law_cents, city_cents)),
  fee_item_id INTEGER UNIQUE REFERENCES open_item (id),
  entry_id INTEGER UNIQUE REFERENCES entry (id),
  CHECK ((fee_cents = 0) = (fee_item_id IS NULL)),
  CHECK ((bank_charge_cents + fee_cents = 0) = (entry_id IS NULL))
) STRICT;
CREATE TABLE returned_judgment (
  returned_id INTEGER PRIMARY KEY REFERENCES returned_case (returned_id),
  result TEXT NOT NULL CHECK (result IN ('won', 'lost')),
  decided_on TEXT NOT NULL,
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (decided_on <= business_date),
  CHECK ((result = 'won') = (awarded_cents > 0))
) STRICT;
CREATE TABLE returned_letter (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('notice', 'cash-only', 'suspension'))
) STRICT;
CREATE TABLE returned_recovery (
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  receipt_id INTEGER NOT NULL,
  -- Of the recovery, among those of its receipt.
  place INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (returned_id, place),
  FOREIGN KEY (receipt_id, place) REFERENCES write_off_recovery (receipt_id, place)
) STRICT;
CREATE TABLE rule_file (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  rules INTEGER NOT NULL CHECK (rules > 0),
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE rule_file_row (
  file_id INTEGER NOT NULL REFERENCES rule_file (id),
  key TEXT NOT NULL CHECK (key <> ''),
  rule TEXT NOT NULL CHECK (rule IN ('line', 'component')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  authority TEXT NOT NULL,
  PRIMARY KEY (file_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE scan_profile (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (name, effective_from)
) STRICT;
CREATE TABLE schema_migration (
  name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
  name TEXT PRIMARY KEY,
  first INTEGER NOT NULL,
  next INTEGER NOT NULL CHECK (next >= first)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_close (
  session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  reason_number INTEGER,
  reason_text TEXT NOT NULL,
  cash_to_deposit_cents INTEGER NOT NULL,
  float_returned_cents INTEGER NOT NULL CHECK (float_returned_cents >= 0),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  CHECK (approved_by IS NULL OR approved_by <> closed_by)
) STRICT;
CREATE TABLE session_difference (
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  tender TEXT NOT NULL,
  expected_cents INTEGER NOT NULL,
  counted_cents INTEGER NOT NULL CHECK (counted_cents >= 0),
  PRIMARY KEY (session_id, tender)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_end (
  session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  ended_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  ended_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL,
  after_attempt INTEGER NOT NULL CHECK (after_attempt >= 0),
  CHECK (ended_by <> asked_by)
) STRICT;
CREATE TABLE session_event (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  kind TEXT NOT NULL CHECK (kind IN ('suspended', 'resumed')),
  at TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE TABLE session_hand_over (
  from_session_id INTEGER PRIMARY KEY REFERENCES drawer_session (id),
  to_session_id INTEGER NOT NULL UNIQUE REFERENCES drawer_session (id),
  handed_at TEXT NOT NULL,
  CHECK (to_session_id > from_session_id)
) STRICT;
CREATE TABLE session_sum (
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  kind TEXT NOT NULL,
  items INTEGER NOT NULL,
  cents INTEGER NOT NULL,
  PRIMARY KEY (session_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE sheet_signature (
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  role TEXT NOT NULL CHECK (role IN ('clerk', 'second')),
  signed_by INTEGER NOT NULL REFERENCES person (id),
  signed_at TEXT NOT NULL,
  PRIMARY KEY (tape_id, role),
  UNIQUE (tape_id, signed_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in (
  id INTEGER PRIMARY KEY,
  person_number INTEGER NOT NULL,
  register INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('signed-in', 'signed-out', 'locked', 'unlocked', 'wrong-pin', 'unknown-number',
     'too-early', 'approved', 'pin-expired')),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE standing_float (
  register INTEGER NOT NULL REFERENCES register (number),
  effective_from TEXT NOT NULL,
  denomination_cents INTEGER NOT NULL,
  pieces INTEGER NOT NULL CHECK (pieces > 0),
  PRIMARY KEY (register, effective_from, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TABLE surprise_count (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  session_id INTEGER REFERENCES drawer_session (id),
  after_movement_id INTEGER REFERENCES change_fund_movement (id),
  cash_cents INTEGER NOT NULL CHECK (cash_cents >= 0),
  expected_cents INTEGER NOT NULL,
  beyond INTEGER NOT NULL CHECK (beyond IN (0, 1)),
  counted_by INTEGER NOT NULL REFERENCES person (id),
  present_id INTEGER NOT NULL REFERENCES person (id),
  counted_at TEXT NOT NULL,
  CHECK (present_id <> counted_by)
) STRICT;
CREATE TABLE surprise_count_line (
  count_id INTEGER NOT NULL REFERENCES surprise_count (id),
  form TEXT NOT NULL CHECK (form IN ('piece', 'roll', 'strap', 'money')),
  denomination_cents INTEGER NOT NULL CHECK (denomination_cents > 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (count_id, form, denomination_cents)
) STRICT, WITHOUT ROWID;
CREATE TABLE suspended_document (
  returned_id INTEGER NOT NULL REFERENCES returned_item (id),
  receipt_line INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (document <> ''),
  account_id INTEGER REFERENCES account (id),
  PRIMARY KEY (returned_id, receipt_line)
) STRICT, WITHOUT ROWID;
CREATE TABLE tape (
  id INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department (code),
  version INTEGER NOT NULL CHECK (version > 0),
  total_cents INTEGER NOT NULL,
  items INTEGER NOT NULL,
  keyed_by INTEGER NOT NULL REFERENCES person (id),
  keyed_at TEXT NOT NULL,
  UNIQUE (business_date, department, version)
) STRICT;
CREATE TABLE tape_exception (
  tape_id INTEGER PRIMARY KEY REFERENCES tape (id),
  own_stubs INTEGER NOT NULL CHECK (own_stubs > 0),
  own_cents INTEGER NOT NULL CHECK (own_cents > 0),
  -- Numbers of the others who could have keyed it, with spaces between; empty for nobody.
  others TEXT NOT NULL
) STRICT;
CREATE TABLE tape_line (
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  line INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL,
  struck INTEGER NOT NULL CHECK (struck IN (0, 1)),
  PRIMARY KEY (tape_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE tape_look (
  id INTEGER PRIMARY KEY,
  tape_id INTEGER NOT NULL REFERENCES tape (id),
  looked_by INTEGER NOT NULL REFERENCES person (id),
  looked_at TEXT NOT NULL,
  UNIQUE (tape_id, looked_by)
) STRICT;
CREATE TABLE tape_second (
  tape_id INTEGER PRIMARY KEY REFERENCES tape (id),
  first_tape_id INTEGER NOT NULL REFERENCES tape (id)
) STRICT;
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('call', 'look-into', 'write', 'complaint', 'other', 'claim')),
  account_id INTEGER REFERENCES account (id),
  words TEXT NOT NULL CHECK (words <> ''),
  due_on TEXT NOT NULL,
  -- A person, or whoever holds a role.
  person_id INTEGER REFERENCES person (id),
  role TEXT,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK ((person_id IS NULL) <> (role IS NULL)),
  CHECK (due_on >= business_date),
  CHECK (kind <> 'claim' OR account_id IS NOT NULL)
) STRICT;
CREATE TABLE task_event (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'cancelled')),
  words TEXT NOT NULL,
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (state IN ('open', 'doing') OR words <> '')
) STRICT;
CREATE TABLE tender_correction (
  id INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,
  number INTEGER NOT NULL,
  receipt_id INTEGER NOT NULL REFERENCES receipt (id),
  corrected_at TEXT NOT NULL,
  corrected_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  UNIQUE (register, number),
  CHECK (approved_by IS NULL OR approved_by <> corrected_by)
) STRICT;
CREATE TABLE tender_rule (
  kind TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  ledger_account TEXT NOT NULL REFERENCES ledger_account (code),
  gives_change INTEGER NOT NULL CHECK (gives_change IN (0, 1)),
  deposited INTEGER NOT NULL CHECK (deposited IN (0, 1)),
  must_key INTEGER NOT NULL CHECK (must_key IN (0, 1)),
  approval_over_cents INTEGER,
  PRIMARY KEY (kind, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE training (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  based_on TEXT NOT NULL
) STRICT;
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  from_account_id INTEGER NOT NULL REFERENCES account (id),
  to_account_id INTEGER NOT NULL REFERENCES account (id) CHECK (to_account_id <> from_account_id),
  from_component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  to_component_id INTEGER NOT NULL UNIQUE REFERENCES open_item_component (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  -- Who said yes to it, where the accounts are not of one party.
  consent TEXT CHECK (consent <> ''),
  business_date TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER REFERENCES person (id) CHECK (approved_by <> made_by),
  request_id INTEGER UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  CHECK ((approved_by IS NULL) = (request_id IS NULL))
) STRICT;
CREATE TABLE transfer_reversal (
  transfer_id INTEGER PRIMARY KEY REFERENCES transfer (id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE unclaimed_item (
  list_id INTEGER NOT NULL REFERENCES unclaimed_list (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  listed_cents INTEGER NOT NULL CHECK (listed_cents > 0),
  -- What moved it last: once anything else does, somebody claimed it.
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  PRIMARY KEY (list_id, component_id)
) STRICT;
CREATE TABLE unclaimed_keeping (
  list_id INTEGER PRIMARY KEY REFERENCES unclaimed_list (id),
  authority TEXT NOT NULL CHECK (authority <> '' AND length(authority) <= 40),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  business_date TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id)
) STRICT;
CREATE TABLE unclaimed_list (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('publish', 'small')),
  -- Credits that last moved on or before this date; small ones are below the limit, others are not.
  unmoved_since TEXT NOT NULL,
  small_cents INTEGER NOT NULL CHECK (small_cents >= 0),
  business_date TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (unmoved_since < business_date)
) STRICT;
CREATE TABLE unclaimed_publication (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES unclaimed_list (id),
  newspaper TEXT NOT NULL CHECK (newspaper <> '' AND length(newspaper) <= 40),
  first_on TEXT NOT NULL,
  second_on TEXT NOT NULL,
  claim_by TEXT NOT NULL,
  business_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  CHECK (first_on < second_on AND second_on < claim_by)
) STRICT;
CREATE TABLE unclaimed_withdrawal (
  list_id INTEGER PRIMARY KEY REFERENCES unclaimed_list (id),
  business_date TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
) STRICT;
CREATE TABLE write_off (
  list_id INTEGER PRIMARY KEY REFERENCES write_off_list (id),
  authority TEXT NOT NULL CHECK (authority <> '' AND length(authority) <= 40),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  business_date TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE write_off_cancellation (
  line_record_id INTEGER NOT NULL REFERENCES line_record (id),
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (line_record_id, list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE TABLE write_off_item (
  list_id INTEGER NOT NULL REFERENCES write_off_list (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  listed_cents INTEGER NOT NULL CHECK (listed_cents > 0),
  PRIMARY KEY (list_id, component_id)
) STRICT;
CREATE TABLE write_off_list (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  -- What was asked for: one line of business or all of them, one account or many, items due on or
  -- before a day, items of at most an amount.
  line TEXT CHECK (line <> ''),
  account_id INTEGER REFERENCES account (id),
  due_until TEXT,
  most_cents INTEGER CHECK (most_cents > 0),
  business_date TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES person (id),
  reason_number INTEGER NOT NULL,
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  -- Of one account its age does not matter; of many it does.
  CHECK ((account_id IS NULL) = (due_until IS NOT NULL)),
  CHECK (due_until < business_date)
) STRICT;
CREATE TABLE write_off_part (
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  written_cents INTEGER NOT NULL CHECK (written_cents > 0),
  PRIMARY KEY (list_id, component_id),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_item (list_id, component_id)
) STRICT;
CREATE TABLE write_off_recovery (
  receipt_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  -- The line of the receipt that says so.
  line INTEGER NOT NULL,
  list_id INTEGER NOT NULL,
  component_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (receipt_id, place),
  UNIQUE (receipt_id, list_id, component_id),
  FOREIGN KEY (receipt_id, line) REFERENCES receipt_line (receipt_id, line),
  FOREIGN KEY (list_id, component_id) REFERENCES write_off_part (list_id, component_id)
) STRICT;
CREATE TABLE write_off_reversal (
  list_id INTEGER PRIMARY KEY REFERENCES write_off (list_id),
  business_date TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES person (id),
  approved_by INTEGER NOT NULL REFERENCES person (id) CHECK (approved_by <> asked_by),
  request_id INTEGER NOT NULL UNIQUE REFERENCES request (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> ''),
  entry_id INTEGER NOT NULL UNIQUE REFERENCES entry (id)
) STRICT;
CREATE TABLE write_off_withdrawal (
  list_id INTEGER PRIMARY KEY REFERENCES write_off_list (id),
  business_date TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
) STRICT;
CREATE INDEX abandoned_basket_session ON abandoned_basket (session_id);
CREATE INDEX account_alias_sought ON account_alias (kind, sought);
CREATE INDEX account_alias_text ON account_alias (kind, text);
CREATE INDEX account_number ON account (number);
CREATE INDEX account_party ON account (party_id);
CREATE INDEX account_words_account ON account_words (account_id);
CREATE INDEX arrangement_account ON arrangement (account_id);
CREATE INDEX arrangement_date ON arrangement (business_date);
CREATE INDEX arrangement_end ON arrangement (ends_on);
CREATE INDEX arrangement_event_date ON arrangement_event (business_date);
CREATE UNIQUE INDEX arrangement_event_end ON arrangement_event (arrangement_id)
  WHERE kind IN ('broken', 'cancelled');
CREATE INDEX arrangement_event_of ON arrangement_event (arrangement_id);
CREATE UNIQUE INDEX arrangement_event_reminder ON arrangement_event (arrangement_id, position)
  WHERE kind = 'reminder';
CREATE INDEX arrangement_item_item ON arrangement_item (item_id);
CREATE UNIQUE INDEX basket_one_open ON basket (register) WHERE state = 'open';
CREATE INDEX calendar_change_newest ON calendar_change (day, id);
CREATE INDEX calendar_day_newest ON calendar_day (day, id);
CREATE INDEX cash_only_account ON cash_only (account_id);
CREATE INDEX cash_only_lift_account ON cash_only_lift (account_id);
CREATE INDEX cash_only_lift_party ON cash_only_lift (party_id);
CREATE INDEX cash_only_party ON cash_only (party_id);
CREATE INDEX chain_link_at ON chain_link (at);
CREATE INDEX chain_link_person ON chain_link (kind, at, subject_id) WHERE kind = 'person';
CREATE INDEX chain_link_subject ON chain_link (kind, subject_id);
CREATE INDEX change_fund_count_date ON change_fund_count (business_date);
CREATE INDEX change_fund_movement_date ON change_fund_movement (business_date);
CREATE INDEX change_fund_movement_session ON change_fund_movement (session_id);
CREATE INDEX contact_account ON contact (account_id, id);
CREATE INDEX contact_date ON contact (business_date);
CREATE INDEX counterfeit_note_date ON counterfeit_note (business_date);
CREATE INDEX counterfeit_note_session ON counterfeit_note (session_id);
CREATE INDEX court_judgment_case ON court_judgment (returned_id);
CREATE INDEX delegation_approved ON delegation (approved_at);
CREATE INDEX delegation_end_at ON delegation_end (ended_at);
CREATE INDEX delegation_person ON delegation (person_id);
CREATE INDEX deposit_check_deposit ON deposit_check (deposit_id);
CREATE INDEX deposit_date ON deposit (business_date);
CREATE INDEX deposit_verification_entry ON deposit_verification (entry_id)
  WHERE entry_id IS NOT NULL;
CREATE UNIQUE INDEX deposit_verified_once ON deposit_verification (deposit_id) WHERE agrees = 1;
CREATE UNIQUE INDEX drawer_count_close ON drawer_count (session_id, attempt)
  WHERE purpose = 'close';
CREATE INDEX drawer_drop_entry ON drawer_drop (entry_id);
CREATE INDEX drawer_drop_session ON drawer_drop (session_id);
CREATE INDEX drawer_notice_noted ON drawer_notice (noted_at);
CREATE INDEX drawer_opening_session ON drawer_opening (session_id);
CREATE INDEX drawer_session_date ON drawer_session (business_date);
CREATE INDEX drawer_session_float_entry ON drawer_session (float_entry_id);
CREATE INDEX drawer_session_register ON drawer_session (register, id);
CREATE INDEX enquiry_date ON enquiry (business_date);
CREATE INDEX entry_date ON entry (business_date);
CREATE UNIQUE INDEX entry_reversed_once ON entry (reverses_entry_id)
  WHERE reverses_entry_id IS NOT NULL;
CREATE INDEX entry_seal_of ON entry (seal_id);
CREATE INDEX fee_number ON fee (number);
CREATE INDEX hold_account ON hold (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX hold_lift_date ON hold_lift (business_date);
CREATE INDEX hold_party ON hold (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX hold_until ON hold (until);
CREATE INDEX identifier_account ON identifier (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX identifier_key ON identifier (key);
CREATE INDEX identifier_party ON identifier (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX identifier_short_key ON identifier (short_key) WHERE short_key IS NOT NULL;
CREATE INDEX import_key_key ON import_key (key);
CREATE INDEX import_row_digest ON import_row (digest);
CREATE INDEX imported_payment_account ON imported_payment (account_id);
CREATE INDEX imported_recovery_component ON imported_recovery (component_id);
CREATE INDEX imported_recovery_part ON imported_recovery (list_id, component_id);
CREATE INDEX kept_credit_component ON kept_credit (component_id);
CREATE INDEX kept_credit_reversal_date ON kept_credit_reversal (business_date);
CREATE INDEX kept_tape_by ON kept_tape (kept_by, id);
CREATE INDEX letter_account ON letter (account_id, id);
CREATE INDEX letter_date ON letter (business_date, kind);
CREATE UNIQUE INDEX letter_print_copy ON letter_print (letter_id, copy) WHERE copy IS NOT NULL;
CREATE INDEX letter_run_date ON letter_run (business_date);
CREATE INDEX letter_sending_date ON letter_sending (sent_on);
CREATE INDEX letter_sending_letter ON letter_sending (letter_id);
CREATE INDEX line_record_date ON line_record (business_date);
CREATE INDEX line_record_key ON line_record (id) WHERE json_extract(facts, '$.key') IS NOT NULL;
CREATE INDEX line_record_next ON line_record (line, next_on) WHERE next_on IS NOT NULL;
CREATE INDEX list_acknowledgement_end_lift ON list_acknowledgement_end (lift_id);
CREATE INDEX list_acknowledgement_of ON list_acknowledgement (list, from_date);
CREATE INDEX look_up_date ON look_up (business_date);
CREATE INDEX memo_account ON memo (account_id, made_at);
CREATE INDEX memo_component ON memo (component_id);
CREATE INDEX memo_date ON memo (business_date);
CREATE INDEX memo_reversal_date ON memo_reversal (business_date);
CREATE INDEX note_account ON note (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX note_party ON note (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX open_item_account ON open_item (account_id, due_on);
CREATE INDEX open_item_component_item ON open_item_component (item_id);
CREATE INDEX open_item_movement_component ON open_item_movement (component_id);
CREATE INDEX open_item_movement_entry ON open_item_movement (entry_id);
CREATE INDEX paper_book_move_newest ON paper_book_move (book_id, id);
CREATE INDEX paper_slip_number ON paper_slip (number, id);
CREATE INDEX party_address_party ON party_address (party_id, id);
CREATE INDEX payer_change_party ON payer_change (party_id, kind, id);
CREATE INDEX person_change_person ON person_change (person_id, kind, from_at);
CREATE INDEX person_pin_newest ON person_pin (person_id, id);
CREATE INDEX placement_account ON placement (account_id);
CREATE INDEX placement_date ON placement (business_date);
CREATE INDEX placement_file_row_file ON placement_file_row (file_id);
CREATE INDEX placement_list ON placement (list_id, account_id);
CREATE INDEX placement_returned ON placement (returned_id);
CREATE INDEX print_job_event_job ON print_job_event (job_id, id);
CREATE INDEX print_job_kick ON print_job (created_at) WHERE kind = 'kick';
CREATE INDEX print_job_subject ON print_job (subject);
CREATE INDEX print_queue_printer ON print_queue (printer, job_id) WHERE printer IS NOT NULL;
CREATE INDEX print_queue_register ON print_queue (register, job_id);
CREATE INDEX print_queue_waiting ON print_queue (register, queued_at);
CREATE INDEX receipt_date ON receipt (business_date);
CREATE INDEX receipt_line_account ON receipt_line (account_id);
CREATE INDEX receipt_payer ON receipt (payer);
CREATE INDEX receipt_session ON receipt (session_id);
CREATE INDEX receipt_tender_amount ON receipt_tender (tendered_cents, receipt_id);
CREATE INDEX receipt_tender_card ON receipt_tender (card_last4, receipt_id)
  WHERE card_last4 IS NOT NULL;
CREATE INDEX receipt_tender_check ON receipt_tender (check_number, receipt_id, kind)
  WHERE check_number IS NOT NULL;
CREATE INDEX receipt_tender_receipt ON receipt_tender (receipt_id);
CREATE INDEX receipt_total ON receipt (total_cents);
CREATE INDEX redeposit_account ON redeposit (account_id);
CREATE INDEX redeposit_date ON redeposit (business_date);
CREATE INDEX redeposit_due ON redeposit (due_on);
CREATE INDEX redeposit_receipt ON redeposit (receipt_id);
CREATE INDEX reduced_basket_session ON reduced_basket (session_id);
CREATE INDEX refund_account ON refund (account_id);
CREATE INDEX refund_component ON refund (component_id);
CREATE INDEX refund_date ON refund (business_date);
CREATE INDEX refund_file_date ON refund_file (business_date);
CREATE INDEX refund_file_row_file ON refund_file_row (file_id);
CREATE INDEX refund_payment_date ON refund_payment (business_date);
CREATE INDEX refund_return_date ON refund_return (business_date);
CREATE INDEX register_printer_printer ON register_printer (printer);
CREATE INDEX request_date ON request (business_date);
CREATE INDEX returned_demand_answer ON returned_demand (answer_by);
CREATE INDEX returned_item_account ON returned_item (account_id);
CREATE INDEX returned_item_date ON returned_item (business_date);
CREATE INDEX returned_item_party ON returned_item (party_id);
CREATE INDEX returned_item_receipt ON returned_item (receipt_id);
CREATE INDEX returned_letter_item ON returned_letter (returned_id);
CREATE UNIQUE INDEX returned_letter_once ON returned_letter (returned_id, purpose)
  WHERE purpose <> 'suspension';
CREATE INDEX returned_recovery_recovery ON returned_recovery (receipt_id, place);
CREATE INDEX session_close_entry ON session_close (entry_id);
CREATE INDEX session_event_session ON session_event (session_id, id);
CREATE INDEX sign_in_person ON sign_in (person_number, id);
CREATE INDEX sign_in_register ON sign_in (register, id) WHERE register IS NOT NULL;
CREATE INDEX surprise_count_date ON surprise_count (business_date);
CREATE INDEX surprise_count_session ON surprise_count (session_id);
CREATE INDEX suspended_document_account ON suspended_document (account_id);
CREATE INDEX task_account ON task (account_id);
CREATE INDEX task_event_task ON task_event (task_id);
CREATE INDEX task_kind ON task (kind, business_date);
CREATE INDEX task_person ON task (person_id, due_on);
CREATE INDEX task_role ON task (role, due_on);
CREATE INDEX tender_correction_receipt ON tender_correction (receipt_id);
CREATE INDEX transfer_from ON transfer (from_account_id);
CREATE INDEX transfer_to ON transfer (to_account_id);
CREATE INDEX unclaimed_item_component ON unclaimed_item (component_id);
CREATE INDEX unclaimed_item_entry ON unclaimed_item (entry_id);
CREATE INDEX unclaimed_keeping_date ON unclaimed_keeping (business_date);
CREATE INDEX unclaimed_list_date ON unclaimed_list (business_date);
CREATE INDEX unclaimed_publication_date ON unclaimed_publication (business_date);
CREATE INDEX unclaimed_publication_list ON unclaimed_publication (list_id);
CREATE INDEX write_off_cancellation_part ON write_off_cancellation (list_id, component_id);
CREATE INDEX write_off_date ON write_off (business_date);
CREATE INDEX write_off_item_component ON write_off_item (component_id);
CREATE INDEX write_off_list_date ON write_off_list (business_date);
CREATE INDEX write_off_part_component ON write_off_part (component_id);
CREATE INDEX write_off_recovery_component ON write_off_recovery (component_id);
CREATE INDEX write_off_recovery_part ON write_off_recovery (list_id, component_id);
CREATE INDEX write_off_reversal_date ON write_off_reversal (business_date);
CREATE TRIGGER abandoned_basket_no_delete BEFORE DELETE ON abandoned_basket
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER abandoned_basket_no_replace BEFORE INSERT ON abandoned_basket
WHEN EXISTS (SELECT 1 FROM abandoned_basket WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER abandoned_basket_no_update BEFORE UPDATE ON abandoned_basket
BEGIN SELECT RAISE(ABORT, 'abandoned_basket rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_late BEFORE INSERT ON abandoned_basket_reason
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'abandoned-basket' AND subject_id = NEW.basket_id)
BEGIN SELECT RAISE(ABORT, 'the abandoned basket is sealed'); END;
CREATE TRIGGER abandoned_basket_reason_no_delete BEFORE DELETE ON abandoned_basket_reason
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_no_replace BEFORE INSERT ON abandoned_basket_reason
WHEN EXISTS (SELECT 1 FROM abandoned_basket_reason WHERE basket_id = NEW.basket_id)
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER abandoned_basket_reason_no_update BEFORE UPDATE ON abandoned_basket_reason
BEGIN SELECT RAISE(ABORT, 'abandoned_basket_reason rows are sealed'); END;
CREATE TRIGGER account_alias_no_delete BEFORE DELETE ON account_alias
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER account_alias_no_replace BEFORE INSERT ON account_alias
WHEN EXISTS (SELECT 1 FROM account_alias WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM account_alias WHERE account_id = NEW.account_id
      AND kind = NEW.kind AND text = NEW.text)
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER account_alias_no_update BEFORE UPDATE ON account_alias
BEGIN SELECT RAISE(ABORT, 'account_alias rows are sealed'); END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM account WHERE line = NEW.line AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are sealed'); END;
CREATE TRIGGER account_told_no_delete BEFORE DELETE ON account_told
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
CREATE TRIGGER account_told_no_replace BEFORE INSERT ON account_told
WHEN EXISTS (SELECT 1 FROM account_told WHERE id = NEW.id OR account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
CREATE TRIGGER account_told_no_update BEFORE UPDATE ON account_told
BEGIN SELECT RAISE(ABORT, 'account_told rows are sealed'); END;
CREATE TRIGGER account_words_found AFTER INSERT ON account_words
BEGIN INSERT INTO find_account (rowid, words) VALUES (NEW.id, NEW.words); END;
CREATE TRIGGER account_words_no_delete BEFORE DELETE ON account_words
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER account_words_no_replace BEFORE INSERT ON account_words
WHEN EXISTS (SELECT 1 FROM account_words WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER account_words_no_update BEFORE UPDATE ON account_words
BEGIN SELECT RAISE(ABORT, 'account_words rows are sealed'); END;
CREATE TRIGGER arrangement_approved BEFORE INSERT ON arrangement
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind IN ('arrangement', 'line-act')
    AND q.requested_by = NEW.made_by AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this arrangement'); END;
CREATE TRIGGER arrangement_begins_now BEFORE INSERT ON arrangement
WHEN NEW.movement_id <> COALESCE((SELECT MAX(id) FROM open_item_movement), 0)
BEGIN SELECT RAISE(ABORT, 'an arrangement begins with the newest movement'); END;
CREATE TRIGGER arrangement_event_approved BEFORE INSERT ON arrangement_event
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'arrangement-change'
    AND q.requested_by = NEW.made_by AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this change'); END;
CREATE TRIGGER arrangement_event_before_its_end BEFORE INSERT ON arrangement_event
WHEN EXISTS (SELECT 1 FROM arrangement_event
    WHERE arrangement_id = NEW.arrangement_id AND kind IN ('broken', 'cancelled'))
  OR NEW.business_date < (SELECT business_date FROM arrangement WHERE id = NEW.arrangement_id)
BEGIN SELECT RAISE(ABORT, 'the arrangement has ended'); END;
CREATE TRIGGER arrangement_event_letter BEFORE INSERT ON arrangement_event
WHEN NEW.letter_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter l
  JOIN arrangement r ON r.account_id = l.account_id
  WHERE l.id = NEW.letter_id AND r.id = NEW.arrangement_id
    AND l.kind = CASE NEW.kind WHEN 'broken' THEN 'plan-broken' ELSE 'plan-reminder' END)
BEGIN SELECT RAISE(ABORT, 'the letter is of something else'); END;
CREATE TRIGGER arrangement_event_no_delete BEFORE DELETE ON arrangement_event
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
CREATE TRIGGER arrangement_event_no_replace BEFORE INSERT ON arrangement_event
WHEN EXISTS (SELECT 1 FROM arrangement_event WHERE id = NEW.id OR letter_id = NEW.letter_id
  OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
CREATE TRIGGER arrangement_event_no_update BEFORE UPDATE ON arrangement_event
BEGIN SELECT RAISE(ABORT, 'arrangement_event rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_follows BEFORE INSERT ON arrangement_instalment
WHEN NEW.position <> 1 + (SELECT COUNT(*) FROM arrangement_instalment
    WHERE arrangement_id = NEW.arrangement_id)
  OR NEW.due_on <= COALESCE((SELECT MAX(due_on) FROM arrangement_instalment
    WHERE arrangement_id = NEW.arrangement_id), '')
  OR NEW.due_on < (SELECT business_date FROM arrangement WHERE id = NEW.arrangement_id)
  OR NEW.due_on > (SELECT ends_on FROM arrangement WHERE id = NEW.arrangement_id)
BEGIN SELECT RAISE(ABORT, 'the instalment does not follow the one before'); END;
CREATE TRIGGER arrangement_instalment_no_delete BEFORE DELETE ON arrangement_instalment
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_no_replace BEFORE INSERT ON arrangement_instalment
WHEN EXISTS (SELECT 1 FROM arrangement_instalment
  WHERE arrangement_id = NEW.arrangement_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
CREATE TRIGGER arrangement_instalment_no_update BEFORE UPDATE ON arrangement_instalment
BEGIN SELECT RAISE(ABORT, 'arrangement_instalment rows are sealed'); END;
CREATE TRIGGER arrangement_item_is_open BEFORE INSERT ON arrangement_item
WHEN NEW.open_cents IS NOT (SELECT SUM(CASE m.side WHEN 'D' THEN m.amount_cents
    ELSE -m.amount_cents END) FROM open_item_component c
    JOIN open_item_movement m ON m.component_id = c.id WHERE c.item_id = NEW.item_id)
  OR NOT EXISTS (SELECT 1 FROM arrangement r JOIN account a ON a.id = r.account_id
    JOIN open_item i ON i.id = NEW.item_id JOIN account o ON o.id = i.account_id
    WHERE r.id = NEW.arrangement_id AND i.side = 'D' AND (o.id = a.id OR o.party_id = a.party_id
      OR EXISTS (SELECT 1 FROM identifier x JOIN identifier y ON y.key = x.key
        WHERE x.kind = 'plate' AND y.kind = 'plate' AND x.account_id = a.id
          AND y.account_id = o.id)))
BEGIN SELECT RAISE(ABORT, 'the item is not owed by this payer so'); END;
CREATE TRIGGER arrangement_item_no_delete BEFORE DELETE ON arrangement_item
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_item_no_replace BEFORE INSERT ON arrangement_item
WHEN EXISTS (SELECT 1 FROM arrangement_item
  WHERE arrangement_id = NEW.arrangement_id AND item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_item_no_update BEFORE UPDATE ON arrangement_item
BEGIN SELECT RAISE(ABORT, 'arrangement_item rows are sealed'); END;
CREATE TRIGGER arrangement_no_delete BEFORE DELETE ON arrangement
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER arrangement_no_replace BEFORE INSERT ON arrangement
WHEN EXISTS (SELECT 1 FROM arrangement WHERE id = NEW.id OR number = NEW.number
  OR letter_id = NEW.letter_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER arrangement_no_update BEFORE UPDATE ON arrangement
BEGIN SELECT RAISE(ABORT, 'arrangement rows are sealed'); END;
CREATE TRIGGER bank_account_granted BEFORE INSERT ON bank_account WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM bank_account WHERE effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'bank' AND key = NEW.words AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER bank_account_no_delete BEFORE DELETE ON bank_account
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER bank_account_no_replace BEFORE INSERT ON bank_account
WHEN EXISTS (SELECT 1 FROM bank_account WHERE effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER bank_account_no_update BEFORE UPDATE ON bank_account
BEGIN SELECT RAISE(ABORT, 'bank_account rows are sealed'); END;
CREATE TRIGGER calendar_change_granted BEFORE INSERT ON calendar_change
WHEN NOT EXISTS (SELECT 1 FROM calendar_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
    WHERE q.id = NEW.request_id AND q.kind = 'dated-rule'
      AND json_extract(q.record, '$.what.rule') = 'calendar'
      AND json_extract(q.record, '$.what.key') = NEW.day
      AND json_extract(q.record, '$.what.kind') = NEW.kind);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.day <= (SELECT date FROM last_worked_date);
  SELECT RAISE(ABORT, 'this date is past') WHERE NEW.day < (
    SELECT business_date FROM request WHERE id = NEW.request_id);
END;
CREATE TRIGGER calendar_change_no_delete BEFORE DELETE ON calendar_change
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;
CREATE TRIGGER calendar_change_no_replace BEFORE INSERT ON calendar_change
WHEN EXISTS (SELECT 1 FROM calendar_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;
CREATE TRIGGER calendar_change_no_update BEFORE UPDATE ON calendar_change
BEGIN SELECT RAISE(ABORT, 'calendar_change rows are sealed'); END;
CREATE TRIGGER calendar_day_begun BEFORE INSERT ON calendar_day
WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM calendar_day WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the calendar changes by what was granted'); END;
CREATE TRIGGER calendar_day_no_delete BEFORE DELETE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
CREATE TRIGGER calendar_day_no_replace BEFORE INSERT ON calendar_day
WHEN EXISTS (SELECT 1 FROM calendar_day WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
CREATE TRIGGER calendar_day_no_update BEFORE UPDATE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'calendar_day rows are sealed'); END;
CREATE VIEW calendar_row AS
SELECT day, kind, words, authority, 0 AS turn, id FROM calendar_day
UNION ALL
SELECT day, kind, words, authority, 1, id FROM calendar_change;
CREATE TRIGGER case_claim_asks BEFORE INSERT ON case_claim
WHEN NOT EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
  AND CASE WHEN c.damages_cents > 0
    THEN NEW.check_cents > 0 AND c.unpaid_cents = NEW.check_cents
    ELSE c.unpaid_cents >= NEW.check_cents END)
BEGIN SELECT RAISE(ABORT, 'the case asks otherwise'); END;
CREATE TRIGGER case_claim_late BEFORE INSERT ON case_claim
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'returned-case' AND subject_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the case is filed already'); END;
CREATE TRIGGER case_claim_no_delete BEFORE DELETE ON case_claim
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER case_claim_no_replace BEFORE INSERT ON case_claim
WHEN EXISTS (SELECT 1 FROM case_claim WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER case_claim_no_update BEFORE UPDATE ON case_claim
BEGIN SELECT RAISE(ABORT, 'case_claim rows are sealed'); END;
CREATE TRIGGER cash_only_lift_granted BEFORE INSERT ON cash_only_lift
WHEN NEW.through_id > COALESCE((SELECT MAX(id) FROM returned_item), 0)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'lift-cash-only' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this lift'); END;
CREATE TRIGGER cash_only_lift_no_delete BEFORE DELETE ON cash_only_lift
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;
CREATE TRIGGER cash_only_lift_no_replace BEFORE INSERT ON cash_only_lift
WHEN EXISTS (SELECT 1 FROM cash_only_lift WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;
CREATE TRIGGER cash_only_lift_no_update BEFORE UPDATE ON cash_only_lift
BEGIN SELECT RAISE(ABORT, 'cash_only_lift rows are sealed'); END;
CREATE TRIGGER cash_only_no_delete BEFORE DELETE ON cash_only
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_no_replace BEFORE INSERT ON cash_only
WHEN EXISTS (SELECT 1 FROM cash_only WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_no_update BEFORE UPDATE ON cash_only
BEGIN SELECT RAISE(ABORT, 'cash_only rows are sealed'); END;
CREATE TRIGGER cash_only_of_the_payer BEFORE INSERT ON cash_only
WHEN NOT EXISTS (SELECT 1 FROM returned_item r WHERE r.id = NEW.returned_id
  AND NEW.until_date > r.bank_date AND NEW.party_id IS r.party_id
  AND NEW.account_id IS CASE WHEN r.party_id IS NULL THEN r.account_id END)
BEGIN SELECT RAISE(ABORT, 'this check was of somebody else'); END;
CREATE TRIGGER chain_link_change_fund_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'change-fund' AND (
  SELECT COALESCE(SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END), 0)
  FROM change_fund_line WHERE movement_id = NEW.subject_id)
  <> (
  SELECT CASE m.kind
    WHEN 'opening' THEN (
      SELECT COALESCE(SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END), 0)
      FROM posting WHERE account = '990-1105' AND entry_id <= m.through_entry_id)
    ELSE (
      SELECT COALESCE(SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END), 0)
      FROM posting WHERE account = '990-1105' AND entry_id = m.entry_id) END
  FROM change_fund_movement m WHERE m.id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'the movement does not come to what its entry posts'); END;
CREATE TRIGGER chain_link_change_fund_settled BEFORE INSERT ON chain_link
WHEN NEW.kind = 'change-fund'
  AND (SELECT kind FROM change_fund_movement WHERE id = NEW.subject_id) = 'count'
  AND NOT EXISTS (SELECT 1 FROM change_fund_settlement WHERE movement_id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'the count of the change fund is not settled'); END;
CREATE TRIGGER chain_link_correction_pairs BEFORE INSERT ON chain_link
WHEN NEW.kind = 'tender-correction' AND (
  SELECT SUM(CASE side WHEN 'in' THEN amount_cents ELSE -amount_cents END) FROM receipt_tender
  WHERE receipt_id = (SELECT receipt_id FROM tender_correction WHERE id = NEW.subject_id))
  IS NOT (SELECT total_cents FROM receipt
    WHERE id = (SELECT receipt_id FROM tender_correction WHERE id = NEW.subject_id))
BEGIN SELECT RAISE(ABORT, 'the tenders do not add up to the receipt'); END;
CREATE TRIGGER chain_link_follows BEFORE INSERT ON chain_link
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM chain_link WHERE chain = NEW.chain)
  OR NEW.previous_hash <> COALESCE((SELECT hash FROM chain_link WHERE chain = NEW.chain
      AND sequence = NEW.sequence - 1), '')
BEGIN SELECT RAISE(ABORT, 'the link does not follow its chain'); END;
CREATE TRIGGER chain_link_imported_payment_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'imported-payment' AND NOT EXISTS (SELECT 1 FROM imported_payment p
  WHERE p.id = NEW.subject_id AND p.amount_cents =
    (SELECT COALESCE(SUM(m.amount_cents), 0) FROM open_item_movement m
      WHERE m.entry_id = p.entry_id AND m.side = 'C')
    + (SELECT COALESCE(SUM(o.amount_cents), 0) FROM imported_recovery o
      WHERE o.payment_id = p.id))
BEGIN SELECT RAISE(ABORT, 'the payment does not add up'); END;
CREATE TRIGGER chain_link_kept_tape_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'kept-tape' AND EXISTS (SELECT 1 FROM kept_tape t WHERE t.id = NEW.subject_id AND (
  t.total_cents IS NOT (SELECT SUM(amount_cents) FROM kept_tape_line
    WHERE tape_id = t.id AND kind = 'amount' AND struck = 0) OR
  t.items IS NOT (SELECT COUNT(*) FROM kept_tape_line
    WHERE tape_id = t.id AND kind = 'amount' AND struck = 0)))
BEGIN SELECT RAISE(ABORT, 'the kept tape does not add up'); END;
CREATE TRIGGER chain_link_no_delete BEFORE DELETE ON chain_link
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER chain_link_no_replace BEFORE INSERT ON chain_link
WHEN EXISTS (SELECT 1 FROM chain_link WHERE chain = NEW.chain AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER chain_link_no_update BEFORE UPDATE ON chain_link
BEGIN SELECT RAISE(ABORT, 'chain_link rows are sealed'); END;
CREATE TRIGGER chain_link_receipt_adds_up BEFORE INSERT ON chain_link
WHEN NEW.kind = 'receipt' AND EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.subject_id AND (
  r.total_cents IS NOT (SELECT SUM(amount_cents) FROM receipt_line WHERE receipt_id = r.id) OR
  r.total_cents IS NOT (SELECT SUM(amount_cents) FROM receipt_tender WHERE receipt_id = r.id) OR
  r.total_cents + r.change_cents IS NOT
    (SELECT SUM(tendered_cents) FROM receipt_tender WHERE receipt_id = r.id)))
BEGIN SELECT RAISE(ABORT, 'the receipt does not add up'); END;
CREATE TRIGGER chain_link_tape_exception BEFORE INSERT ON chain_link
WHEN NEW.kind = 'tape' AND EXISTS (SELECT 1 FROM tape WHERE id = NEW.subject_id)
  AND EXISTS (SELECT 1 FROM tape_exception WHERE tape_id = NEW.subject_id) IS NOT (
  SELECT EXISTS (SELECT 1 FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    WHERE r.business_date = t.business_date AND r.clerk_id = t.keyed_by
      AND l.department = t.department
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id))
  FROM tape t WHERE t.id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'own receipts on a tape are on record as an exception'); END;
CREATE TRIGGER change_fund_count_line_late BEFORE INSERT ON change_fund_count_line
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'change-fund-count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count of the change fund is sealed'); END;
CREATE TRIGGER change_fund_count_line_no_delete BEFORE DELETE ON change_fund_count_line
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_count_line_no_replace BEFORE INSERT ON change_fund_count_line
WHEN EXISTS (SELECT 1 FROM change_fund_count_line WHERE count_id = NEW.count_id AND form = NEW.form
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_count_line_no_update BEFORE UPDATE ON change_fund_count_line
BEGIN SELECT RAISE(ABORT, 'change_fund_count_line rows are sealed'); END;
CREATE TRIGGER change_fund_count_no_delete BEFORE DELETE ON change_fund_count
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_no_replace BEFORE INSERT ON change_fund_count
WHEN EXISTS (SELECT 1 FROM change_fund_count WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_no_update BEFORE UPDATE ON change_fund_count
BEGIN SELECT RAISE(ABORT, 'change_fund_count rows are sealed'); END;
CREATE TRIGGER change_fund_count_second BEFORE INSERT ON change_fund_count
WHEN NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.counted_at AND NEW.counted_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
CREATE TRIGGER change_fund_line_late BEFORE INSERT ON change_fund_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'change-fund' AND subject_id = NEW.movement_id)
BEGIN SELECT RAISE(ABORT, 'the movement of the change fund is sealed'); END;
CREATE TRIGGER change_fund_line_no_delete BEFORE DELETE ON change_fund_line
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
CREATE TRIGGER change_fund_line_no_replace BEFORE INSERT ON change_fund_line
WHEN EXISTS (SELECT 1 FROM change_fund_line WHERE movement_id = NEW.movement_id AND side = NEW.side
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
CREATE TRIGGER change_fund_line_no_update BEFORE UPDATE ON change_fund_line
BEGIN SELECT RAISE(ABORT, 'change_fund_line rows are sealed'); END;
CREATE TRIGGER change_fund_movement_no_delete BEFORE DELETE ON change_fund_movement
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_movement_no_replace BEFORE INSERT ON change_fund_movement
WHEN EXISTS (SELECT 1 FROM change_fund_movement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_movement_no_update BEFORE UPDATE ON change_fund_movement
BEGIN SELECT RAISE(ABORT, 'change_fund_movement rows are sealed'); END;
CREATE TRIGGER change_fund_movement_opens_once BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'opening' AND EXISTS (SELECT 1 FROM change_fund_movement)
BEGIN SELECT RAISE(ABORT, 'the change fund is open already'); END;
CREATE TRIGGER change_fund_movement_second BEFORE INSERT ON change_fund_movement
WHEN NEW.kind = 'exchange' AND NOT EXISTS (SELECT 1 FROM supervising
  WHERE person_id = NEW.second_id AND from_at <= NEW.moved_at AND NEW.moved_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second'); END;
CREATE TRIGGER change_fund_settlement_no_delete BEFORE DELETE ON change_fund_settlement
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_no_replace BEFORE INSERT ON change_fund_settlement
WHEN EXISTS (SELECT 1 FROM change_fund_settlement WHERE count_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_no_update BEFORE UPDATE ON change_fund_settlement
BEGIN SELECT RAISE(ABORT, 'change_fund_settlement rows are sealed'); END;
CREATE TRIGGER change_fund_settlement_signed BEFORE INSERT ON change_fund_settlement
BEGIN
  SELECT RAISE(ABORT, 'who counted the change fund cannot approve its difference')
  WHERE EXISTS (SELECT 1 FROM change_fund_count
    WHERE id = NEW.count_id AND NEW.approved_by IN (counted_by, second_id));
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (NEW.against = 'opening' OR ABS(NEW.difference_cents) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM change_fund_count WHERE id = NEW.count_id)
    ORDER BY effective_from DESC LIMIT 1));
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.settled_at AND NEW.settled_at < until_at
      AND (role = 'finance-director'
        OR (NEW.against <> 'opening' AND ABS(NEW.difference_cents) <= (
          SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
            AND effective_from <=
              (SELECT business_date FROM change_fund_count WHERE id = NEW.count_id)
          ORDER BY effective_from DESC LIMIT 1))));
END;
CREATE TRIGGER city_no_delete BEFORE DELETE ON city
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER city_no_replace BEFORE INSERT ON city
WHEN EXISTS (SELECT 1 FROM city WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER city_no_update BEFORE UPDATE ON city
BEGIN SELECT RAISE(ABORT, 'city rows are sealed'); END;
CREATE TRIGGER component_kind_granted BEFORE INSERT ON component_kind
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM component_kind
  WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (
    SELECT 1 FROM granted_line_rule
    WHERE rule = 'component' AND key = NEW.code AND effective_from = NEW.effective_from
      AND authority = NEW.authority AND json_extract(value, '$.name') = NEW.name
      AND json_extract(value, '$.rank') = NEW.rank
      AND json_extract(value, '$.recognition') = NEW.recognition
      AND json_extract(value, '$.control') = NEW.control_account
      AND json_extract(value, '$.deferred') IS NEW.deferred_account);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER component_kind_no_delete BEFORE DELETE ON component_kind
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_no_replace BEFORE INSERT ON component_kind
WHEN EXISTS (SELECT 1 FROM component_kind
  WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_no_update BEFORE UPDATE ON component_kind
BEGIN SELECT RAISE(ABORT, 'component_kind rows are sealed'); END;
CREATE TRIGGER component_kind_part_granted BEFORE INSERT ON component_kind_part
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM component_kind_part
  WHERE code = NEW.code AND effective_from = NEW.effective_from AND position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (
    SELECT 1 FROM granted_line_rule g, json_each(g.value, '$.parts') p
    WHERE g.rule = 'component' AND g.key = NEW.code AND g.effective_from = NEW.effective_from
      AND p.key = NEW.position - 1 AND json_extract(p.value, '$.account') = NEW.account
      AND json_extract(p.value, '$.amountCents') IS NEW.amount_cents);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER component_kind_part_no_delete BEFORE DELETE ON component_kind_part
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER component_kind_part_no_replace BEFORE INSERT ON component_kind_part
WHEN EXISTS (SELECT 1 FROM component_kind_part
  WHERE code = NEW.code AND effective_from = NEW.effective_from
    AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER component_kind_part_no_update BEFORE UPDATE ON component_kind_part
BEGIN SELECT RAISE(ABORT, 'component_kind_part rows are sealed'); END;
CREATE TRIGGER component_share_no_delete BEFORE DELETE ON component_share
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER component_share_no_replace BEFORE INSERT ON component_share
WHEN EXISTS (SELECT 1 FROM component_share WHERE component_id = NEW.component_id
      AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER component_share_no_update BEFORE UPDATE ON component_share
BEGIN SELECT RAISE(ABORT, 'component_share rows are sealed'); END;
CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
CREATE TRIGGER contact_no_replace BEFORE INSERT ON contact
WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
CREATE TRIGGER contact_no_update BEFORE UPDATE ON contact
BEGIN SELECT RAISE(ABORT, 'contact rows are sealed'); END;
CREATE TRIGGER contact_task_no_delete BEFORE DELETE ON contact_task
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
CREATE TRIGGER contact_task_no_replace BEFORE INSERT ON contact_task
WHEN EXISTS (SELECT 1 FROM contact_task
    WHERE contact_id = NEW.contact_id OR task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
CREATE TRIGGER contact_task_no_update BEFORE UPDATE ON contact_task
BEGIN SELECT RAISE(ABORT, 'contact_task rows are sealed'); END;
CREATE TRIGGER contact_task_of_its_contact BEFORE INSERT ON contact_task
WHEN NOT EXISTS (SELECT 1 FROM contact c JOIN task t ON t.id = NEW.task_id
    WHERE c.id = NEW.contact_id AND t.account_id = c.account_id AND t.made_by = c.recorded_by
      AND (c.outcome IN ('task', 'message') AND t.kind <> 'claim'
        OR c.outcome = 'complaint' AND t.kind = 'complaint'))
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'contact' AND subject_id = NEW.contact_id)
BEGIN SELECT RAISE(ABORT, 'the task is not of its contact'); END;
CREATE VIEW control_moved AS
SELECT p.account, e.business_date,
  CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END AS ledger_cents,
  0 AS items_cents, 0 AS opened
FROM posting p JOIN ledger_account a ON a.code = p.account AND a.control = 1
JOIN entry e ON e.id = p.entry_id
UNION ALL
SELECT c.control_account, m.business_date, 0, m.cents,
  (m.standing_cents <> 0) - (m.standing_cents <> m.cents)
FROM (
  SELECT component_id, business_date, cents,
    SUM(cents) OVER (PARTITION BY component_id ORDER BY business_date, id) AS standing_cents
  FROM dated_movement) m
JOIN open_item_component c ON c.id = m.component_id;
CREATE TRIGGER count_line_late BEFORE INSERT ON count_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;
CREATE TRIGGER count_line_no_delete BEFORE DELETE ON count_line
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_line_no_replace BEFORE INSERT ON count_line
WHEN EXISTS (SELECT 1 FROM count_line WHERE count_id = NEW.count_id AND form = NEW.form
      AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_line_no_update BEFORE UPDATE ON count_line
BEGIN SELECT RAISE(ABORT, 'count_line rows are sealed'); END;
CREATE TRIGGER count_tender_late BEFORE INSERT ON count_tender
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the count is sealed'); END;
CREATE TRIGGER count_tender_no_delete BEFORE DELETE ON count_tender
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER count_tender_no_replace BEFORE INSERT ON count_tender
WHEN EXISTS (SELECT 1 FROM count_tender WHERE count_id = NEW.count_id AND tender = NEW.tender)
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER count_tender_no_update BEFORE UPDATE ON count_tender
BEGIN SELECT RAISE(ABORT, 'count_tender rows are sealed'); END;
CREATE TRIGGER counterfeit_note_checked BEFORE INSERT ON counterfeit_note
WHEN NEW.place = 'drawer'
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the shortage is beyond what this person may approve')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.taken_at AND NEW.taken_at < until_at
      AND (role = 'finance-director' OR NEW.denomination_cents <= (
        SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
          AND effective_from <= NEW.business_date ORDER BY effective_from DESC LIMIT 1)));
END;
CREATE TRIGGER counterfeit_note_no_delete BEFORE DELETE ON counterfeit_note
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_note_no_replace BEFORE INSERT ON counterfeit_note
WHEN EXISTS (SELECT 1 FROM counterfeit_note WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_note_no_update BEFORE UPDATE ON counterfeit_note
BEGIN SELECT RAISE(ABORT, 'counterfeit_note rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_delete BEFORE DELETE ON counterfeit_police
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_replace BEFORE INSERT ON counterfeit_police
WHEN EXISTS (SELECT 1 FROM counterfeit_police WHERE note_id = NEW.note_id)
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
CREATE TRIGGER counterfeit_police_no_update BEFORE UPDATE ON counterfeit_police
BEGIN SELECT RAISE(ABORT, 'counterfeit_police rows are sealed'); END;
CREATE TRIGGER court_judgment_no_delete BEFORE DELETE ON court_judgment
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
CREATE TRIGGER court_judgment_no_replace BEFORE INSERT ON court_judgment
WHEN EXISTS (SELECT 1 FROM court_judgment
  WHERE id = NEW.id OR item_id = NEW.item_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
CREATE TRIGGER court_judgment_no_update BEFORE UPDATE ON court_judgment
BEGIN SELECT RAISE(ABORT, 'court_judgment rows are sealed'); END;
CREATE TRIGGER court_judgment_of_its_case BEFORE INSERT ON court_judgment
WHEN NOT EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
    AND c.filed_on <= NEW.decided_on AND NEW.owed_cents <= c.unpaid_cents
    AND NEW.damages_cents <= c.damages_cents)
  OR EXISTS (SELECT 1 FROM standing_judgment s WHERE s.returned_id = NEW.returned_id)
  OR EXISTS (SELECT 1 FROM returned_judgment o WHERE o.returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'no case asked that, or it is judged'); END;
CREATE TRIGGER court_judgment_posts BEFORE INSERT ON court_judgment
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND (SELECT SUM(m.amount_cents) FROM open_item_movement m
      JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = e.id AND m.side = 'D' AND c.item_id = NEW.item_id)
      = NEW.damages_cents + NEW.cost_cents)
BEGIN SELECT RAISE(ABORT, 'the award is not what its entry raises'); END;
CREATE TRIGGER court_relief_no_delete BEFORE DELETE ON court_relief
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER court_relief_no_replace BEFORE INSERT ON court_relief
WHEN EXISTS (SELECT 1 FROM court_relief
  WHERE judgment_id = NEW.judgment_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER court_relief_no_update BEFORE UPDATE ON court_relief
BEGIN SELECT RAISE(ABORT, 'court_relief rows are sealed'); END;
CREATE TRIGGER court_relief_of_damages BEFORE INSERT ON court_relief
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j
  JOIN case_claim y ON y.returned_id = j.returned_id
  WHERE j.id = NEW.judgment_id AND j.damages_cents > 0
    AND j.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'no damages were awarded'); END;
CREATE TRIGGER court_relief_posts BEFORE INSERT ON court_relief
WHEN NOT EXISTS (SELECT 1 FROM entry e
  WHERE e.id = NEW.entry_id AND e.source = 'CRT' AND e.business_date = NEW.business_date
    AND (SELECT SUM(m.amount_cents) FROM open_item_movement m WHERE m.entry_id = e.id)
      = NEW.amount_cents)
  OR EXISTS (SELECT 1 FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id
    JOIN court_judgment j ON j.id = NEW.judgment_id
    LEFT JOIN returned_item_cost k ON k.returned_id = j.returned_id
    LEFT JOIN returned_demand d ON d.returned_id = j.returned_id
    WHERE m.entry_id = NEW.entry_id AND (m.side <> 'C'
      OR (c.item_id IS NOT k.fee_item_id AND c.item_id IS NOT d.mailing_item_id)))
BEGIN SELECT RAISE(ABORT, 'it takes off something else'); END;
CREATE VIEW dated_movement AS
SELECT m.id, m.component_id, e.business_date,
  CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END AS cents
FROM open_item_movement m JOIN entry e ON e.id = m.entry_id;
CREATE TRIGGER day_close_checked BEFORE INSERT ON day_close
BEGIN
  SELECT RAISE(ABORT, 'a drawer of the business date is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.business_date = NEW.business_date
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor closes the day')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.closed_by
    AND role = 'supervisor' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at);
END;
CREATE TRIGGER day_close_no_delete BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER day_close_no_replace BEFORE INSERT ON day_close
WHEN EXISTS (SELECT 1 FROM day_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER day_close_no_update BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close rows are sealed'); END;
CREATE TRIGGER day_lift_checked BEFORE INSERT ON day_lift
BEGIN
  SELECT RAISE(ABORT, 'the date was handed to accounting')
  WHERE EXISTS (SELECT 1 FROM ledger_export WHERE business_date = NEW.business_date);
  SELECT RAISE(ABORT, 'only the finance director lifts a close')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
    AND role = 'finance-director' AND from_at <= NEW.lifted_at AND NEW.lifted_at < until_at);
  SELECT RAISE(ABORT, 'nobody granted the request of this lift')
  WHERE NOT EXISTS (SELECT 1 FROM request_decision d JOIN request q ON q.id = d.request_id
    JOIN supervising s ON s.person_id = q.requested_by AND s.role = 'supervisor'
      AND s.from_at <= q.requested_at AND q.requested_at < s.until_at
    WHERE q.id = NEW.request_id AND q.kind = 'lift-close' AND q.requested_by = NEW.asked_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by);
END;
CREATE TRIGGER day_lift_no_delete BEFORE DELETE ON day_lift
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_lift_no_replace BEFORE INSERT ON day_lift
WHEN EXISTS (SELECT 1 FROM day_lift WHERE id = NEW.id OR business_date = NEW.business_date
  OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_lift_no_update BEFORE UPDATE ON day_lift
BEGIN SELECT RAISE(ABORT, 'day_lift rows are sealed'); END;
CREATE TRIGGER day_lift_through BEFORE INSERT ON day_lift
WHEN NEW.through_entry_id IS NOT (SELECT MAX(id) FROM entry)
BEGIN SELECT RAISE(ABORT, 'a lift names the last entry before it'); END;
CREATE TRIGGER day_second_close_checked BEFORE INSERT ON day_second_close
BEGIN
  SELECT RAISE(ABORT, 'the close of the date was not lifted')
  WHERE NOT EXISTS (SELECT 1 FROM day_lift
    WHERE id = NEW.lift_id AND business_date = NEW.business_date);
  SELECT RAISE(ABORT, 'a drawer of the business date is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.business_date = NEW.business_date
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor closes the day')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.closed_by
    AND role = 'supervisor' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at);
END;
CREATE TRIGGER day_second_close_no_delete BEFORE DELETE ON day_second_close
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;
CREATE TRIGGER day_second_close_no_replace BEFORE INSERT ON day_second_close
WHEN EXISTS (SELECT 1 FROM day_second_close
  WHERE lift_id = NEW.lift_id OR business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;
CREATE TRIGGER day_second_close_no_update BEFORE UPDATE ON day_second_close
BEGIN SELECT RAISE(ABORT, 'day_second_close rows are sealed'); END;
CREATE TRIGGER delegation_checked BEFORE INSERT ON delegation
BEGIN
  SELECT RAISE(ABORT, 'only a clerk stands in for a supervisor')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.person_id AND role = 'clerk'
    AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director asks for a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.asked_by
    AND role IN ('supervisor', 'finance-director')
    AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'only the finance director grants a delegation')
  WHERE NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
    AND role = 'finance-director' AND from_at <= NEW.approved_at AND NEW.approved_at < until_at);
  SELECT RAISE(ABORT, 'nobody granted the request of this delegation')
  WHERE NOT EXISTS (SELECT 1 FROM request_decision d JOIN request q ON q.id = d.request_id
    WHERE q.id = NEW.request_id AND q.kind = 'delegation' AND q.requested_by = NEW.asked_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by);
  SELECT RAISE(ABORT, 'the person stands in already')
  WHERE EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.person_id
    AND from_at < NEW.ends_at AND NEW.begins_at < until_at);
END;
CREATE TRIGGER delegation_end_checked BEFORE INSERT ON delegation_end
BEGIN
  SELECT RAISE(ABORT, 'the delegation is over')
  WHERE NEW.ended_at >= (SELECT ends_at FROM delegation WHERE id = NEW.delegation_id);
  SELECT RAISE(ABORT, 'only a supervisor, the finance director or who stands in ends it')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.ended_by
      AND role IN ('supervisor', 'finance-director')
      AND from_at <= NEW.ended_at AND NEW.ended_at < until_at)
    AND NEW.ended_by <> (SELECT person_id FROM delegation WHERE id = NEW.delegation_id);
END;
CREATE TRIGGER delegation_end_no_delete BEFORE DELETE ON delegation_end
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
CREATE TRIGGER delegation_end_no_replace BEFORE INSERT ON delegation_end
WHEN EXISTS (SELECT 1 FROM delegation_end WHERE delegation_id = NEW.delegation_id)
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
CREATE TRIGGER delegation_end_no_update BEFORE UPDATE ON delegation_end
BEGIN SELECT RAISE(ABORT, 'delegation_end rows are sealed'); END;
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER delegation_no_replace BEFORE INSERT ON delegation
WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM delegation WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER delegation_no_update BEFORE UPDATE ON delegation
BEGIN SELECT RAISE(ABORT, 'delegation rows are sealed'); END;
CREATE TRIGGER department_no_delete BEFORE DELETE ON department
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER department_no_replace BEFORE INSERT ON department
WHEN EXISTS (SELECT 1 FROM department WHERE code = NEW.code)
  OR EXISTS (SELECT 1 FROM department WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER department_no_update BEFORE UPDATE ON department
BEGIN SELECT RAISE(ABORT, 'department rows are sealed'); END;
CREATE TRIGGER deposit_cash_late BEFORE INSERT ON deposit_cash
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_cash_no_delete BEFORE DELETE ON deposit_cash
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_cash_no_replace BEFORE INSERT ON deposit_cash
WHEN EXISTS (SELECT 1 FROM deposit_cash WHERE deposit_id = NEW.deposit_id
      AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_cash_no_update BEFORE UPDATE ON deposit_cash
BEGIN SELECT RAISE(ABORT, 'deposit_cash rows are sealed'); END;
CREATE TRIGGER deposit_check_late BEFORE INSERT ON deposit_check
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_check_no_delete BEFORE DELETE ON deposit_check
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_check_no_replace BEFORE INSERT ON deposit_check
WHEN EXISTS (SELECT 1 FROM deposit_check WHERE tender_id = NEW.tender_id)
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_check_no_update BEFORE UPDATE ON deposit_check
BEGIN SELECT RAISE(ABORT, 'deposit_check rows are sealed'); END;
CREATE TRIGGER deposit_drop_late BEFORE INSERT ON deposit_drop
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_drop_no_delete BEFORE DELETE ON deposit_drop
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_drop_no_replace BEFORE INSERT ON deposit_drop
WHEN EXISTS (SELECT 1 FROM deposit_drop WHERE drop_id = NEW.drop_id)
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_drop_no_update BEFORE UPDATE ON deposit_drop
BEGIN SELECT RAISE(ABORT, 'deposit_drop rows are sealed'); END;
CREATE TRIGGER deposit_found_check_late BEFORE INSERT ON deposit_found_check
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_found_check_no_delete BEFORE DELETE ON deposit_found_check
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_found_check_no_replace BEFORE INSERT ON deposit_found_check
WHEN EXISTS (SELECT 1 FROM deposit_found_check
  WHERE deposit_id = NEW.deposit_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_found_check_no_update BEFORE UPDATE ON deposit_found_check
BEGIN SELECT RAISE(ABORT, 'deposit_found_check rows are sealed'); END;
CREATE TRIGGER deposit_no_delete BEFORE DELETE ON deposit
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_no_replace BEFORE INSERT ON deposit
WHEN EXISTS (SELECT 1 FROM deposit WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM deposit WHERE bag_number = NEW.bag_number)
  OR EXISTS (SELECT 1 FROM deposit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_no_update BEFORE UPDATE ON deposit
BEGIN SELECT RAISE(ABORT, 'deposit rows are sealed'); END;
CREATE TRIGGER deposit_not_in_training BEFORE INSERT ON deposit
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book deposits nothing'); END;
CREATE TRIGGER deposit_session_late BEFORE INSERT ON deposit_session
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'deposit' AND subject_id = NEW.deposit_id)
BEGIN SELECT RAISE(ABORT, 'the deposit is sealed'); END;
CREATE TRIGGER deposit_session_no_delete BEFORE DELETE ON deposit_session
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_session_no_replace BEFORE INSERT ON deposit_session
WHEN EXISTS (SELECT 1 FROM deposit_session WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_session_no_update BEFORE UPDATE ON deposit_session
BEGIN SELECT RAISE(ABORT, 'deposit_session rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_delete BEFORE DELETE ON deposit_verification
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_replace BEFORE INSERT ON deposit_verification
WHEN EXISTS (SELECT 1 FROM deposit_verification WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND agrees = 1 AND NEW.agrees = 1)
  OR EXISTS (SELECT 1 FROM deposit_verification WHERE deposit_id = NEW.deposit_id
      AND attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER deposit_verification_no_update BEFORE UPDATE ON deposit_verification
BEGIN SELECT RAISE(ABORT, 'deposit_verification rows are sealed'); END;
CREATE TRIGGER deposit_verification_role BEFORE INSERT ON deposit_verification
WHEN NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.verified_by AND from_at <= NEW.verified_at AND NEW.verified_at < until_at)
BEGIN SELECT RAISE(ABORT, 'only a supervisor or the finance director verifies a deposit'); END;
CREATE TRIGGER deposit_verification_second_person BEFORE INSERT ON deposit_verification
BEGIN
  SELECT RAISE(ABORT, 'who sealed the deposit cannot verify it')
  WHERE NEW.verified_by = (SELECT sealed_by FROM deposit WHERE id = NEW.deposit_id);
  SELECT RAISE(ABORT, 'nobody verifies a deposit that holds own receipts')
  WHERE EXISTS (SELECT 1 FROM deposit_session d JOIN drawer_session s ON s.id = d.session_id
    WHERE d.deposit_id = NEW.deposit_id AND s.clerk_id = NEW.verified_by);
END;
CREATE TRIGGER drawer_count_no_delete BEFORE DELETE ON drawer_count
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER drawer_count_no_replace BEFORE INSERT ON drawer_count
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id
      AND attempt = NEW.attempt AND purpose = 'close' AND NEW.purpose = 'close')
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER drawer_count_no_update BEFORE UPDATE ON drawer_count
BEGIN SELECT RAISE(ABORT, 'drawer_count rows are sealed'); END;
CREATE TRIGGER drawer_count_of_ended BEFORE INSERT ON drawer_count
WHEN NEW.purpose = 'close'
  AND EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'neither the absent clerk nor who ended the session counts it')
  WHERE NEW.counted_by IN (
    SELECT ended_by FROM session_end WHERE session_id = NEW.session_id
    UNION ALL SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
  SELECT RAISE(ABORT, 'two others count, not one of them twice')
  WHERE NEW.counted_by = (SELECT counted_by FROM drawer_count WHERE session_id = NEW.session_id
    AND purpose = 'close' AND attempt = NEW.attempt - 1
    AND attempt > (SELECT after_attempt FROM session_end WHERE session_id = NEW.session_id));
END;
CREATE TRIGGER drawer_drop_after_end BEFORE INSERT ON drawer_drop
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER drawer_drop_checked BEFORE INSERT ON drawer_drop
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director counts a drop')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.counted_by AND from_at <= NEW.dropped_at AND NEW.dropped_at < until_at);
END;
CREATE TRIGGER drawer_drop_no_delete BEFORE DELETE ON drawer_drop
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_drop_no_replace BEFORE INSERT ON drawer_drop
WHEN EXISTS (SELECT 1 FROM drawer_drop WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_drop WHERE bag_number = NEW.bag_number)
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_drop_no_update BEFORE UPDATE ON drawer_drop
BEGIN SELECT RAISE(ABORT, 'drawer_drop rows are sealed'); END;
CREATE TRIGGER drawer_notice_ended BEFORE INSERT ON drawer_notice
WHEN NEW.kind <> 'shut' AND EXISTS (SELECT 1 FROM drawer_notice
  WHERE register = NEW.register AND opened_at = NEW.opened_at AND kind = 'shut')
BEGIN SELECT RAISE(ABORT, 'the drawer was shut after this opening'); END;
CREATE TRIGGER drawer_notice_no_delete BEFORE DELETE ON drawer_notice
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_no_replace BEFORE INSERT ON drawer_notice
WHEN EXISTS (SELECT 1 FROM drawer_notice WHERE id = NEW.id
  OR (register = NEW.register AND opened_at = NEW.opened_at AND kind = NEW.kind))
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_no_update BEFORE UPDATE ON drawer_notice
BEGIN SELECT RAISE(ABORT, 'drawer_notice rows are sealed'); END;
CREATE TRIGGER drawer_notice_shut BEFORE INSERT ON drawer_notice
WHEN NEW.kind = 'shut' AND NOT EXISTS (SELECT 1 FROM drawer_notice
  WHERE register = NEW.register AND opened_at = NEW.opened_at)
BEGIN SELECT RAISE(ABORT, 'nothing was noted of this opening'); END;
CREATE TRIGGER drawer_opening_after_end BEFORE INSERT ON drawer_opening
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER drawer_opening_checked BEFORE INSERT ON drawer_opening
BEGIN
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.opened_at AND NEW.opened_at < until_at);
END;
CREATE TRIGGER drawer_opening_no_delete BEFORE DELETE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER drawer_opening_no_replace BEFORE INSERT ON drawer_opening
WHEN EXISTS (SELECT 1 FROM drawer_opening WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER drawer_opening_no_update BEFORE UPDATE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'drawer_opening rows are sealed'); END;
CREATE TRIGGER drawer_session_no_delete BEFORE DELETE ON drawer_session
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER drawer_session_no_replace BEFORE INSERT ON drawer_session
WHEN EXISTS (SELECT 1 FROM drawer_session WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM drawer_session
    WHERE business_date = NEW.business_date AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER drawer_session_no_update BEFORE UPDATE ON drawer_session
BEGIN SELECT RAISE(ABORT, 'drawer_session rows are sealed'); END;
CREATE TRIGGER drawer_session_one_a_register BEFORE INSERT ON drawer_session
BEGIN
  SELECT RAISE(ABORT, 'the register has a session that is not closed')
  WHERE EXISTS (SELECT 1 FROM drawer_session s WHERE s.register = NEW.register
    AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director agrees to a float')
  WHERE NEW.agreed_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.agreed_by AND from_at <= NEW.opened_at AND NEW.opened_at < until_at);
END;
CREATE VIEW ended_count AS
SELECT n.session_id, n.id AS count_id, n.attempt, n.counted_by, n.cash_cents,
  (SELECT json_group_array(amount_cents) FROM (
    SELECT amount_cents FROM count_tender WHERE count_id = n.id ORDER BY tender)) AS tenders
FROM session_end e JOIN drawer_count n ON n.session_id = e.session_id
  AND n.purpose = 'close' AND n.attempt > e.after_attempt;
CREATE TRIGGER enquiry_no_delete BEFORE DELETE ON enquiry
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_no_replace BEFORE INSERT ON enquiry
WHEN EXISTS (SELECT 1 FROM enquiry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_no_update BEFORE UPDATE ON enquiry
BEGIN SELECT RAISE(ABORT, 'enquiry rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_delete BEFORE DELETE ON enquiry_task
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_replace BEFORE INSERT ON enquiry_task
WHEN EXISTS (SELECT 1 FROM enquiry_task WHERE enquiry_id = NEW.enquiry_id OR task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER enquiry_task_no_update BEFORE UPDATE ON enquiry_task
BEGIN SELECT RAISE(ABORT, 'enquiry_task rows are sealed'); END;
CREATE TRIGGER enquiry_task_of_its_enquiry BEFORE INSERT ON enquiry_task
WHEN NOT EXISTS (SELECT 1 FROM enquiry c JOIN task t ON t.id = NEW.task_id
    WHERE c.id = NEW.enquiry_id AND t.account_id IS NULL AND t.made_by = c.recorded_by
      AND (c.outcome IN ('task', 'message') OR c.outcome = 'complaint' AND t.kind = 'complaint'))
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'enquiry' AND subject_id = NEW.enquiry_id)
BEGIN SELECT RAISE(ABORT, 'the task is not of its enquiry'); END;
CREATE TRIGGER entry_day_open BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM standing_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the business date is closed'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM entry WHERE reverses_entry_id = NEW.reverses_entry_id
      AND reverses_entry_id IS NOT NULL AND NEW.reverses_entry_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM entry WHERE source = NEW.source AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry rows are sealed'); END;
CREATE TRIGGER entry_seal_balances BEFORE INSERT ON entry_seal
BEGIN
  SELECT RAISE(ABORT, 'the entry does not balance in every fund')
  WHERE EXISTS (
    SELECT 1 FROM posting WHERE entry_id = NEW.entry_id GROUP BY substr(account, 1, 3)
    HAVING SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) <> 0);
  SELECT RAISE(ABORT, 'the seal does not agree with the postings')
  WHERE (SELECT COUNT(*) FROM posting WHERE entry_id = NEW.entry_id) <> NEW.postings
     OR (SELECT SUM(amount_cents) FROM posting WHERE entry_id = NEW.entry_id AND side = 'D')
        IS NOT NEW.total_cents;
  SELECT RAISE(ABORT, 'a control account moved without its open items')
  WHERE EXISTS (
    SELECT account FROM (
      SELECT p.account AS account,
        CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END AS cents
      FROM posting p JOIN ledger_account a ON a.code = p.account
      WHERE p.entry_id = NEW.entry_id AND a.control = 1
      UNION ALL
      SELECT c.control_account,
        CASE m.side WHEN 'D' THEN -m.amount_cents ELSE m.amount_cents END
      FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = NEW.entry_id)
    GROUP BY account HAVING SUM(cents) <> 0);
END;
CREATE TRIGGER entry_seal_no_delete BEFORE DELETE ON entry_seal
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER entry_seal_no_replace BEFORE INSERT ON entry_seal
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER entry_seal_no_update BEFORE UPDATE ON entry_seal
BEGIN SELECT RAISE(ABORT, 'entry_seal rows are sealed'); END;
CREATE TRIGGER fee_end_granted BEFORE INSERT ON fee_end WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM fee_end
    WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fee-end' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER fee_end_no_delete BEFORE DELETE ON fee_end
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;
CREATE TRIGGER fee_end_no_replace BEFORE INSERT ON fee_end
WHEN EXISTS (SELECT 1 FROM fee_end WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;
CREATE TRIGGER fee_end_no_update BEFORE UPDATE ON fee_end
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;
CREATE TRIGGER fee_granted BEFORE INSERT ON fee WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM fee
    WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fee' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER fee_no_delete BEFORE DELETE ON fee
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER fee_no_replace BEFORE INSERT ON fee
WHEN EXISTS (SELECT 1 FROM fee WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER fee_no_update BEFORE UPDATE ON fee
BEGIN SELECT RAISE(ABORT, 'fee rows are sealed'); END;
CREATE TRIGGER fine_no_delete BEFORE DELETE ON fine
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_no_replace BEFORE INSERT ON fine
WHEN EXISTS (SELECT 1 FROM fine
  WHERE schedule_id = NEW.schedule_id AND code = NEW.code AND area = NEW.area)
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_no_update BEFORE UPDATE ON fine
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed'); END;
CREATE TRIGGER fine_schedule_is_whole BEFORE INSERT ON fine
WHEN (SELECT COUNT(*) FROM fine WHERE schedule_id = NEW.schedule_id)
  >= (SELECT fines FROM fine_schedule WHERE id = NEW.schedule_id)
BEGIN SELECT RAISE(ABORT, 'fine rows are sealed: the schedule is whole'); END;
CREATE TRIGGER fine_schedule_no_delete BEFORE DELETE ON fine_schedule
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_schedule_no_replace BEFORE INSERT ON fine_schedule
WHEN EXISTS (SELECT 1 FROM fine_schedule WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_schedule_no_update BEFORE UPDATE ON fine_schedule
BEGIN SELECT RAISE(ABORT, 'fine_schedule rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_granted BEFORE INSERT ON fine_schedule_term
WHEN NOT EXISTS (SELECT 1 FROM fine_schedule_term WHERE effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fines' AND key = CAST(NEW.schedule_id AS TEXT)
      AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER fine_schedule_term_no_delete BEFORE DELETE ON fine_schedule_term
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_no_replace BEFORE INSERT ON fine_schedule_term
WHEN EXISTS (SELECT 1 FROM fine_schedule_term WHERE effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
CREATE TRIGGER fine_schedule_term_no_update BEFORE UPDATE ON fine_schedule_term
BEGIN SELECT RAISE(ABORT, 'fine_schedule_term rows are sealed'); END;
CREATE TRIGGER fund_no_delete BEFORE DELETE ON fund
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE TRIGGER fund_no_replace BEFORE INSERT ON fund
WHEN EXISTS (SELECT 1 FROM fund WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE TRIGGER fund_no_update BEFORE UPDATE ON fund
BEGIN SELECT RAISE(ABORT, 'fund rows are sealed'); END;
CREATE VIEW granted_line_rule AS
SELECT q.id AS request_id, r.rule, r.key, json_extract(q.record, '$.what.from') AS effective_from,
  r.value, CASE r.authority WHEN '' THEN json_extract(q.record, '$.what.authority')
    ELSE r.authority END AS authority
FROM request q JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
JOIN rule_file_row r ON r.file_id = CAST(json_extract(q.record, '$.what.key') AS INTEGER)
WHERE q.kind = 'dated-rule' AND json_extract(q.record, '$.what.rule') = 'rule-file'
UNION ALL
SELECT q.id, 'line', json_extract(q.record, '$.what.key'), json_extract(q.record, '$.what.from'),
  json_quote(json_extract(q.record, '$.what.value')), json_extract(q.record, '$.what.authority')
FROM request q JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
WHERE q.kind = 'dated-rule' AND json_extract(q.record, '$.what.rule') = 'line';
CREATE VIEW granted_rule AS
SELECT json_extract(q.record, '$.what.rule') AS rule, json_extract(q.record, '$.what.key') AS key,
  json_extract(q.record, '$.what.from') AS effective_from,
  json_extract(q.record, '$.what.authority') AS authority
FROM request q JOIN request_decision d ON d.request_id = q.id
WHERE q.kind = 'dated-rule' AND d.decision = 'yes';
CREATE VIEW held_refund (refund_id, redeposit_id) AS
  SELECT r.id, d.id FROM pending_redeposit d CROSS JOIN refund r
  JOIN open_item_component k ON k.id = r.component_id
  WHERE EXISTS (SELECT 1 FROM receipt_line l WHERE l.receipt_id = d.receipt_id
    AND EXISTS (WITH RECURSIVE source (id) AS (VALUES (k.item_id) UNION
        SELECT c.item_id FROM source s JOIN open_item_component p ON p.item_id = s.id
        JOIN transfer t ON t.to_component_id = p.id
        JOIN open_item_component c ON c.id = t.from_component_id)
      SELECT 1 FROM source s JOIN open_item i ON i.id = s.id
      WHERE (l.kind = 'credit' AND l.open_item_id = i.id)
        OR (l.account_id = i.account_id AND EXISTS (SELECT 1 FROM open_item_component c
          JOIN open_item_movement m ON m.component_id = c.id AND m.side = 'C'
          JOIN entry e ON e.id = m.entry_id AND e.source = 'LIN' WHERE c.item_id = i.id))));
CREATE VIEW held_role (person_id, role, from_at, until_at) AS
  SELECT p.id, p.role,
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = p.id AND c.kind = 'entered'), ''),
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = p.id AND c.kind IN ('role', 'ended')), '~')
  FROM person p
  UNION ALL
  SELECT t.person_id, t.role, t.from_at,
    COALESCE((SELECT MIN(c.from_at) FROM person_change c
      WHERE c.person_id = t.person_id AND c.kind IN ('role', 'ended')
        AND (c.from_at, c.id) > (t.from_at, t.id)), '~')
  FROM person_change t
  WHERE t.kind = 'role' AND NOT EXISTS (SELECT 1 FROM person_change e
    WHERE e.person_id = t.person_id AND e.kind = 'ended' AND e.from_at <= t.from_at);
CREATE TRIGGER hold_lift_granted BEFORE INSERT ON hold_lift
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'lift-hold' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.holdId') = NEW.hold_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this lift'); END;
CREATE TRIGGER hold_lift_no_delete BEFORE DELETE ON hold_lift
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
CREATE TRIGGER hold_lift_no_replace BEFORE INSERT ON hold_lift
WHEN EXISTS (SELECT 1 FROM hold_lift WHERE hold_id = NEW.hold_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
CREATE TRIGGER hold_lift_no_update BEFORE UPDATE ON hold_lift
BEGIN SELECT RAISE(ABORT, 'hold_lift rows are sealed'); END;
CREATE TRIGGER hold_lift_while_it_stands BEFORE INSERT ON hold_lift
WHEN NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = NEW.hold_id
  AND h.placed_on <= NEW.business_date
  AND (h.until IS NULL OR h.until >= NEW.business_date))
BEGIN SELECT RAISE(ABORT, 'this hold does not stand'); END;
CREATE TRIGGER hold_no_delete BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER hold_no_replace BEFORE INSERT ON hold
WHEN EXISTS (SELECT 1 FROM hold WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER hold_no_update BEFORE UPDATE ON hold
BEGIN SELECT RAISE(ABORT, 'hold rows are sealed'); END;
CREATE TRIGGER hold_placing_granted BEFORE INSERT ON hold_placing
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'place-hold' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this hold'); END;
CREATE TRIGGER hold_placing_no_delete BEFORE DELETE ON hold_placing
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_placing_no_replace BEFORE INSERT ON hold_placing
WHEN EXISTS (SELECT 1 FROM hold_placing
  WHERE hold_id = NEW.hold_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_placing_no_update BEFORE UPDATE ON hold_placing
BEGIN SELECT RAISE(ABORT, 'hold_placing rows are sealed'); END;
CREATE TRIGGER hold_placing_of_its_hold BEFORE INSERT ON hold_placing
WHEN NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = NEW.hold_id
  AND h.placed_on = NEW.business_date AND h.kind IN ('dispute', 'medical', 'legal', 'bankruptcy')
  AND (h.until IS NULL OR h.until >= h.placed_on))
BEGIN SELECT RAISE(ABORT, 'this hold was not placed so'); END;
CREATE TRIGGER identifier_no_delete BEFORE DELETE ON identifier
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER identifier_no_replace BEFORE INSERT ON identifier
WHEN EXISTS (SELECT 1 FROM identifier WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER identifier_no_update BEFORE UPDATE ON identifier
BEGIN SELECT RAISE(ABORT, 'identifier rows are sealed'); END;
CREATE TRIGGER import_file_no_delete BEFORE DELETE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_file_no_replace BEFORE INSERT ON import_file
WHEN EXISTS (SELECT 1 FROM import_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_file_no_update BEFORE UPDATE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file rows are sealed'); END;
CREATE TRIGGER import_key_no_delete BEFORE DELETE ON import_key
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
CREATE TRIGGER import_key_no_replace BEFORE INSERT ON import_key
WHEN EXISTS (SELECT 1 FROM import_key WHERE profile = NEW.profile AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
CREATE TRIGGER import_key_no_update BEFORE UPDATE ON import_key
BEGIN SELECT RAISE(ABORT, 'import_key rows are sealed'); END;
CREATE TRIGGER import_row_no_delete BEFORE DELETE ON import_row
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER import_row_no_replace BEFORE INSERT ON import_row
WHEN EXISTS (SELECT 1 FROM import_row WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM import_row WHERE profile = NEW.profile AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER import_row_no_update BEFORE UPDATE ON import_row
BEGIN SELECT RAISE(ABORT, 'import_row rows are sealed'); END;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER import_run_no_replace BEFORE INSERT ON import_run
WHEN EXISTS (SELECT 1 FROM import_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run
BEGIN SELECT RAISE(ABORT, 'import_run rows are sealed'); END;
CREATE TRIGGER imported_payment_no_delete BEFORE DELETE ON imported_payment
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;
CREATE TRIGGER imported_payment_no_replace BEFORE INSERT ON imported_payment
WHEN EXISTS (SELECT 1 FROM imported_payment WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM imported_payment WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;
CREATE TRIGGER imported_payment_no_update BEFORE UPDATE ON imported_payment
BEGIN SELECT RAISE(ABORT, 'imported_payment rows are sealed'); END;
CREATE TRIGGER imported_recovery_late BEFORE INSERT ON imported_recovery
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'imported-payment' AND subject_id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'the payment is made already'); END;
CREATE TRIGGER imported_recovery_no_delete BEFORE DELETE ON imported_recovery
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;
CREATE TRIGGER imported_recovery_no_replace BEFORE INSERT ON imported_recovery
WHEN EXISTS (SELECT 1 FROM imported_recovery WHERE payment_id = NEW.payment_id
  AND (place = NEW.place OR list_id = NEW.list_id AND component_id = NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;
CREATE TRIGGER imported_recovery_no_update BEFORE UPDATE ON imported_recovery
BEGIN SELECT RAISE(ABORT, 'imported_recovery rows are sealed'); END;
CREATE TRIGGER imported_recovery_of_account BEFORE INSERT ON imported_recovery
WHEN NOT EXISTS (SELECT 1 FROM imported_payment p JOIN open_item i ON i.account_id = p.account_id
  JOIN open_item_component c ON c.item_id = i.id
  WHERE p.id = NEW.payment_id AND c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'the payment is of another account'); END;
CREATE TRIGGER imported_recovery_within BEFORE INSERT ON imported_recovery
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be recovered than was written off'); END;
CREATE TRIGGER judgment_set_aside_by_another BEFORE INSERT ON judgment_set_aside
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j WHERE j.id = NEW.judgment_id
    AND j.made_by <> NEW.made_by AND j.decided_on <= NEW.decided_on)
  OR EXISTS (SELECT 1 FROM court_judgment j JOIN standing_placement p
    ON p.returned_id = j.returned_id WHERE j.id = NEW.judgment_id)
BEGIN SELECT RAISE(ABORT, 'a judgment is set aside later, and by another'); END;
CREATE TRIGGER judgment_set_aside_no_delete BEFORE DELETE ON judgment_set_aside
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
CREATE TRIGGER judgment_set_aside_no_replace BEFORE INSERT ON judgment_set_aside
WHEN EXISTS (SELECT 1 FROM judgment_set_aside WHERE judgment_id = NEW.judgment_id
  OR credit_item_id = NEW.credit_item_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
CREATE TRIGGER judgment_set_aside_no_update BEFORE UPDATE ON judgment_set_aside
BEGIN SELECT RAISE(ABORT, 'judgment_set_aside rows are sealed'); END;
CREATE TRIGGER judgment_set_aside_takes_back BEFORE INSERT ON judgment_set_aside
WHEN NOT EXISTS (SELECT 1 FROM court_judgment j
  WHERE j.id = NEW.judgment_id AND (j.entry_id IS NULL AND NEW.entry_id IS NULL OR EXISTS (
    SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source = 'LIN'
      AND e.business_date = NEW.business_date AND e.reverses_entry_id = j.entry_id
      AND j.damages_cents + j.cost_cents = (SELECT SUM(m.amount_cents) FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id
        WHERE m.entry_id = e.id AND m.side = 'C'
          AND (c.item_id = j.item_id OR c.item_id = NEW.credit_item_id)))))
BEGIN SELECT RAISE(ABORT, 'the entry does not take back what was charged'); END;
CREATE TRIGGER kept_credit_no_delete BEFORE DELETE ON kept_credit
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER kept_credit_no_replace BEFORE INSERT ON kept_credit
WHEN EXISTS (SELECT 1 FROM kept_credit WHERE
  id = NEW.id OR number = NEW.number OR entry_id = NEW.entry_id
    OR list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER kept_credit_no_update BEFORE UPDATE ON kept_credit
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER kept_credit_of_its_list BEFORE INSERT ON kept_credit
WHEN NOT EXISTS (SELECT 1 FROM unclaimed_item t JOIN waiting_unclaimed w ON w.id = t.list_id
  JOIN entry e ON e.id = NEW.entry_id JOIN open_item_movement m ON m.entry_id = e.id
  WHERE t.list_id = NEW.list_id AND t.component_id = NEW.component_id
    AND e.source = 'UCM' AND e.reverses_entry_id IS NULL
    AND m.component_id = t.component_id AND m.side = 'D' AND m.amount_cents = t.listed_cents
    AND (SELECT COUNT(*) FROM open_item_movement n WHERE n.entry_id = e.id) = 1
    AND NOT EXISTS (SELECT 1 FROM open_item_movement n WHERE n.component_id = t.component_id
      AND n.entry_id > t.entry_id AND n.entry_id <> e.id))
BEGIN SELECT RAISE(ABORT, 'the entry does not keep an unclaimed credit of the list'); END;
CREATE TRIGGER kept_credit_reversal_approved BEFORE INSERT ON kept_credit_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-kept' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.keptId') = NEW.kept_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;
CREATE TRIGGER kept_credit_reversal_no_delete BEFORE DELETE ON kept_credit_reversal
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_no_replace BEFORE INSERT ON kept_credit_reversal
WHEN EXISTS (SELECT 1 FROM kept_credit_reversal WHERE
  kept_id = NEW.kept_id OR request_id = NEW.request_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_no_update BEFORE UPDATE ON kept_credit_reversal
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_takes_back BEFORE INSERT ON kept_credit_reversal
WHEN NOT EXISTS (SELECT 1 FROM kept_credit k JOIN unclaimed_keeping u ON u.list_id = k.list_id
  JOIN entry e ON e.id = NEW.entry_id
  WHERE k.id = NEW.kept_id AND e.source = 'UCM' AND e.reverses_entry_id = k.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not open the credit again'); END;
CREATE TRIGGER kept_tape_line_late BEFORE INSERT ON kept_tape_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'kept-tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the kept tape is sealed'); END;
CREATE TRIGGER kept_tape_line_no_delete BEFORE DELETE ON kept_tape_line
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_line_no_replace BEFORE INSERT ON kept_tape_line
WHEN EXISTS (SELECT 1 FROM kept_tape_line WHERE tape_id = NEW.tape_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_line_no_update BEFORE UPDATE ON kept_tape_line
BEGIN SELECT RAISE(ABORT, 'kept_tape_line rows are sealed'); END;
CREATE TRIGGER kept_tape_no_delete BEFORE DELETE ON kept_tape
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;
CREATE TRIGGER kept_tape_no_replace BEFORE INSERT ON kept_tape
WHEN EXISTS (SELECT 1 FROM kept_tape WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;
CREATE TRIGGER kept_tape_no_update BEFORE UPDATE ON kept_tape
BEGIN SELECT RAISE(ABORT, 'kept_tape rows are sealed'); END;
CREATE VIEW last_worked_date AS
SELECT MAX(date) AS date FROM (
  SELECT MAX(business_date) AS date FROM receipt
  UNION ALL SELECT MAX(business_date) FROM drawer_session
  UNION ALL SELECT MAX(business_date) FROM day_close
  UNION ALL SELECT MAX(business_date) FROM deposit
  UNION ALL SELECT MAX(business_date) FROM surprise_count
  UNION ALL SELECT MAX(business_date) FROM change_fund_movement
  UNION ALL SELECT MAX(business_date) FROM change_fund_count
  UNION ALL SELECT MAX(business_date) FROM entry
  UNION ALL SELECT MAX(business_date) FROM opened_account
  UNION ALL SELECT MAX(business_date) FROM line_record
  UNION ALL SELECT MAX(business_date) FROM letter
  UNION ALL SELECT MAX(business_date) FROM arrangement
  UNION ALL SELECT MAX(business_date) FROM arrangement_event
  UNION ALL SELECT MAX(business_date) FROM hold_placing
  UNION ALL SELECT MAX(business_date) FROM hold_lift
  UNION ALL SELECT MAX(business_date) FROM refund_payment
  UNION ALL SELECT MAX(business_date) FROM redeposit
  UNION ALL SELECT MAX(business_date) FROM redeposit_end
  UNION ALL SELECT MAX(business_date) FROM cash_only_lift
  UNION ALL SELECT MAX(business_date) FROM returned_demand
  UNION ALL SELECT MAX(business_date) FROM returned_case
  UNION ALL SELECT MAX(business_date) FROM returned_judgment
  UNION ALL SELECT MAX(business_date) FROM court_judgment
  UNION ALL SELECT MAX(business_date) FROM placement
  UNION ALL SELECT MAX(business_date) FROM placement_recall
  UNION ALL SELECT MAX(business_date) FROM write_off_list
  UNION ALL SELECT MAX(business_date) FROM write_off_withdrawal
  UNION ALL SELECT MAX(business_date) FROM unclaimed_list
  UNION ALL SELECT MAX(business_date) FROM unclaimed_publication
  UNION ALL SELECT MAX(business_date) FROM unclaimed_withdrawal
  UNION ALL SELECT MAX(business_date) FROM enquiry);
CREATE TRIGGER ledger_account_no_delete BEFORE DELETE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_account_no_replace BEFORE INSERT ON ledger_account
WHEN EXISTS (SELECT 1 FROM ledger_account WHERE code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_account_no_update BEFORE UPDATE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'ledger_account rows are sealed'); END;
CREATE TRIGGER ledger_export_day_closed BEFORE INSERT ON ledger_export
WHEN NOT EXISTS (SELECT 1 FROM standing_close WHERE business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the business date is not closed'); END;
CREATE TRIGGER ledger_export_no_delete BEFORE DELETE ON ledger_export
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER ledger_export_no_replace BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM ledger_export WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM ledger_export WHERE business_date = NEW.business_date
      AND format = NEW.format AND detail = NEW.detail)
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER ledger_export_no_update BEFORE UPDATE ON ledger_export
BEGIN SELECT RAISE(ABORT, 'ledger_export rows are sealed'); END;
CREATE TRIGGER ledger_export_not_in_training BEFORE INSERT ON ledger_export
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
CREATE TRIGGER ledger_mapping_no_delete BEFORE DELETE ON ledger_mapping
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER ledger_mapping_no_replace BEFORE INSERT ON ledger_mapping
WHEN EXISTS (SELECT 1 FROM ledger_mapping WHERE account = NEW.account
      AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER ledger_mapping_no_update BEFORE UPDATE ON ledger_mapping
BEGIN SELECT RAISE(ABORT, 'ledger_mapping rows are sealed'); END;
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_no_replace BEFORE INSERT ON letter
WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_no_update BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'letter rows are sealed'); END;
CREATE TRIGGER letter_print_counts BEFORE INSERT ON letter_print
WHEN NEW.copy IS NOT (SELECT CASE r.form WHEN 'labels' THEN NULL ELSE
    1 + (SELECT COUNT(*) FROM letter_print p WHERE p.letter_id = NEW.letter_id
      AND p.copy IS NOT NULL) END
  FROM letter_run r WHERE r.id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'the copy is not the next one that the letter counts'); END;
CREATE TRIGGER letter_print_no_delete BEFORE DELETE ON letter_print
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;
CREATE TRIGGER letter_print_no_replace BEFORE INSERT ON letter_print
WHEN EXISTS (SELECT 1 FROM letter_print WHERE run_id = NEW.run_id AND position = NEW.position)
  OR EXISTS (SELECT 1 FROM letter_print WHERE letter_id = NEW.letter_id AND copy = NEW.copy)
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;
CREATE TRIGGER letter_print_no_update BEFORE UPDATE ON letter_print
BEGIN SELECT RAISE(ABORT, 'letter_print rows are sealed'); END;
CREATE TRIGGER letter_run_again BEFORE INSERT ON letter_run
WHEN NEW.again_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter_run r
  WHERE r.id = NEW.again_of AND r.again_of IS NULL AND r.form = NEW.form
    AND r.letters = NEW.letters AND r.sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'the run does not repeat the one it names'); END;
CREATE TRIGGER letter_run_no_delete BEFORE DELETE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_run_no_replace BEFORE INSERT ON letter_run
WHEN EXISTS (SELECT 1 FROM letter_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_run_no_update BEFORE UPDATE ON letter_run
BEGIN SELECT RAISE(ABORT, 'letter_run rows are sealed'); END;
CREATE TRIGGER letter_says_what_it_is BEFORE INSERT ON letter
WHEN json_extract(NEW.content, '$.number') IS NOT printf('LTR-%06d', NEW.number)
  OR json_extract(NEW.content, '$.language') IS NOT NEW.language
BEGIN SELECT RAISE(ABORT, 'the letter is not the one of its row'); END;
CREATE TRIGGER letter_sending_after_writing BEFORE INSERT ON letter_sending
WHEN NOT EXISTS (SELECT 1 FROM letter l
  WHERE l.id = NEW.letter_id AND l.business_date <= NEW.sent_on)
BEGIN SELECT RAISE(ABORT, 'the letter was not written by then'); END;
CREATE TRIGGER letter_sending_no_delete BEFORE DELETE ON letter_sending
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER letter_sending_no_replace BEFORE INSERT ON letter_sending
WHEN EXISTS (SELECT 1 FROM letter_sending
  WHERE id = NEW.id OR certified_number = NEW.certified_number)
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER letter_sending_no_update BEFORE UPDATE ON letter_sending
BEGIN SELECT RAISE(ABORT, 'letter_sending rows are sealed'); END;
CREATE TRIGGER line_record_approved BEFORE INSERT ON line_record
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'line-act' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by
    AND json_extract(q.record, '$.what.line') = NEW.line
    AND json_extract(q.record, '$.what.act') = NEW.act
    AND (json_extract(q.record, '$.what.accountId') IS NULL
      OR json_extract(q.record, '$.what.accountId') = NEW.account_id))
BEGIN SELECT RAISE(ABORT, 'nobody approved this record'); END;
CREATE TRIGGER line_record_follows BEFORE INSERT ON line_record
WHEN NEW.sequence <> 1 + (SELECT COUNT(*) FROM line_record WHERE account_id = NEW.account_id)
  OR NEW.line <> (SELECT line FROM account WHERE id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the record does not follow the one before'); END;
CREATE TRIGGER line_record_is_its_entry BEFORE INSERT ON line_record
WHEN NEW.entry_id IS NOT NULL AND (
  NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source IN ('LIN', 'APL')
    AND e.business_date = NEW.business_date)
  OR EXISTS (SELECT 1 FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
    WHERE m.entry_id = NEW.entry_id AND i.account_id IS NOT NEW.account_id))
BEGIN SELECT RAISE(ABORT, 'the record does not say what its entry moves'); END;
CREATE TRIGGER line_record_no_delete BEFORE DELETE ON line_record
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
CREATE TRIGGER line_record_no_replace BEFORE INSERT ON line_record
WHEN EXISTS (SELECT 1 FROM line_record
  WHERE id = NEW.id OR account_id = NEW.account_id AND sequence = NEW.sequence
  OR request_id = NEW.request_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
CREATE TRIGGER line_record_no_update BEFORE UPDATE ON line_record
BEGIN SELECT RAISE(ABORT, 'line_record rows are sealed'); END;
CREATE TRIGGER line_rule_granted BEFORE INSERT ON line_rule
WHEN EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM line_rule
  WHERE line = NEW.line AND name = NEW.name AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (
    SELECT 1 FROM granted_line_rule
    WHERE rule = 'line' AND key = NEW.line || ' ' || NEW.name
      AND effective_from = NEW.effective_from AND value = NEW.value
      AND authority = NEW.authority);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER line_rule_no_delete BEFORE DELETE ON line_rule
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER line_rule_no_replace BEFORE INSERT ON line_rule
WHEN EXISTS (SELECT 1 FROM line_rule
  WHERE line = NEW.line AND name = NEW.name AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER line_rule_no_update BEFORE UPDATE ON line_rule
BEGIN SELECT RAISE(ABORT, 'line_rule rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_checked BEFORE INSERT ON list_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'only accounting acknowledges a list')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.acknowledged_by
    AND role = 'accounting' AND from_at <= NEW.acknowledged_at
    AND NEW.acknowledged_at < until_at);
  SELECT RAISE(ABORT, 'the list is acknowledged already')
  WHERE EXISTS (SELECT 1 FROM standing_acknowledgement
    WHERE list = NEW.list AND from_date = NEW.from_date);
  SELECT RAISE(ABORT, 'a date of the list is not closed')
  WHERE (NEW.list = 'posted-payments' AND NOT EXISTS (SELECT 1 FROM standing_close
      WHERE business_date = NEW.from_date))
    OR EXISTS (SELECT 1 FROM drawer_session s
      WHERE s.business_date BETWEEN NEW.from_date AND NEW.to_date AND NOT EXISTS
        (SELECT 1 FROM standing_close c WHERE c.business_date = s.business_date));
  SELECT RAISE(ABORT, 'nobody acknowledges their own work')
  WHERE (NEW.list = 'posted-payments' AND EXISTS (SELECT 1 FROM receipt
      WHERE business_date = NEW.from_date AND clerk_id = NEW.acknowledged_by))
    OR (NEW.list = 'refund-events' AND EXISTS (SELECT 1 FROM refund
      WHERE business_date BETWEEN NEW.from_date AND NEW.to_date
        AND NEW.acknowledged_by IN (asked_by, granted_by)));
END;
CREATE TRIGGER list_acknowledgement_end_by_lift BEFORE INSERT ON list_acknowledgement_end
WHEN NOT EXISTS (SELECT 1 FROM list_acknowledgement k
  JOIN day_lift l ON l.business_date = k.from_date
  WHERE k.id = NEW.acknowledgement_id AND k.list = 'posted-payments' AND l.id = NEW.lift_id
    AND l.lifted_at = NEW.ended_at)
BEGIN SELECT RAISE(ABORT, 'no close of this list was lifted'); END;
CREATE TRIGGER list_acknowledgement_end_no_delete BEFORE DELETE ON list_acknowledgement_end
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_end_no_replace BEFORE INSERT ON list_acknowledgement_end
WHEN EXISTS (SELECT 1 FROM list_acknowledgement_end
  WHERE acknowledgement_id = NEW.acknowledgement_id)
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_end_no_update BEFORE UPDATE ON list_acknowledgement_end
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement_end rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_no_delete BEFORE DELETE ON list_acknowledgement
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_no_replace BEFORE INSERT ON list_acknowledgement
WHEN EXISTS (SELECT 1 FROM list_acknowledgement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER list_acknowledgement_no_update BEFORE UPDATE ON list_acknowledgement
BEGIN SELECT RAISE(ABORT, 'list_acknowledgement rows are sealed'); END;
CREATE TRIGGER look_up_no_delete BEFORE DELETE ON look_up
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;
CREATE TRIGGER look_up_no_replace BEFORE INSERT ON look_up
WHEN EXISTS (SELECT 1 FROM look_up WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;
CREATE TRIGGER look_up_no_update BEFORE UPDATE ON look_up
BEGIN SELECT RAISE(ABORT, 'look_up rows are sealed'); END;
CREATE TRIGGER memo_approved BEFORE INSERT ON memo
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'memo' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this memo'); END;
CREATE TRIGGER memo_moves_its_component BEFORE INSERT ON memo
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'MEM' AND e.business_date = NEW.business_date
    AND m.component_id = NEW.component_id AND m.amount_cents = NEW.amount_cents
    AND m.side = CASE NEW.kind WHEN 'credit' THEN 'C' ELSE 'D' END
    AND i.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the memo does not move what its entry moves'); END;
CREATE TRIGGER memo_no_delete BEFORE DELETE ON memo
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_no_replace BEFORE INSERT ON memo
WHEN EXISTS (SELECT 1 FROM memo WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_no_update BEFORE UPDATE ON memo
BEGIN SELECT RAISE(ABORT, 'memo rows are sealed'); END;
CREATE TRIGGER memo_of_returned_fee BEFORE INSERT ON memo
WHEN NEW.kind = 'credit' AND NEW.request_id IS NULL AND EXISTS (
  SELECT 1 FROM open_item_component c JOIN returned_item_cost k ON k.fee_item_id = c.item_id
  WHERE c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'a fee of a returned check is waived by two'); END;
CREATE TRIGGER memo_reversal_approved BEFORE INSERT ON memo_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-memo' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;
CREATE TRIGGER memo_reversal_no_delete BEFORE DELETE ON memo_reversal
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;
CREATE TRIGGER memo_reversal_no_replace BEFORE INSERT ON memo_reversal
WHEN EXISTS (SELECT 1 FROM memo_reversal WHERE memo_id = NEW.memo_id
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;
CREATE TRIGGER memo_reversal_no_update BEFORE UPDATE ON memo_reversal
BEGIN SELECT RAISE(ABORT, 'memo_reversal rows are sealed'); END;
CREATE TRIGGER memo_reversal_takes_back BEFORE INSERT ON memo_reversal
WHEN NOT EXISTS (SELECT 1 FROM memo o JOIN entry e ON e.id = NEW.entry_id
  WHERE o.id = NEW.memo_id AND e.source = 'MEM' AND e.reverses_entry_id = o.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the memo'); END;
CREATE TRIGGER note_no_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER note_no_replace BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER note_no_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'note rows are sealed'); END;
CREATE TRIGGER open_item_component_no_delete BEFORE DELETE ON open_item_component
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER open_item_component_no_replace BEFORE INSERT ON open_item_component
WHEN EXISTS (SELECT 1 FROM open_item_component WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER open_item_component_no_update BEFORE UPDATE ON open_item_component
BEGIN SELECT RAISE(ABORT, 'open_item_component rows are sealed'); END;
CREATE TRIGGER open_item_movement_before_seal BEFORE INSERT ON open_item_movement
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'the entry is sealed'); END;
CREATE TRIGGER open_item_movement_control_summed AFTER INSERT ON open_item_movement
BEGIN
  INSERT INTO control_sum (span, period, account, ledger_cents, items_cents, opened)
  SELECT s.column1, substr(m.business_date, 1, s.column2), c.control_account, 0,
    CASE m.id WHEN n.id THEN n.cents ELSE 0 END,
    (SUM(k.cents) <> 0) - (SUM(k.cents) <> n.cents) - CASE m.id WHEN n.id THEN 0
      ELSE (SUM(k.cents) <> m.cents) - (SUM(k.cents) <> m.cents + n.cents) END
  FROM (VALUES ('date', 10), ('month', 7)) s
  JOIN dated_movement n ON n.id = NEW.id
  JOIN open_item_component c ON c.id = n.component_id
  JOIN dated_movement m ON m.component_id = n.component_id
    AND (m.id = n.id OR m.business_date > n.business_date)
  JOIN dated_movement k ON k.component_id = n.component_id
    AND (k.business_date, k.id) <= (m.business_date, m.id)
  GROUP BY s.column1, m.id
  ON CONFLICT (span, period, account) DO UPDATE SET
    items_cents = items_cents + excluded.items_cents, opened = opened + excluded.opened;
END;
CREATE TRIGGER open_item_movement_no_delete BEFORE DELETE ON open_item_movement
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER open_item_movement_no_replace BEFORE INSERT ON open_item_movement
WHEN EXISTS (SELECT 1 FROM open_item_movement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER open_item_movement_no_update BEFORE UPDATE ON open_item_movement
BEGIN SELECT RAISE(ABORT, 'open_item_movement rows are sealed'); END;
CREATE TRIGGER open_item_movement_not_beyond AFTER INSERT ON open_item_movement
BEGIN
  SELECT RAISE(ABORT, 'the component would be paid beyond what is open')
  WHERE (
    SELECT SUM(CASE m.side WHEN i.side THEN m.amount_cents ELSE -m.amount_cents END)
    FROM open_item_movement m
    JOIN open_item_component c ON c.id = m.component_id
    JOIN open_item i ON i.id = c.item_id
    WHERE m.component_id = NEW.component_id) < 0;
END;
CREATE TRIGGER open_item_movement_open AFTER INSERT ON open_item_movement
BEGIN
  INSERT INTO component_open (component_id, cents)
  VALUES (NEW.component_id,
    CASE NEW.side WHEN 'D' THEN NEW.amount_cents ELSE -NEW.amount_cents END)
  ON CONFLICT (component_id) DO UPDATE SET cents = cents + excluded.cents;
  DELETE FROM component_open WHERE component_id = NEW.component_id AND cents = 0;
END;
CREATE TRIGGER open_item_movement_owed AFTER INSERT ON open_item_movement
BEGIN
  INSERT INTO account_owed (account_id, owed_cents)
  SELECT i.account_id, CASE NEW.side WHEN 'D' THEN NEW.amount_cents ELSE -NEW.amount_cents END
  FROM open_item_component c JOIN open_item i ON i.id = c.item_id
  WHERE c.id = NEW.component_id AND i.side = 'D' AND i.account_id IS NOT NULL
  ON CONFLICT (account_id) DO UPDATE SET owed_cents = owed_cents + excluded.owed_cents;
END;
CREATE TRIGGER open_item_no_delete BEFORE DELETE ON open_item
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER open_item_no_replace BEFORE INSERT ON open_item
WHEN EXISTS (SELECT 1 FROM open_item WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER open_item_no_update BEFORE UPDATE ON open_item
BEGIN SELECT RAISE(ABORT, 'open_item rows are sealed'); END;
CREATE TRIGGER opened_account_no_delete BEFORE DELETE ON opened_account
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER opened_account_no_replace BEFORE INSERT ON opened_account
WHEN EXISTS (SELECT 1 FROM opened_account WHERE account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER opened_account_no_update BEFORE UPDATE ON opened_account
BEGIN SELECT RAISE(ABORT, 'opened_account rows are sealed'); END;
CREATE TRIGGER paper_book_move_no_delete BEFORE DELETE ON paper_book_move
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;
CREATE TRIGGER paper_book_move_no_replace BEFORE INSERT ON paper_book_move
WHEN EXISTS (SELECT 1 FROM paper_book_move WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;
CREATE TRIGGER paper_book_move_no_update BEFORE UPDATE ON paper_book_move
BEGIN SELECT RAISE(ABORT, 'paper_book_move rows are sealed'); END;
CREATE TRIGGER paper_book_move_turns BEFORE INSERT ON paper_book_move
WHEN NEW.kind IS COALESCE((SELECT kind FROM paper_book_move
  WHERE book_id = NEW.book_id ORDER BY id DESC LIMIT 1), 'returned')
BEGIN SELECT RAISE(ABORT, 'a book is issued, then returned'); END;
CREATE TRIGGER paper_book_no_delete BEFORE DELETE ON paper_book
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;
CREATE TRIGGER paper_book_no_replace BEFORE INSERT ON paper_book
WHEN EXISTS (SELECT 1 FROM paper_book WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;
CREATE TRIGGER paper_book_no_update BEFORE UPDATE ON paper_book
BEGIN SELECT RAISE(ABORT, 'paper_book rows are sealed'); END;
CREATE TRIGGER paper_book_overlaps BEFORE INSERT ON paper_book
WHEN EXISTS (SELECT 1 FROM paper_book b
  WHERE b.first_number <= NEW.last_number AND b.last_number >= NEW.first_number)
BEGIN SELECT RAISE(ABORT, 'the numbers are in a book already'); END;
CREATE TRIGGER paper_copy_no_delete BEFORE DELETE ON paper_copy
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
CREATE TRIGGER paper_copy_no_replace BEFORE INSERT ON paper_copy
WHEN EXISTS (SELECT 1 FROM paper_copy WHERE id = NEW.id OR of_job_id = NEW.of_job_id)
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
CREATE TRIGGER paper_copy_no_update BEFORE UPDATE ON paper_copy
BEGIN SELECT RAISE(ABORT, 'paper_copy rows are sealed'); END;
CREATE TRIGGER paper_slip_check_no_delete BEFORE DELETE ON paper_slip_check
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
CREATE TRIGGER paper_slip_check_no_replace BEFORE INSERT ON paper_slip_check
WHEN EXISTS (SELECT 1 FROM paper_slip_check WHERE slip_id = NEW.slip_id)
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
CREATE TRIGGER paper_slip_check_no_update BEFORE UPDATE ON paper_slip_check
BEGIN SELECT RAISE(ABORT, 'paper_slip_check rows are sealed'); END;
CREATE TRIGGER paper_slip_check_own BEFORE INSERT ON paper_slip_check
WHEN NOT EXISTS (SELECT 1 FROM paper_slip s WHERE s.id = NEW.slip_id
  AND s.receipt_id IS NOT NULL AND s.keyed_by <> NEW.checked_by)
BEGIN SELECT RAISE(ABORT, 'a keyed slip is checked by somebody else'); END;
CREATE TRIGGER paper_slip_no_delete BEFORE DELETE ON paper_slip
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;
CREATE TRIGGER paper_slip_no_replace BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM paper_slip WHERE id = NEW.id OR receipt_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;
CREATE TRIGGER paper_slip_no_update BEFORE UPDATE ON paper_slip
BEGIN SELECT RAISE(ABORT, 'paper_slip rows are sealed'); END;
CREATE TRIGGER paper_slip_of_no_book BEFORE INSERT ON paper_slip
WHEN NOT EXISTS (SELECT 1 FROM paper_book b JOIN paper_book_move m ON m.book_id = b.id
  WHERE NEW.number BETWEEN b.first_number AND b.last_number)
BEGIN SELECT RAISE(ABORT, 'the number is in no book that was issued'); END;
CREATE TRIGGER paper_slip_of_receipt BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.receipt_id
  AND (r.clerk_id <> NEW.keyed_by OR r.business_date < NEW.written_on))
BEGIN SELECT RAISE(ABORT, 'the paper does not belong to that receipt'); END;
CREATE TRIGGER paper_slip_twice BEFORE INSERT ON paper_slip
WHEN EXISTS (SELECT 1 FROM paper_slip s WHERE s.number = NEW.number AND (s.receipt_id IS NULL
  OR NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = s.receipt_id)))
BEGIN SELECT RAISE(ABORT, 'the number is used already'); END;
CREATE TRIGGER party_address_no_delete BEFORE DELETE ON party_address
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER party_address_no_replace BEFORE INSERT ON party_address
WHEN EXISTS (SELECT 1 FROM party_address WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER party_address_no_update BEFORE UPDATE ON party_address
BEGIN SELECT RAISE(ABORT, 'party_address rows are sealed'); END;
CREATE TRIGGER party_no_delete BEFORE DELETE ON party
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_no_replace BEFORE INSERT ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_no_update BEFORE UPDATE ON party
BEGIN SELECT RAISE(ABORT, 'party rows are sealed'); END;
CREATE TRIGGER party_word_no_delete BEFORE DELETE ON party_word
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER party_word_no_replace BEFORE INSERT ON party_word
WHEN EXISTS (SELECT 1 FROM party_word WHERE word = NEW.word AND party_id = NEW.party_id)
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER party_word_no_update BEFORE UPDATE ON party_word
BEGIN SELECT RAISE(ABORT, 'party_word rows are sealed'); END;
CREATE TRIGGER payer_change_no_delete BEFORE DELETE ON payer_change
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
CREATE TRIGGER payer_change_no_replace BEFORE INSERT ON payer_change
WHEN EXISTS (SELECT 1 FROM payer_change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
CREATE TRIGGER payer_change_no_update BEFORE UPDATE ON payer_change
BEGIN SELECT RAISE(ABORT, 'payer_change rows are sealed'); END;
CREATE TRIGGER payer_found AFTER INSERT ON payer
BEGIN INSERT INTO find_payer (rowid, words) VALUES (NEW.id, NEW.words); END;
CREATE TRIGGER payer_no_delete BEFORE DELETE ON payer
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;
CREATE TRIGGER payer_no_replace BEFORE INSERT ON payer
WHEN EXISTS (SELECT 1 FROM payer WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM payer WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;
CREATE TRIGGER payer_no_update BEFORE UPDATE ON payer
BEGIN SELECT RAISE(ABORT, 'payer rows are sealed'); END;
CREATE TRIGGER payment_claim_no_delete BEFORE DELETE ON payment_claim
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
CREATE TRIGGER payment_claim_no_replace BEFORE INSERT ON payment_claim
WHEN EXISTS (SELECT 1 FROM payment_claim WHERE task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
CREATE TRIGGER payment_claim_no_update BEFORE UPDATE ON payment_claim
BEGIN SELECT RAISE(ABORT, 'payment_claim rows are sealed'); END;
CREATE TRIGGER payment_claim_of_its_task BEFORE INSERT ON payment_claim
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND t.kind = 'claim'
    AND NEW.paid_on <= t.business_date)
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'task' AND subject_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the claim is not of its task'); END;
CREATE VIEW pending_redeposit AS SELECT d.* FROM redeposit d
  WHERE NOT EXISTS (SELECT 1 FROM redeposit_end e WHERE e.redeposit_id = d.id)
    AND NOT EXISTS (SELECT 1 FROM redeposit o
      WHERE o.tender_id = d.tender_id AND o.presented > d.presented);
CREATE TRIGGER person_change_checked BEFORE INSERT ON person_change
BEGIN
  SELECT RAISE(ABORT, 'the person has left') WHERE EXISTS (SELECT 1 FROM person_change
    WHERE person_id = NEW.person_id AND kind = 'ended' AND from_at <= NEW.from_at);
  SELECT RAISE(ABORT, 'nobody granted this change') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    JOIN held_role a ON a.person_id = q.requested_by AND a.role = 'administrator'
      AND a.from_at <= q.requested_at AND q.requested_at < a.until_at
    JOIN held_role f ON f.person_id = d.decided_by AND f.role = 'finance-director'
      AND f.from_at <= d.decided_at AND d.decided_at < f.until_at
    WHERE q.id = NEW.request_id AND q.kind = 'person-change' AND d.decision = 'yes'
      AND NEW.person_id NOT IN (q.requested_by, d.decided_by)
      AND json_extract(q.record, '$.what.kind') = NEW.kind
      AND json_extract(q.record, '$.what.number') =
        (SELECT number FROM person WHERE id = NEW.person_id)
      AND json_extract(q.record, '$.what.role') IS NEW.role
      AND json_extract(q.record, '$.what.name') IS NEW.name
      AND NEW.from_at >= d.decided_at
      AND (NEW.kind <> 'role' OR NEW.effective_from > q.business_date));
  SELECT RAISE(ABORT, 'the person has a drawer or a basket in hand')
  WHERE NEW.kind = 'ended' AND (
    EXISTS (SELECT 1 FROM basket WHERE clerk_id = NEW.person_id
      AND json_array_length(content, '$.lines') > 0)
    OR EXISTS (SELECT 1 FROM drawer_session s WHERE s.clerk_id = NEW.person_id
      AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id)));
  SELECT RAISE(ABORT, 'nobody else has the role')
  WHERE NEW.kind IN ('role', 'ended') AND EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = NEW.person_id AND h.until_at > NEW.from_at AND h.role IS NOT NEW.role
      AND h.role IN ('supervisor', 'finance-director', 'administrator')
      AND NOT EXISTS (SELECT 1 FROM held_role o WHERE o.role = h.role AND o.until_at = '~'
        AND o.person_id <> h.person_id AND o.from_at <= MAX(NEW.from_at, h.from_at)));
END;
CREATE TRIGGER person_change_no_delete BEFORE DELETE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_change_no_replace BEFORE INSERT ON person_change
WHEN EXISTS (SELECT 1 FROM person_change WHERE id = NEW.id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_change_no_update BEFORE UPDATE ON person_change
BEGIN SELECT RAISE(ABORT, 'person_change rows are sealed'); END;
CREATE TRIGGER person_granted BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM request)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this person') WHERE NOT EXISTS (
    SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.kind = 'person-change' AND d.decision = 'yes'
      AND json_extract(q.record, '$.what.kind') = 'entered'
      AND json_extract(q.record, '$.what.number') = NEW.number
      AND json_extract(q.record, '$.what.role') = NEW.role);
END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_no_replace BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM person WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are sealed'); END;
CREATE TRIGGER person_pin_no_delete BEFORE DELETE ON person_pin
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER person_pin_no_replace BEFORE INSERT ON person_pin
WHEN EXISTS (SELECT 1 FROM person_pin WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER person_pin_no_update BEFORE UPDATE ON person_pin
BEGIN SELECT RAISE(ABORT, 'person_pin rows are sealed'); END;
CREATE TRIGGER phone_message_no_delete BEFORE DELETE ON phone_message
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
CREATE TRIGGER phone_message_no_replace BEFORE INSERT ON phone_message
WHEN EXISTS (SELECT 1 FROM phone_message WHERE task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
CREATE TRIGGER phone_message_no_update BEFORE UPDATE ON phone_message
BEGIN SELECT RAISE(ABORT, 'phone_message rows are sealed'); END;
CREATE TRIGGER phone_message_of_its_task BEFORE INSERT ON phone_message
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND t.kind = 'call'
    AND t.person_id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM chain_link WHERE kind = 'task' AND subject_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the message is not of its task'); END;
CREATE TRIGGER placement_after_demand BEFORE INSERT ON placement
WHEN NEW.returned_id IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM returned_demand d
    WHERE d.returned_id = NEW.returned_id AND d.answer_by < NEW.business_date)
  OR EXISTS (SELECT 1 FROM returned_case c WHERE c.returned_id = NEW.returned_id
    AND NOT EXISTS (SELECT 1 FROM standing_judgment j WHERE j.returned_id = c.returned_id)
    AND NOT EXISTS (SELECT 1 FROM returned_judgment o WHERE o.returned_id = c.returned_id)))
BEGIN SELECT RAISE(ABORT, 'the demand is not over, or a court has it'); END;
CREATE TRIGGER placement_file_no_delete BEFORE DELETE ON placement_file
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_no_replace BEFORE INSERT ON placement_file
WHEN EXISTS (SELECT 1 FROM placement_file
  WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_no_update BEFORE UPDATE ON placement_file
BEGIN SELECT RAISE(ABORT, 'placement_file rows are sealed'); END;
CREATE TRIGGER placement_file_not_in_training BEFORE INSERT ON placement_file
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
CREATE TRIGGER placement_file_row_in_turn BEFORE INSERT ON placement_file_row
WHEN CASE NEW.action WHEN 'place'
  THEN EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = NEW.placement_id)
  ELSE NOT EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = NEW.placement_id)
    OR NOT EXISTS (SELECT 1 FROM placement_file_row o
      WHERE o.placement_id = NEW.placement_id AND o.action = 'place') END
BEGIN SELECT RAISE(ABORT, 'the agency is not told so'); END;
CREATE TRIGGER placement_file_row_late BEFORE INSERT ON placement_file_row
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'placement-file' AND subject_id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'the file is made already'); END;
CREATE TRIGGER placement_file_row_no_delete BEFORE DELETE ON placement_file_row
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
CREATE TRIGGER placement_file_row_no_replace BEFORE INSERT ON placement_file_row
WHEN EXISTS (SELECT 1 FROM placement_file_row
  WHERE placement_id = NEW.placement_id AND action = NEW.action)
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
CREATE TRIGGER placement_file_row_no_update BEFORE UPDATE ON placement_file_row
BEGIN SELECT RAISE(ABORT, 'placement_file_row rows are sealed'); END;
CREATE TRIGGER placement_no_delete BEFORE DELETE ON placement
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_no_replace BEFORE INSERT ON placement
WHEN EXISTS (SELECT 1 FROM placement
  WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_no_update BEFORE UPDATE ON placement
BEGIN SELECT RAISE(ABORT, 'placement rows are sealed'); END;
CREATE TRIGGER placement_of_list BEFORE INSERT ON placement
WHEN NEW.list_id IS NOT NULL AND NEW.amount_cents <> COALESCE((
  SELECT SUM(s.written_cents - s.recovered_cents - s.cancelled_cents) FROM standing_write_off s
  JOIN open_item_component c ON c.id = s.component_id JOIN open_item i ON i.id = c.item_id
  WHERE s.list_id = NEW.list_id AND i.account_id = NEW.account_id), 0)
BEGIN SELECT RAISE(ABORT, 'the list has not so much of that account'); END;
CREATE TRIGGER placement_once BEFORE INSERT ON placement
WHEN EXISTS (SELECT 1 FROM standing_placement p WHERE p.returned_id = NEW.returned_id
  OR p.list_id = NEW.list_id AND p.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'an agency has it already'); END;
CREATE TRIGGER placement_recall_no_delete BEFORE DELETE ON placement_recall
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER placement_recall_no_replace BEFORE INSERT ON placement_recall
WHEN EXISTS (SELECT 1 FROM placement_recall
  WHERE placement_id = NEW.placement_id)
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER placement_recall_no_update BEFORE UPDATE ON placement_recall
BEGIN SELECT RAISE(ABORT, 'placement_recall rows are sealed'); END;
CREATE TRIGGER policy_granted BEFORE INSERT ON policy WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM policy
    WHERE name = NEW.name AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'policy' AND key = NEW.name AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER policy_no_replace BEFORE INSERT ON policy
WHEN EXISTS (SELECT 1 FROM policy WHERE name = NEW.name AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'policy rows are sealed'); END;
CREATE TRIGGER posting_before_seal BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM entry_seal WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'the entry is sealed'); END;
CREATE TRIGGER posting_control_summed AFTER INSERT ON posting
WHEN EXISTS (SELECT 1 FROM ledger_account WHERE code = NEW.account AND control = 1)
BEGIN
  INSERT INTO control_sum (span, period, account, ledger_cents, items_cents, opened)
  SELECT s.column1, substr(e.business_date, 1, s.column2), NEW.account,
    CASE NEW.side WHEN 'D' THEN NEW.amount_cents ELSE -NEW.amount_cents END, 0, 0
  FROM entry e JOIN (VALUES ('date', 10), ('month', 7)) s WHERE e.id = NEW.entry_id
  ON CONFLICT (span, period, account) DO UPDATE SET
    ledger_cents = ledger_cents + excluded.ledger_cents;
END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER posting_no_replace BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM posting WHERE entry_id = NEW.entry_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are sealed'); END;
CREATE TRIGGER print_job_event_leased BEFORE INSERT ON print_job_event
WHEN NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
  AND NOT EXISTS (SELECT 1 FROM printer_lease WHERE fence = NEW.fence AND held = 1)
BEGIN SELECT RAISE(ABORT, 'who sends does not hold the printer'); END;
CREATE TRIGGER print_job_event_no_delete BEFORE DELETE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_no_replace BEFORE INSERT ON print_job_event
WHEN EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_no_update BEFORE UPDATE ON print_job_event
BEGIN SELECT RAISE(ABORT, 'print_job_event rows are sealed'); END;
CREATE TRIGGER print_job_event_once BEFORE INSERT ON print_job_event
WHEN NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM print_job_event WHERE id = NEW.id)
  AND 'not-printed' <>
  (SELECT state FROM print_job_event WHERE job_id = NEW.job_id ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'the job may be out already'); END;
CREATE TRIGGER print_job_no_delete BEFORE DELETE ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER print_job_no_replace BEFORE INSERT ON print_job
WHEN EXISTS (SELECT 1 FROM print_job WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER print_job_no_update BEFORE UPDATE ON print_job
BEGIN SELECT RAISE(ABORT, 'print_job rows are sealed'); END;
CREATE TRIGGER reason_no_delete BEFORE DELETE ON reason
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER reason_no_replace BEFORE INSERT ON reason
WHEN EXISTS (SELECT 1 FROM reason WHERE kind = NEW.kind AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER reason_no_update BEFORE UPDATE ON reason
BEGIN SELECT RAISE(ABORT, 'reason rows are sealed'); END;
CREATE TRIGGER receipt_after_end BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER receipt_foot_no_delete BEFORE DELETE ON receipt_foot
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;
CREATE TRIGGER receipt_foot_no_replace BEFORE INSERT ON receipt_foot
WHEN EXISTS (SELECT 1 FROM receipt_foot WHERE line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;
CREATE TRIGGER receipt_foot_no_update BEFORE UPDATE ON receipt_foot
BEGIN SELECT RAISE(ABORT, 'receipt_foot rows are sealed'); END;
CREATE TRIGGER receipt_line_late BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt' AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is sealed'); END;
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_line_no_replace BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM receipt_line WHERE receipt_id = NEW.receipt_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line rows are sealed'); END;
CREATE TRIGGER receipt_needs_open_drawer BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id AND purpose = 'close')
  OR (SELECT kind FROM session_event WHERE session_id = NEW.session_id
      ORDER BY id DESC LIMIT 1) IS 'suspended'
  OR EXISTS (SELECT 1 FROM drawer_session s WHERE s.id = NEW.session_id
      AND (s.business_date <> NEW.business_date OR s.register <> NEW.register))
BEGIN SELECT RAISE(ABORT, 'the drawer session takes no payment'); END;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_no_replace BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM receipt WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM receipt WHERE register = NEW.register AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM receipt WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt rows are sealed'); END;
CREATE TRIGGER receipt_not_after_surprise BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM surprise_count WHERE session_id = NEW.session_id AND beyond = 1)
BEGIN SELECT RAISE(ABORT, 'the drawer is stopped by a surprise count'); END;
CREATE TRIGGER receipt_tender_cash_corrected BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NOT NULL AND NEW.kind = 'cash'
  AND (SELECT approved_by FROM tender_correction WHERE id = NEW.correction_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'a correction that touches cash needs a second person'); END;
CREATE TRIGGER receipt_tender_correction_late BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tender-correction'
    AND subject_id = NEW.correction_id)
BEGIN SELECT RAISE(ABORT, 'the tender correction is sealed'); END;
CREATE TRIGGER receipt_tender_granted BEFORE INSERT ON receipt_tender
BEGIN
  SELECT RAISE(ABORT, 'nobody granted the request of this tender')
  WHERE NEW.request_id IS NOT NULL AND (SELECT decision FROM request_decision
    WHERE request_id = NEW.request_id) IS NOT 'yes';
  SELECT RAISE(ABORT, 'the tender is above its limit and nobody granted it')
  WHERE NEW.side = 'in' AND NEW.request_id IS NULL AND NEW.tendered_cents > (
    SELECT approval_over_cents FROM tender_rule WHERE kind = NEW.kind AND effective_from <=
      (SELECT business_date FROM receipt WHERE id = NEW.receipt_id)
    ORDER BY effective_from DESC LIMIT 1);
END;
CREATE TRIGGER receipt_tender_no_delete BEFORE DELETE ON receipt_tender
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_tender_no_replace BEFORE INSERT ON receipt_tender
WHEN EXISTS (SELECT 1 FROM receipt_tender WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM receipt_tender WHERE replaces_tender_id = NEW.replaces_tender_id)
  OR EXISTS (SELECT 1 FROM receipt_tender WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_tender_no_update BEFORE UPDATE ON receipt_tender
BEGIN SELECT RAISE(ABORT, 'receipt_tender rows are sealed'); END;
CREATE TRIGGER receipt_tender_receipt_late BEFORE INSERT ON receipt_tender
WHEN NEW.correction_id IS NULL AND EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt'
  AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is sealed'); END;
CREATE TRIGGER receipt_tender_summed AFTER INSERT ON receipt_tender
BEGIN
  INSERT INTO session_sum (session_id, kind, items, cents)
  SELECT r.session_id, NEW.kind, CASE NEW.side WHEN 'in' THEN 1 ELSE -1 END,
    CASE NEW.side WHEN 'in' THEN NEW.amount_cents ELSE -NEW.amount_cents END
  FROM receipt r WHERE r.id = NEW.receipt_id
  ON CONFLICT (session_id, kind) DO UPDATE SET items = items + excluded.items,
    cents = cents + excluded.cents;
END;
CREATE TRIGGER receipt_void_after_end BEFORE INSERT ON receipt_void
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id =
  (SELECT session_id FROM receipt WHERE id = NEW.receipt_id))
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER receipt_void_checked BEFORE INSERT ON receipt_void
BEGIN
  SELECT RAISE(ABORT, 'who took the payment cannot approve its void')
  WHERE NEW.approved_by = (SELECT clerk_id FROM receipt WHERE id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves a void')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by AND from_at <= NEW.voided_at AND NEW.voided_at < until_at);
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
END;
CREATE TRIGGER receipt_void_no_delete BEFORE DELETE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER receipt_void_no_replace BEFORE INSERT ON receipt_void
WHEN EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE register = NEW.register AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM receipt_void WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER receipt_void_no_update BEFORE UPDATE ON receipt_void
BEGIN SELECT RAISE(ABORT, 'receipt_void rows are sealed'); END;
CREATE TRIGGER receipt_void_summed AFTER INSERT ON receipt_void
BEGIN
  INSERT INTO session_sum (session_id, kind, items, cents)
  SELECT r.session_id, t.kind, SUM(CASE t.side WHEN 'in' THEN -1 ELSE 1 END),
    SUM(CASE t.side WHEN 'in' THEN -t.amount_cents ELSE t.amount_cents END)
  FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
  WHERE r.id = NEW.receipt_id GROUP BY t.kind
  ON CONFLICT (session_id, kind) DO UPDATE SET items = items + excluded.items,
    cents = cents + excluded.cents;
END;
CREATE TRIGGER redeposit_end_by_another BEFORE INSERT ON redeposit_end
WHEN NEW.outcome = 'cleared' AND EXISTS (SELECT 1 FROM redeposit d
  JOIN receipt r ON r.id = d.receipt_id
  WHERE d.id = NEW.redeposit_id AND r.clerk_id = NEW.ended_by)
BEGIN SELECT RAISE(ABORT, 'whoever took the check does not say that it cleared'); END;
CREATE TRIGGER redeposit_end_no_delete BEFORE DELETE ON redeposit_end
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
CREATE TRIGGER redeposit_end_no_replace BEFORE INSERT ON redeposit_end
WHEN EXISTS (SELECT 1 FROM redeposit_end
  WHERE redeposit_id = NEW.redeposit_id OR returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
CREATE TRIGGER redeposit_end_no_update BEFORE UPDATE ON redeposit_end
BEGIN SELECT RAISE(ABORT, 'redeposit_end rows are sealed'); END;
CREATE TRIGGER redeposit_end_of_its_return BEFORE INSERT ON redeposit_end
WHEN NEW.returned_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM redeposit d
  JOIN returned_item n ON n.tender_id = d.tender_id
  WHERE d.id = NEW.redeposit_id AND n.id = NEW.returned_id AND n.bank_date >= d.bank_date)
BEGIN SELECT RAISE(ABORT, 'another check came back'); END;
CREATE TRIGGER redeposit_end_while_pending BEFORE INSERT ON redeposit_end
WHEN NOT EXISTS (SELECT 1 FROM pending_redeposit d
  WHERE d.id = NEW.redeposit_id AND d.business_date <= NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'nothing of that check is pending'); END;
CREATE TRIGGER redeposit_follows BEFORE INSERT ON redeposit
WHEN NEW.presented <> 1 + (SELECT COUNT(*) FROM redeposit o WHERE o.tender_id = NEW.tender_id)
  OR EXISTS (SELECT 1 FROM redeposit o JOIN redeposit_end e ON e.redeposit_id = o.id
    WHERE o.tender_id = NEW.tender_id)
BEGIN SELECT RAISE(ABORT, 'the check is not presented again in its turn'); END;
CREATE TRIGGER redeposit_no_delete BEFORE DELETE ON redeposit
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_no_replace BEFORE INSERT ON redeposit
WHEN EXISTS (SELECT 1 FROM redeposit WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR tender_id = NEW.tender_id AND presented = NEW.presented)
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_no_update BEFORE UPDATE ON redeposit
BEGIN SELECT RAISE(ABORT, 'redeposit rows are sealed'); END;
CREATE TRIGGER redeposit_posts_its_charge BEFORE INSERT ON redeposit
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN posting p ON p.entry_id = e.id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND p.side = 'D' AND p.amount_cents = NEW.bank_charge_cents)
BEGIN SELECT RAISE(ABORT, 'the entry does not post what the bank took'); END;
CREATE TRIGGER redeposit_was_deposited BEFORE INSERT ON redeposit
WHEN NOT EXISTS (SELECT 1 FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
  JOIN deposit_check c ON c.tender_id = t.id
  JOIN deposit_verification v ON v.deposit_id = c.deposit_id AND v.agrees = 1
  WHERE t.id = NEW.tender_id AND t.receipt_id = NEW.receipt_id AND t.kind = 'check'
    AND t.side = 'in' AND t.amount_cents = NEW.amount_cents
    AND r.business_date <= NEW.bank_date
    AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM returned_item n WHERE n.tender_id = t.id))
BEGIN SELECT RAISE(ABORT, 'the bank has no such check to present again'); END;
CREATE TRIGGER reduced_basket_no_delete BEFORE DELETE ON reduced_basket
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;
CREATE TRIGGER reduced_basket_no_replace BEFORE INSERT ON reduced_basket
WHEN EXISTS (SELECT 1 FROM reduced_basket WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;
CREATE TRIGGER reduced_basket_no_update BEFORE UPDATE ON reduced_basket
BEGIN SELECT RAISE(ABORT, 'reduced_basket rows are sealed'); END;
CREATE TRIGGER refund_file_no_delete BEFORE DELETE ON refund_file
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_no_replace BEFORE INSERT ON refund_file
WHEN EXISTS (SELECT 1 FROM refund_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_no_update BEFORE UPDATE ON refund_file
BEGIN SELECT RAISE(ABORT, 'refund_file rows are sealed'); END;
CREATE TRIGGER refund_file_not_in_training BEFORE INSERT ON refund_file
WHEN EXISTS (SELECT 1 FROM training)
BEGIN SELECT RAISE(ABORT, 'a training book exports nothing'); END;
CREATE TRIGGER refund_file_row_held BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM held_refund h WHERE h.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'the check of that money is presented again'); END;
CREATE TRIGGER refund_file_row_in_time BEFORE INSERT ON refund_file_row
WHEN NOT EXISTS (SELECT 1 FROM refund r JOIN refund_file f ON f.id = NEW.file_id
  WHERE r.id = NEW.refund_id AND r.not_before <= f.business_date)
BEGIN SELECT RAISE(ABORT, 'the refund is not to be paid yet'); END;
CREATE TRIGGER refund_file_row_no_delete BEFORE DELETE ON refund_file_row
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_file_row_no_replace BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM refund_file_row WHERE refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_file_row_no_update BEFORE UPDATE ON refund_file_row
BEGIN SELECT RAISE(ABORT, 'refund_file_row rows are sealed'); END;
CREATE TRIGGER refund_file_row_stopped BEFORE INSERT ON refund_file_row
WHEN EXISTS (SELECT 1 FROM stopped_refund s WHERE s.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'the refund is stopped'); END;
CREATE TRIGGER refund_granted BEFORE INSERT ON refund
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'refund' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.granted_by)
BEGIN SELECT RAISE(ABORT, 'nobody granted this refund'); END;
CREATE TRIGGER refund_moves_its_credit BEFORE INSERT ON refund
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'REF' AND e.business_date = NEW.business_date
    AND m.component_id = NEW.component_id AND m.amount_cents = NEW.amount_cents AND m.side = 'D'
    AND i.side = 'C' AND i.account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the refund does not move what its entry moves'); END;
CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_no_replace BEFORE INSERT ON refund
WHEN EXISTS (SELECT 1 FROM refund WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_no_update BEFORE UPDATE ON refund
BEGIN SELECT RAISE(ABORT, 'refund rows are sealed'); END;
CREATE TRIGGER refund_payment_by_another BEFORE INSERT ON refund_payment
WHEN EXISTS (SELECT 1 FROM refund r WHERE r.id = NEW.refund_id
  AND NEW.recorded_by IN (r.asked_by, r.granted_by))
BEGIN SELECT RAISE(ABORT, 'somebody else records what became of a refund'); END;
CREATE TRIGGER refund_payment_no_delete BEFORE DELETE ON refund_payment
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_payment_no_replace BEFORE INSERT ON refund_payment
WHEN EXISTS (SELECT 1 FROM refund_payment
  WHERE refund_id = NEW.refund_id OR check_number = NEW.check_number)
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_payment_no_update BEFORE UPDATE ON refund_payment
BEGIN SELECT RAISE(ABORT, 'refund_payment rows are sealed'); END;
CREATE TRIGGER refund_payment_of_file BEFORE INSERT ON refund_payment
WHEN NOT EXISTS (SELECT 1 FROM refund_file_row x JOIN refund_file f ON f.id = x.file_id
    WHERE x.refund_id = NEW.refund_id AND f.business_date <= NEW.check_date)
  OR EXISTS (SELECT 1 FROM refund_return b WHERE b.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'accounts payable does not pay this refund'); END;
CREATE TRIGGER refund_return_by_another BEFORE INSERT ON refund_return
WHEN EXISTS (SELECT 1 FROM refund r WHERE r.id = NEW.refund_id
  AND NEW.recorded_by IN (r.asked_by, r.granted_by))
BEGIN SELECT RAISE(ABORT, 'somebody else records what became of a refund'); END;
CREATE TRIGGER refund_return_no_delete BEFORE DELETE ON refund_return
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
CREATE TRIGGER refund_return_no_replace BEFORE INSERT ON refund_return
WHEN EXISTS (SELECT 1 FROM refund_return
  WHERE refund_id = NEW.refund_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
CREATE TRIGGER refund_return_no_update BEFORE UPDATE ON refund_return
BEGIN SELECT RAISE(ABORT, 'refund_return rows are sealed'); END;
CREATE TRIGGER refund_return_of_file BEFORE INSERT ON refund_return
WHEN NOT EXISTS (SELECT 1 FROM refund_file_row x WHERE x.refund_id = NEW.refund_id)
  OR (NEW.kind = 'unpaid') = EXISTS (SELECT 1 FROM refund_payment p
    WHERE p.refund_id = NEW.refund_id)
BEGIN SELECT RAISE(ABORT, 'this refund cannot come back so'); END;
CREATE TRIGGER refund_return_takes_back BEFORE INSERT ON refund_return
WHEN NOT EXISTS (SELECT 1 FROM refund r JOIN entry e ON e.id = NEW.entry_id
  JOIN open_item_movement m ON m.entry_id = e.id
  WHERE r.id = NEW.refund_id AND e.source = 'REF' AND e.reverses_entry_id = r.entry_id
    AND e.business_date = NEW.business_date AND m.component_id = r.component_id
    AND m.amount_cents = r.amount_cents AND m.side = 'C')
BEGIN SELECT RAISE(ABORT, 'the return does not take back what its refund moved'); END;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER register_no_replace BEFORE INSERT ON register
WHEN EXISTS (SELECT 1 FROM register WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER register_no_update BEFORE UPDATE ON register
BEGIN SELECT RAISE(ABORT, 'register rows are sealed'); END;
CREATE TRIGGER relief_end_no_delete BEFORE DELETE ON relief_end
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
CREATE TRIGGER relief_end_no_replace BEFORE INSERT ON relief_end
WHEN EXISTS (SELECT 1 FROM relief_end
  WHERE judgment_id = NEW.judgment_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
CREATE TRIGGER relief_end_no_update BEFORE UPDATE ON relief_end
BEGIN SELECT RAISE(ABORT, 'relief_end rows are sealed'); END;
CREATE TRIGGER relief_end_takes_back BEFORE INSERT ON relief_end
WHEN NOT EXISTS (SELECT 1 FROM court_relief r
  JOIN judgment_set_aside v ON v.judgment_id = r.judgment_id
  JOIN entry e ON e.id = NEW.entry_id
  WHERE r.judgment_id = NEW.judgment_id AND v.business_date = NEW.business_date
    AND e.source = 'CRT' AND e.business_date = NEW.business_date
    AND e.reverses_entry_id = r.entry_id
    AND r.amount_cents = (SELECT SUM(m.amount_cents) FROM open_item_movement m
      WHERE m.entry_id = e.id AND m.side = 'D'))
BEGIN SELECT RAISE(ABORT, 'the judgment stands, or the entry does not take it back'); END;
CREATE TRIGGER reprint_no_delete BEFORE DELETE ON reprint
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER reprint_no_replace BEFORE INSERT ON reprint
WHEN EXISTS (SELECT 1 FROM reprint WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM reprint WHERE receipt_id = NEW.receipt_id
      AND copy_number = NEW.copy_number)
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER reprint_no_update BEFORE UPDATE ON reprint
BEGIN SELECT RAISE(ABORT, 'reprint rows are sealed'); END;
CREATE TRIGGER request_decision_no_delete BEFORE DELETE ON request_decision
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER request_decision_no_replace BEFORE INSERT ON request_decision
WHEN EXISTS (SELECT 1 FROM request_decision WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER request_decision_no_update BEFORE UPDATE ON request_decision
BEGIN SELECT RAISE(ABORT, 'request_decision rows are sealed'); END;
CREATE TRIGGER request_decision_second_person BEFORE INSERT ON request_decision
WHEN NEW.decision <> 'withdrawn'
  AND NEW.decided_by = (SELECT requested_by FROM request WHERE id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'who asked cannot decide'); END;
CREATE TRIGGER request_no_delete BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER request_no_replace BEFORE INSERT ON request
WHEN EXISTS (SELECT 1 FROM request WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER request_no_update BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'request rows are sealed'); END;
CREATE TRIGGER returned_case_after_demand BEFORE INSERT ON returned_case
WHEN NOT EXISTS (SELECT 1 FROM returned_demand d
    WHERE d.returned_id = NEW.returned_id AND d.answer_by < NEW.filed_on)
  OR EXISTS (SELECT 1 FROM standing_placement p WHERE p.returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the demand is not over, or an agency has it'); END;
CREATE TRIGGER returned_case_no_delete BEFORE DELETE ON returned_case
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_case_no_replace BEFORE INSERT ON returned_case
WHEN EXISTS (SELECT 1 FROM returned_case
  WHERE returned_id = NEW.returned_id OR case_number = NEW.case_number)
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_case_no_update BEFORE UPDATE ON returned_case
BEGIN SELECT RAISE(ABORT, 'returned_case rows are sealed'); END;
CREATE TRIGGER returned_demand_certified BEFORE INSERT ON returned_demand
WHEN NOT EXISTS (SELECT 1 FROM letter l JOIN letter_sending s ON s.letter_id = l.id
  WHERE l.id = NEW.letter_id AND l.kind = 'check-demand' AND s.id = NEW.sending_id
    AND s.method = 'certified' AND s.sent_on < NEW.answer_by
    AND l.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the demand was not sent by certified mail'); END;
CREATE TRIGGER returned_demand_no_delete BEFORE DELETE ON returned_demand
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER returned_demand_no_replace BEFORE INSERT ON returned_demand
WHEN EXISTS (SELECT 1 FROM returned_demand WHERE returned_id = NEW.returned_id
  OR letter_id = NEW.letter_id OR sending_id = NEW.sending_id OR entry_id = NEW.entry_id
  OR mailing_item_id = NEW.mailing_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER returned_demand_no_update BEFORE UPDATE ON returned_demand
BEGIN SELECT RAISE(ABORT, 'returned_demand rows are sealed'); END;
CREATE TRIGGER returned_demand_posts BEFORE INSERT ON returned_demand
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN open_item_movement m ON m.entry_id = e.id
  JOIN open_item_component c ON c.id = m.component_id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND c.item_id = NEW.mailing_item_id AND m.side = 'D' AND m.amount_cents = NEW.mailing_cents)
BEGIN SELECT RAISE(ABORT, 'the cost of mailing is not what its entry raises'); END;
CREATE TRIGGER returned_item_approved BEFORE INSERT ON returned_item
WHEN CASE WHEN NEW.request_id IS NULL
  THEN EXISTS (SELECT 1 FROM receipt r WHERE r.id = NEW.receipt_id AND r.clerk_id = NEW.posted_by)
  ELSE NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.id = NEW.request_id AND q.kind = 'returned-item' AND q.requested_by = NEW.posted_by
      AND d.decision = 'yes' AND d.decided_by = NEW.approved_by) END
BEGIN SELECT RAISE(ABORT, 'nobody approved this return'); END;
CREATE TRIGGER returned_item_cost_no_delete BEFORE DELETE ON returned_item_cost
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;
CREATE TRIGGER returned_item_cost_no_replace BEFORE INSERT ON returned_item_cost
WHEN EXISTS (SELECT 1 FROM returned_item_cost WHERE returned_id = NEW.returned_id
  OR entry_id = NEW.entry_id OR fee_item_id = NEW.fee_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;
CREATE TRIGGER returned_item_cost_no_update BEFORE UPDATE ON returned_item_cost
BEGIN SELECT RAISE(ABORT, 'returned_item_cost rows are sealed'); END;
CREATE TRIGGER returned_item_cost_posts BEFORE INSERT ON returned_item_cost
WHEN NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e
  JOIN returned_item r ON r.id = NEW.returned_id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = r.business_date
    AND (NEW.fee_cents = 0 OR EXISTS (SELECT 1 FROM open_item_movement m
      JOIN open_item_component c ON c.id = m.component_id
      WHERE m.entry_id = e.id AND c.item_id = NEW.fee_item_id AND m.side = 'D'
        AND m.amount_cents = NEW.fee_cents)))
BEGIN SELECT RAISE(ABORT, 'the fee is not what its entry raises'); END;
CREATE TRIGGER returned_item_no_delete BEFORE DELETE ON returned_item
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_no_replace BEFORE INSERT ON returned_item
WHEN EXISTS (SELECT 1 FROM returned_item WHERE id = NEW.id OR number = NEW.number
  OR tender_id = NEW.tender_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id
  OR unaccounted_item_id = NEW.unaccounted_item_id)
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_no_update BEFORE UPDATE ON returned_item
BEGIN SELECT RAISE(ABORT, 'returned_item rows are sealed'); END;
CREATE TRIGGER returned_item_takes_back BEFORE INSERT ON returned_item
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN posting p ON p.entry_id = e.id
  WHERE e.id = NEW.entry_id AND e.source = 'NSF' AND e.business_date = NEW.business_date
    AND p.side = 'C' AND p.amount_cents = NEW.amount_cents)
BEGIN SELECT RAISE(ABORT, 'the entry does not take the check back'); END;
CREATE TRIGGER returned_item_was_deposited BEFORE INSERT ON returned_item
WHEN NOT EXISTS (SELECT 1 FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
  JOIN deposit_check c ON c.tender_id = t.id
  JOIN deposit_verification v ON v.deposit_id = c.deposit_id AND v.agrees = 1
  WHERE t.id = NEW.tender_id AND t.receipt_id = NEW.receipt_id AND t.kind = 'check'
    AND t.side = 'in' AND t.amount_cents = NEW.amount_cents
    AND r.business_date <= NEW.bank_date
    AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = r.id))
BEGIN SELECT RAISE(ABORT, 'the check was never deposited'); END;
CREATE TRIGGER returned_judgment_after_filing BEFORE INSERT ON returned_judgment
WHEN NOT EXISTS (SELECT 1 FROM returned_case c
  WHERE c.returned_id = NEW.returned_id AND c.filed_on <= NEW.decided_on)
BEGIN SELECT RAISE(ABORT, 'no case was filed by then'); END;
CREATE TRIGGER returned_judgment_no_delete BEFORE DELETE ON returned_judgment
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER returned_judgment_no_replace BEFORE INSERT ON returned_judgment
WHEN EXISTS (SELECT 1 FROM returned_judgment
  WHERE returned_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER returned_judgment_no_update BEFORE UPDATE ON returned_judgment
BEGIN SELECT RAISE(ABORT, 'returned_judgment rows are sealed'); END;
CREATE TRIGGER returned_letter_no_delete BEFORE DELETE ON returned_letter
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_letter_no_replace BEFORE INSERT ON returned_letter
WHEN EXISTS (SELECT 1 FROM returned_letter WHERE letter_id = NEW.letter_id
  OR returned_id = NEW.returned_id AND purpose = NEW.purpose AND NEW.purpose <> 'suspension')
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_letter_no_update BEFORE UPDATE ON returned_letter
BEGIN SELECT RAISE(ABORT, 'returned_letter rows are sealed'); END;
CREATE TRIGGER returned_letter_of_its_kind BEFORE INSERT ON returned_letter
WHEN NOT EXISTS (SELECT 1 FROM letter l JOIN returned_item r ON r.id = NEW.returned_id
  WHERE l.id = NEW.letter_id AND l.business_date >= r.business_date
    AND l.kind = CASE NEW.purpose WHEN 'notice' THEN 'returned-item'
      WHEN 'suspension' THEN 'suspension-notice' ELSE 'cash-only' END)
BEGIN SELECT RAISE(ABORT, 'the letter is of another kind'); END;
CREATE TRIGGER returned_recovery_late BEFORE INSERT ON returned_recovery
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'returned-item' AND subject_id = NEW.returned_id)
BEGIN SELECT RAISE(ABORT, 'the return is made already'); END;
CREATE TRIGGER returned_recovery_no_delete BEFORE DELETE ON returned_recovery
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
CREATE TRIGGER returned_recovery_no_replace BEFORE INSERT ON returned_recovery
WHEN EXISTS (SELECT 1 FROM returned_recovery
  WHERE returned_id = NEW.returned_id AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
CREATE TRIGGER returned_recovery_no_update BEFORE UPDATE ON returned_recovery
BEGIN SELECT RAISE(ABORT, 'returned_recovery rows are sealed'); END;
CREATE TRIGGER returned_recovery_of_receipt BEFORE INSERT ON returned_recovery
WHEN NOT EXISTS (SELECT 1 FROM returned_item n
  WHERE n.id = NEW.returned_id AND n.receipt_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the check paid another receipt'); END;
CREATE TRIGGER returned_recovery_within BEFORE INSERT ON returned_recovery
WHEN NOT EXISTS (SELECT 1 FROM write_off_recovery o
  WHERE o.receipt_id = NEW.receipt_id AND o.place = NEW.place AND NEW.amount_cents
    + (SELECT COALESCE(SUM(b.amount_cents), 0) FROM returned_recovery b
      WHERE b.receipt_id = o.receipt_id AND b.place = o.place) <= o.amount_cents)
BEGIN SELECT RAISE(ABORT, 'more would be taken back than came in'); END;
CREATE TRIGGER rule_file_is_whole BEFORE INSERT ON rule_file_row
WHEN (SELECT COUNT(*) FROM rule_file_row WHERE file_id = NEW.file_id)
  >= (SELECT rules FROM rule_file WHERE id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed: the file is whole'); END;
CREATE TRIGGER rule_file_no_delete BEFORE DELETE ON rule_file
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_no_replace BEFORE INSERT ON rule_file
WHEN EXISTS (SELECT 1 FROM rule_file WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_no_update BEFORE UPDATE ON rule_file
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_delete BEFORE DELETE ON rule_file_row
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_replace BEFORE INSERT ON rule_file_row
WHEN EXISTS (SELECT 1 FROM rule_file_row WHERE file_id = NEW.file_id AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_update BEFORE UPDATE ON rule_file_row
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;
CREATE TRIGGER scan_profile_no_delete BEFORE DELETE ON scan_profile
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
CREATE TRIGGER scan_profile_no_replace BEFORE INSERT ON scan_profile
WHEN EXISTS (SELECT 1 FROM scan_profile
  WHERE id = NEW.id OR (name = NEW.name AND effective_from = NEW.effective_from))
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
CREATE TRIGGER scan_profile_no_update BEFORE UPDATE ON scan_profile
BEGIN SELECT RAISE(ABORT, 'scan_profile rows are sealed'); END;
CREATE TRIGGER schema_migration_no_delete BEFORE DELETE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER schema_migration_no_replace BEFORE INSERT ON schema_migration
WHEN EXISTS (SELECT 1 FROM schema_migration WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER schema_migration_no_update BEFORE UPDATE ON schema_migration
BEGIN SELECT RAISE(ABORT, 'schema_migration rows are sealed'); END;
CREATE TRIGGER series_counts_by_one BEFORE UPDATE ON series
WHEN NEW.next <> OLD.next + 1 OR NEW.name <> OLD.name OR NEW.first <> OLD.first
BEGIN SELECT RAISE(ABORT, 'a series only counts up by one'); END;
CREATE TRIGGER series_no_replace BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'series rows are sealed'); END;
CREATE TRIGGER series_stays BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER session_close_has_differences BEFORE INSERT ON session_close
WHEN (SELECT COUNT(*) FROM session_difference WHERE session_id = NEW.session_id
  AND tender IN ('cash', 'check', 'card')) <> 3
BEGIN SELECT RAISE(ABORT, 'counted and expected are missing'); END;
CREATE TRIGGER session_close_no_delete BEFORE DELETE ON session_close
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER session_close_no_replace BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER session_close_no_update BEFORE UPDATE ON session_close
BEGIN SELECT RAISE(ABORT, 'session_close rows are sealed'); END;
CREATE TRIGGER session_close_of_ended BEFORE INSERT ON session_close
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'two others have not counted the same')
  WHERE NOT EXISTS (
    SELECT 1 FROM ended_count b JOIN ended_count a ON a.session_id = b.session_id
      AND a.attempt = b.attempt - 1
    WHERE b.session_id = NEW.session_id AND a.counted_by <> b.counted_by
      AND a.cash_cents = b.cash_cents AND a.tenders = b.tenders
      AND b.attempt = (SELECT MAX(attempt) FROM drawer_count
        WHERE session_id = NEW.session_id AND purpose = 'close'));
  SELECT RAISE(ABORT, 'neither the absent clerk nor who counted signs the difference')
  WHERE NEW.approved_by IN (
    SELECT counted_by FROM ended_count WHERE session_id = NEW.session_id
    UNION ALL SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
END;
CREATE TRIGGER session_close_tolerance BEFORE INSERT ON session_close
BEGIN
  SELECT RAISE(ABORT, 'the drawer was never counted to close')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is beyond the tolerance and nobody approved it')
  WHERE NEW.approved_by IS NULL AND (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1);
  SELECT RAISE(ABORT, 'the difference is beyond what this person may approve')
  WHERE NEW.approved_by IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
      AND role = 'finance-director' AND from_at <= NEW.closed_at AND NEW.closed_at < until_at)
    AND (NOT EXISTS (SELECT 1 FROM supervising WHERE person_id = NEW.approved_by
      AND from_at <= NEW.closed_at AND NEW.closed_at < until_at) OR (
    SELECT COALESCE(MAX(ABS(counted_cents - expected_cents)), 0) FROM session_difference
    WHERE session_id = NEW.session_id) > (
    SELECT value FROM policy WHERE name = 'over-short.supervisor-cents'
      AND effective_from <= (SELECT business_date FROM drawer_session WHERE id = NEW.session_id)
    ORDER BY effective_from DESC LIMIT 1));
END;
CREATE TRIGGER session_difference_late BEFORE INSERT ON session_difference
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'session-close' AND subject_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the close of the session is sealed'); END;
CREATE TRIGGER session_difference_no_delete BEFORE DELETE ON session_difference
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_difference_no_replace BEFORE INSERT ON session_difference
WHEN EXISTS (SELECT 1 FROM session_difference WHERE session_id = NEW.session_id
      AND tender = NEW.tender)
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_difference_no_update BEFORE UPDATE ON session_difference
BEGIN SELECT RAISE(ABORT, 'session_difference rows are sealed'); END;
CREATE TRIGGER session_end_checked BEFORE INSERT ON session_end
WHEN NOT EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody ends their own session')
  WHERE (SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id)
    IN (NEW.asked_by, NEW.ended_by);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director ends a session')
  WHERE NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.ended_by AND from_at <= NEW.ended_at AND NEW.ended_at < until_at);
  SELECT RAISE(ABORT, 'the session is closed')
  WHERE EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.session_id);
  SELECT RAISE(ABORT, 'the attempts before the end are others')
  WHERE NEW.after_attempt <> (SELECT COALESCE(MAX(attempt), 0) FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
END;
CREATE TRIGGER session_end_no_delete BEFORE DELETE ON session_end
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;
CREATE TRIGGER session_end_no_replace BEFORE INSERT ON session_end
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;
CREATE TRIGGER session_end_no_update BEFORE UPDATE ON session_end
BEGIN SELECT RAISE(ABORT, 'session_end rows are sealed'); END;
CREATE TRIGGER session_event_after_end BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER session_event_before_count BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM drawer_count WHERE session_id = NEW.session_id AND purpose = 'close')
BEGIN SELECT RAISE(ABORT, 'the drawer session is counted'); END;
CREATE TRIGGER session_event_no_delete BEFORE DELETE ON session_event
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER session_event_no_replace BEFORE INSERT ON session_event
WHEN EXISTS (SELECT 1 FROM session_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER session_event_no_update BEFORE UPDATE ON session_event
BEGIN SELECT RAISE(ABORT, 'session_event rows are sealed'); END;
CREATE TRIGGER session_hand_over_checked BEFORE INSERT ON session_hand_over
BEGIN
  SELECT RAISE(ABORT, 'a drawer is handed over at one register, to another clerk')
  WHERE NOT EXISTS (SELECT 1 FROM drawer_session f JOIN drawer_session t ON t.register = f.register
    WHERE f.id = NEW.from_session_id AND t.id = NEW.to_session_id AND t.clerk_id <> f.clerk_id);
  SELECT RAISE(ABORT, 'the session that is handed over is not closed')
  WHERE NOT EXISTS (SELECT 1 FROM session_close WHERE session_id = NEW.from_session_id);
  SELECT RAISE(ABORT, 'another session lies between the two')
  WHERE EXISTS (SELECT 1 FROM drawer_session b JOIN drawer_session f ON f.id = NEW.from_session_id
    WHERE b.register = f.register AND b.id > f.id AND b.id < NEW.to_session_id);
END;
CREATE TRIGGER session_hand_over_no_delete BEFORE DELETE ON session_hand_over
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
CREATE TRIGGER session_hand_over_no_replace BEFORE INSERT ON session_hand_over
WHEN EXISTS (SELECT 1 FROM session_hand_over WHERE from_session_id = NEW.from_session_id)
  OR EXISTS (SELECT 1 FROM session_hand_over WHERE to_session_id = NEW.to_session_id)
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
CREATE TRIGGER session_hand_over_no_update BEFORE UPDATE ON session_hand_over
BEGIN SELECT RAISE(ABORT, 'session_hand_over rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_delete BEFORE DELETE ON sheet_signature
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_replace BEFORE INSERT ON sheet_signature
WHEN EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id AND role = NEW.role)
  OR EXISTS (SELECT 1 FROM sheet_signature WHERE tape_id = NEW.tape_id
      AND signed_by = NEW.signed_by)
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER sheet_signature_no_update BEFORE UPDATE ON sheet_signature
BEGIN SELECT RAISE(ABORT, 'sheet_signature rows are sealed'); END;
CREATE TRIGGER sheet_signature_second_person BEFORE INSERT ON sheet_signature
BEGIN
  SELECT RAISE(ABORT, 'the clerk signs the tape that the clerk keyed')
  WHERE (NEW.role = 'clerk') <>
    (NEW.signed_by = (SELECT keyed_by FROM tape WHERE id = NEW.tape_id));
  SELECT RAISE(ABORT, 'only a supervisor or the finance director signs second')
  WHERE NEW.role = 'second' AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.signed_by AND from_at <= NEW.signed_at AND NEW.signed_at < until_at);
END;
CREATE TRIGGER sign_in_no_delete BEFORE DELETE ON sign_in
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE TRIGGER sign_in_no_replace BEFORE INSERT ON sign_in
WHEN EXISTS (SELECT 1 FROM sign_in WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE TRIGGER sign_in_no_update BEFORE UPDATE ON sign_in
BEGIN SELECT RAISE(ABORT, 'sign_in rows are sealed'); END;
CREATE VIEW standing_acknowledgement AS SELECT k.* FROM list_acknowledgement k
  WHERE NOT EXISTS (SELECT 1 FROM list_acknowledgement_end e WHERE e.acknowledgement_id = k.id);
CREATE VIEW standing_close (business_date, proof, chain_heads, closed_by, closed_at) AS
  SELECT business_date, proof, chain_heads, closed_by, closed_at FROM day_close c
  WHERE NOT EXISTS (SELECT 1 FROM day_lift l WHERE l.business_date = c.business_date)
  UNION ALL
  SELECT business_date, proof, chain_heads, closed_by, closed_at FROM day_second_close;
CREATE TRIGGER standing_float_granted BEFORE INSERT ON standing_float
WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM standing_float WHERE register = NEW.register
    AND effective_from = NEW.effective_from AND denomination_cents = NEW.denomination_cents)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'float' AND key = CAST(NEW.register AS TEXT)
      AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER standing_float_no_delete BEFORE DELETE ON standing_float
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE TRIGGER standing_float_no_replace BEFORE INSERT ON standing_float
WHEN EXISTS (SELECT 1 FROM standing_float WHERE register = NEW.register
      AND effective_from = NEW.effective_from AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE TRIGGER standing_float_no_update BEFORE UPDATE ON standing_float
BEGIN SELECT RAISE(ABORT, 'standing_float rows are sealed'); END;
CREATE VIEW standing_judgment AS SELECT j.* FROM court_judgment j
  WHERE NOT EXISTS (SELECT 1 FROM judgment_set_aside v WHERE v.judgment_id = j.id);
CREATE VIEW standing_placement AS SELECT p.* FROM placement p
  WHERE NOT EXISTS (SELECT 1 FROM placement_recall r WHERE r.placement_id = p.id);
CREATE VIEW standing_recovery (receipt_id, line, list_id, component_id, amount_cents) AS
  SELECT d.receipt_id, d.line, d.list_id, d.component_id, d.amount_cents - d.back_cents
  FROM (SELECT o.receipt_id, o.line, o.list_id, o.component_id, o.amount_cents,
      (SELECT COALESCE(SUM(b.amount_cents), 0) FROM returned_recovery b
        WHERE b.receipt_id = o.receipt_id AND b.place = o.place) AS back_cents
    FROM write_off_recovery o
    WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = o.receipt_id)) d
  WHERE d.amount_cents > d.back_cents
  UNION ALL
  SELECT NULL, NULL, i.list_id, i.component_id, i.amount_cents FROM imported_recovery i;
CREATE VIEW standing_write_off
  (list_id, component_id, written_cents, recovered_cents, cancelled_cents) AS
  SELECT p.list_id, p.component_id, p.written_cents,
    (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
      WHERE s.list_id = p.list_id AND s.component_id = p.component_id),
    (SELECT COALESCE(SUM(x.amount_cents), 0) FROM write_off_cancellation x
      WHERE x.list_id = p.list_id AND x.component_id = p.component_id)
  FROM write_off_part p JOIN write_off w ON w.list_id = p.list_id
  WHERE NOT EXISTS (SELECT 1 FROM write_off_reversal r WHERE r.list_id = p.list_id);
CREATE VIEW stopped_refund (refund_id, returned_id) AS
  SELECT r.id, MIN(n.id) FROM refund r
  JOIN open_item_movement m ON m.component_id = r.component_id AND m.side = 'C'
    AND m.entry_id > r.entry_id AND m.amount_cents = r.amount_cents
  JOIN returned_item n ON n.entry_id = m.entry_id
  WHERE NOT EXISTS (SELECT 1 FROM refund_return b WHERE b.refund_id = r.id)
  GROUP BY r.id;
CREATE VIEW supervising (person_id, role, from_at, until_at) AS
  SELECT person_id, role, from_at, until_at FROM held_role
  WHERE role IN ('supervisor', 'finance-director')
  UNION ALL
  SELECT d.person_id, d.role, MAX(d.begins_at, h.from_at),
    MIN(COALESCE(e.ended_at, d.ends_at), h.until_at)
  FROM delegation d JOIN held_role h ON h.person_id = d.person_id AND h.role = 'clerk'
  LEFT JOIN delegation_end e ON e.delegation_id = d.id;
CREATE TRIGGER surprise_count_checked BEFORE INSERT ON surprise_count
BEGIN
  SELECT RAISE(ABORT, 'only somebody without cash duty counts by surprise')
  WHERE NOT EXISTS (SELECT 1 FROM held_role WHERE person_id = NEW.counted_by
    AND role IN ('auditor', 'accounting', 'finance-director')
    AND from_at <= NEW.counted_at AND NEW.counted_at < until_at);
  SELECT RAISE(ABORT, 'the clerk of the drawer is not present')
  WHERE NEW.session_id IS NOT NULL
    AND NEW.present_id <> (SELECT clerk_id FROM drawer_session WHERE id = NEW.session_id);
  SELECT RAISE(ABORT, 'the drawer session is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count
    WHERE session_id = NEW.session_id AND purpose = 'close');
  SELECT RAISE(ABORT, 'the difference is not judged by the tolerance')
  WHERE NEW.beyond IS NOT (ABS(NEW.cash_cents - NEW.expected_cents) > (
    SELECT value FROM policy WHERE name = 'over-short.alone-cents'
      AND effective_from <= NEW.business_date ORDER BY effective_from DESC LIMIT 1));
END;
CREATE TRIGGER surprise_count_line_late BEFORE INSERT ON surprise_count_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'surprise-count' AND subject_id = NEW.count_id)
BEGIN SELECT RAISE(ABORT, 'the surprise count is sealed'); END;
CREATE TRIGGER surprise_count_line_no_delete BEFORE DELETE ON surprise_count_line
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER surprise_count_line_no_replace BEFORE INSERT ON surprise_count_line
WHEN EXISTS (SELECT 1 FROM surprise_count_line WHERE count_id = NEW.count_id AND form = NEW.form
  AND denomination_cents = NEW.denomination_cents)
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER surprise_count_line_no_update BEFORE UPDATE ON surprise_count_line
BEGIN SELECT RAISE(ABORT, 'surprise_count_line rows are sealed'); END;
CREATE TRIGGER surprise_count_no_delete BEFORE DELETE ON surprise_count
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER surprise_count_no_replace BEFORE INSERT ON surprise_count
WHEN EXISTS (SELECT 1 FROM surprise_count WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER surprise_count_no_update BEFORE UPDATE ON surprise_count
BEGIN SELECT RAISE(ABORT, 'surprise_count rows are sealed'); END;
CREATE TRIGGER suspended_document_no_delete BEFORE DELETE ON suspended_document
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;
CREATE TRIGGER suspended_document_no_replace BEFORE INSERT ON suspended_document
WHEN EXISTS (SELECT 1 FROM suspended_document
  WHERE returned_id = NEW.returned_id AND receipt_line = NEW.receipt_line)
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;
CREATE TRIGGER suspended_document_no_update BEFORE UPDATE ON suspended_document
BEGIN SELECT RAISE(ABORT, 'suspended_document rows are sealed'); END;
CREATE TRIGGER suspended_document_was_paid BEFORE INSERT ON suspended_document
WHEN NOT EXISTS (SELECT 1 FROM returned_item r JOIN receipt_line l ON l.receipt_id = r.receipt_id
  WHERE r.id = NEW.returned_id AND l.line = NEW.receipt_line
    AND l.account_id IS NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'the check paid no such document'); END;
CREATE TRIGGER tape_exception_late BEFORE INSERT ON tape_exception
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;
CREATE TRIGGER tape_exception_no_delete BEFORE DELETE ON tape_exception
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_exception_no_replace BEFORE INSERT ON tape_exception
WHEN EXISTS (SELECT 1 FROM tape_exception WHERE tape_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_exception_no_update BEFORE UPDATE ON tape_exception
BEGIN SELECT RAISE(ABORT, 'tape_exception rows are sealed'); END;
CREATE TRIGGER tape_line_late BEFORE INSERT ON tape_line
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;
CREATE TRIGGER tape_line_no_delete BEFORE DELETE ON tape_line
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER tape_line_no_replace BEFORE INSERT ON tape_line
WHEN EXISTS (SELECT 1 FROM tape_line WHERE tape_id = NEW.tape_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER tape_line_no_update BEFORE UPDATE ON tape_line
BEGIN SELECT RAISE(ABORT, 'tape_line rows are sealed'); END;
CREATE TRIGGER tape_look_no_delete BEFORE DELETE ON tape_look
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;
CREATE TRIGGER tape_look_no_replace BEFORE INSERT ON tape_look
WHEN EXISTS (SELECT 1 FROM tape_look WHERE id = NEW.id
  OR (tape_id = NEW.tape_id AND looked_by = NEW.looked_by))
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;
CREATE TRIGGER tape_look_no_update BEFORE UPDATE ON tape_look
BEGIN SELECT RAISE(ABORT, 'tape_look rows are sealed'); END;
CREATE TRIGGER tape_no_delete BEFORE DELETE ON tape
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_no_replace BEFORE INSERT ON tape
WHEN EXISTS (SELECT 1 FROM tape WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM tape WHERE business_date = NEW.business_date
      AND department = NEW.department AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_no_update BEFORE UPDATE ON tape
BEGIN SELECT RAISE(ABORT, 'tape rows are sealed'); END;
CREATE TRIGGER tape_second_late BEFORE INSERT ON tape_second
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'tape' AND subject_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'the tape is sealed'); END;
CREATE TRIGGER tape_second_no_delete BEFORE DELETE ON tape_second
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_no_replace BEFORE INSERT ON tape_second
WHEN EXISTS (SELECT 1 FROM tape_second WHERE tape_id = NEW.tape_id)
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_no_update BEFORE UPDATE ON tape_second
BEGIN SELECT RAISE(ABORT, 'tape_second rows are sealed'); END;
CREATE TRIGGER tape_second_person BEFORE INSERT ON tape_second
BEGIN
  SELECT RAISE(ABORT, 'who keyed the first tape cannot key the second')
  WHERE (SELECT keyed_by FROM tape WHERE id = NEW.tape_id) =
    (SELECT keyed_by FROM tape WHERE id = NEW.first_tape_id);
  SELECT RAISE(ABORT, 'the second tape is of other stubs than the first')
  WHERE NOT EXISTS (SELECT 1 FROM tape a JOIN tape b ON b.business_date = a.business_date
      AND b.department = a.department AND b.version < a.version
    WHERE a.id = NEW.tape_id AND b.id = NEW.first_tape_id);
  SELECT RAISE(ABORT, 'who looked at the first tape cannot key the second')
  WHERE EXISTS (SELECT 1 FROM tape_look WHERE tape_id = NEW.first_tape_id
    AND looked_by = (SELECT keyed_by FROM tape WHERE id = NEW.tape_id));
END;
CREATE TRIGGER task_away_from_cash BEFORE INSERT ON task
WHEN NEW.kind = 'claim' AND (NEW.person_id IS NEW.made_by
  OR COALESCE(NEW.role NOT IN ('accounting', 'finance-director'),
    NOT EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = NEW.person_id
      AND h.role IN ('accounting', 'finance-director')
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)))
BEGIN SELECT RAISE(ABORT, 'the claim goes to somebody with cash duty'); END;
CREATE TRIGGER task_event_follows BEFORE INSERT ON task_event
WHEN EXISTS (SELECT 1 FROM task_event e
    WHERE e.task_id = NEW.task_id AND e.state IN ('done', 'cancelled'))
  OR NEW.business_date < (SELECT business_date FROM task WHERE id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'the task has ended, or had not begun'); END;
CREATE TRIGGER task_event_no_delete BEFORE DELETE ON task_event
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER task_event_no_replace BEFORE INSERT ON task_event
WHEN EXISTS (SELECT 1 FROM task_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER task_event_no_update BEFORE UPDATE ON task_event
BEGIN SELECT RAISE(ABORT, 'task_event rows are sealed'); END;
CREATE TRIGGER task_event_of_its_own BEFORE INSERT ON task_event
WHEN NOT EXISTS (SELECT 1 FROM task t WHERE t.id = NEW.task_id AND CASE t.kind
  WHEN 'claim' THEN NEW.made_by <> t.made_by AND EXISTS (SELECT 1 FROM held_role h
    WHERE h.person_id = NEW.made_by AND h.role IN ('accounting', 'finance-director')
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)
  ELSE NEW.made_by IN (t.person_id, t.made_by)
    OR EXISTS (SELECT 1 FROM supervising u WHERE u.person_id = NEW.made_by
      AND u.from_at <= NEW.made_at AND NEW.made_at < u.until_at)
    OR EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = NEW.made_by AND h.role = t.role
      AND h.from_at <= NEW.made_at AND NEW.made_at < h.until_at)
  END)
BEGIN SELECT RAISE(ABORT, 'the task is not of this person'); END;
CREATE TRIGGER task_no_delete BEFORE DELETE ON task
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER task_no_replace BEFORE INSERT ON task
WHEN EXISTS (SELECT 1 FROM task WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER task_no_update BEFORE UPDATE ON task
BEGIN SELECT RAISE(ABORT, 'task rows are sealed'); END;
CREATE TRIGGER tender_correction_after_end BEFORE INSERT ON tender_correction
WHEN EXISTS (SELECT 1 FROM session_end WHERE session_id =
  (SELECT session_id FROM receipt WHERE id = NEW.receipt_id))
BEGIN SELECT RAISE(ABORT, 'the drawer session was ended'); END;
CREATE TRIGGER tender_correction_checked BEFORE INSERT ON tender_correction
BEGIN
  SELECT RAISE(ABORT, 'the drawer session of the receipt is counted')
  WHERE EXISTS (SELECT 1 FROM drawer_count WHERE purpose = 'close'
    AND session_id = (SELECT session_id FROM receipt WHERE id = NEW.receipt_id));
  SELECT RAISE(ABORT, 'the receipt is void')
  WHERE EXISTS (SELECT 1 FROM receipt_void WHERE receipt_id = NEW.receipt_id);
  SELECT RAISE(ABORT, 'only a supervisor or the finance director approves this')
  WHERE NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM supervising
    WHERE person_id = NEW.approved_by
      AND from_at <= NEW.corrected_at AND NEW.corrected_at < until_at);
END;
CREATE TRIGGER tender_correction_no_delete BEFORE DELETE ON tender_correction
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER tender_correction_no_replace BEFORE INSERT ON tender_correction
WHEN EXISTS (SELECT 1 FROM tender_correction WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE register = NEW.register
      AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM tender_correction WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER tender_correction_no_update BEFORE UPDATE ON tender_correction
BEGIN SELECT RAISE(ABORT, 'tender_correction rows are sealed'); END;
CREATE TRIGGER tender_rule_granted BEFORE INSERT ON tender_rule WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM tender_rule
    WHERE kind = NEW.kind AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'tender' AND key = NEW.kind AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER tender_rule_no_delete BEFORE DELETE ON tender_rule
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER tender_rule_no_replace BEFORE INSERT ON tender_rule
WHEN EXISTS (SELECT 1 FROM tender_rule WHERE kind = NEW.kind
      AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER tender_rule_no_update BEFORE UPDATE ON tender_rule
BEGIN SELECT RAISE(ABORT, 'tender_rule rows are sealed'); END;
CREATE TRIGGER training_no_delete BEFORE DELETE ON training
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;
CREATE TRIGGER training_no_replace BEFORE INSERT ON training
WHEN EXISTS (SELECT 1 FROM training WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;
CREATE TRIGGER training_no_update BEFORE UPDATE ON training
BEGIN SELECT RAISE(ABORT, 'training rows are sealed'); END;
CREATE TRIGGER transfer_approved BEFORE INSERT ON transfer
WHEN NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request q
  JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'transfer' AND q.requested_by = NEW.made_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this transfer'); END;
CREATE TRIGGER transfer_by_consent BEFORE INSERT ON transfer
WHEN NEW.consent IS NULL AND NOT EXISTS (SELECT 1 FROM account a JOIN account b
  ON b.party_id = a.party_id WHERE a.id = NEW.from_account_id AND b.id = NEW.to_account_id)
BEGIN SELECT RAISE(ABORT, 'nobody consented to this transfer'); END;
CREATE TRIGGER transfer_moves_both BEFORE INSERT ON transfer
WHEN NOT EXISTS (SELECT 1 FROM entry e
  JOIN open_item_movement m ON m.entry_id = e.id AND m.component_id = NEW.from_component_id
  JOIN open_item_movement n ON n.entry_id = e.id AND n.component_id = NEW.to_component_id
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  JOIN open_item_component d ON d.id = n.component_id JOIN open_item j ON j.id = d.item_id
  WHERE e.id = NEW.entry_id AND e.source = 'TRF' AND e.business_date = NEW.business_date
    AND m.amount_cents = NEW.amount_cents AND n.amount_cents = NEW.amount_cents
    AND i.account_id = NEW.from_account_id AND j.account_id = NEW.to_account_id
    AND j.side = i.side AND n.side = j.side AND m.side <> i.side
    AND d.control_account = c.control_account AND d.original_cents = NEW.amount_cents
    AND d.deferred_account IS c.deferred_account
    AND (SELECT COUNT(*) FROM open_item_movement x WHERE x.entry_id = e.id) = 2)
BEGIN SELECT RAISE(ABORT, 'the transfer does not move what its entry moves'); END;
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_no_replace BEFORE INSERT ON transfer
WHEN EXISTS (SELECT 1 FROM transfer WHERE id = NEW.id OR number = NEW.number
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id
  OR to_component_id = NEW.to_component_id)
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer rows are sealed'); END;
CREATE TRIGGER transfer_reversal_approved BEFORE INSERT ON transfer_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-transfer' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;
CREATE TRIGGER transfer_reversal_no_delete BEFORE DELETE ON transfer_reversal
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
CREATE TRIGGER transfer_reversal_no_replace BEFORE INSERT ON transfer_reversal
WHEN EXISTS (SELECT 1 FROM transfer_reversal WHERE transfer_id = NEW.transfer_id
  OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
CREATE TRIGGER transfer_reversal_no_update BEFORE UPDATE ON transfer_reversal
BEGIN SELECT RAISE(ABORT, 'transfer_reversal rows are sealed'); END;
CREATE TRIGGER transfer_reversal_takes_back BEFORE INSERT ON transfer_reversal
WHEN NOT EXISTS (SELECT 1 FROM transfer t JOIN entry e ON e.id = NEW.entry_id
  WHERE t.id = NEW.transfer_id AND e.source = 'TRF' AND e.reverses_entry_id = t.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the transfer'); END;
CREATE TRIGGER unclaimed_item_is_unclaimed BEFORE INSERT ON unclaimed_item
WHEN NOT EXISTS (SELECT 1 FROM unclaimed_list l
  JOIN open_item_component c ON c.id = NEW.component_id
  JOIN open_item i ON i.id = c.item_id JOIN component_open o ON o.component_id = c.id
  WHERE l.id = NEW.list_id AND i.side = 'C' AND i.account_id IS NOT NULL
    AND c.control_account NOT LIKE '%-2140' AND o.cents = -NEW.listed_cents
    AND (l.kind = 'small') = (NEW.listed_cents < l.small_cents)
    AND NEW.entry_id = (SELECT MAX(m.entry_id) FROM open_item_movement m
      WHERE m.component_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
      WHERE m.component_id = c.id AND e.business_date > l.unmoved_since))
BEGIN SELECT RAISE(ABORT, 'nothing of this is unclaimed'); END;
CREATE TRIGGER unclaimed_item_late BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'unclaimed-list' AND subject_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list is made already'); END;
CREATE TRIGGER unclaimed_item_no_delete BEFORE DELETE ON unclaimed_item
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_item_no_replace BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM unclaimed_item WHERE
  list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_item_no_update BEFORE UPDATE ON unclaimed_item
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_item_once BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM unclaimed_item o JOIN waiting_unclaimed w ON w.id = o.list_id
  WHERE o.component_id = NEW.component_id AND o.list_id <> NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'it stands on another list'); END;
CREATE TRIGGER unclaimed_keeping_after_its_notice BEFORE INSERT ON unclaimed_keeping
WHEN EXISTS (SELECT 1 FROM unclaimed_list l WHERE l.id = NEW.list_id AND l.kind = 'publish'
  AND COALESCE((SELECT p.claim_by FROM unclaimed_publication p WHERE p.list_id = l.id
    ORDER BY p.id DESC LIMIT 1), '9999') >= NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'it may be claimed still'); END;
CREATE TRIGGER unclaimed_keeping_approved BEFORE INSERT ON unclaimed_keeping
WHEN NEW.approved_by = (SELECT prepared_by FROM unclaimed_list WHERE id = NEW.list_id)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'keep-unclaimed' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.listId') = NEW.list_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this keeping'); END;
CREATE TRIGGER unclaimed_keeping_is_whole BEFORE INSERT ON unclaimed_keeping
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w WHERE w.id = NEW.list_id)
  OR NEW.total_cents IS NOT (SELECT SUM(t.listed_cents) FROM kept_credit k
    JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
    WHERE k.list_id = NEW.list_id)
  OR EXISTS (SELECT 1 FROM kept_credit k JOIN entry e ON e.id = k.entry_id
    WHERE k.list_id = NEW.list_id AND e.business_date <> NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'what is kept is not what its entries move'); END;
CREATE TRIGGER unclaimed_keeping_no_delete BEFORE DELETE ON unclaimed_keeping
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER unclaimed_keeping_no_replace BEFORE INSERT ON unclaimed_keeping
WHEN EXISTS (SELECT 1 FROM unclaimed_keeping WHERE
  list_id = NEW.list_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER unclaimed_keeping_no_update BEFORE UPDATE ON unclaimed_keeping
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER unclaimed_list_no_delete BEFORE DELETE ON unclaimed_list
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_list_no_replace BEFORE INSERT ON unclaimed_list
WHEN EXISTS (SELECT 1 FROM unclaimed_list WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_list_no_update BEFORE UPDATE ON unclaimed_list
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_delete BEFORE DELETE ON unclaimed_publication
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_replace BEFORE INSERT ON unclaimed_publication
WHEN EXISTS (SELECT 1 FROM unclaimed_publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_update BEFORE UPDATE ON unclaimed_publication
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_of_waiting_list BEFORE INSERT ON unclaimed_publication
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w JOIN unclaimed_list l ON l.id = w.id
  WHERE w.id = NEW.list_id AND l.kind = 'publish' AND l.business_date <= NEW.first_on)
BEGIN SELECT RAISE(ABORT, 'the list is not to be published'); END;
CREATE TRIGGER unclaimed_withdrawal_no_delete BEFORE DELETE ON unclaimed_withdrawal
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_no_replace BEFORE INSERT ON unclaimed_withdrawal
WHEN EXISTS (SELECT 1 FROM unclaimed_withdrawal WHERE list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_no_update BEFORE UPDATE ON unclaimed_withdrawal
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_of_waiting_list BEFORE INSERT ON unclaimed_withdrawal
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;
CREATE VIEW waiting_unclaimed (id) AS
  SELECT l.id FROM unclaimed_list l
  WHERE NOT EXISTS (SELECT 1 FROM unclaimed_keeping k WHERE k.list_id = l.id)
    AND NOT EXISTS (SELECT 1 FROM unclaimed_withdrawal x WHERE x.list_id = l.id);
CREATE VIEW waiting_write_off (id) AS
  SELECT l.id FROM write_off_list l
  WHERE NOT EXISTS (SELECT 1 FROM write_off w WHERE w.list_id = l.id)
    AND NOT EXISTS (SELECT 1 FROM write_off_withdrawal x WHERE x.list_id = l.id);
CREATE TRIGGER write_off_approved BEFORE INSERT ON write_off
WHEN NEW.approved_by = (SELECT prepared_by FROM write_off_list WHERE id = NEW.list_id)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'write-off' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.listId') = NEW.list_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this write-off'); END;
CREATE TRIGGER write_off_cancellation_approved BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM line_record r
  WHERE r.id = NEW.line_record_id AND r.approved_by IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'nobody approved this decision'); END;
CREATE TRIGGER write_off_cancellation_late BEFORE INSERT ON write_off_cancellation
WHEN EXISTS (SELECT 1 FROM chain_link
  WHERE kind = 'line-record' AND subject_id = NEW.line_record_id)
BEGIN SELECT RAISE(ABORT, 'the record is made already'); END;
CREATE TRIGGER write_off_cancellation_no_delete BEFORE DELETE ON write_off_cancellation
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
CREATE TRIGGER write_off_cancellation_no_replace BEFORE INSERT ON write_off_cancellation
WHEN EXISTS (SELECT 1 FROM write_off_cancellation WHERE line_record_id = NEW.line_record_id
  AND list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
CREATE TRIGGER write_off_cancellation_no_update BEFORE UPDATE ON write_off_cancellation
BEGIN SELECT RAISE(ABORT, 'write_off_cancellation rows are sealed'); END;
CREATE TRIGGER write_off_cancellation_of_account BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM line_record r JOIN open_item i ON i.account_id = r.account_id
  JOIN open_item_component c ON c.item_id = i.id
  WHERE r.id = NEW.line_record_id AND c.id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'the decision is about another account'); END;
CREATE TRIGGER write_off_cancellation_within BEFORE INSERT ON write_off_cancellation
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be cancelled than is still to be recovered'); END;
CREATE TRIGGER write_off_item_is_open BEFORE INSERT ON write_off_item
WHEN NOT EXISTS (SELECT 1 FROM write_off_list l
  JOIN open_item_component c ON c.id = NEW.component_id
  JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
  JOIN component_open o ON o.component_id = c.id
  WHERE l.id = NEW.list_id AND i.side = 'D' AND NEW.listed_cents <= o.cents
    AND (l.line IS NULL OR a.line = l.line) AND (l.account_id IS NULL OR a.id = l.account_id)
    AND (l.due_until IS NULL OR i.due_on <= l.due_until))
BEGIN SELECT RAISE(ABORT, 'nothing of this is to be listed'); END;
CREATE TRIGGER write_off_item_late BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'write-off-list' AND subject_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list is made already'); END;
CREATE TRIGGER write_off_item_no_delete BEFORE DELETE ON write_off_item
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_item_no_replace BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM write_off_item
  WHERE list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_item_no_update BEFORE UPDATE ON write_off_item
BEGIN SELECT RAISE(ABORT, 'write_off_item rows are sealed'); END;
CREATE TRIGGER write_off_item_once BEFORE INSERT ON write_off_item
WHEN EXISTS (SELECT 1 FROM write_off_item o JOIN waiting_write_off w ON w.id = o.list_id
  WHERE o.component_id = NEW.component_id AND o.list_id <> NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'it stands on another list'); END;
CREATE TRIGGER write_off_list_no_delete BEFORE DELETE ON write_off_list
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_list_no_replace BEFORE INSERT ON write_off_list
WHEN EXISTS (SELECT 1 FROM write_off_list WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_list_no_update BEFORE UPDATE ON write_off_list
BEGIN SELECT RAISE(ABORT, 'write_off_list rows are sealed'); END;
CREATE TRIGGER write_off_moves_its_parts BEFORE INSERT ON write_off
WHEN NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = NEW.entry_id AND e.source = 'WOF'
    AND e.business_date = NEW.business_date AND e.reverses_entry_id IS NULL)
  OR NEW.total_cents <> (SELECT SUM(written_cents) FROM write_off_part WHERE list_id = NEW.list_id)
  OR (SELECT COUNT(*) FROM open_item_movement WHERE entry_id = NEW.entry_id)
    <> (SELECT COUNT(*) FROM write_off_part WHERE list_id = NEW.list_id)
  OR EXISTS (SELECT 1 FROM write_off_part p WHERE p.list_id = NEW.list_id
    AND NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = NEW.entry_id
      AND m.component_id = p.component_id AND m.side = 'C' AND m.amount_cents = p.written_cents))
BEGIN SELECT RAISE(ABORT, 'the write-off does not move what its entry moves'); END;
CREATE TRIGGER write_off_no_delete BEFORE DELETE ON write_off
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_no_replace BEFORE INSERT ON write_off
WHEN EXISTS (SELECT 1 FROM write_off
  WHERE list_id = NEW.list_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_no_update BEFORE UPDATE ON write_off
BEGIN SELECT RAISE(ABORT, 'write_off rows are sealed'); END;
CREATE TRIGGER write_off_of_waiting_list BEFORE INSERT ON write_off
WHEN NOT EXISTS (SELECT 1 FROM waiting_write_off w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;
CREATE TRIGGER write_off_part_no_delete BEFORE DELETE ON write_off_part
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_part_no_replace BEFORE INSERT ON write_off_part
WHEN EXISTS (SELECT 1 FROM write_off_part
  WHERE list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_part_no_update BEFORE UPDATE ON write_off_part
BEGIN SELECT RAISE(ABORT, 'write_off_part rows are sealed'); END;
CREATE TRIGGER write_off_part_within BEFORE INSERT ON write_off_part
WHEN NOT EXISTS (SELECT 1 FROM write_off_item o JOIN waiting_write_off w ON w.id = o.list_id
  WHERE o.list_id = NEW.list_id AND o.component_id = NEW.component_id
    AND NEW.written_cents <= o.listed_cents)
BEGIN SELECT RAISE(ABORT, 'more would be written off than the list has'); END;
CREATE TRIGGER write_off_recovery_late BEFORE INSERT ON write_off_recovery
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'receipt' AND subject_id = NEW.receipt_id)
BEGIN SELECT RAISE(ABORT, 'the receipt is made already'); END;
CREATE TRIGGER write_off_recovery_no_delete BEFORE DELETE ON write_off_recovery
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
CREATE TRIGGER write_off_recovery_no_replace BEFORE INSERT ON write_off_recovery
WHEN EXISTS (SELECT 1 FROM write_off_recovery
  WHERE receipt_id = NEW.receipt_id AND (place = NEW.place
    OR list_id = NEW.list_id AND component_id = NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
CREATE TRIGGER write_off_recovery_no_update BEFORE UPDATE ON write_off_recovery
BEGIN SELECT RAISE(ABORT, 'write_off_recovery rows are sealed'); END;
CREATE TRIGGER write_off_recovery_of_line BEFORE INSERT ON write_off_recovery
WHEN NOT EXISTS (SELECT 1 FROM receipt_line l
  JOIN open_item_component c ON c.id = NEW.component_id JOIN open_item i ON i.id = c.item_id
  WHERE l.receipt_id = NEW.receipt_id AND l.line = NEW.line AND l.open_item_id IS NULL
    AND l.fee_code IS NULL AND l.account_id = i.account_id AND l.department = i.department)
BEGIN SELECT RAISE(ABORT, 'the line is of another account'); END;
CREATE TRIGGER write_off_recovery_within BEFORE INSERT ON write_off_recovery
WHEN NOT EXISTS (SELECT 1 FROM standing_write_off s
  WHERE s.list_id = NEW.list_id AND s.component_id = NEW.component_id
    AND NEW.amount_cents <= s.written_cents - s.recovered_cents - s.cancelled_cents)
BEGIN SELECT RAISE(ABORT, 'more would be recovered than was written off'); END;
CREATE TRIGGER write_off_reversal_approved BEFORE INSERT ON write_off_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-write-off' AND q.requested_by = NEW.asked_by
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;
CREATE TRIGGER write_off_reversal_no_delete BEFORE DELETE ON write_off_reversal
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_no_replace BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM write_off_reversal
  WHERE list_id = NEW.list_id OR entry_id = NEW.entry_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_no_update BEFORE UPDATE ON write_off_reversal
BEGIN SELECT RAISE(ABORT, 'write_off_reversal rows are sealed'); END;
CREATE TRIGGER write_off_reversal_takes_back BEFORE INSERT ON write_off_reversal
WHEN NOT EXISTS (SELECT 1 FROM write_off o JOIN entry e ON e.id = NEW.entry_id
  WHERE o.list_id = NEW.list_id AND e.source = 'WOF' AND e.reverses_entry_id = o.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not reverse the write-off'); END;
CREATE TRIGGER write_off_reversal_uncancelled BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM write_off_cancellation x WHERE x.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'something of the list is not owed any more'); END;
CREATE TRIGGER write_off_reversal_unplaced BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM standing_placement p WHERE p.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'an agency has something of the list'); END;
CREATE TRIGGER write_off_reversal_unrecovered BEFORE INSERT ON write_off_reversal
WHEN EXISTS (SELECT 1 FROM standing_recovery s WHERE s.list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'something of the list was recovered'); END;
CREATE TRIGGER write_off_withdrawal_no_delete BEFORE DELETE ON write_off_withdrawal
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_no_replace BEFORE INSERT ON write_off_withdrawal
WHEN EXISTS (SELECT 1 FROM write_off_withdrawal WHERE list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_no_update BEFORE UPDATE ON write_off_withdrawal
BEGIN SELECT RAISE(ABORT, 'write_off_withdrawal rows are sealed'); END;
CREATE TRIGGER write_off_withdrawal_of_waiting_list BEFORE INSERT ON write_off_withdrawal
WHEN NOT EXISTS (SELECT 1 FROM waiting_write_off w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;
