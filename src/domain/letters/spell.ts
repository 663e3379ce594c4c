// Dates and money as they stand in a letter, in the language of who reads it.

import type { DateText } from '../clock.ts';
import type { Language } from '../language.ts';
import { type Cents, formatCents } from '../money.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: (
    'January February March April May June July August September October November ' + 'December'
  ).split(' '),
  es: (
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre ' + 'diciembre'
  ).split(' '),
};

/** `September 15, 2026`; `15 de septiembre de 2026`. */
export function letterDate(date: DateText, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[language][(month ?? 0) - 1] ?? '';
  return language === 'es' ? `${day} de ${name} de ${year}` : `${name} ${day}, ${year}`;
}

/** `$1,234.50`; a minus stands before the sign of the money. */
export function letterMoney(amount: Cents): string {
  const shown = formatCents(amount, true);
  return shown.startsWith('-') ? `-$${shown.slice(1)}` : `$${shown}`;
}
