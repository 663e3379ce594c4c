// Whose process still runs: only what is proven dead may lose its register.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isAlive, type System, thisProcess } from './process.ts';

const BOOT = '/proc/sys/kernel/random/boot_id';

function system(files: Readonly<Record<string, string>>, running: readonly number[]): System {
  return { host: 'counter', read: (path) => files[path], exists: (id) => running.includes(id) };
}

const stat = (name: string, state: string, tick: number) =>
  `7 (${name}) ${state} ${'0 '.repeat(18)}${tick} 0 0\n`;
const mark = { host: 'counter', processId: 7, processStarted: 'b1 900' };

test('a process is alive while number, boot and starting tick are its own', () => {
  const files = { [BOOT]: 'b1\n', '/proc/7/stat': stat('node', 'S', 900) };
  expect(isAlive(mark, system(files, [7]))).toBe(true);
  expect(isAlive(mark, system({ ...files, '/proc/7/stat': stat('node', 'S', 901) }, [7]))).toBe(
    false,
  );
  expect(isAlive(mark, system({ ...files, [BOOT]: 'b2\n' }, [7]))).toBe(false);
  expect(isAlive(mark, system({ [BOOT]: 'b1\n' }, []))).toBe(false);
});

test('a name with brackets and spaces does not shift the fields', () => {
  const files = { [BOOT]: 'b1\n', '/proc/7/stat': stat('a) S 1 (b', 'S', 900) };
  expect(isAlive(mark, system(files, [7]))).toBe(true);
});

test('an ended process that nobody fetched is dead', () => {
  const files = { [BOOT]: 'b1\n', '/proc/7/stat': stat('node', 'Z', 900) };
  expect(isAlive(mark, system(files, [7]))).toBe(false);
});

test('another host cannot be looked up, so its process is taken for alive', () => {
  expect(isAlive({ ...mark, host: 'annex' }, system({}, []))).toBe(true);
});

test('without /proc the number alone decides', () => {
  expect(isAlive(mark, system({}, [7]))).toBe(true);
  expect(isAlive({ ...mark, processStarted: '' }, system({}, []))).toBe(false);
  expect(thisProcess(system({}, [])).processStarted).toBe('');
});

test('on this machine: this process runs, a killed child does not', async () => {
  expect(isAlive(thisProcess())).toBe(true);
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(child, 'spawn');
  const { pid = 0 } = child;
  const own = { ...thisProcess(), processId: pid, processStarted: '' };
  expect(isAlive(own)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(own)).toBe(false);
});
