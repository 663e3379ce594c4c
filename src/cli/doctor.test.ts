// `tenkey doctor` as a person and a script meet it; what is found out is the test's.
import { expect, test } from 'vitest';
import { runTenkeyWith } from '../../test/support/command-line.ts';
import { SOUND_WORKSTATION } from '../../test/support/workstation.ts';

const examine = async () => SOUND_WORKSTATION;
const small = async () => ({ ...SOUND_WORKSTATION, terminal: { columns: 60, rows: 20 } });

test('a sound workstation: one line a check, and 0', async () => {
  const { code, out, err } = await runTenkeyWith({ examine }, 'tenkey.sqlite', 'doctor');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(13);
  expect(lines[0]).toBe('ok     node      Node 20.20.2');
  expect(lines[5]).toBe('ok     store     tenkey.sqlite, City of Robles Canyon');
  expect(lines[12]).toBe('ok     printer   printer at 10.0.0.5 port 9100: ready');
});

test('what is wrong says what to do next, and ends with 1', async () => {
  const { code, out, err } = await runTenkeyWith({ examine: small }, 'tenkey.sqlite', 'doctor');
  expect(code).toBe(1);
  expect(out).toContain(
    'WRONG  window    60x20 is too small.\n' +
      '                 Next: Make the window at least 80x24.\n',
  );
  expect(err).toBe(
    '1 of 13 checks found something wrong with this workstation.\n' +
      'Next: Do what stands behind each Next, then run tenkey doctor again.\n',
  );
});

test('with --json the findings are data, with the same exit code', async () => {
  const words = ['doctor', '--json'] as const;
  const { code, out } = await runTenkeyWith({ examine: small }, 'tenkey.sqlite', ...words);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toContainEqual({
    check: 'window',
    state: 'wrong',
    words: '60x20 is too small.',
    next: 'Make the window at least 80x24.',
  });
});
