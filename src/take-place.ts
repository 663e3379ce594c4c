// Takes the register a workstation works at. Where its settings are broken nobody assumes one,
// since drawer and numbers of a register are somebody's: it is asked, and the answer is written.
import { isAlive, thisProcess } from '../drivers/process.ts';
import { type LoadedSettings, replaceSettings, type SettingsTrouble } from '../drivers/settings.ts';
import type { Desk } from './desk/desk.ts';
import { lastPosted } from './desk/last-posted.ts';
import { type Lease, leaseRegister, registerNames } from './desk/lease-register.ts';
import { done, type Result } from './domain/result.ts';

/** What must be read before anybody signs in: paragraphs of lines. */
type Notices = readonly (readonly string[])[];

/** A register that is leased; or whoever was asked left, with the exit code of that. */
export type Place =
  | { readonly lease: Lease; readonly notices: Notices }
  | { readonly left: number };

export async function takePlace(
  desk: Desk,
  { settings, trouble }: LoadedSettings,
  asked: number | undefined,
  onFault: (error: unknown) => void,
): Promise<Result<Place>> {
  const take = async (register: number): Promise<Result<Lease>> => {
    const leased = await leaseRegister(desk, register, thisProcess(), isAlive);
    // Written only now: a register that is in use must not become this workstation's own.
    if (leased.ok && trouble) replaceSettings(trouble, { ...settings, register });
    return leased;
  };
  if (trouble && asked === undefined) return ask(desk, trouble, take, onFault);
  const leased = await take(asked ?? settings.register);
  if (!leased.ok) return leased;
  return placeOf(desk, leased.value, trouble ? [await asideWords(trouble)] : []);
}

async function ask(
  desk: Desk,
  trouble: SettingsTrouble,
  take: (register: number) => Promise<Result<Lease>>,
  onFault: (error: unknown) => void,
): Promise<Result<Place>> {
  const { askRegister } = await import('../screens/ask-register.ts');
  const { REGISTER_WORDS, START_WORDS } = await import('../screens/words/start.ts');
  let lease: Lease | undefined;
  const question = {
    lines: [
      ...START_WORDS.settings(trouble.path, trouble.problems),
      ...REGISTER_WORDS.willBeAside(trouble.aside),
    ],
    registers: await desk.store.read(registerNames),
    take: async (register: number) => {
      const leased = await take(register);
      if (leased.ok) lease = leased.value;
      return leased;
    },
  };
  const left = await askRegister(desk, question, onFault);
  return lease === undefined ? done({ left }) : placeOf(desk, lease, []);
}

async function asideWords(trouble: SettingsTrouble): Promise<readonly string[]> {
  const { START_WORDS } = await import('../screens/words/start.ts');
  const said = START_WORDS.settings(trouble.path, trouble.problems);
  return [...said, ...START_WORDS.aside(trouble.aside)];
}

/** A terminal that died may have posted what its clerk never saw acknowledged. */
async function placeOf(desk: Desk, lease: Lease, notices: Notices): Promise<Result<Place>> {
  const since = lease.diedSince;
  const last = since === undefined ? undefined : await lastPosted(desk, lease.register, since);
  if (last === undefined) return done({ lease, notices });
  const { START_WORDS } = await import('../screens/words/start.ts');
  return done({ lease, notices: [...notices, START_WORDS.lastPosted(last)] });
}
