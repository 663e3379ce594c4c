// A check that the bank presents again: nothing of it is taken back until it is known how it ended.

/** `RDP-000004` */
export function redepositNumber(number: number): string {
  return `RDP-${String(number).padStart(6, '0')}`;
}

/** A bank says so of a check that it presents to nobody again. */
export const NOT_PRESENTED_AGAIN = 'T';
