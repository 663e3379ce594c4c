// Who issued a citation: proof that it is paid names the agency, its number and the date paid, or
// the registry does not take it (duty 13.7).
import type { LineStart } from '../../desk/line-duties.ts';
import { textOf } from '../../domain/facts.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT } from './acts.ts';

/** By its name, else by its code. What came by file or with the book is of the one a rule names. */
export function issuerOf(
  { rules, date }: Pick<LineStart, 'rules' | 'date'>,
  records: readonly Pick<LineRecord, 'act' | 'facts'>[],
): string | undefined {
  const posted = records.find(({ act }) => act === ACT.post);
  if (posted === undefined) return wordsOf(rules.row('agency-of-files', date)?.value);
  const code = textOf(posted.facts, 'agency');
  // A rule that is missing bars no payment.
  const known = rules.row('agencies', date) === undefined ? [] : rules.rows('agencies', date);
  return wordsOf(known.find(({ agency }) => agency === code)?.['words']) ?? wordsOf(code);
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
