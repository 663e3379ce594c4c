// The papers of a certificate on the printer of the register that asked for it.
import type { LinePlace, LineWork } from '../../desk/line-duties.ts';
import { named, paperCity } from '../../desk/paper-facts.ts';
import {
  businessCertificatePaper,
  disabilityNoticePaper,
} from '../../domain/papers/business-certificate.ts';
import { markDuplicate } from '../../domain/papers/paper.ts';
import { done, type Result } from '../../domain/result.ts';
import { personById } from '../../store/people.ts';
import { queueJob } from '../../store/print-jobs.ts';
import type { Business, Certificate } from './business.ts';
import { classOf } from './holds.ts';

/** On the printer of the register; the notice of disability access goes with the original. */
export async function queueCertificate(
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
