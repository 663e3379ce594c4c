-- With which key the newest tax number was sealed is asked whenever one is recorded: found at once
-- among all records of lines.
CREATE INDEX line_record_key ON line_record (id) WHERE json_extract(facts, '$.key') IS NOT NULL;
