// The roll of the virtual printer, read as a clerk reads it: which receipts are on it whole, which
// in part, and which say that they are copies.
import { paperTextOf } from '../../drivers/printers/virtual/paper-text.ts';
import type { Thing } from '../../drivers/printers/virtual/things.ts';

export type OnRoll = { readonly number: string; readonly whole: boolean; readonly copy: number };

const CUT = /^- - - .*$/m;
const HEAD = /^Receipt +(\d-\d{6})/gm;

/** What stands between two cuts is whole only where it ends with the cut. */
export function readRoll(things: readonly Thing[]): readonly OnRoll[] {
  const pieces = paperTextOf(things).split(CUT);
  return pieces.flatMap((piece, index) => {
    const heads = [...piece.matchAll(HEAD)];
    return heads.map((head, at): OnRoll => {
      const last = at === heads.length - 1;
      const rest = piece.slice(head.index, heads[at + 1]?.index);
      const copy = Number(/copy (\d+)/i.exec(rest)?.[1] ?? 1);
      return { number: head[1] ?? '', whole: last && index < pieces.length - 1, copy };
    });
  });
}
