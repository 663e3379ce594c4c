// Who works here and what each role may do (demo-city.md I, permission matrix).

export type Role =
  | 'clerk'
  | 'supervisor'
  | 'finance-director'
  | 'accounting'
  | 'auditor'
  | 'administrator';

export type Person = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly role: Role;
};

/** What a person does alone, and what a person signs for somebody else. */
export type Permission =
  | 'take-money' // drawer, payments, tapes, deposits
  | 'approve-counter' // voids, tender corrections, no-sales, tender limits
  | 'approve-difference' // over/short beyond what a clerk posts alone
  | 'approve-large-difference'
  | 'verify-deposit'
  | 'sign-sheet-second'
  | 'close-day'
  | 'export-ledger'
  | 'read-reports'
  | 'administer-people'
  | 'approve-people'
  | 'read-people'
  | 'administer-rules' // fees, tolerances, tender limits
  | 'approve-rules'
  | 'read-rules';

const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['take-money', 'read-reports'],
  supervisor: [
    'take-money',
    'approve-counter',
    'approve-difference',
    'verify-deposit',
    'sign-sheet-second',
    'close-day',
    'read-reports',
    'read-rules',
  ],
  'finance-director': [
    'approve-counter',
    'approve-difference',
    'approve-large-difference',
    'verify-deposit',
    'sign-sheet-second',
    'read-reports',
    'export-ledger',
    'approve-people',
    'read-people',
    'approve-rules',
    'read-rules',
  ],
  accounting: ['read-reports', 'export-ledger', 'read-rules'],
  auditor: ['read-reports', 'read-people', 'read-rules'],
  // core.md P10: an administrator has no money functions.
  administrator: ['administer-people', 'read-people', 'administer-rules', 'read-rules'],
};

export function may(role: Role, permission: Permission): boolean {
  return MATRIX[role].includes(permission);
}
