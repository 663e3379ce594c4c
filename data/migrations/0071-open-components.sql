-- What is open on each component that has anything open, kept up as it moves, so that the aging of
-- receivables reads what is owed and not what was ever paid. It is work in hand, made of sealed
-- rows and nothing else: `tenkey verify` adds the movements up again and compares.

CREATE TABLE component_open (
  component_id INTEGER PRIMARY KEY REFERENCES open_item_component (id),
  -- Debits less credits.
  cents INTEGER NOT NULL
) STRICT;

INSERT INTO component_open (component_id, cents)
SELECT component_id, SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) AS cents
FROM open_item_movement GROUP BY component_id
HAVING SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) <> 0;

CREATE TRIGGER open_item_movement_open AFTER INSERT ON open_item_movement
BEGIN
  INSERT INTO component_open (component_id, cents)
  VALUES (NEW.component_id,
    CASE NEW.side WHEN 'D' THEN NEW.amount_cents ELSE -NEW.amount_cents END)
  ON CONFLICT (component_id) DO UPDATE SET cents = cents + excluded.cents;
  DELETE FROM component_open WHERE component_id = NEW.component_id AND cents = 0;
END;
