// Refusals of settings that name a device. A device that fails at its work is an outcome, not a
// refusal.

export const DEVICE_REFUSALS = {
  'workstation-wrong': {
    words: '{count} of {checks} checks found something wrong with this workstation.',
    next: 'Do what stands behind each Next, then run tenkey doctor again.',
  },
  'printer-setting-unreadable': {
    words: 'The printer setting {setting} cannot be read.',
    next: 'Write tcp:HOST:PORT, usb, lp:FILE, serial:PORT, file:FOLDER, screen or none.',
  },
  'printer-address-unreadable': {
    words: '{typed} is no address of a printer.',
    next: 'Key four numbers with points between, 10.0.0.5; / and a number for a port of its own.',
  },
  'settings-unusable': {
    words: 'The settings in {path} cannot be used: {problems}.',
    next: 'Mend the file, or move it away, and begin again.',
  },
  'settings-unwritten': {
    words: 'The settings in {path} cannot be written.',
    next: 'Let the user of the counter write there, and begin again.',
  },
  'scanner-no-code': {
    words: 'No code of a receipt and no stub ended what was scanned, {length} characters.',
    next: 'Scan a receipt or a stub of this city; set the scanner to send nothing else after it.',
  },
  'scanner-prefix-typed': {
    words: 'Before the code the scanner sends {prefix}, which people type too.',
    next: 'Set the scanner to send a sign such as ~ or ] there, or nothing. Then scan again.',
  },
  'scanner-prefix-unreadable': {
    words: 'Before the code the scanner sends a key that has no sign, or too many.',
    next: 'Set the scanner to send a sign such as ~ or ] there, or nothing. Then scan again.',
  },
  'scanner-differs': {
    words: 'The second scan came differently from the first; nothing was changed.',
    next: 'Scan the same code twice; the scanner sends Enter or Tab after it, never both.',
  },
  'printer-model-unknown': {
    words: 'There is no printer model {model}. Known are {list}.',
    next: 'Write one of these as the printer model in the settings.',
  },
} as const;
