// Refusals about who somebody is and what they may do.
export const PEOPLE_REFUSALS = {
  'pin-wrong': {
    words: 'Number or PIN is not right.',
    next: 'Key the PIN again, or - to go back.',
  },
  'pin-wait': {
    words: 'Too many wrong PINs for this number.',
    next: 'Wait {seconds} seconds, then try again.',
  },
  'pin-expired': {
    words: 'This temporary PIN was good for one day only.',
    next: 'Ask the administrator for a new one.',
  },
  'pin-temporary': {
    words: 'A temporary PIN approves nothing.',
    next: 'Sign in with it and choose your own first.',
  },
  'pin-same': {
    words: 'This is the PIN you have now.',
    next: 'Choose another one: a PIN is known to its owner alone.',
  },
  'pin-too-easy': {
    words: 'This PIN is too easy to guess.',
    next: 'Choose 4 to 8 digits, not all alike or in a row, not your own number.',
  },
  'not-allowed': {
    words: '{name} may not do this.',
    next: 'Ask somebody who may: {who}.',
  },
  'own-work': {
    words: 'Nobody approves their own work.',
    next: 'Ask another person to sign.',
  },
  'request-decided': {
    words: 'This request was already decided.',
    next: 'Look at the list of requests again.',
  },
  'request-of-another': {
    words: 'This request was made by somebody else.',
    next: 'Only who asked withdraws it; who may approve it says no.',
  },
  'request-gone': {
    words: 'This request has lapsed: it was for {date}.',
    next: 'Ask again today.',
  },
  'delegation-clerk': {
    words: '{name} cannot stand in for a supervisor: only a clerk may.',
    next: 'Key the number of a clerk.',
  },
  'delegation-past': {
    words: 'The last day, {to}, is over.',
    next: 'Key a last day that is still to come.',
  },
  'delegation-overlaps': {
    words: '{name} stands in from {from} to {to} already.',
    next: 'End that first, or key other days.',
  },
  'delegation-over': {
    words: 'This delegation is over.',
    next: 'Look at the list again.',
  },
  'person-unknown': {
    words: 'There is nobody with number {number}.',
    next: 'Key the number again.',
  },
  'pin-not-repeated': {
    words: 'The two PINs are not the same.',
    next: 'Key the new PIN, then once more.',
  },
} as const;
