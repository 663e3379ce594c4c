// The fixed words of a customer's receipt in each language. What is paid for stays as the bill says
// it, and the city's own lines stay as the city wrote them.
import type { Language } from '../language.ts';

export type ReceiptWords = {
  readonly title: string;
  readonly receipt: string;
  readonly dateTime: string;
  readonly businessDate: string;
  readonly register: string;
  readonly clerk: string;
  readonly receivedFrom: string;
  readonly account: (number: string) => string;
  readonly agency: (name: string) => string;
  readonly total: string;
  readonly change: string;
  readonly balance: string;
  readonly balanceAll: string;
  readonly number: (number: string) => string;
  readonly ending: (digits: string) => string;
  readonly authorisation: (code: string) => string;
  readonly conditional: string;
  readonly voidCode: string;
  readonly keepCopy: string;
  readonly thanks: string;
  readonly corrected: (tender: string) => string;
  /** Kinds of tender that are not called as the city calls them. */
  readonly tenders: Readonly<Record<string, string>>;
  readonly training: readonly string[];
  readonly duplicate: string;
  readonly copy: (copy: number, printed: string, by: string) => string;
};

export const RECEIPT_WORDS: Readonly<Record<Language, ReceiptWords>> = {
  en: {
    title: 'RECEIPT',
    receipt: 'Receipt',
    dateTime: 'Date and time',
    businessDate: 'Business date',
    register: 'Register',
    clerk: 'Clerk',
    receivedFrom: 'Received from',
    account: (number) => `Account ${number}`,
    agency: (name) => `Agency: ${name}`,
    total: 'TOTAL',
    change: 'Change',
    balance: 'Balance remaining',
    balanceAll: 'Balance remaining, all lines',
    number: (number) => `no. ${number}`,
    ending: (digits) => `ending ${digits}`,
    authorisation: (code) => `auth. ${code}`,
    conditional: 'Payment by check is conditional on clearance.',
    voidCode: 'Void code',
    keepCopy: 'Keep this copy: a correction needs its code.',
    thanks: 'Thank you',
    corrected: (tender) => `Tender corrected: ${tender} was keyed first.`,
    tenders: {},
    training: ['TRAINING', 'NOT A RECEIPT'],
    duplicate: 'DUPLICATE',
    copy: (copy, printed, by) => `Copy ${copy}, ${printed}, by ${by}`,
  },
  es: {
    title: 'RECIBO',
    receipt: 'Recibo',
    dateTime: 'Fecha y hora',
    businessDate: 'Fecha contable',
    register: 'Caja',
    clerk: 'Atendido por',
    receivedFrom: 'Recibido de',
    account: (number) => `Cuenta ${number}`,
    agency: (name) => `Agencia: ${name}`,
    total: 'TOTAL',
    change: 'Cambio',
    balance: 'Saldo pendiente',
    balanceAll: 'Saldo pendiente, total',
    number: (number) => `núm. ${number}`,
    ending: (digits) => `termina en ${digits}`,
    authorisation: (code) => `aut. ${code}`,
    conditional: 'El pago con cheque queda sujeto a su cobro.',
    voidCode: 'Código de anulación',
    keepCopy: 'Guarde esta copia: una corrección necesita su código.',
    thanks: 'Gracias',
    corrected: (tender) => `Forma de pago corregida: primero se registró ${tender}.`,
    tenders: {
      cash: 'Efectivo',
      check: 'Cheque',
      'money-order': 'Giro postal',
      card: 'Tarjeta',
      credit: 'Crédito',
    },
    training: ['CAPACITACIÓN', 'NO ES UN RECIBO'],
    duplicate: 'DUPLICADO',
    copy: (copy, printed, by) => `Copia ${copy}, ${printed}, por ${by}`,
  },
};
