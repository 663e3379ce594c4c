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
  'request-changed': {
    words: 'This would come to something else by now than what was asked and is shown.',
    next: 'Say no to it, and have it asked again.',
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
  'person-number-taken': {
    words: 'Number {number} is {name}.',
    next: 'Key a number that nobody has had.',
  },
  'person-left': {
    words: '{name} no longer works here.',
    next: 'Who comes back is entered as a new person, with a new number.',
  },
  'person-same': {
    words: '{name} is {what} already.',
    next: 'Nothing needs to be changed.',
  },
  'own-rights': {
    words: 'Nobody changes their own name, role or PIN tries.',
    next: 'Let another person ask or approve it.',
  },
  'last-of-role': {
    words: 'Nobody else is {role} from then on.',
    next: 'Give another person that role first.',
  },
  'person-drawer-open': {
    words: '{name} has the drawer of register {register} open.',
    next: 'It is counted and closed first.',
  },
  'person-baskets': {
    words: '{name} has baskets in hand or held: {baskets}.',
    next: 'They are paid or given up first.',
  },
  'person-not-locked': {
    words: '{name} has keyed no wrong PIN since the last right one.',
    next: 'If the PIN is forgotten, reset it: home 10.',
  },
  'pin-not-repeated': {
    words: 'The two PINs are not the same.',
    next: 'Key the new PIN, then once more.',
  },
} as const;
