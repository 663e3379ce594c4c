// Prints the certificate of the newest year, which takes its number, here or with the letters, and
// duplicates of it: only where nothing keeps it back, and nobody is offered a way around that.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { LineLetter } from '../../../desk/line-letter.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { named, paperCity } from '../../../desk/paper-facts.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import {
  businessCertificatePaper,
  disabilityNoticePaper,
} from '../../../domain/papers/business-certificate.ts';
import { markDuplicate } from '../../../domain/papers/paper.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { personById } from '../../../store/people.ts';
import { queueJob } from '../../../store/print-jobs.ts';
import { peekNumber, takeNumber } from '../../../store/series.ts';
import { ACT, type Business, type Certificate } from '../business.ts';
import { businessOf } from '../history.ts';
import { certificateHold, classOf, earliest, standingCertificate, yearOf } from '../holds.ts';
import { addressQuestions, languageFor, papersOf } from '../letters.ts';
import { yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

export const printCertificate: LineAct = {
  name: ACT.certificate,
  words: WORDS.acts.certificate,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    const standing = standingCertificate(place, business);
    if (standing !== undefined) return WORDS.barred.certified(standing.number);
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
    const expires = earliest([
      yearDays(place.rules, year, place.date).expires,
      business.stormWaterUntil,
      business.contractor?.expires,
    ]);
    const certificate = { number, year, expires, copies: 1 };
    return done({
      facts: { certificate: number, year, expires },
      async papers(work: LineWork) {
        await takeNumber(work.book, seriesOf(year));
        return given.value['form'] === 'letter'
          ? papersOf(lettersOf(place, business, certificate), given.value)(work)
          : queuePapers(work, place, business, certificate);
      },
      said: WORDS.said.certificate(number),
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

const duplicateQuestions: readonly Question[] = [
  {
    name: 'reason',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.result },
      choices: choicesOf(WORDS.duplicates),
    }),
  },
];

export const duplicateCertificate: LineAct = {
  name: ACT.duplicate,
  words: WORDS.acts.duplicate,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (standingCertificate(place, business) === undefined) return WORDS.barred.noCertificate;
    return certificateHold(place, business);
  },
  fields: async (_place, answers) => fieldsFor(duplicateQuestions, answers),
  async decide(place, answers) {
    const given = givenBy(duplicateQuestions, answers);
    if (!given.ok) return given;
    const business = businessOf(place.records);
    const standing = standingCertificate(place, business);
    if (standing === undefined) return refuse('line-barred', { why: WORDS.barred.noCertificate });
    const facts: PlainRecord = {
      ...{ certificate: standing.number, year: standing.year, expires: standing.expires },
      ...{ copy: standing.copies + 1, reason: given.value['reason'] },
    };
    return done({
      facts,
      papers: (work: LineWork) =>
        queuePapers(work, place, business, { ...standing, copies: standing.copies + 1 }),
      said: WORDS.said.certificate(standing.number),
    });
  },
};

/** On the printer of the register; the notice of disability access goes with the original. */
async function queuePapers(
  { book, register, at, by }: LineWork,
  place: LinePlace,
  business: Business,
  { number, year, expires, copies }: Certificate,
): Promise<Result<unknown>> {
  if (register === null) return done(undefined);
  const city = await paperCity(book);
  const person = await personById(book, by);
  const { account } = place;
  const paper = businessCertificatePaper({
    ...{ city, number, year, expires, at, account: account.number, name: account.payer },
    ...(business.dba === '' ? {} : { dba: business.dba }),
    place: account.place,
    class: classOf(place, business.classCode)?.words ?? '',
    clerk: named(person),
  });
  const marked = copies > 1 ? markDuplicate(paper, { copy: copies, at, by: named(person) }) : paper;
  const feeCents = place.rules.cents('state-fee', place.date);
  const notice = disabilityNoticePaper({ city, number, feeCents, at });
  const papers = copies > 1 ? [marked] : [marked, notice];
  for (const one of papers) {
    const subject = `${one.kind} ${number}${copies > 1 ? ` copy ${copies}` : ''}`;
    const content = { kind: 'paper', paper: one } as const;
    await queueJob(book, { register, subject, createdAt: at, content });
  }
  return done(undefined);
}
