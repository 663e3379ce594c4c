// A printer that was found on this machine, and the words by which the settings name it.

export type FoundPrinter = {
  /** `lp:/dev/usb/lp0` */
  readonly setting: string;
  /** What it seems to be. */
  readonly words: string;
};
