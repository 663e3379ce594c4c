-- What each account owes, kept up as its items move, so that a list of accounts tells it in the
-- time of one row each, however many years of bills lie behind it. It is work in hand, made of
-- sealed rows and nothing else: `tenkey verify` adds the movements up again and compares. What the
-- city holds for an account (side 'C') is no part of it.

CREATE TABLE account_owed (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  owed_cents INTEGER NOT NULL
) STRICT;

INSERT INTO account_owed (account_id, owed_cents)
SELECT i.account_id, SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END)
FROM open_item i JOIN open_item_component c ON c.item_id = i.id
JOIN open_item_movement m ON m.component_id = c.id
WHERE i.side = 'D' AND i.account_id IS NOT NULL
GROUP BY i.account_id;

CREATE TRIGGER open_item_movement_owed AFTER INSERT ON open_item_movement
BEGIN
  INSERT INTO account_owed (account_id, owed_cents)
  SELECT i.account_id, CASE NEW.side WHEN 'D' THEN NEW.amount_cents ELSE -NEW.amount_cents END
  FROM open_item_component c JOIN open_item i ON i.id = c.item_id
  WHERE c.id = NEW.component_id AND i.side = 'D' AND i.account_id IS NOT NULL
  ON CONFLICT (account_id) DO UPDATE SET owed_cents = owed_cents + excluded.owed_cents;
END;
