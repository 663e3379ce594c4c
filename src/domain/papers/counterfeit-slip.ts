// The slip that goes to the safe with a counterfeit note: what it is, who brought it, who took it.
import type { DateText, Instant } from '../clock.ts';
import type { Cents } from '../money.ts';
import { amount, pair, pairIf, RULE, signature } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type CounterfeitSlipInput = {
  readonly city: PaperCity;
  readonly reference: string;
  readonly businessDate: DateText;
  readonly at: Instant;
  readonly denominationCents: Cents;
  readonly serial: string;
  readonly bearer: string;
  readonly clerk: string;
  /** Where it was found in a drawer: its session, and who signed for the shortage. */
  readonly session?: string;
  readonly second?: string;
};

export function counterfeitSlipPaper(input: CounterfeitSlipInput): Paper {
  const found = input.session === undefined ? 'refused, not receipted' : 'in the drawer: short';
  return makePaper(input.city, 'counterfeit-slip', input.reference, 'COUNTERFEIT NOTE', [
    amount('NOTE, KEPT', input.denominationCents, { large: true }),
    pair('Serial number', input.serial, { strong: true }),
    pair('Brought by', input.bearer),
    pair('Found', found),
    ...pairIf('Session', input.session),
    pair('Business date', dateWords(input.businessDate)),
    pair('Taken', momentWords(input.at, input.city.timeZone)),
    pair('Police report', '____________'),
    RULE,
    signature('Taken by', input.clerk),
    ...(input.second === undefined ? [] : [signature('Signed for', input.second)]),
  ]);
}
