// Refusals about what is known of a payer.
export const PAYER_REFUSALS = {
  'payer-none': {
    words: 'Nobody is known as the payer of this account.',
    next: 'Record who owes it first, as the step of its line does.',
  },
  'payer-same': {
    words: 'It is known so already.',
    next: 'Leave it with -, or key what is different.',
  },
  'payer-language': {
    words: 'Letters and receipts are not written in this language.',
    next: 'Choose one of the list.',
  },
  'payer-phone': {
    words: 'This is no telephone number.',
    next: 'Key at least seven digits.',
  },
  'payer-phone-unknown': {
    words: 'The telephone {phone} is not on file.',
    next: 'Choose one of the list.',
  },
} as const;
