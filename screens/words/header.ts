// Words of the header line.
import type { Printing } from '../../src/desk/read-printing.ts';
import type { Person, Role } from '../../src/domain/person.ts';
import { stopsPapers } from '../../src/domain/print-queue.ts';
import type { PrinterCondition } from '../../src/domain/printer.ts';

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
  /** What its sensor tells comes before the session. */
  unasked: 'OPENED BY HAND',
  'left-open': 'LEFT OPEN',
};

const ROLES: Readonly<Record<Role, string>> = {
  clerk: 'Clerk',
  supervisor: 'Supervisor',
  'finance-director': 'Director',
  accounting: 'Accounting',
  auditor: 'Auditor',
  administrator: 'Admin',
  'issuing-agency': 'Agency',
  'city-manager': 'Manager',
};

const CONDITIONS: Readonly<Record<PrinterCondition, string>> = {
  ready: 'PRINTER ok',
  'paper-near-end': 'PRINTER paper low',
  'paper-out': 'PRINTER no paper',
  'cover-open': 'PRINTER cover open',
  error: 'PRINTER error',
  offline: 'PRINTER offline',
  mute: 'PRINTER no answer',
  unreachable: 'PRINTER not there',
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
  noPrinter: 'PRINTER none',
  /** What keeps papers from coming out comes first, then what asks, then what waits. */
  printer: ({ condition, waiting, asking }: Printing) => {
    if (condition !== undefined && stopsPapers(condition)) return CONDITIONS[condition];
    if (asking > 0) return 'PRINTER see More 10';
    if (waiting > 0) return `PRINTER ${waiting} waiting`;
    return CONDITIONS[condition ?? 'ready'];
  },
} as const;
