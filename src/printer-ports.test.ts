// The commands about printers, on a virtual printer of the test: what they say, what they end with,
// and what the set-up writes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFault } from '../drivers/printers/virtual/faults.ts';
import { type Served, serveVirtualPrinter } from '../drivers/printers/virtual/server.ts';
import { VirtualPrinter } from '../drivers/printers/virtual/virtual-printer.ts';
import { runTenkey, runTenkeyWith } from '../test/support/command-line.ts';
import { printerPorts } from './printer-ports.ts';

const open: Served[] = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenkey-printers-'));
});
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
  rmSync(folder, { recursive: true });
});

const store = () => join(folder, 'tenkey.sqlite');

async function printerWith(words = '') {
  const printer = new VirtualPrinter();
  const fault = readFault(words);
  if (fault) printer.setFaults(fault);
  const served = await serveVirtualPrinter(printer, { port: 0 });
  open.push(served);
  return { printer, setting: `tcp:127.0.0.1:${served.port}` };
}

const MODEL = ['--model', 'epson-tm-t88v'];

test('status: well, or what is wrong and what to do', async () => {
  const { setting } = await printerWith();
  const well = await runTenkey(store(), 'printer', 'status', setting, ...MODEL);
  expect(well).toMatchObject({ code: 0, out: expect.stringMatching(/: ready\n$/), err: '' });
  const { setting: bare } = await printerWith('paper-out');
  const out = await runTenkey(store(), 'printer', 'status', bare, ...MODEL);
  expect(out.code).toBe(3);
  expect(out.err).toMatch(/: it is out of paper\.\nNext: Put a new roll in\.\n$/);
});
test('test: the page came out, or why not', async () => {
  const { setting } = await printerWith();
  const well = await runTenkey(store(), 'printer', 'test', setting, ...MODEL);
  expect(well).toMatchObject({ code: 0, out: expect.stringContaining('confirmed its last line') });
  const { setting: torn } = await printerWith('paper-out:3');
  const part = await runTenkey(store(), 'printer', 'test', torn, ...MODEL);
  expect(part).toMatchObject({ code: 3, err: expect.stringContaining('nobody knows') });
  const none = await runTenkey(store(), 'printer', 'test', 'parallel:1');
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('parallel:1') });
});
test('test without a name prints at the workstation: here pictures in a folder', async () => {
  const said = await runTenkey(store(), 'printer', 'test');
  expect(said).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, 'prints', 'test-page-printer-test.txt'), 'utf8');
  expect(text).toContain('PRINTER TEST');
});

/** Answers in turn; what has no answer is the end of what is typed. */
function answering(...answers: readonly (string | (() => string))[]) {
  const left = [...answers];
  const ask = async () => {
    const next = left.shift();
    return typeof next === 'function' ? next() : next;
  };
  const find = async () => [];
  const setUp = (file: string) => ({ ...printerPorts.setUp(file), find });
  return { printers: async () => ({ ...printerPorts, ask, setUp }) };
}

test.each([
  [true, 'high'],
  [false, 'low'],
])('set-up learns the drawer (open is high: %s) and keeps it', async (isHigh, level) => {
  const printer = new VirtualPrinter({ drawerHighWhenOpen: isHigh });
  const served = await serveVirtualPrinter(printer, { port: 0 });
  open.push(served);
  const setting = `tcp:127.0.0.1:${served.port}`;
  const openIt = () => {
    printer.receive(Uint8Array.of(0x10, 0x14, 1, 0, 1));
    return '';
  };
  const shutIt = () => {
    printer.shutDrawer();
    return '';
  };
  const ports = answering(setting, 'epson-tm-t88v', openIt, shutIt);
  const said = await runTenkeyWith(ports, store(), 'printer', 'setup');
  expect(said).toMatchObject({ code: 0, err: '' });
  const kept = JSON.parse(readFileSync(join(folder, 'tenkey-settings.json'), 'utf8'));
  expect(kept).toMatchObject({
    printer: setting,
    printerModel: 'epson-tm-t88v',
    drawerOpen: level,
    register: 1,
  });
});
test('set-up keeps nothing of a printer that does not print, nor when it is stopped', async () => {
  const { setting } = await printerWith('cover');
  const shut = await runTenkeyWith(
    answering(setting, 'epson-tm-t88v'),
    store(),
    'printer',
    'setup',
  );
  expect(shut).toMatchObject({ code: 3, err: expect.stringContaining('Its cover is open') });
  const stopped = await runTenkeyWith(answering(), store(), 'printer', 'setup');
  expect(stopped).toMatchObject({ code: 3, err: expect.stringContaining('Nothing was changed') });
  expect(() => readFileSync(join(folder, 'tenkey-settings.json'))).toThrow();
});
