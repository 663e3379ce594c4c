// The characters of a text as a reader counts them: a letter with its accents is one.

let segmenter: Intl.Segmenter | undefined;

/** Intl is loaded at the first text that needs it: it takes long, and most starts end without. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
