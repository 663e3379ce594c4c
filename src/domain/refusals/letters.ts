// Refusals about letters: what they hold, whom they go to, and printing them.
export const LETTERS_REFUSALS = {
  'letter-kind-unknown': {
    words: 'There is no letter {kind}.',
    next: 'Take one of the list: an account that is looked at, its letters.',
  },
  'letter-not-yet': {
    words: 'The letter {letter} has no text that is in use on {date}.',
    next: 'Choose another letter.',
  },
  'letter-field-missing': {
    words: 'The letter wants this: {field}.',
    next: 'Fill it in; a letter with a gap is not sent.',
  },
  'letter-field-unknown': {
    words: 'The letter {letter} has no place for {field}.',
    next: 'Leave it out.',
  },
  'letter-field-wrong': {
    words: 'What was given for {field} is not of its kind.',
    next: 'Give it anew: money as money, a date as a date.',
  },
  'letter-address': {
    words: 'The letter has no address to go to.',
    next: 'Type the address as it stands on the envelope, parts apart by commas.',
  },
  'letter-unknown': {
    words: 'There is no letter {number}.',
    next: 'The number is on the letter and in the report of letters.',
  },
  'letters-none': {
    words: 'No letter waits to be printed.',
    next: 'A letter that was printed is printed again by its number.',
  },
  'letter-run-unknown': {
    words: 'There is no print run {run}.',
    next: 'The report of letters names the run of each.',
  },
  'sending-date': {
    words: 'It left between {from} and {until}.',
    next: 'Key the day on which it left the house, not one to come.',
  },
  'sending-certified-one': {
    words: 'Certified mail is recorded letter by letter.',
    next: 'Each has a label of its own: look at the letter, then *.',
  },
  'letters-printed-meanwhile': {
    words: 'Somebody printed letters at this very moment.',
    next: 'Print once more; what is printed already is left out.',
  },
} as const;
