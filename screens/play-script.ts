// The language of key scripts: what a clerk does, written down. Pure; play.ts carries it out.
//
//   # a comment
//   keys 101⏎4827⏎ 7315⏎   keys; ⏎ is Enter, {F1} {Esc} {Up} a named key, a space a short pause
//   text ORTEGA            typed letter by letter as it stands
//   show                   prints the screen
//   expect STILL DUE       must be on the screen; any run of spaces counts as one
//   refuse STILL DUE       must not be on the screen
//   size 100x30            another window
//   pause 200              milliseconds go by
import type { KeyName } from './key.ts';
import type { Stroke } from './key-sequences.ts';
import type { Size } from './screen.ts';

/** One word of keys is one burst, without any pause inside. */
export type Command =
  | { readonly kind: 'keys'; readonly words: readonly (readonly Stroke[])[] }
  | { readonly kind: 'text'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'show' }
  | { readonly kind: 'expect' | 'refuse'; readonly text: string }
  | { readonly kind: 'size'; readonly size: Size }
  | { readonly kind: 'pause'; readonly milliseconds: number };

/** A command and the place it came from, for what is printed when it fails. */
export type Line = { readonly number: number; readonly text: string; readonly command: Command };

export type Script =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const NAMED_KEYS: Readonly<Record<string, KeyName>> = {
  enter: 'enter',
  esc: 'escape',
  escape: 'escape',
  backspace: 'backspace',
  tab: 'tab',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  pageup: 'page-up',
  pagedown: 'page-down',
  insert: 'insert',
  delete: 'delete',
};

/** Every line of a script, or what is wrong with each line that cannot be read. */
export function parseScript(script: string): Script {
  const problems: string[] = [];
  const lines: Line[] = [];
  for (const [index, raw] of script.split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) continue;
    const command = parseCommand(text);
    if (typeof command === 'string') problems.push(`line ${index + 1}: ${command}: ${text}`);
    else lines.push({ number: index + 1, text, command });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines };
}

/** A command, or what is wrong with it. */
function parseCommand(text: string): Command | string {
  const [word = ''] = text.split(' ', 1);
  const rest = text.slice(word.length).trim();
  switch (word) {
    case 'keys':
      return parseKeys(rest);
    case 'text':
      return rest === '' ? 'no text' : { kind: 'text', strokes: charStrokes(rest) };
    case 'show':
      return { kind: 'show' };
    case 'expect':
    case 'refuse':
      return rest === '' ? 'no text' : { kind: word, text: rest };
    case 'size':
      return parseSize(rest);
    case 'pause':
      return /^\d+$/.test(rest) ? { kind: 'pause', milliseconds: Number(rest) } : 'no milliseconds';
    default:
      return 'no such command';
  }
}

function parseSize(text: string): Command | string {
  const match = /^(\d+)x(\d+)$/.exec(text);
  if (!match) return 'no size such as 100x30';
  return { kind: 'size', size: { columns: Number(match[1]), rows: Number(match[2]) } };
}

function parseKeys(text: string): Command | string {
  const words = text.split(/\s+/).filter(Boolean).map(parseWord);
  const problem = words.find((word) => typeof word === 'string');
  if (problem !== undefined) return problem;
  const strokes = words.filter((word) => typeof word !== 'string');
  return strokes.length === 0 ? 'no keys' : { kind: 'keys', words: strokes };
}

function parseWord(word: string): readonly Stroke[] | string {
  const strokes: Stroke[] = [];
  for (const piece of word.match(/\{[^}]*\}|./gsu) ?? []) {
    const stroke = parsePiece(piece);
    if (!stroke) return `no key ${piece}`;
    strokes.push(stroke);
  }
  return strokes;
}

function parsePiece(piece: string): Stroke | undefined {
  if (piece === '⏎') return { name: 'enter' };
  if (!piece.startsWith('{')) return { name: 'char', char: piece };
  const name = piece.slice(1, -1).toLowerCase();
  const control = /^ctrl\+([a-z])$/.exec(name);
  if (control?.[1]) return { name: 'char', char: control[1], ctrl: true };
  if (/^f([1-9]|1[0-2])$/.test(name)) return { name: name as KeyName };
  const named = NAMED_KEYS[name];
  return named && { name: named };
}

function charStrokes(text: string): Stroke[] {
  return Array.from(text).map((char) => ({ name: 'char', char }));
}

/** True for the keys of a number pad: digits, `. + - * /` and Enter. */
export function isOnKeypad(stroke: Stroke): boolean {
  if (stroke.name === 'enter') return true;
  return stroke.name === 'char' && !stroke.ctrl && /^[\d.+\-*/]$/.test(stroke.char ?? '');
}
