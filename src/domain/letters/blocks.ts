// The parts of a letter's text, by the first sign of each paragraph: `# ` a heading, `- ` one of a
// list, `| label<tab>value` a line of figures, `[line]` something to fill in by hand, `[sign]` a
// place to sign; a field of rows alone is a table, and `[coupons]` its coupons, to be cut off, with
// words above them. Anything else is a paragraph.

export type LetterRow = { readonly date: string; readonly words: string; readonly amount: string };

export type LetterBlock =
  | { readonly block: 'text'; readonly text: string }
  | { readonly block: 'head'; readonly text: string }
  | { readonly block: 'point'; readonly text: string }
  | { readonly block: 'pair'; readonly label: string; readonly value: string }
  | { readonly block: 'fill'; readonly text: string }
  | { readonly block: 'sign'; readonly text: string }
  | { readonly block: 'rows'; readonly rows: readonly LetterRow[] }
  | {
      readonly block: 'coupons';
      readonly text: string;
      readonly coupons: readonly LetterCoupon[];
    };

/** `line` is what a scanner reads. */
export type LetterCoupon = LetterRow & { readonly line: string };

const SIGNS: readonly (readonly [sign: string, block: 'head' | 'point' | 'fill' | 'sign'])[] = [
  ['# ', 'head'],
  ['- ', 'point'],
  ['[line] ', 'fill'],
  ['[sign] ', 'sign'],
];

/** The name of the field that stands alone in a paragraph. */
export function loneField(paragraph: string): string | undefined {
  return /^\{\{(\w+)\}\}$/.exec(paragraph)?.[1];
}

/** The field of rows whose coupons stand here, and the words above them. */
export function couponField(
  paragraph: string,
): { readonly name: string; readonly words: string } | undefined {
  const [, name, words] = /^\[coupons\] \{\{(\w+)\}\} (.*)$/.exec(paragraph) ?? [];
  return name === undefined || words === undefined ? undefined : { name, words };
}

/**
 * Reads one paragraph; `filled` puts the fields in. The sign is read before, so that nothing that
 * is filled in is taken for one.
 */
export function blockOf(paragraph: string, filled: (text: string) => string): LetterBlock {
  for (const [sign, block] of SIGNS) {
    if (paragraph.startsWith(sign)) return { block, text: filled(paragraph.slice(sign.length)) };
  }
  const [, label, value] = /^\| ([^\t]*)\t(.*)$/.exec(paragraph) ?? [];
  if (label !== undefined && value !== undefined) {
    return { block: 'pair', label: filled(label), value: filled(value) };
  }
  return { block: 'text', text: filled(paragraph) };
}
