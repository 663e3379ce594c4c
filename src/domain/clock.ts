// The port for time: rules and verbs are told the time, so every test and replay is repeatable.

/** `2026-09-15T17:42:00.000Z` */
export type Instant = string;
/** `2026-09-15` */
export type DateText = string;

export type Clock = { readonly now: () => Instant };
