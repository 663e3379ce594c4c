// Who issued a citation: proof that it is paid names the agency, its number and the date paid, or
// the registry does not take it (duty 13.7); and only a person of that agency decides for it.
import type { LineStart } from '../../desk/line-duties.ts';
import { textOf } from '../../domain/facts.ts';
import type { Named } from '../../domain/person.ts';
import type { LineRecord } from '../../store/line-records.ts';
import type { Beginning } from '../../store/told.ts';
import { ACT } from './acts.ts';
import { describedIn, descriptionWords } from './described.ts';
import { PARKING_WORDS } from './words.ts';

/** By its name, else by its code. What came by file or with the book is of the one a rule names. */
export function issuerOf(
  { rules, date }: Pick<LineStart, 'rules' | 'date'>,
  records: readonly Pick<LineRecord, 'act' | 'facts'>[],
): string | undefined {
  const posted = records.find(({ act }) => act === ACT.post);
  if (posted === undefined) return wordsOf(rules.row('agency-of-files', date)?.value);
  return agencyWords({ rules, date }, textOf(posted.facts, 'agency'));
}

function agencyWords({ rules, date }: Pick<LineStart, 'rules' | 'date'>, code: string) {
  // A rule that is missing bars no payment.
  const known = rules.row('agencies', date) === undefined ? [] : rules.rows('agencies', date);
  return wordsOf(known.find(({ agency }) => agency === code)?.['words']) ?? wordsOf(code);
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** `Toyota gray sedan, Police`: citations of one plate are told apart by it in a list. */
export function vehicleAndIssuer(
  on: Pick<LineStart, 'rules' | 'date'>,
  { told, opened }: Beginning,
): string {
  const { make, color, body } = describedIn(opened?.facts ?? told);
  const vehicle = descriptionWords(describedIn({ make, color, body }), 'en');
  const issuer = issuerOf(on, opened === undefined ? [] : [opened]);
  return [vehicle, issuer ?? ''].filter((words) => words !== '').join(', ');
}

type Issued = Pick<LineStart, 'rules' | 'date'> & { readonly records: readonly LineRecord[] };

/**
 * Why a person does not decide for the agency of the citation; undefined where they do. A city
 * that has not said who is of which agency has one.
 */
export function ofAgency(place: Issued): (person: Named) => string | undefined {
  const { rules, date, records } = place;
  return ({ number, name }) => {
    if (rules.row('agency-people', date) === undefined) return undefined;
    const issuer = issuerOf(place, records);
    const own = rules
      .rows('agency-people', date)
      .filter(({ person }) => person === number)
      .map(({ agency }) => agencyWords(place, String(agency)));
    if (issuer === undefined || own.includes(issuer)) return undefined;
    return PARKING_WORDS.fault.otherAgency(name, own.join(', '), issuer);
  };
}
