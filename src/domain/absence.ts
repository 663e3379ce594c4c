// Why a clerk is away from an open drawer. A city's own reasons come from its files; of this kind
// older cities have none, so they stand here.
export const ABSENCES: readonly string[] = [
  'went home without closing',
  'taken ill',
  'called away',
  'did not come back',
  'other, see text',
];
