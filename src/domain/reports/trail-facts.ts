// What the audit trail is made of.
import type { DateText } from '../clock.ts';
import type { Subject } from './report.ts';

/** One link of a hash chain. */
export type TrailLink = {
  readonly chain: string;
  readonly sequence: number;
  readonly date: DateText;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly of?: Subject;
  readonly by: string;
  readonly hash: string;
  /** False where its place or the hash before it is not that of the link before. */
  readonly follows: boolean;
};
