// The end of a form: a numbered reason of a kind, and a note, which is wanted here.
import { listReasons, type ReasonKind } from '../../src/desk/list-reasons.ts';
import type { Reason } from '../../src/desk/reason.ts';
import type { Station } from '../station.ts';
import type { FormField } from './form.ts';

export type ReasonLabels = {
  readonly reason: string;
  readonly note: string;
  readonly noteHint: string;
};

/** Letters of a note. */
const NOTE_MOST = 120;

export async function reasonFields(
  { desk }: Station,
  kind: ReasonKind,
  { reason, note, noteHint }: ReasonLabels,
): Promise<readonly FormField[]> {
  const reasons = await listReasons(desk, kind);
  const choices = reasons.map((one) => ({ ...one, value: String(one.number) }));
  return [
    { label: reason, kind: 'choice', choices },
    { label: note, hint: noteHint, kind: 'words', most: NOTE_MOST },
  ];
}

/** What was answered to them. */
export function reasonOf(number: string | undefined, text = ''): Reason {
  return { number: Number(number), text };
}
