// Prints the certificate of the newest year, which takes its number, here or with the letters: only
// where nothing keeps it back, and nobody is offered a way around that. One that ends early, with a
// licence or with a time that was given, is replaced by another once it would end later.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { LineLetter } from '../../../desk/line-letter.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { done, refuse } from '../../../domain/result.ts';
import { peekNumber, takeNumber } from '../../../store/series.ts';
import { ACT, type Business, type Certificate } from '../business.ts';
import { queueCertificate } from '../certificate-papers.ts';
import { businessOf } from '../history.ts';
import {
  certificateHold,
  classOf,
  expiresOf,
  isUpToDate,
  standingCertificate,
  yearOf,
} from '../holds.ts';
import { addressQuestions, languageFor, papersOf } from '../letters.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

export const printCertificate: LineAct = {
  name: ACT.certificate,
  words: WORDS.acts.certificate,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    const standing = standingCertificate(place, business);
    if (standing !== undefined && isUpToDate(place, business, standing)) {
      return WORDS.barred.certified(standing.number);
    }
    return certificateHold(place, business);
  },
  fields: async (place, answers) => fieldsFor(await formQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(await formQuestions(place), answers);
    if (!given.ok) return given;
    const business = businessOf(place.records);
    const year = yearOf(place, business);
    if (year === undefined) return refuse('line-barred', { why: WORDS.barred.noYear });
    const number = shownNumber(year, await peekNumber(place.book, seriesOf(year)));
    const expires = expiresOf(place, business, year);
    const certificate = { number, year, expires, copies: 1, isOutdated: false };
    const replaces = standingCertificate(place, business)?.number;
    return done({
      facts: {
        ...{ certificate: number, year, expires },
        ...(replaces === undefined ? {} : { replaces }),
      },
      async papers(work: LineWork) {
        await takeNumber(work.book, seriesOf(year));
        return given.value['form'] === 'letter'
          ? papersOf(lettersOf(place, business, certificate), given.value)(work)
          : queueCertificate(work, place, business, certificate);
      },
      said: WORDS.said.certificate(number, replaces),
    });
  },
};

/** Whoever stands at the counter takes it along; who paid by mail gets it with the letters. */
async function formQuestions(place: LinePlace): Promise<readonly Question[]> {
  const [address] = await addressQuestions(place);
  return [
    {
      name: 'form',
      ask: () => ({
        ...{ kind: 'choice', label: WORDS.fields.form, choices: choicesOf(WORDS.forms) },
      }),
    },
    ...(address === undefined
      ? []
      : [
          {
            name: address.name,
            ask: (given: Given) => (given['form'] === 'letter' ? address.ask(given) : undefined),
          },
        ]),
  ];
}

/** The certificate, and the notice of disability access with it. */
function lettersOf(
  place: LinePlace,
  business: Business,
  { number, year, expires }: Certificate,
): readonly LineLetter[] {
  const of = classOf(place, business.classCode);
  const shown = languageFor(place) === 'es' ? of?.spanish : of?.words;
  const fields = {
    ...{ certificate: number, dba: business.dba || place.account.payer },
    ...{ class: shown ?? WORDS.noClass, year, expires_on: expires },
  };
  const state_fee = place.rules.cents('state-fee', place.date);
  return [
    { kind: 'business-certificate', fields },
    { kind: 'disability-access', fields: { state_fee } },
  ];
}

const seriesOf = (year: number) => `business-certificate-${year}`;

/** `26-00001`, counted on within the year. */
function shownNumber(year: number, count: number): string {
  return `${String(year).slice(2)}-${String(count).padStart(5, '0')}`;
}
