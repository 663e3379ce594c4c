// Row shapes: files of rules as they were taken in, and what each says.
import type { Generated } from 'kysely';

export type RuleFileTable = {
  id: Generated<number>;
  file_name: string;
  sha256: string;
  rules: number;
  taken_by: string;
  taken_at: string;
};

export type RuleFileRowTable = {
  file_id: number;
  key: string;
  rule: 'line' | 'component';
  value: string;
  authority: string;
};

export type RuleFilesTables = { rule_file: RuleFileTable; rule_file_row: RuleFileRowTable };
