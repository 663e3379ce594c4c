// Words of a single field: a number, a bag, an amount, a PIN.

export const FIELD_WORDS = {
  nothing: 'nothing',
  accept: 'accept',
  clear: 'clear; empty: back',
  tape: 'adding machine',
} as const;
