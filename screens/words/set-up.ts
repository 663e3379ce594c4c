// Words of the screens that set a workstation up: its scanner and its printer.

export const SET_UP_WORDS = {
  scanner: {
    title: 'SCANNER',
    label: 'SCAN',
    again: 'SCAN AGAIN',
    now: (sent: string) => `Now: ${sent}.`,
    hint: [
      'Scan the code on a receipt, or a stub, then the same once more. Touch no key',
      'between. The scanner may send a sign before each code that nobody types, such',
      'as ~ or ]: then a scan is known wherever it goes. After each code it sends',
      'Enter or Tab.',
    ],
    learned: (sent: string) => `The first scan: ${sent}.`,
    none: 'If nothing happens, press Enter behind each scan.',
    keys: (count: number) => (count === 0 ? '' : `${count} keys`),
    waits: 'nothing; scan',
    ends: 'ends the scan, where the scanner does not',
    sent: (prefix: string, end: string) => `${prefix} before each code, ${end} after it`,
    noPrefix: 'nothing',
    after: { enter: 'Enter', tab: 'Tab', none: 'nothing' },
    kept: (sent: string) => `The scanner is set up: ${sent}.`,
    back: 'empty: back',
    part: 'a key of the scan',
  },
} as const;
