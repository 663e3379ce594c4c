// How the virtual printer is, and the bytes in which it says so: answers in real time (DLE EOT),
// by itself when something changes (ASB), and in turn with what is printed (GS r).

export type Paper = 'enough' | 'near-end' | 'out';

export type Sensors = {
  coverOpen: boolean;
  paper: Paper;
  /** A jammed cutter, say: nothing is printed until the printer is switched off and on. */
  error: boolean;
  drawerOpen: boolean;
  /** Which way round this drawer's switch is. */
  drawerHighWhenOpen: boolean;
  formInserted: boolean;
  slipSelected: boolean;
  waitingForForm: boolean;
};

export function soundSensors(): Sensors {
  return {
    coverOpen: false,
    paper: 'enough',
    error: false,
    drawerOpen: false,
    drawerHighWhenOpen: true,
    formInserted: false,
    slipSelected: false,
    waitingForForm: false,
  };
}

export function isOffline({ coverOpen, paper, error }: Sensors): boolean {
  return coverOpen || paper === 'out' || error;
}

function drawerHigh({ drawerOpen, drawerHighWhenOpen }: Sensors): boolean {
  return drawerOpen === drawerHighWhenOpen;
}

function bits(...pairs: readonly (readonly [boolean, number])[]): number {
  return pairs.reduce((byte, [set, bit]) => (set ? byte | bit : byte), 0);
}

/** DLE EOT n: one byte whose bits 1 and 4 are set and whose bits 0 and 7 are not. */
export function realTimeByte(sensors: Sensors, n: number): number | undefined {
  const { coverOpen, paper, error, formInserted, slipSelected, waitingForForm } = sensors;
  const out = paper === 'out';
  switch (n) {
    case 1:
      return 0x12 | bits([drawerHigh(sensors), 0x04], [isOffline(sensors), 0x08]);
    case 2:
      return 0x12 | bits([coverOpen, 0x04], [out, 0x20], [error, 0x40]);
    case 3:
      return 0x12 | bits([error, 0x08]);
    case 4:
      return 0x12 | bits([paper !== 'enough', 0x0c], [out, 0x60]);
    case 5:
      return 0x12 | bits([!slipSelected, 0x04], [waitingForForm, 0x08], [!formInserted, 0x60]);
    default:
      return undefined;
  }
}

/** The four bytes of an automatic status. */
export function automaticStatus(sensors: Sensors): readonly number[] {
  const { coverOpen, paper, error, formInserted, slipSelected } = sensors;
  return [
    0x10 | bits([drawerHigh(sensors), 0x04], [isOffline(sensors), 0x08], [coverOpen, 0x20]),
    bits([error, 0x08]),
    bits([paper !== 'enough', 0x03], [paper === 'out', 0x0c], [!formInserted, 0x60]),
    bits([!slipSelected, 0x01], [!formInserted, 0x02]),
  ];
}

/** GS r n */
export function bufferedByte(sensors: Sensors, n: number): number | undefined {
  if (n === 1 || n === 49) {
    return bits([sensors.paper !== 'enough', 0x03], [sensors.paper === 'out', 0x0c]);
  }
  return n === 2 || n === 50 ? bits([drawerHigh(sensors), 0x01]) : undefined;
}
