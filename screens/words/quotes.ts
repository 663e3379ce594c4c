// Words of quotes.
export const QUOTE_WORDS = {
  title: 'WHAT IT WOULD COST',
  never: 'A quote is told and printed; nothing of it is posted.',
  entry: 'CHOOSE',
  fees: 'Items of the fee schedule',
  fee: 'NUMBER OF THE ITEM',
  feeHint: 'As it is sold at the counter; 0 when all are told.',
  many: 'HOW MANY',
  total: 'Together',
  sheet: 'QUOTE',
  print: 'Print the sheet',
  printed: 'The quote is printed.',
} as const;
