-- The dates there were sessions on: home asks at every return for the oldest that is not closed,
-- and must not read every session of the book's life for it.

CREATE INDEX drawer_session_date ON drawer_session (business_date);
