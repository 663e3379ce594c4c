-- A whole file of a line's rules, or of what items are made of: taken in as a proposal, and granted
-- in whole for a date. A rule that changes is covered by its own request or by a file that holds
-- just this row; of what came before nothing changes.

CREATE TABLE rule_file (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  rules INTEGER NOT NULL CHECK (rules > 0),
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

-- `key` is line and name of a line's rule, or the code of a component; `value` is what it says.
CREATE TABLE rule_file_row (
  file_id INTEGER NOT NULL REFERENCES rule_file (id),
  key TEXT NOT NULL CHECK (key <> ''),
  rule TEXT NOT NULL CHECK (rule IN ('line', 'component')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  authority TEXT NOT NULL,
  PRIMARY KEY (file_id, key)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rule_file_is_whole BEFORE INSERT ON rule_file_row
WHEN (SELECT COUNT(*) FROM rule_file_row WHERE file_id = NEW.file_id)
  >= (SELECT rules FROM rule_file WHERE id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed: the file is whole'); END;

CREATE TRIGGER rule_file_no_update BEFORE UPDATE ON rule_file
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_no_delete BEFORE DELETE ON rule_file
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_no_replace BEFORE INSERT ON rule_file
WHEN EXISTS (SELECT 1 FROM rule_file WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'rule_file rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_update BEFORE UPDATE ON rule_file_row
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_delete BEFORE DELETE ON rule_file_row
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;
CREATE TRIGGER rule_file_row_no_replace BEFORE INSERT ON rule_file_row
WHEN EXISTS (SELECT 1 FROM rule_file_row WHERE file_id = NEW.file_id AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'rule_file_row rows are sealed'); END;

-- What was granted, row by row: of a file each of its rows, of one amount or number that one. What
-- names nobody in its file is by the authority of the request.
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

DROP TRIGGER line_rule_granted;
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

DROP TRIGGER component_kind_granted;
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

DROP TRIGGER component_kind_part_granted;
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
