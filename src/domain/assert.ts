// Stops a bug before it reaches the book. What a person can cause is a refusal, never an assertion.

/** Throws when `condition` does not hold; `message` should carry the values that broke it. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** Closes a switch over a union: reaching it at run time means a case was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`assertion failed: unexpected ${JSON.stringify(value)}`);
}

/** The value, asserted to be there. `what` names it in the message. */
export function present<T>(value: T | undefined | null, what: string): T {
  assert(value !== undefined && value !== null, `${what} is missing`);
  return value;
}
