// Why an arrangement gets more time or ends. A city's own reasons come from its files; older cities
// have none of this kind, so they stand here.
export const ARRANGEMENT_REASONS: readonly string[] = [
  'the payer asks',
  'loss of income',
  'illness',
  'made by mistake',
  'other, see text',
];
