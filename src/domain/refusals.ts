// The closed list of refusals: code, the words a clerk reads, and what to do next. Codes are
// stable. Numbers and names of the case stand in {braces}. The gallery in test/refusals holds one
// case each.

type Words = { readonly words: string; readonly next: string };

export const REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
  'entry-foreign-key': {
    words: 'A key that cannot stand in this entry came with it; nothing of it was read.',
    next: 'Type it again, or scan it again.',
  },
  'entry-second-point': {
    words: 'An amount has one point; nothing was read.',
    next: 'Type the amount again.',
  },
  'entry-third-decimal': {
    words: 'An amount has two decimals; nothing was read.',
    next: 'Type the amount again.',
  },
  'entry-factor': {
    words: 'A factor or divisor is one whole number; nothing was read.',
    next: 'Type it again, such as 3*5300.',
  },
  'entry-too-long': {
    words: 'The entry is longer than {longest} characters; nothing was read.',
    next: 'Type it again, or scan it again.',
  },
} satisfies Record<string, Words>;
