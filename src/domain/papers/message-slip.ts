// The slip of a message for a person: who rang, where to call back, about what.
import type { Instant } from '../clock.ts';
import { pair, pairIf, text } from './blocks.ts';
import { momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type MessageSlipInput = {
  readonly city: PaperCity;
  /** `T-000012` */
  readonly number: string;
  readonly at: Instant;
  readonly forWhom: string;
  readonly caller: string;
  /** Empty where nobody told one. */
  readonly callback: string;
  readonly urgent: boolean;
  readonly words: string;
  readonly clerk: string;
};

export function messageSlipPaper({ city, number, at, ...told }: MessageSlipInput): Paper {
  const { forWhom, caller, callback, urgent, words, clerk } = told;
  return makePaper(city, 'message-slip', number, 'MESSAGE', [
    ...(urgent ? [text('URGENT', { strong: true })] : []),
    pair('For', forWhom, { strong: true }),
    pair('From', caller),
    ...pairIf('Call back', callback),
    pair('Taken', momentWords(at, city.timeZone)),
    pair('By', clerk),
    ...(words === '' ? [] : [text(words)]),
  ]);
}
