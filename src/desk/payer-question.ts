// Whose account is opened: by name, or by the number of an account of a payer who is known. Whoever
// is known under that name is offered before somebody new is made of it, so that one view has all
// that a payer owes.
import { foreignText } from '../domain/foreign-text.ts';
import { type Language, languageOf } from '../domain/language.ts';
import { type KnownPayer, payersCalled } from '../store/payers-called.ts';
import { languageIn, languageQuestion } from './language-question.ts';
import type { LineField, LineStart } from './line-duties.ts';
import type { Given, Question } from './line-questions.ts';
import type { NamedParty } from './open-account.ts';

type Labels = {
  readonly name: string;
  readonly nameHint: string;
  readonly address: string;
  readonly addressHint: string;
};

export type PayerAsked = {
  readonly questions: readonly Question[];
  /** What was answered: a party of the book, or somebody new at that address. */
  of(given: Given): {
    readonly party: NamedParty;
    readonly name: string;
    readonly language: Language;
    readonly place: string;
  };
};

const NAME_MOST = 60;
const ADDRESS_MOST = 120;
const NEW = 'new';
const WORDS = {
  known: 'WHO IT IS',
  payer: ({ name, renamed, account, place }: KnownPayer) =>
    `${name}${renamed === undefined ? '' : `, now ${renamed}`}: ${account}, ${place}`,
  fresh: (name: string) => `somebody new, called ${name}`,
  nobody: (number: string) => `no account of a payer has the number ${number}`,
};

/** `answers` are those of the whole step, the name first. `inEnglish` asks for no language. */
export async function payerAsked(
  { book }: Pick<LineStart, 'book'>,
  answers: readonly string[],
  labels: Labels,
  { inEnglish = false } = {},
): Promise<PayerAsked> {
  const name = foreignText(answers[0] ?? '');
  const payers = name === '' ? [] : await payersCalled(book, name);
  const chosen = (given: Given) => payers.find(({ partyId }) => given['known'] === String(partyId));
  const language: Question = {
    name: 'language',
    ask: (given) => (chosen(given) === undefined ? languageQuestion().ask(given) : undefined),
  };
  return {
    questions: [
      {
        name: 'name',
        ask: () => ({
          ...{ kind: 'words', label: labels.name, hint: labels.nameHint, most: NAME_MOST },
        }),
      },
      { name: 'known', ask: () => knownField(name, payers) },
      { name: 'address', ask: (given) => addressField(labels, chosen(given)) },
      ...(inEnglish ? [] : [language]),
    ],
    of: (given) => partyOf(given, chosen(given)),
  };
}

function partyOf(given: Given, payer: KnownPayer | undefined) {
  const place = foreignText(given['address'] ?? '');
  if (payer !== undefined) {
    const { partyId, name } = payer;
    return { party: { partyId }, name, language: languageOf(payer.language), place };
  }
  const { name = '' } = given;
  const { language = languageOf('') } = languageIn(given);
  return { party: { name, language, address: place }, name, language, place };
}

/** Not asked where nobody is known by it; digits alone are never a new name without a question. */
function knownField(name: string, payers: readonly KnownPayer[]): LineField | undefined {
  const isNumber = /^\d+$/.test(name);
  if (payers.length === 0 && !isNumber) return undefined;
  const choices = payers.map((payer, index) => {
    return { number: index + 1, words: WORDS.payer(payer), value: String(payer.partyId) };
  });
  const fresh = { number: 0, words: WORDS.fresh(name), value: NEW };
  return {
    ...{ label: WORDS.known, kind: 'choice' },
    ...(isNumber && payers.length === 0 ? { hint: WORDS.nobody(name) } : {}),
    choices: [...choices, ...(isNumber && payers.length > 0 ? [] : [fresh])],
  };
}

/** The address that is known is what an empty Enter takes. */
function addressField({ address: label, addressHint }: Labels, payer: KnownPayer | undefined) {
  const proposed = payer?.address;
  return {
    ...{ kind: 'words' as const, label, hint: addressHint, most: ADDRESS_MOST },
    ...(proposed === undefined ? {} : { proposed }),
  };
}
