// Why a close is lifted. A city's own reasons come from its files; of this kind older cities have
// none, so they stand here.
export const LIFT_REASONS: readonly string[] = [
  'a payment was forgotten',
  'a deposit or a bag was forgotten',
  'a sheet was signed wrongly',
  'the wrong date was closed',
  'other, see text',
];
