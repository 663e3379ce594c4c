// PINs are kept as scrypt hashes only, compared in constant time.
import { scrypt, timingSafeEqual } from 'node:crypto';

/** About 50 ms and 16 MB a try: slow enough for guessing, quick enough for a counter. */
const COST = { N: 16384, r: 8, p: 1 };
const HASH_BYTES = 32;

/** Hexadecimal hash of a PIN with its own salt (hexadecimal, 16 bytes). */
export function hashPin(pin: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, COST, (error, hash) => {
      if (error) reject(error);
      else resolve(hash.toString('hex'));
    });
  });
}

export async function pinMatches(pin: string, salt: string, hash: string): Promise<boolean> {
  const tried = Buffer.from(await hashPin(pin, salt), 'hex');
  return timingSafeEqual(tried, Buffer.from(hash, 'hex'));
}
