// Words of the file of holds and releases that the registry gets.
import type { Counts } from './registry-file.ts';

export const REGISTRY_WORDS = {
  first: 'First file of holds for the registry',
  next: 'Next file of holds',
  registry: 'Vehicle registry',
  describe: 'holds on registrations placed, changed and released since the file before',
  again: 'The registry has an account: make the next file there',
  noRegistry: 'this is not the account of the registry',
  nothing: 'Nothing was held or released since the file before',
  told: ({ holds, changes, releases }: Counts) =>
    `${holds} placed, ${changes} changed, ${releases} released`,
  said: (number: number, told: string) => `File ${number} is made: ${told}. Export it.`,
  sight: (number: number, told: string) => `File ${number}: ${told}`,
  broken: {
    other: (act: string) => `${act} on the account of the registry`,
    alone: (number: number) => `file ${number} was made by one person`,
    order: (number: number) => `file ${number} does not follow the one before it`,
  },
} as const;
