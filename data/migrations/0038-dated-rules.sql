-- Fees, tolerances and tender limits change by rows of a date: one person asks, the finance
-- director approves, and nothing changes for a date that money was taken on.

-- From that date on nothing is charged by the code, until a later row of `fee` brings it back.
CREATE TABLE fee_end (
  code TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  authority TEXT NOT NULL,
  PRIMARY KEY (code, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER fee_end_no_update BEFORE UPDATE ON fee_end
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;
CREATE TRIGGER fee_end_no_delete BEFORE DELETE ON fee_end
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;
CREATE TRIGGER fee_end_no_replace BEFORE INSERT ON fee_end
WHEN EXISTS (SELECT 1 FROM fee_end WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN SELECT RAISE(ABORT, 'fee_end rows are sealed'); END;

-- The last date that work was done on: no rule begins then or before.
CREATE VIEW last_worked_date AS
SELECT MAX(date) AS date FROM (
  SELECT MAX(business_date) AS date FROM receipt
  UNION ALL SELECT MAX(business_date) FROM drawer_session
  UNION ALL SELECT MAX(business_date) FROM day_close);

-- The rules a city begins with come before its people; every later one was granted. A row that is
-- there already is for the seals to refuse.
CREATE VIEW granted_rule AS
SELECT json_extract(q.record, '$.what.rule') AS rule, json_extract(q.record, '$.what.key') AS key,
  json_extract(q.record, '$.what.from') AS effective_from,
  json_extract(q.record, '$.what.authority') AS authority
FROM request q JOIN request_decision d ON d.request_id = q.id
WHERE q.kind = 'dated-rule' AND d.decision = 'yes';

CREATE TRIGGER policy_granted BEFORE INSERT ON policy WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM policy
    WHERE name = NEW.name AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'policy' AND key = NEW.name AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER tender_rule_granted BEFORE INSERT ON tender_rule WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM tender_rule
    WHERE kind = NEW.kind AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'tender' AND key = NEW.kind AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER fee_granted BEFORE INSERT ON fee WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM fee
    WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fee' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
CREATE TRIGGER fee_end_granted BEFORE INSERT ON fee_end WHEN EXISTS (SELECT 1 FROM person)
  AND NOT EXISTS (SELECT 1 FROM fee_end
    WHERE code = NEW.code AND effective_from = NEW.effective_from)
BEGIN
  SELECT RAISE(ABORT, 'nobody granted this rule') WHERE NOT EXISTS (SELECT 1 FROM granted_rule
    WHERE rule = 'fee-end' AND key = NEW.code AND effective_from = NEW.effective_from);
  SELECT RAISE(ABORT, 'work was done on this date')
  WHERE NEW.effective_from <= (SELECT date FROM last_worked_date);
END;
