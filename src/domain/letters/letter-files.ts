// What a file of letters or labels is made of; a driver turns it into a PDF.
import type { Instant } from '../clock.ts';
import type { LetterContent } from './merge.ts';

/** Counted before the letters are folded: how many there are, of which kind, from which number. */
export type ControlPage = {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly counts: readonly (readonly [words: string, count: number])[];
};

export type LettersFile = {
  readonly title: string;
  readonly city: string;
  /** The time that stands in the file. */
  readonly at: Instant;
  readonly letters: readonly LetterContent[];
  /** None before a single letter. */
  readonly control?: ControlPage;
};

export type LabelsFile = {
  readonly title: string;
  readonly city: string;
  readonly at: Instant;
  /** Name and address, a line each. */
  readonly labels: readonly (readonly string[])[];
};

export type LetterPrinter = {
  readonly letters: (file: LettersFile) => Promise<Uint8Array>;
  readonly labels: (file: LabelsFile) => Promise<Uint8Array>;
};
