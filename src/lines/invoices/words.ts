// Words of the line of invoices.

export const INVOICE_WORDS = {
  newcomer: 'Invoice to somebody new',
  again: 'Another invoice',
  reverse: 'Take an invoice back',
  fields: {
    name: 'BILL TO',
    nameHint: 'As it stands on the invoice; or the number of an account they have.',
    address: 'ADDRESS',
    addressHint: 'Where the invoice is sent, as on an envelope.',
    kind: 'FOR',
    text: 'TEXT',
    textHint: 'What it is for, as it stands on the invoice.',
    fee: 'ITEM',
    quantity: 'HOW MANY',
    price: 'PRICE OF ONE',
    priceHint: 'What one of them costs.',
    more: 'ANOTHER LINE',
    which: 'INVOICE',
    why: 'WHY',
    whyHint: 'What was wrong with it; it stands in the journal.',
  },
  byFee: 'an item of the fee schedule',
  noMore: (total: string) => `no more: the total is ${total}`,
  another: 'another line',
  withMore: (text: string, more: number) => (more === 0 ? text : `${text} and ${more} more`),
  said: {
    issued: (number: string, amount: string, due: string) =>
      `Invoice ${number} of ${amount} is issued, due ${due}.`,
    reversed: (number: string) => `Invoice ${number} is taken back.`,
  },
  memo: {
    issue: (number: string, text: string) => `Invoice ${number}: ${text}`,
    reverse: (number: string, why: string) => `Reversal of invoice ${number}: ${why}`,
  },
  sight: (number: string, on: string, isReversed: boolean) =>
    `Invoice ${number}, issued ${on}${isReversed ? ', taken back' : ''}`,
  barred: { none: 'there is no invoice to take back' },
  fault: {
    noText: 'An invoice says what it is for',
    noAddress: 'An invoice is sent somewhere: the address is missing',
    paid: (number: string) => `Part of invoice ${number} is paid or changed already`,
    noWhy: 'Whoever takes an invoice back says why',
  },
  broken: {
    twice: (number: string) => `invoice ${number} was issued twice`,
    unknown: (number: string) => `invoice ${number} was taken back and does not stand`,
    total: (number: string) => `invoice ${number} is not what its lines come to`,
    owed: (number: string) => `what is owed of invoice ${number} is not its total`,
    alone: (number: string) => `invoice ${number} was taken back by one person`,
  },
} as const;
