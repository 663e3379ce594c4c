// A script is played at a register that no terminal holds.
import { expect, test } from 'vitest';
import { thisProcess } from '../drivers/process.ts';
import { demoDesk } from '../test/support/book.ts';
import { accepted } from '../test/support/counter.ts';
import { leaseRegister, releaseRegister } from './desk/lease-register.ts';
import { playScriptOn } from './work.ts';

test('a script does not work at a register beside its terminal', async () => {
  const { desk, close } = await demoDesk();
  const lease = accepted(await leaseRegister(desk, 1, thisProcess(), () => true));
  const beside = await playScriptOn(desk, 'show', { register: 1 });
  expect(beside).toMatchObject({
    ok: false,
    failures: [
      expect.stringMatching(/^Register 1 is in use by another terminal since .*: nobody\.$/),
    ],
  });
  accepted(await releaseRegister(desk, lease));
  for (const _ of [1, 2]) expect((await playScriptOn(desk, 'show', { register: 1 })).ok).toBe(true);
  await close();
});
