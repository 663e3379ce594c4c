// How a scanner says that it is one: what it sends before each code, and what after it. Timing says
// nothing: a practised hand is as fast as some scanners. Pure.

export type ScannerEnd = 'enter' | 'tab' | 'none';

export type Scanner = {
  /** Empty where it sends none: then a scan is keys like any other. */
  readonly prefix: string;
  readonly end: ScannerEnd;
};

/** As scanners come out of the box. */
export const PLAIN_SCANNER: Scanner = { prefix: '', end: 'enter' };

export const PREFIX_MOST = 8;

/** Signs that stand in names, notes and amounts: none of these may begin a prefix. */
const TYPED_TOO = /^[\p{L}\p{N} .,:;+\-*/'"&#@()]/u;
/** Backspace, Tab, line feed, Enter, Esc: these end a scan or take something back. */
const NO_SIGNS: readonly number[] = [8, 9, 10, 13, 27];
const DELETE = 127;

/** What is wrong with a prefix; undefined where a scan can be known by it, or there is none. */
export function prefixProblem(prefix: string): 'typed' | 'unreadable' | undefined {
  if (prefix.length > PREFIX_MOST || !Array.from(prefix).every(isSendable)) return 'unreadable';
  return TYPED_TOO.test(prefix) ? 'typed' : undefined;
}

function isSendable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0 && code < DELETE && !NO_SIGNS.includes(code);
}

/** Words for a person: control keys have no sign of their own. */
export function prefixWords(prefix: string): string {
  const names = Array.from(prefix).map((sign) => {
    const code = sign.charCodeAt(0);
    return code < 32 ? `Ctrl+${String.fromCharCode(code + 64)}` : sign;
  });
  return names.join(' ');
}

/** The prefix and the code of what one scan sent; undefined where no code stands at its end. */
export function splitScan(
  text: string,
  isCode: (text: string) => boolean,
): { readonly prefix: string; readonly code: string } | undefined {
  const starts = Array.from({ length: Math.min(text.length, PREFIX_MOST + 1) }, (_, at) => at);
  const at = starts.find((start) => isCode(text.slice(start)));
  return at === undefined ? undefined : { prefix: text.slice(0, at), code: text.slice(at) };
}

/** Two scans with nothing between: what each of them is. */
export function twice(text: string): string | undefined {
  const half = text.slice(0, text.length / 2);
  return half !== '' && half + half === text ? half : undefined;
}
