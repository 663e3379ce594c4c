-- When people were entered. By its number a link is found through rows that may be large: those of
-- a city's set-up hold all of it, and were read whole on the way to each of a few people.

CREATE INDEX chain_link_person ON chain_link (kind, at, subject_id) WHERE kind = 'person';
