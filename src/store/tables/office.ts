// Row shapes: delegations, requests, leases and imports.
import type { Generated } from 'kysely';
import type { Role } from '../../domain/person.ts';

export type RequestTable = {
  id: Generated<number>;
  kind: string;
  register: number | null;
  business_date: string;
  requested_by: number;
  requested_at: string;
  record: string;
};

export type RequestDecisionTable = {
  request_id: number;
  decision: 'yes' | 'no' | 'withdrawn';
  decided_by: number;
  decided_at: string;
  reason: string;
};

export type RegisterLeaseTable = {
  register: number;
  token: string;
  host: string;
  process_id: number;
  process_started: string;
  taken_at: string;
};

export type ImportFileTable = {
  id: Generated<number>;
  profile: string;
  file_name: string;
  sha256: string;
  rows_read: number;
  rows_added: number;
  imported_at: string;
};

export type ImportKeyTable = {
  profile: string;
  key: string;
  account_id: number;
};

export type DelegationTable = {
  id: Generated<number>;
  person_id: number;
  role: 'supervisor';
  first_date: string;
  last_date: string;
  begins_at: string;
  ends_at: string;
  asked_by: number;
  approved_by: number;
  approved_at: string;
  request_id: number;
};

export type DelegationEndTable = {
  delegation_id: number;
  ended_by: number;
  ended_at: string;
};

export type PersonChangeTable = {
  id: Generated<number>;
  person_id: number;
  kind: 'entered' | 'name' | 'role' | 'ended' | 'unlocked';
  effective_from: string;
  from_at: string;
  name: string | null;
  role: Role | null;
  request_id: number;
};

export type OfficeTables = {
  person_change: PersonChangeTable;
  delegation: DelegationTable;
  delegation_end: DelegationEndTable;
  request: RequestTable;
  request_decision: RequestDecisionTable;
  register_lease: RegisterLeaseTable;
  import_file: ImportFileTable;
  import_key: ImportKeyTable;
};
