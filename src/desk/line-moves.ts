// What a line of business knows of what moves between its accounts.
import type { OpenItem } from '../domain/open-item.ts';
import type { LinePlace } from './line-duties.ts';

export type LineMoves = {
  /** Said of a debt on the item that arrives elsewhere; undefined where nothing is. */
  readonly arrives: (place: LinePlace, item: OpenItem) => string | undefined;
  /** Something was reckoned on it where it arrived, so that the transfer is not taken back. */
  readonly isUsed: (place: LinePlace, item: OpenItem) => boolean;
};
