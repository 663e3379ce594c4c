// By what right an arrangement is made, as its agreement says it in each language.
import type { ArrangementKind } from '../arrangement.ts';
import { foreignText } from '../foreign-text.ts';
import { type Language, languageOf } from '../language.ts';

type Words = Readonly<Record<Exclude<ArrangementKind, 'court'>, string>> & {
  readonly court: (caseNumber: string) => string;
};

const BASIS: Readonly<Record<Language, Words>> = {
  en: {
    extension: 'City policy on receivables',
    instalment: 'City policy on receivables',
    amortization: 'Health and Safety Code 116906 to 116910; city policy on receivables',
    deferral: 'City policy on receivables',
    ab503: 'Vehicle Code 40220',
    court: (caseNumber) => `Court order, case ${caseNumber}`,
  },
  es: {
    extension: 'Política de cobros de la ciudad',
    instalment: 'Política de cobros de la ciudad',
    amortization: 'Código de Salud y Seguridad 116906 a 116910; política de cobros de la ciudad',
    deferral: 'Política de cobros de la ciudad',
    ab503: 'Código de Vehículos 40220',
    court: (caseNumber) => `Orden judicial, caso ${caseNumber}`,
  },
};

export function basisWords(kind: ArrangementKind, language: string, caseNumber = ''): string {
  const words = BASIS[languageOf(language)];
  return kind === 'court' ? words.court(foreignText(caseNumber)) : words[kind];
}
