// The closed list of refusals: code, the words a clerk reads, and what to do next. Codes are stable.
// Numbers and names of the case stand in {braces}. The gallery in test/refusals holds one case each.

type Words = { readonly words: string; readonly next: string };

export const REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
} satisfies Record<string, Words>;
