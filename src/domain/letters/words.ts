// The fixed words of every letter, in each language.
import type { Language } from '../language.ts';

type Words = {
  readonly account: string;
  readonly letter: string;
  readonly training: string;
  readonly page: (page: number, pages: number) => string;
  readonly date: string;
  /** Above each coupon that is cut off. */
  readonly cut: string;
  readonly payBy: string;
  readonly pay: string;
};

export const LETTER_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    account: 'Account',
    letter: 'Letter',
    training: 'TRAINING - NOT A LETTER OF THE CITY',
    page: (page, pages) => `page ${page} of ${pages}`,
    date: 'date',
    cut: 'cut here',
    payBy: 'Pay by',
    pay: 'Amount',
  },
  es: {
    account: 'Cuenta',
    letter: 'Carta',
    training: 'CAPACITACIÓN - NO ES UNA CARTA DE LA CIUDAD',
    page: (page, pages) => `página ${page} de ${pages}`,
    date: 'fecha',
    cut: 'corte aquí',
    payBy: 'Pague a más tardar',
    pay: 'Cantidad',
  },
};
