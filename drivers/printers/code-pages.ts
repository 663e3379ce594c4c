// The characters a printer's code page can print, byte 80 to FF in order; ASCII is in all of them.
// Words are fitted to a page before they are laid out, so that a column is a byte.
import { graphemes } from '../../src/domain/graphemes.ts';
import { cleanText, isPlain, REPLACEMENT } from '../paper/clean.ts';

const HIGH_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
const HIGH_858 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';
const HIGH_852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
  '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0';
const HIGH_866 =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0';

/** The high half of each page we print in; `ascii` has none. */
export const CODE_PAGES = {
  ascii: '',
  cp437: HIGH_437,
  cp852: HIGH_852,
  cp858: HIGH_858,
  cp866: HIGH_866,
} as const;
export type CodePage = keyof typeof CODE_PAGES;

/**
 * Signs of the typesetter that have an honest plain form. Letters are never exchanged for others.
 */
const PLAIN_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u02BC\u2032]/gu, "'"],
  [/[\u201C-\u201F\u2033]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/\u2026/gu, '...'],
];

/** Whether a page prints the character. Space-like and soft-hyphen bytes are not used. */
function prints(page: CodePage, character: string): boolean {
  if (/^[\x20-\x7e]$/.test(character)) return true;
  return CODE_PAGES[page].includes(character);
}

/** The words as the page can print them, one column a character; what it lacks becomes `?`. */
export function fitToCodePage(page: CodePage, text: string): string {
  if (isPlain(text)) return text;
  const plain = PLAIN_FORMS.reduce((words, [sign, form]) => words.replace(sign, form), text);
  return graphemes(cleanText(plain))
    .map((grapheme) => (prints(page, grapheme) ? grapheme : REPLACEMENT))
    .join('');
}

/**
 * The characters of a text the page will replace: a screen can say so before anything is printed.
 */
export function unprintable(page: CodePage, text: string): readonly string[] {
  if (isPlain(text)) return [];
  return graphemes(text.normalize('NFC'))
    .filter((one) => fitToCodePage(page, one) === REPLACEMENT)
    .filter((one) => one !== REPLACEMENT);
}
