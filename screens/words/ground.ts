// Words of the ground every screen stands on: entry, message line, help, small windows.

export const GROUND_WORDS = {
  entry: {
    spoiled: 'spoiled, Enter clears',
    spoiledNow: 'nothing is taken; clears the entry',
  },
  header: {
    demo: 'demo date',
    demoShort: 'demo',
    dated: { past: 'PAST DAY', next: 'NEXT DAY' },
    training: 'TRAINING',
  },
  more: {
    above: (count: number) => `${count} more above`,
    below: (count: number) => `${count} more below`,
  },
  enterNow: (words: string) => `Enter now: ${words}`,
  tooSmall: {
    title: 'This window is too small for Tenkey.',
    sizes: (has: string, needs: string) => `It has ${has}, and must have at least ${needs}.`,
    kept: 'Nothing is lost and no key acts. Make the window larger to go on.',
    keys: (count: number) => `${keys(count)} kept until then.`,
  },
  ahead: {
    held: (count: number) =>
      `${keys(count)} typed ahead held back; the next fresh key drops ${them(count)}.`,
    dropped: (count: number) => `${keys(count)} typed ahead ${were(count)} dropped.`,
    unseen: (count: number) =>
      `${keys(count)} pressed unseen ${were(count)} kept: Enter takes ${them(count)}, ` +
      `any other key drops ${them(count)}.`,
    takesUnseen: (count: number) => `takes the ${keys(count)} pressed unseen`,
    waiting: (count: number) => `${keys(count)} waiting.`,
    scanKept: (length: number) => `A scan of ${length} characters waits: Enter takes it at FIND.`,
    scanOffered: (length: number) => `takes the scan that waits, ${length} characters`,
    scanDropped: 'The scan that waited was dropped.',
    pasteTooLong: (length: number) => `A paste of ${length} characters was not read.`,
  },
  numLock: 'Is NUM LOCK off?',
  fault: 'The program failed at this key; the fault was written to the log. Look before going on.',
  crashed: 'Tenkey stopped at a fault, written to the log. What was posted is kept.',
  help: {
    title: 'KEYS',
    enterNow: 'back',
    disabled: (why: string) => `not now: ${why}`,
    back: 'back',
    more: 'more keys',
  },
} as const;

function keys(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them';
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
