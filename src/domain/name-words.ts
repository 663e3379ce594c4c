// Names as they are searched: each word in capitals without accents, so a prefix finds it.

/** The words of a name or a place as the index of find holds them: a space around each. */
export function soughtWords(text: string): string {
  return ` ${nameWords(text).join(' ')} `;
}

/** The words of a name in their order, each once: `José O'Neill-Núñez` is JOSE O NEILL NUNEZ. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])];
}
