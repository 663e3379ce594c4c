// `tenkey doctor` and `tenkey printer status` ask a printer how it is: each answer in words, with
// what to do next where something is wrong.
import { afterEach, expect, test } from 'vitest';
import { probePrinter } from './probe-printer.ts';
import { readFault } from './virtual/faults.ts';
import { type Served, serveVirtualPrinter } from './virtual/server.ts';
import { VirtualPrinter } from './virtual/virtual-printer.ts';

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

async function settingOf(words: string): Promise<string> {
  const printer = new VirtualPrinter();
  const fault = readFault(words);
  if (fault) printer.setFaults(fault);
  const served = await serveVirtualPrinter(printer, { port: 0 });
  open.push(served);
  return `tcp:127.0.0.1:${served.port}`;
}

const SHUT = 'Shut the cover.';
const ROLL = 'Put a new roll in.';
const LAMP = 'Look at its lamp; switch it off and on.';
const MODEL = 'Where it prints all the same, choose another printerModel: generic-80mm.';

test.each([
  ['all is well', 'epson-tm-t88v', 'ready', undefined],
  ['near-end', 'epson-tm-t88v', 'ready; its paper is near the end', undefined],
  ['cover', 'epson-tm-t88v', 'its cover is open', SHUT],
  ['paper-out', 'epson-tm-t88v', 'it is out of paper', ROLL],
  ['error', 'epson-tm-t88v', 'it reports an error', LAMP],
  ['mute', 'epson-tm-t88v', 'reached, but it does not say how it is', MODEL],
  ['mute', 'generic-80mm', 'reached, but it does not say how it is', undefined],
  ['cover', 'generic-80mm', 'its cover is open', SHUT],
])('%s on %s: %s', async (fault, model, words, next) => {
  const answer = await probePrinter(await settingOf(fault), model);
  expect(answer).toEqual({
    name: expect.stringContaining('printer at 127.0.0.1'),
    words,
    ...(next === undefined ? {} : { next }),
  });
});
test('nobody there', async () => {
  const setting = await settingOf('all is well');
  await open.pop()?.close();
  expect(await probePrinter(setting, 'epson-tm-t88v')).toMatchObject({
    words: 'it is not reached',
    next: 'Look at its power, its cable and the printer in the settings.',
  });
});
test.each([
  ['none', 'papers stay in the book'],
  ['screen', 'papers stay in the book'],
  ['fifo:/tmp/some-fifo', 'it cannot say how it is'],
])('%s: %s', async (setting, words) => {
  expect(await probePrinter(setting, 'generic-80mm')).toMatchObject({ words });
});
test('a setting that cannot be read', async () => {
  expect(await probePrinter('parallel:1', 'generic-80mm')).toMatchObject({
    words: 'The printer setting parallel:1 cannot be read.',
  });
});
