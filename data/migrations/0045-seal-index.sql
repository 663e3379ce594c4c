-- The seal of an entry settles the entry's deferred reference to it: SQLite then looks for the rows
-- that refer to the seal, and without an index it read every entry of the book for each payment.

CREATE INDEX entry_seal_of ON entry (seal_id);
