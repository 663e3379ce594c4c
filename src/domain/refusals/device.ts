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
  'printer-model-unknown': {
    words: 'There is no printer model {model}. Known are {list}.',
    next: 'Write one of these as the printer model in the settings.',
  },
} as const;
