// Either the value asked for or the refusal a person caused. Bugs are thrown, never returned.
import { type Refusal, type RefusalCode, type RefusalFacts, refusal } from './refusal.ts';

export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, facts: RefusalFacts = {}): Refused {
  return { ok: false, refusal: refusal(code, facts) };
}
