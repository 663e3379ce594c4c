// Who may do what, refused in words that name who may.
import { may, type Permission, type Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';

const WHO: Readonly<Record<Permission, string>> = {
  'take-money': 'a clerk or a supervisor',
  'approve-counter': 'a supervisor or the finance director',
  'approve-difference': 'a supervisor or the finance director',
  'approve-large-difference': 'the finance director',
  'verify-deposit': 'a supervisor or the finance director',
  'sign-sheet-second': 'a supervisor or the finance director',
  'close-day': 'a supervisor',
  'export-ledger': 'accounting or the finance director',
  'read-reports': 'a clerk, a supervisor, accounting or the auditor',
  'administer-people': 'the administrator',
  'approve-people': 'the finance director',
  'read-people': 'the administrator, the finance director or the auditor',
  'administer-rules': 'the administrator',
  'approve-rules': 'the finance director',
  'read-rules': 'a supervisor, accounting, the finance director or the auditor',
};

export function permit(person: Person, permission: Permission): Result<Person> {
  if (may(person.role, permission)) return done(person);
  return refuse('not-allowed', { name: person.name, who: WHO[permission] });
}
