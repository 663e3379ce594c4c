// Text from outside, made harmless before it is stored: no controls, no direction marks, one line.

const HARMFUL = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** True when the text holds what a terminal, a printer or a reader could be deceived with. */
export function isHarmful(text: string): boolean {
  return text.search(HARMFUL) >= 0;
}

/** Harmful characters and runs of blanks become one blank; ends are trimmed. */
export function foreignText(text: string): string {
  return text.normalize('NFC').replace(HARMFUL, ' ').replace(/\s+/g, ' ').trim();
}
