// The day of the sample papers: the city, the drawer session, and who worked.
import type { PaperCity } from '../../src/domain/papers/paper.ts';

export const CITY: PaperCity = {
  name: 'City of Robles Canyon',
  addressLines: ['Revenue Counter, 100 Civic Plaza', '555-0100'],
  timeZone: 'America/Los_Angeles',
};
export const DAY = {
  city: CITY,
  businessDate: '2026-09-15',
  register: '1',
  drawer: '1',
  session: '1-0915',
} as const;
export const CLERK = '101 Clerk A';
export const SUPERVISOR = '902 Supervisor';
