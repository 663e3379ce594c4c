// Words that letters of business tax fill in, in the languages of those who read them.
import type { Language } from '../../domain/language.ts';
import type { Basis } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

type Words = {
  readonly unknown: string;
  readonly basis: Readonly<Record<Exclude<Basis, 'flat'>, string>>;
  /** By what was declared of workers' compensation. */
  readonly workers: Readonly<Record<string, string>>;
  readonly declared: (of: string, basis: string, counted: number, year: number) => string;
};

const grouped = (counted: number) => String(counted).replace(/\B(?=(\d{3})+$)/g, ',');

export const LETTER_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    unknown: 'nothing yet',
    basis: {
      gross: 'gross receipts in dollars',
      employees: 'employees',
      units: 'units',
      vehicles: 'vehicles',
      days: 'days',
    },
    workers: BUSINESS_WORDS.workersComp,
    declared: (of, basis, counted, year) =>
      `${of}; ${basis} ${grouped(counted)}, declared for ${year}`,
  },
  es: {
    unknown: 'nada todavía',
    basis: {
      gross: 'ingresos brutos en dólares',
      employees: 'empleados',
      units: 'unidades',
      vehicles: 'vehículos',
      days: 'días',
    },
    workers: {
      insured: 'con seguro, se mostró la póliza',
      'self-insured': 'asegurado por sí mismo, con certificado del estado',
      none: 'sin empleados, según se declara',
    },
    declared: (of, basis, counted, year) =>
      `${of}; ${basis} ${grouped(counted)}, declarado para ${year}`,
  },
};
