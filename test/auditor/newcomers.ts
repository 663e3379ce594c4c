// Names of people who are new to every book: a name that is known is asked about.
let given = 0;

export function newName(): string {
  given += 1;
  return `Newcomer ${given}`;
}
