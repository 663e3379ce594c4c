-- Unclaimed money: credits that nobody claims are listed, the list is published with the date until
-- which they may be claimed, and what is still unclaimed then is kept by the city (Gov. Code 50050
-- to 50053); small ones are kept without publication (50055). Nothing is posted by a list or its
-- publication. Each credit that is kept has a number and an entry of its own, so that one that was
-- kept in error is opened again by itself.
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
CREATE INDEX unclaimed_list_date ON unclaimed_list (business_date);

CREATE TABLE unclaimed_item (
  list_id INTEGER NOT NULL REFERENCES unclaimed_list (id),
  component_id INTEGER NOT NULL REFERENCES open_item_component (id),
  listed_cents INTEGER NOT NULL CHECK (listed_cents > 0),
  -- What moved it last: once anything else does, somebody claimed it.
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  PRIMARY KEY (list_id, component_id)
) STRICT;
CREATE INDEX unclaimed_item_component ON unclaimed_item (component_id);
CREATE INDEX unclaimed_item_entry ON unclaimed_item (entry_id);

-- The newest of a list counts: a newspaper may not come out.
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
CREATE INDEX unclaimed_publication_list ON unclaimed_publication (list_id);
CREATE INDEX unclaimed_publication_date ON unclaimed_publication (business_date);

CREATE TABLE unclaimed_withdrawal (
  list_id INTEGER PRIMARY KEY REFERENCES unclaimed_list (id),
  business_date TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by INTEGER NOT NULL REFERENCES person (id),
  reason_text TEXT NOT NULL CHECK (reason_text <> '')
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
CREATE INDEX kept_credit_component ON kept_credit (component_id);

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
CREATE INDEX unclaimed_keeping_date ON unclaimed_keeping (business_date);

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
CREATE INDEX kept_credit_reversal_date ON kept_credit_reversal (business_date);

-- Lists that wait: neither kept nor taken back.
CREATE VIEW waiting_unclaimed (id) AS
  SELECT l.id FROM unclaimed_list l
  WHERE NOT EXISTS (SELECT 1 FROM unclaimed_keeping k WHERE k.list_id = l.id)
    AND NOT EXISTS (SELECT 1 FROM unclaimed_withdrawal x WHERE x.list_id = l.id);

-- A list holds credits of accounts as they stand, that did not move since its date, each of its
-- kind; nothing stands on two that wait.
CREATE TRIGGER unclaimed_item_late BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM chain_link WHERE kind = 'unclaimed-list' AND subject_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list is made already'); END;
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
CREATE TRIGGER unclaimed_item_once BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM unclaimed_item o JOIN waiting_unclaimed w ON w.id = o.list_id
  WHERE o.component_id = NEW.component_id AND o.list_id <> NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'it stands on another list'); END;

CREATE TRIGGER unclaimed_publication_of_waiting_list BEFORE INSERT ON unclaimed_publication
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w JOIN unclaimed_list l ON l.id = w.id
  WHERE w.id = NEW.list_id AND l.kind = 'publish' AND l.business_date <= NEW.first_on)
BEGIN SELECT RAISE(ABORT, 'the list is not to be published'); END;
CREATE TRIGGER unclaimed_withdrawal_of_waiting_list BEFORE INSERT ON unclaimed_withdrawal
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w WHERE w.id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'the list does not wait'); END;

-- Credits come first and the keeping last: from then on it is whole. What moved since the list was
-- made was claimed.
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
CREATE TRIGGER unclaimed_keeping_is_whole BEFORE INSERT ON unclaimed_keeping
WHEN NOT EXISTS (SELECT 1 FROM waiting_unclaimed w WHERE w.id = NEW.list_id)
  OR NEW.total_cents IS NOT (SELECT SUM(t.listed_cents) FROM kept_credit k
    JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
    WHERE k.list_id = NEW.list_id)
  OR EXISTS (SELECT 1 FROM kept_credit k JOIN entry e ON e.id = k.entry_id
    WHERE k.list_id = NEW.list_id AND e.business_date <> NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'what is kept is not what its entries move'); END;
CREATE TRIGGER unclaimed_keeping_after_its_notice BEFORE INSERT ON unclaimed_keeping
WHEN EXISTS (SELECT 1 FROM unclaimed_list l WHERE l.id = NEW.list_id AND l.kind = 'publish'
  AND COALESCE((SELECT p.claim_by FROM unclaimed_publication p WHERE p.list_id = l.id
    ORDER BY p.id DESC LIMIT 1), '9999') >= NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'it may be claimed still'); END;
-- Another person stood behind it than who made the list and who asked.
CREATE TRIGGER unclaimed_keeping_approved BEFORE INSERT ON unclaimed_keeping
WHEN NEW.approved_by = (SELECT prepared_by FROM unclaimed_list WHERE id = NEW.list_id)
  OR NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'keep-unclaimed' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.listId') = NEW.list_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this keeping'); END;
CREATE TRIGGER kept_credit_reversal_takes_back BEFORE INSERT ON kept_credit_reversal
WHEN NOT EXISTS (SELECT 1 FROM kept_credit k JOIN unclaimed_keeping u ON u.list_id = k.list_id
  JOIN entry e ON e.id = NEW.entry_id
  WHERE k.id = NEW.kept_id AND e.source = 'UCM' AND e.reverses_entry_id = k.entry_id
    AND e.business_date = NEW.business_date)
BEGIN SELECT RAISE(ABORT, 'the entry does not open the credit again'); END;
CREATE TRIGGER kept_credit_reversal_approved BEFORE INSERT ON kept_credit_reversal
WHEN NOT EXISTS (SELECT 1 FROM request q JOIN request_decision d ON d.request_id = q.id
  WHERE q.id = NEW.request_id AND q.kind = 'reverse-kept' AND q.requested_by = NEW.asked_by
    AND json_extract(q.record, '$.keptId') = NEW.kept_id
    AND d.decision = 'yes' AND d.decided_by = NEW.approved_by)
BEGIN SELECT RAISE(ABORT, 'nobody approved this reversal'); END;

CREATE TRIGGER unclaimed_list_no_update BEFORE UPDATE ON unclaimed_list
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_list_no_delete BEFORE DELETE ON unclaimed_list
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_item_no_update BEFORE UPDATE ON unclaimed_item
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_item_no_delete BEFORE DELETE ON unclaimed_item
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_update BEFORE UPDATE ON unclaimed_publication
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_delete BEFORE DELETE ON unclaimed_publication
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_no_update BEFORE UPDATE ON unclaimed_withdrawal
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_no_delete BEFORE DELETE ON unclaimed_withdrawal
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER kept_credit_no_update BEFORE UPDATE ON kept_credit
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER kept_credit_no_delete BEFORE DELETE ON kept_credit
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER unclaimed_keeping_no_update BEFORE UPDATE ON unclaimed_keeping
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER unclaimed_keeping_no_delete BEFORE DELETE ON unclaimed_keeping
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_no_update BEFORE UPDATE ON kept_credit_reversal
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_no_delete BEFORE DELETE ON kept_credit_reversal
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
CREATE TRIGGER unclaimed_list_no_replace BEFORE INSERT ON unclaimed_list
WHEN EXISTS (SELECT 1 FROM unclaimed_list WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'unclaimed_list rows are sealed'); END;
CREATE TRIGGER unclaimed_item_no_replace BEFORE INSERT ON unclaimed_item
WHEN EXISTS (SELECT 1 FROM unclaimed_item WHERE
  list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_item rows are sealed'); END;
CREATE TRIGGER unclaimed_publication_no_replace BEFORE INSERT ON unclaimed_publication
WHEN EXISTS (SELECT 1 FROM unclaimed_publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_publication rows are sealed'); END;
CREATE TRIGGER unclaimed_withdrawal_no_replace BEFORE INSERT ON unclaimed_withdrawal
WHEN EXISTS (SELECT 1 FROM unclaimed_withdrawal WHERE list_id = NEW.list_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_withdrawal rows are sealed'); END;
CREATE TRIGGER kept_credit_no_replace BEFORE INSERT ON kept_credit
WHEN EXISTS (SELECT 1 FROM kept_credit WHERE
  id = NEW.id OR number = NEW.number OR entry_id = NEW.entry_id
    OR list_id = NEW.list_id AND component_id = NEW.component_id)
BEGIN SELECT RAISE(ABORT, 'kept_credit rows are sealed'); END;
CREATE TRIGGER unclaimed_keeping_no_replace BEFORE INSERT ON unclaimed_keeping
WHEN EXISTS (SELECT 1 FROM unclaimed_keeping WHERE
  list_id = NEW.list_id OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'unclaimed_keeping rows are sealed'); END;
CREATE TRIGGER kept_credit_reversal_no_replace BEFORE INSERT ON kept_credit_reversal
WHEN EXISTS (SELECT 1 FROM kept_credit_reversal WHERE
  kept_id = NEW.kept_id OR request_id = NEW.request_id OR entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'kept_credit_reversal rows are sealed'); END;
