// The key of what the book keeps sealed: 32 random bytes in a file of the workstation that its user
// alone may read, apart from the book. AES-256-GCM: what was changed does not open.
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { KeyPlace, Secrets } from '../src/domain/secrets.ts';
import type { KeyFacts } from '../src/domain/workstation-facts.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const CHECK_DIGITS = 16;
const KEY = /^[0-9a-f]{64}$/;
const SEALED = /^1:([0-9a-f]{24}):([0-9a-f]{32}):([0-9a-f]*)$/;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** That many random bytes in hexadecimal. */
export type Hex = (bytes: number) => string;

export function keyFile(path: string, hex: Hex): KeyPlace {
  const find = () => {
    const key = readKey(path);
    return key === undefined ? undefined : secretsOf(key, hex);
  };
  return {
    find,
    make() {
      try {
        // Never over one that is there: what it sealed would be lost.
        writeFileSync(path, `${hex(KEY_BYTES)}\n`, { flag: 'wx', mode: OWNER_ONLY });
        chmodSync(path, OWNER_ONLY);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
      return find();
    },
  };
}

export function secretsOf(key: string, hex: Hex): Secrets {
  const bytes = Buffer.from(key, 'hex');
  const check = createHmac('sha256', bytes).update('tenkey key check').digest('hex');
  return {
    check: check.slice(0, CHECK_DIGITS),
    seal(plain, about) {
      const nonce = hex(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, bytes, Buffer.from(nonce, 'hex'));
      cipher.setAAD(Buffer.from(about, 'utf8'));
      const text = cipher.update(plain, 'utf8', 'hex') + cipher.final('hex');
      return `1:${nonce}:${cipher.getAuthTag().toString('hex')}:${text}`;
    },
    open(sealed, about) {
      const [, nonce = '', tag = '', text = ''] = SEALED.exec(sealed) ?? [];
      if (nonce === '') return undefined;
      const decipher = createDecipheriv(CIPHER, bytes, Buffer.from(nonce, 'hex'));
      decipher.setAAD(Buffer.from(about, 'utf8'));
      decipher.setAuthTag(Buffer.from(tag, 'hex'));
      try {
        return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/** What the doctor asks of it. */
export function keyFacts(path: string): KeyFacts {
  const key = readKey(path);
  if (key === undefined) return { path, isOpen: false };
  const { check } = secretsOf(key, () => '');
  return { path, check, isOpen: (statSync(path).mode & OTHERS) !== 0 };
}

function readKey(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return KEY.test(text) ? text : undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}
