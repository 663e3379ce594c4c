// Who works here and what each role may do (demo-city.md I, permission matrix).

export type Role =
  | 'clerk'
  | 'supervisor'
  | 'finance-director'
  | 'accounting'
  | 'auditor'
  | 'administrator'
  | 'issuing-agency'
  | 'city-manager';

export type Person = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  /** Whom this person stands in for at the moment, by a dated delegation. */
  readonly acting?: Stood;
  /** Works here no longer and may do nothing; `role` is the last. */
  readonly left?: true;
};

/** Who somebody is, whatever they may do. */
export type Named = Pick<Person, 'id' | 'number' | 'name'>;

/** The one role that is stood in for: only a clerk may, so that nobody adds it to other powers. */
export type Stood = 'supervisor';

/** What a person does alone, and what a person signs for somebody else. */
export type Permission =
  | 'take-money' // drawer, payments, tapes, deposits
  | 'approve-counter' // voids, tender corrections, no-sales, tender limits
  | 'approve-difference' // over/short beyond what a clerk posts alone
  | 'approve-large-difference'
  | 'verify-deposit'
  | 'sign-sheet-second'
  | 'close-day'
  | 'make-memo' // debit and credit memos, each up to a limit
  | 'approve-memo'
  | 'approve-large-memo'
  | 'prepare-write-off' // lists of what cannot be collected
  | 'approve-write-off'
  | 'approve-large-write-off'
  | 'prepare-unclaimed' // lists of credits that nobody claims
  | 'approve-unclaimed' // what of them the city keeps
  | 'work-line' // what a line of business lets be done on its accounts
  | 'approve-line'
  | 'reveal-tax-number' // which is masked everywhere else
  | 'decide-for-agency' // what only the agency decides that began it, as a citation
  | 'make-invoice'
  | 'make-arrangement' // more time and instalments, a clerk up to a limit
  | 'approve-arrangement' // beyond it, more time for one that stands, and cancelling
  | 'place-hold' // on collection; a supervisor places it alone
  | 'approve-hold' // the same of a clerk, and every lift
  | 'post-returned' // checks the bank returned, a clerk up to a limit
  | 'approve-returned' // the same beyond it, and lifting cash-only
  | 'settle-refund' // what became of a refund: whoever has no cash duty and grants none
  | 'settle-claim' // payments that customers claim: whoever has no cash duty
  | 'write-letters'
  | 'lift-close' // say yes to it: who may close a day asks
  | 'acknowledge-lists' // of payments and refunds: whoever has no cash duty and grants none
  | 'export-ledger'
  | 'read-reports'
  | 'administer-people'
  | 'approve-people'
  | 'read-people'
  | 'administer-rules' // fees, tolerances, tender limits
  | 'approve-rules'
  | 'read-rules'
  | 'surprise-count' // counts what others hold: whoever has no cash duty
  | 'delegate'; // ask for somebody to stand in for a supervisor, and end it

export const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [
    'take-money',
    'make-memo',
    'prepare-write-off',
    'work-line',
    'make-invoice',
    'make-arrangement',
    'place-hold',
    'post-returned',
    'write-letters',
    'read-reports',
  ],
  supervisor: [
    'take-money',
    'approve-counter',
    'approve-difference',
    'verify-deposit',
    'sign-sheet-second',
    'close-day',
    'make-memo',
    'approve-memo',
    'prepare-write-off',
    'prepare-unclaimed',
    'work-line',
    'approve-line',
    'reveal-tax-number',
    'make-invoice',
    'make-arrangement',
    'approve-arrangement',
    'place-hold',
    'approve-hold',
    'post-returned',
    'approve-returned',
    'write-letters',
    'read-reports',
    'read-rules',
    'delegate',
  ],
  'finance-director': [
    'approve-counter',
    'approve-difference',
    'approve-large-difference',
    'verify-deposit',
    'sign-sheet-second',
    'approve-memo',
    'approve-large-memo',
    'approve-write-off',
    'approve-unclaimed',
    'approve-line',
    'reveal-tax-number',
    'approve-hold',
    'approve-returned',
    'settle-claim',
    'read-reports',
    'lift-close',
    'export-ledger',
    'approve-people',
    'read-people',
    'approve-rules',
    'read-rules',
    'surprise-count',
    'delegate',
  ],
  accounting: [
    'prepare-write-off',
    'prepare-unclaimed',
    'make-invoice',
    'post-returned',
    'settle-refund',
    'settle-claim',
    'acknowledge-lists',
    'read-reports',
    'export-ledger',
    'read-rules',
    'surprise-count',
  ],
  auditor: ['read-reports', 'read-people', 'read-rules', 'surprise-count'],
  // core.md P10: an administrator has no money functions.
  administrator: ['administer-people', 'read-people', 'administer-rules', 'read-rules'],
  'issuing-agency': ['decide-for-agency'],
  'city-manager': ['approve-write-off', 'approve-large-write-off', 'read-reports'],
};

/** Every permission that anybody has. */
export const PERMISSIONS: readonly Permission[] = [...new Set(Object.values(MATRIX).flat())];

/** What somebody who stands in cannot do: hand on what was handed to them. */
export const NEVER_ACTING: readonly Permission[] = ['delegate'];

/** By the person's own role, or by the one that is stood in for: see withRights of the desk. */
export function may(
  person: Pick<Person, 'role' | 'acting' | 'left'>,
  permission: Permission,
): boolean {
  if (person.left) return false;
  return MATRIX[person.role].includes(permission) || mayActing(person, permission);
}

function mayActing({ acting }: Pick<Person, 'acting'>, permission: Permission): boolean {
  if (acting === undefined || NEVER_ACTING.includes(permission)) return false;
  return MATRIX[acting].includes(permission);
}
