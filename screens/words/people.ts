// Words of the screens about people: who works here, and what each may do.
import type { PersonAct } from '../../src/desk/read-people.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import type { Permission, Role } from '../../src/domain/person.ts';
import { ROLE_NAMES } from '../../src/domain/person-change.ts';

const ACTS: Readonly<Record<PersonAct, string>> = {
  name: 'ask for another name',
  role: 'ask for another role',
  ended: 'ask for the end of the employment',
  unlocked: 'ask to forgive wrong PINs',
};

const TITLES: Readonly<Record<PersonAct | 'entered', string>> = {
  entered: 'A NEW PERSON',
  name: 'ANOTHER NAME',
  role: 'ANOTHER ROLE',
  ended: 'END OF EMPLOYMENT',
  unlocked: 'WRONG PINS FORGIVEN',
};

const RIGHTS: Readonly<Record<Permission, string>> = {
  'take-money': 'take money: payments, the own drawer, sheets, deposits',
  'approve-counter': 'approve voids, tender corrections, openings without a sale',
  'approve-difference': 'approve a difference of a drawer',
  'approve-large-difference': 'approve a large difference of a drawer',
  'verify-deposit': 'verify a deposit',
  'sign-sheet-second': 'sign a sheet as the second person',
  'close-day': 'close the day',
  'make-memo': 'make memos on accounts, each up to a limit',
  'write-letters': 'write letters and print them',
  'approve-memo': 'approve memos, up to a limit',
  'approve-large-memo': 'approve memos of any amount',
  'work-line': 'work the accounts of the lines of business',
  'approve-line': 'approve steps of the lines of business',
  'make-invoice': 'make invoices',
  'post-returned': 'post checks that the bank returned, a clerk up to a limit',
  'approve-returned': 'approve returned checks beyond it, and lift cash-only',
  'lift-close': 'approve that a close of a day is lifted',
  'export-ledger': 'hand the ledger file to accounting',
  'surprise-count': 'count a drawer or the change fund by surprise',
  'read-reports': 'read reports and look things up',
  'administer-people': 'ask for changes of people, and for PIN resets',
  'approve-people': 'approve changes of people, PIN resets, acting supervisors',
  'read-people': 'read who works here and may do what',
  'administer-rules': 'ask for changes of fees, tolerances, limits',
  'approve-rules': 'approve changes of fees, tolerances, limits',
  'read-rules': 'read fees, tolerances, limits',
  delegate: 'ask for somebody to stand in for a supervisor',
};

export const PEOPLE_WORDS = {
  title: 'PEOPLE AND RIGHTS',
  entry: 'CHOOSE',
  people: 'People',
  fresh: 'A new person',
  roles: 'What each role may do',
  notYours: 'the administrator asks for it',
  role: (role: Role, left: boolean) => (left ? 'has left' : ROLE_NAMES[role]),
  rights: RIGHTS,
  person: {
    title: 'PERSON',
    acts: ACTS,
    may: 'what this person may do now',
    reset: 'reset the PIN',
    left: 'has left',
    noWrongPins: 'no wrong PIN since the last right one',
    since: (date: string) => `since ${dateWords(date)}`,
    wrongPins: (count: number) => `wrong PINs since the last right one: ${count}`,
    acting: 'stands in for a supervisor now',
    entered: (role: string) => `entered as ${role}`,
    named: (name: string) => `name: ${name}`,
    given: (role: string) => `role: ${role}`,
    ended: 'left',
    unlocked: 'wrong PINs forgiven',
    hands: (by: string, approvedBy: string) => `${by}, ${approvedBy}`,
  },
  may: {
    title: 'RIGHTS',
    role: (role: string) => `In the role ${role} one may`,
    own: (name: string, role: string) => `${name} may now, as ${role}`,
    acting: 'and, standing in for a supervisor',
    nothing: (name: string) => `${name} has left and may do nothing.`,
    back: 'back',
  },
  ask: {
    titles: TITLES,
    number: 'NUMBER',
    numberHint: 'What the person signs in with: up to 6 digits that nobody has had.',
    name: 'NAME',
    nameHint: 'As reports show it. Letters are typed.',
    role: 'ROLE',
    from: 'FROM',
    fromHint: 'The first day in the new role: tomorrow at the earliest.',
    sure: 'ASK FOR IT',
    asks: 'yes, ask the finance director',
    endHint: 'No sign-in from then on. What was done stays; the number is never used again.',
    unlockHint: 'The PIN stays as it is. Whoever forgot it needs a reset: home 10.',
    done: 'The change was approved.',
    handOver: [
      'It is shown only now. Hand it over in person; it ends with the day.',
      'At the first sign-in the person chooses a PIN of their own.',
    ],
    waits: 'The request waits in the list for the finance director.',
    waitsHint: 'The temporary PIN is shown to whoever approves it.',
    onward: 'back to people',
  },
} as const;
