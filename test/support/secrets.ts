// The key of a test's workstation: held in memory, the same each time.
import { secretsOf } from '../../drivers/key-file.ts';
import type { KeyPlace, Secrets } from '../../src/domain/secrets.ts';
import { testEntropy } from './chance.ts';

/** Those of a key that is one digit over and over. */
export function testSecrets(digit = '7'): Secrets {
  return secretsOf(digit.repeat(64), testEntropy().hex);
}

export function keysOf(secrets: Secrets | undefined): KeyPlace {
  return { find: () => secrets, make: () => secrets };
}

export const TEST_KEYS = keysOf(testSecrets());
export const NO_KEYS = keysOf(undefined);
