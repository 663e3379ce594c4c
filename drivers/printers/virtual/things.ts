// What comes out of the virtual printer, in the order it came: lines, codes, cuts, kicks.

export type Font = 'a' | 'b';

export type Look = {
  readonly font: Font;
  /** How many times as wide and as high as the font. */
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly red: boolean;
};

export type Run = { readonly text: string; readonly look: Look };

export type Align = 'left' | 'centre' | 'right';

export type Station = 'roll' | 'slip';

export type Line = {
  readonly thing: 'line';
  readonly station: Station;
  readonly runs: readonly Run[];
  readonly align: Align;
  /** From the top of this line to the top of the next. */
  readonly dots: number;
};

/** `data` is what a scanner would read; `system` the number of GS k. */
export type Barcode = {
  readonly thing: 'barcode';
  readonly system: number;
  readonly data: string;
  /** Values of the symbol, check digit included; empty for systems that are not drawn. */
  readonly values: readonly number[];
  readonly moduleDots: number;
  readonly heightDots: number;
  readonly align: Align;
};

export type QrCode = {
  readonly thing: 'qr';
  readonly data: string;
  readonly moduleDots: number;
  readonly level: 'L' | 'M' | 'Q' | 'H';
  readonly align: Align;
};

export type Thing =
  | Line
  | Barcode
  | QrCode
  | { readonly thing: 'feed'; readonly dots: number }
  | {
      readonly thing: 'kick';
      readonly connector: number;
      readonly on: number;
      readonly off: number;
    }
  | { readonly thing: 'cut'; readonly atLineStart: boolean }
  /** The form came out of the slip station. */
  | { readonly thing: 'eject' }
  /** Bytes that are no command in any table. */
  | { readonly thing: 'unknown'; readonly bytes: readonly number[] };

export function lineText({ runs }: Line): string {
  return runs.map(({ text }) => text).join('');
}
