// Words of the header line.
import type { Drained } from '../../src/desk/print-next.ts';
import type { Person, Role } from '../../src/domain/person.ts';

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = [
  ...['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN'],
  ...['JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
];

const DRAWER = {
  open: 'OPEN',
  suspended: 'SUSPENDED',
  stopped: 'STOPPED',
  counting: 'COUNTING',
  closed: 'CLOSED',
  none: 'CLOSED',
};

const ROLES: Readonly<Record<Role, string>> = {
  clerk: 'Clerk',
  supervisor: 'Supervisor',
  'finance-director': 'Director',
  accounting: 'Accounting',
  auditor: 'Auditor',
  administrator: 'Admin',
};

export const HEADER_WORDS = {
  /** `Supervisor 902`; `Acting 102` of a clerk who stands in for one. */
  person: ({ role, acting, number }: Person) =>
    `${acting === undefined ? ROLES[role] : 'Acting'} ${number}`,
  /** `TUE 15 SEP 2026` */
  date: (date: string) => {
    const day = DAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';
    const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
    return `${day} ${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
  },
  register: (register: number) => `REG ${register}`,
  drawer: (register: number, state: keyof typeof DRAWER) => `DRAWER ${register} ${DRAWER[state]}`,
  printer: (drained: Drained | undefined) => {
    if (drained === undefined || (drained.waiting === 0 && drained.unknown === 0))
      return 'PRINTER ok';
    return drained.waiting > 0 ? `PRINTER ${drained.waiting} waiting` : 'PRINTER see More 10';
  },
} as const;
