-- What each drawer session took by tender, kept up as its receipts are written, so that a total
-- costs the same after a thousand receipts as after one. It is work in hand, made of sealed rows
-- and nothing else: `tenkey verify` adds the receipts up again and compares.

CREATE TABLE session_sum (
  session_id INTEGER NOT NULL REFERENCES drawer_session (id),
  kind TEXT NOT NULL,
  items INTEGER NOT NULL,
  cents INTEGER NOT NULL,
  PRIMARY KEY (session_id, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO session_sum (session_id, kind, items, cents)
SELECT r.session_id, t.kind, SUM(CASE t.side WHEN 'in' THEN 1 ELSE -1 END),
  SUM(CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END)
FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
GROUP BY r.session_id, t.kind;

CREATE TRIGGER receipt_tender_summed AFTER INSERT ON receipt_tender
BEGIN
  INSERT INTO session_sum (session_id, kind, items, cents)
  SELECT r.session_id, NEW.kind, CASE NEW.side WHEN 'in' THEN 1 ELSE -1 END,
    CASE NEW.side WHEN 'in' THEN NEW.amount_cents ELSE -NEW.amount_cents END
  FROM receipt r WHERE r.id = NEW.receipt_id
  ON CONFLICT (session_id, kind) DO UPDATE SET items = items + excluded.items,
    cents = cents + excluded.cents;
END;
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
