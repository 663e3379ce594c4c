// A receipt printer without a printer: takes bytes as a wire brings them, prints at its own pace,
// answers as a real one, and goes wrong on demand. Knows nothing of sockets or of our encoder.
import { commandLength, type RealTime, RealTimeWatch } from './commands.ts';
import type { Fault } from './faults.ts';
import { Mechanism } from './mechanism.ts';
import {
  automaticStatus,
  bufferedByte,
  isOffline,
  realTimeByte,
  type Sensors,
  soundSensors,
} from './sensors.ts';
import type { Thing } from './things.ts';

export type VirtualOptions = {
  /** The magnetic line of the check that lies in the printer. */
  readonly check?: string;
  /** A form lies in the slip station from the start. */
  readonly formInserted?: boolean;
  readonly drawerHighWhenOpen?: boolean;
  /** A drawer that nobody pushes shut stays open; this one shuts by itself after so long. */
  readonly drawerShutsAfterMs?: number;
};

const BEAT_MS = 20;
/** A real one has so much room for what it has not printed yet. */
const BUFFER_BYTES = 4096;
const SLIP_WAIT_MS = 60_000;

export class VirtualPrinter {
  readonly #sensors: Sensors = soundSensors();
  readonly #options: VirtualOptions;
  readonly #mechanism: Mechanism;
  readonly #watch = new RealTimeWatch();
  #waiting: Uint8Array = new Uint8Array();
  #host: ((bytes: Uint8Array) => void) | undefined;
  #came: (thing: Thing) => void = () => {};
  #drained: (() => void) | undefined;
  #faults: readonly Fault[] = [];
  #watching = false;
  #linesOut = 0;
  #allowance = 0;
  #beat: NodeJS.Timeout | undefined;
  #slipWaitMs = SLIP_WAIT_MS;
  #slipWait: NodeJS.Timeout | undefined;
  #drawerShuts: NodeJS.Timeout | undefined;
  #chance = 1;
  /** What lies in it, as its magnetic line. */
  #check: string | undefined;
  #readsCheck = false;

  constructor(options: VirtualOptions = {}) {
    this.#options = options;
    this.#check = options.check;
    this.#sensors.formInserted = options.formInserted ?? false;
    this.#sensors.drawerHighWhenOpen = options.drawerHighWhenOpen ?? true;
    this.#mechanism = new Mechanism({
      came: (thing) => this.#cameOut(thing),
      slipSelected: () => this.#sensors.slipSelected,
      selectSlip: (selected) => this.#selectSlip(selected),
      askedStatus: (number) => this.#answer(bufferedByte(this.#sensors, number)),
      watchStatus: (mask) => this.#watchStatus(mask),
      reply: (bytes) => this.#say(bytes),
      slipWait: (ms) => {
        this.#slipWaitMs = ms;
      },
      readCheck: () => this.#readCheck(),
      eject: () => this.#eject(),
    });
  }

  get drawerOpen(): boolean {
    return this.#sensors.drawerOpen;
  }

  get offline(): boolean {
    return isOffline(this.#sensors);
  }

  get waitingForForm(): boolean {
    return this.#sensors.waitingForForm;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** True while there is no room for more bytes; `drained` is called when there is again. */
  get full(): boolean {
    return this.#waiting.length >= BUFFER_BYTES;
  }

  /** Who gets the answers; undefined once the connection is gone. */
  connect(host: ((bytes: Uint8Array) => void) | undefined, drained?: () => void): void {
    this.#host = host;
    this.#drained = drained;
  }

  onThing(came: (thing: Thing) => void): void {
    this.#came = came;
  }

  /** In place of the faults before; none mends the printer, a new roll and shut cover included. */
  setFaults(...faults: readonly Fault[]): void {
    this.#faults = faults;
    this.#linesOut = 0;
    const has = (name: Fault['fault']) => faults.some(({ fault }) => fault === name);
    const outAtOnce = this.#fault('paper-out')?.afterLines === 0;
    this.#change({
      coverOpen: has('cover'),
      error: has('error'),
      paper: outAtOnce ? 'out' : has('near-end') ? 'near-end' : 'enough',
    });
  }

  shutDrawer(): void {
    clearTimeout(this.#drawerShuts);
    this.#change({ drawerOpen: false });
  }

  insertForm(): void {
    if (this.#readsCheck) {
      this.insertCheck('');
      return;
    }
    this.#endSlipWait();
    this.#change({ formInserted: true });
  }

  /** An empty line is one that cannot be read. */
  insertCheck(line: string): void {
    this.#check = line;
    if (this.#readsCheck) this.#readCheck();
  }

  /** Off and on: what was not printed is lost. */
  restart(): void {
    this.#waiting = new Uint8Array();
    this.#watching = false;
    this.#mechanism.reset();
  }

  receive(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const asked = this.#watch.take(byte);
      if (asked) this.#obeyAtOnce(asked);
    }
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    this.#print();
  }

  #fault<Name extends Fault['fault']>(name: Name): Extract<Fault, { fault: Name }> | undefined {
    const found = this.#faults.find(({ fault }) => fault === name);
    return found as Extract<Fault, { fault: Name }> | undefined;
  }

  #obeyAtOnce(asked: RealTime): void {
    if ('ask' in asked) this.#answer(realTimeByte(this.#sensors, asked.ask));
    else if ('pulse' in asked) {
      const { connector, tenths } = asked.pulse;
      this.#cameOut({ thing: 'kick', connector, on: tenths * 50, off: tenths * 50 });
    } else if (asked.recover === 3 && this.#sensors.waitingForForm) this.#cancelSlip();
  }

  /** Goes on where it stopped: until nothing is left, something is wrong, or it is time to rest. */
  #print(): void {
    const slow = this.#fault('slow');
    if (slow && this.#beat === undefined) this.#startBeat();
    while (this.#canPrint()) {
      const length = commandLength(this.#waiting);
      if (length === 'more' || (slow && this.#allowance < length)) break;
      if (slow) this.#allowance -= length;
      const command = this.#waiting.subarray(0, length);
      this.#waiting = this.#waiting.subarray(length);
      this.#mechanism.obey(command);
    }
    if (!this.full) this.#drained?.();
  }

  /** False while it is offline, has nothing to print, or waits for a form. */
  #canPrint(): boolean {
    if (this.offline || this.#waiting.length === 0) return false;
    if (this.#needsForm() && !this.#sensors.waitingForForm) this.#waitForForm();
    return !this.#sensors.waitingForForm;
  }

  #startBeat(): void {
    this.#beat = setInterval(() => {
      const slow = this.#fault('slow');
      if (!slow || this.#waiting.length === 0) {
        clearInterval(this.#beat);
        this.#beat = undefined;
      }
      this.#allowance += ((slow?.bytesPerSecond ?? 0) * BEAT_MS) / 1000;
      this.#print();
    }, BEAT_MS);
  }

  #cameOut(thing: Thing): void {
    if (thing.thing === 'kick') this.#kick();
    this.#came(thing);
    const onRoll = thing.thing === 'line' && thing.station === 'roll';
    if (!onRoll) return;
    this.#linesOut += 1;
    const limit = this.#fault('paper-out')?.afterLines;
    if (limit !== undefined && this.#linesOut >= limit) this.#change({ paper: 'out' });
  }

  #kick(): void {
    this.#change({ drawerOpen: true });
    const { drawerShutsAfterMs } = this.#options;
    if (drawerShutsAfterMs === undefined) return;
    clearTimeout(this.#drawerShuts);
    this.#drawerShuts = setTimeout(() => this.shutDrawer(), drawerShutsAfterMs);
    this.#drawerShuts.unref();
  }

  #change(changed: Partial<Sensors>): void {
    const before = automaticStatus(this.#sensors).join();
    Object.assign(this.#sensors, changed);
    const now = automaticStatus(this.#sensors);
    if (this.#watching && now.join() !== before) this.#say(now);
    if (this.#waiting.length > 0) setImmediate(() => this.#print());
  }

  #watchStatus(mask: number): void {
    this.#watching = mask !== 0;
    if (this.#watching) this.#say(automaticStatus(this.#sensors));
  }

  #answer(byte: number | undefined): void {
    if (byte !== undefined) this.#say([byte]);
  }

  #say(bytes: readonly number[]): void {
    if (this.#fault('mute')) return;
    const garbage = this.#fault('garbage') !== undefined;
    this.#host?.(Uint8Array.from(bytes, (byte) => (garbage ? this.#nextChance() : byte)));
  }

  /** Always the same rubbish, so that a test fails twice in the same way. */
  #nextChance(): number {
    this.#chance = (this.#chance * 75 + 74) % 65_537;
    return this.#chance & 0xff;
  }

  #selectSlip(selected: boolean): void {
    this.#change({ slipSelected: selected });
  }

  #needsForm(): boolean {
    const { slipSelected, formInserted } = this.#sensors;
    const [first = 0] = this.#waiting;
    return slipSelected && !formInserted && (first >= 0x20 || first === 0x0a);
  }

  #waitForForm(): void {
    this.#change({ waitingForForm: true });
    if (this.#slipWaitMs === 0) return;
    this.#slipWait = setTimeout(() => this.#cancelSlip(), this.#slipWaitMs);
    this.#slipWait.unref();
  }

  #endSlipWait(): void {
    clearTimeout(this.#slipWait);
    this.#sensors.waitingForForm = false;
  }

  /** What was meant for the form is thrown away, and the roll is the station again. */
  #cancelSlip(): void {
    this.#endSlipWait();
    this.#readsCheck = false;
    this.#waiting = new Uint8Array();
    this.#change({ slipSelected: false });
  }

  #eject(): void {
    if (this.#sensors.formInserted) this.#cameOut({ thing: 'eject' });
    this.#check = undefined;
    this.#change({ formInserted: false });
  }

  /** Waits for a check as for a form. */
  #readCheck(): void {
    const line = this.#check;
    this.#readsCheck = line === undefined;
    if (line === undefined) {
      this.#waitForForm();
      return;
    }
    this.#endSlipWait();
    this.#say([0x5f, line === '' ? 0x70 : 0x50, ...Buffer.from(line, 'latin1'), 0]);
    this.#print();
  }
}
