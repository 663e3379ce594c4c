-- What each control account moved on a date and in a month, by its postings and, apart from them,
-- by its open items, so that the proof of any date adds up months and days instead of the whole
-- ledger. It is work in hand, made of sealed rows and nothing else: `tenkey verify` adds all of
-- them up again and compares.

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

CREATE VIEW dated_movement AS
SELECT m.id, m.component_id, e.business_date,
  CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END AS cents
FROM open_item_movement m JOIN entry e ON e.id = m.entry_id;

-- Everything that moved a control account, from the first entry on.
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

INSERT INTO control_sum (span, period, account, ledger_cents, items_cents, opened)
SELECT 'date', business_date, account, SUM(ledger_cents), SUM(items_cents), SUM(opened)
FROM control_moved GROUP BY business_date, account;
INSERT INTO control_sum (span, period, account, ledger_cents, items_cents, opened)
SELECT 'month', substr(period, 1, 7), account, SUM(ledger_cents), SUM(items_cents), SUM(opened)
FROM control_sum WHERE span = 'date' GROUP BY substr(period, 1, 7), account;

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

-- An entry may carry a date before others of the same component: then the new row `n` changes, too,
-- what the component came to (the sum of all `k`) after each row `m` of those dates.
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
