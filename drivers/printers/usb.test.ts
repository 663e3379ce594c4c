// USB through the real escpos-usb package, on devices made of the calls libusb offers: every way
// they can fail must end in one outcome, in time, and leave nothing that keeps the program alive.
import usb, { type UsbDevice } from 'usb';
import { describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/domain/printer.ts';
import { bundleProgram, endingOf } from '../../test/support/program.ts';
import { PATIENCE, printerOver } from './print-over.ts';
import { PROFILES } from './profile.ts';
import { usbTransport } from './usb.ts';
import { VirtualPrinter } from './virtual/virtual-printer.ts';

const BRISK = { ...PATIENCE, openMs: 300, answerMs: 300, printMs: 600, byteMs: 0 };
const KICK: PrintJob = { kind: 'kick', pin: 2 };

type Mood = {
  /** Interfaces that each offer the same endpoints. */
  readonly interfaces?: number;
  readonly openThrows?: Error;
  readonly silentOpen?: boolean;
  readonly claimThrows?: Error;
  readonly withoutOut?: boolean;
  readonly withoutIn?: boolean;
  /** What a transfer to the printer ends in; `never` does not end. */
  readonly out?: Error | 'never';
};

/** A device as node's libusb package shows it, with the virtual printer inside. */
function deviceIn(mood: Mood = {}, virtual = new VirtualPrinter()) {
  const said = { opened: 0, closed: 0, released: 0, written: 0 };
  const answers: Buffer[] = [];
  virtual.connect((bytes) => answers.push(Buffer.from(bytes)));
  const out = {
    direction: 'out',
    timeout: 0,
    transfer(bytes: Buffer, done: (error?: Error) => void) {
      said.written += bytes.length;
      if (mood.out === 'never') return;
      if (mood.out === undefined) virtual.receive(bytes);
      setImmediate(() => done(mood.out instanceof Error ? mood.out : undefined));
    },
  };
  const back = {
    direction: 'in',
    timeout: 0,
    transfer(_: number, done: (error: Error | undefined, bytes?: Buffer) => void) {
      const answer = answers.shift();
      if (answer) setImmediate(() => done(undefined, answer));
      else setTimeout(() => done(new Error('LIBUSB_TRANSFER_TIMED_OUT')), back.timeout);
    },
  };
  const endpoints = [...(mood.withoutOut ? [] : [out]), ...(mood.withoutIn ? [] : [back])];
  const one = () => ({
    altSetting: 0,
    endpoints,
    setAltSetting: (_: number, done: () => void) => {
      if (!mood.silentOpen) setImmediate(done);
    },
    isKernelDriverActive: () => false,
    claim: () => {
      if (mood.claimThrows) throw mood.claimThrows;
    },
    release: (_: boolean, done: () => void) => {
      said.released += 1;
      done();
    },
    attachKernelDriver: () => {},
  });
  const device = {
    deviceDescriptor: { idVendor: 0x04b8, idProduct: 0x0202 },
    interfaces: Array.from({ length: mood.interfaces ?? 1 }, one),
    open: () => {
      if (mood.openThrows) throw mood.openThrows;
      said.opened += 1;
    },
    close: () => {
      said.closed += 1;
    },
  };
  return { device: device as object as UsbDevice, said, virtual };
}

function printerOn(device: UsbDevice | undefined, profile = PROFILES['epson-tm-t88v']) {
  return printerOver(
    usbTransport(undefined, async () => device),
    profile,
    BRISK,
  );
}

describe('a device that is well', () => {
  test.each([1, 2])('with %i interfaces: one kick, confirmed, and it is given back', async (n) => {
    const { device, said, virtual } = deviceIn({ interfaces: n });
    const kicks: string[] = [];
    virtual.onThing(({ thing }) => kicks.push(thing));
    const printer = printerOn(device);
    expect(await printer.print(KICK)).toEqual({ outcome: 'printed' });
    expect(kicks).toEqual(['kick']);
    expect(said).toMatchObject({ opened: 1, closed: 1, released: 1 });
    expect(await printer.look?.()).toMatchObject({ condition: 'ready', drawerHigh: true });
    expect(said).toMatchObject({ opened: 2, closed: 2 });
    expect(usb.listeners('detach')).toEqual([]);
  });
  test('one that cannot answer is sent its job, and no more is known', async () => {
    const { device, virtual } = deviceIn({ withoutIn: true });
    expect(await printerOn(device).print(KICK)).toEqual({ outcome: 'sent' });
    expect(virtual.drawerOpen).toBe(true);
  });
});

describe('trouble', () => {
  const libusb = (code: string) => new Error(code);
  test.each<[string, Mood, string, string]>([
    [
      'no right to it',
      { openThrows: libusb('LIBUSB_ERROR_ACCESS') },
      'not-printed',
      'This user may not use the USB printer: it needs a udev rule.',
    ],
    [
      'taken by another program',
      { claimThrows: libusb('LIBUSB_ERROR_BUSY') },
      'not-printed',
      'Another program uses the USB printer.',
    ],
    ['never answers', { silentOpen: true }, 'not-printed', 'The USB printer does not answer.'],
    ['nothing to write to', { withoutOut: true }, 'not-printed', expect.any(String)],
    ['pulled out', { out: libusb('LIBUSB_TRANSFER_NO_DEVICE') }, 'not-printed', expect.any(String)],
    ['stalled before the job', { out: 'never' }, 'not-printed', 'The printer does not answer.'],
    [
      'stalled in the job',
      { out: 'never', withoutIn: true },
      'unknown',
      'The printer took no more of the job.',
    ],
    [
      'pulled out in the job',
      { out: libusb('LIBUSB_TRANSFER_NO_DEVICE'), withoutIn: true },
      'unknown',
      'The USB printer is gone. Is its cable in?',
    ],
  ])('%s', async (_, mood, outcome, reason) => {
    const { device, said } = deviceIn(mood);
    const began = performance.now();
    expect(await printerOn(device).print(KICK)).toEqual({ outcome, reason });
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(said.closed).toBe(1);
    expect(usb.listeners('detach')).toEqual([]);
  });
});

test('after a USB job the program can end', async () => {
  const program = await bundleProgram('test/support/usb-program.ts');
  try {
    const { code, lines } = await endingOf(program.start());
    expect(lines).toEqual(['The USB printer does not answer.']);
    expect(code).toBe(0);
  } finally {
    program.remove();
  }
});
