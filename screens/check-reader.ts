// The check reader of a workstation's printer: a reading that goes on while the clerk keys, and can
// be given up at any moment.
import type { CheckReading, Printer } from '../src/domain/printer.ts';
import { Errand } from './parts/errand.ts';

export type CheckReader = {
  /** Lets the printer wait for a check. */
  begin(): void;
  /** What became of the last reading; undefined while it goes on. */
  told(): CheckReading | undefined;
  giveUp(): void;
};

/** A reading may stand behind another job when it is given up: it is ended once it begins. */
const AGAIN_MS = 250;

/** Undefined where the printer reads no checks. */
export function checkReaderOf({ readCheck, cancelSlip }: Printer): CheckReader | undefined {
  if (readCheck === undefined) return undefined;
  let work: Promise<CheckReading> | undefined;
  let reading: Errand<CheckReading> | undefined;
  return {
    begin() {
      work = readCheck();
      reading = new Errand(work);
    },
    told: () => reading?.told()?.value,
    giveUp() {
      // What it still finds is nobody's; what it found stands.
      if (reading?.told() === undefined) reading = undefined;
      const ending = setInterval(() => void cancelSlip?.(), AGAIN_MS);
      ending.unref();
      void cancelSlip?.();
      void work?.finally(() => clearInterval(ending));
    },
  };
}
