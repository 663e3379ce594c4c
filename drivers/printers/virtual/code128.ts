// A CODE128 symbol from the data of GS k: the code sets as {A {B {C, the check value, the widths of
// bars and gaps. Written from the published table of the symbology.

/** Widths of six bars and gaps a value, from 0 to 105; the stop has seven. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 ' +
  '112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 ' +
  '311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 ' +
  '124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const STOP = 106;
const START = { A: 103, B: 104, C: 105 } as const;
const SWITCH = { A: 101, B: 100, C: 99 } as const;
type CodeSet = keyof typeof START;

export type Code128 = { readonly text: string; readonly values: readonly number[] };

/** Undefined where the data does not begin with a code set, or has what its set cannot say. */
export function readCode128(bytes: Uint8Array): Code128 | undefined {
  const values: number[] = [];
  let text = '';
  let set: CodeSet | undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = String.fromCharCode(bytes[at + 1] ?? 0);
    if (byte === 0x7b && isCodeSet(next)) {
      values.push(set === undefined ? START[next] : SWITCH[next]);
      set = next;
      at += 1;
      continue;
    }
    if (byte === 0x7b && next !== '{') return undefined;
    if (byte === 0x7b) at += 1;
    const value = set && valueIn(set, byte);
    if (value === undefined) return undefined;
    values.push(value);
    text += set === 'C' ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
  }
  return values.length < 2 ? undefined : { text, values: [...values, checkOf(values), STOP] };
}

function isCodeSet(text: string): text is CodeSet {
  return text in START;
}

function valueIn(set: CodeSet, byte: number): number | undefined {
  if (set === 'C') return byte < 100 ? byte : undefined;
  if (set === 'B') return byte >= 32 && byte < 128 ? byte - 32 : undefined;
  return byte < 32 ? byte + 64 : byte < 96 ? byte - 32 : undefined;
}

function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * Math.max(at, 1), 0) % 103;
}

/** True for a bar, module by module, without the quiet zones. */
export function code128Modules(values: readonly number[]): readonly boolean[] {
  return values.flatMap((value) =>
    [...(WIDTHS[value] ?? '')].flatMap((width, at) =>
      Array<boolean>(Number(width)).fill(at % 2 === 0),
    ),
  );
}
