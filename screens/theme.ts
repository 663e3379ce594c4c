// How tones look. Only the 16 colours every terminal has; without colour, bold and inverse remain,
// and words and marks carry the meaning anyway.
import type { Segment, Tone } from './screen.ts';

/** Codes of Select Graphic Rendition: switched on before a text and off after it. */
type Look = { readonly on: string; readonly off: string };
export type Theme = Readonly<Record<Tone, Look>>;

function look(on: readonly number[], off: readonly number[]): Look {
  return { on: sequence(on), off: sequence(off) };
}

function sequence(codes: readonly number[]): string {
  return codes.map((code) => `\u001b[${code}m`).join('');
}

const BOLD = [1, 22] as const;
const DIM = [2, 22] as const;
const UNDERLINED = [4, 24] as const;
const INVERSE = [7, 27] as const;
const GREEN = [32, 39] as const;
const YELLOW = [33, 39] as const;
const RED = [31, 39] as const;

/** Looks put on top of each other are taken off in the opposite order. */
function together(...codes: readonly (readonly [number, number])[]): Look {
  return look(
    codes.map(([on]) => on),
    codes.map(([, off]) => off).reverse(),
  );
}

const COLOUR: Theme = {
  normal: together(),
  quiet: together(DIM),
  strong: together(BOLD),
  good: together(GREEN),
  warning: together(YELLOW, BOLD),
  danger: together(RED, BOLD),
  marked: together(INVERSE),
  title: together(BOLD, INVERSE),
};

const MONOCHROME: Theme = {
  ...COLOUR,
  good: together(BOLD),
  warning: together(UNDERLINED),
  danger: together(BOLD, UNDERLINED),
};

/** Colours by meaning; monochrome when NO_COLOR is set (https://no-color.org) or asked for. */
export function themeFor(colours: 'colour' | 'monochrome', environment: NodeJS.ProcessEnv): Theme {
  const noColour = environment['NO_COLOR'];
  return colours === 'monochrome' || (noColour !== undefined && noColour !== '')
    ? MONOCHROME
    : COLOUR;
}

/** One line as the terminal gets it. Texts are clean already; see page-layout.ts. */
export function dressLine(line: readonly Segment[], theme: Theme): string {
  return line
    .map(({ text, tone = 'normal' }) => `${theme[tone].on}${text}${theme[tone].off}`)
    .join('');
}
