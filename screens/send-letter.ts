// How a letter left the house, or all of a print run: by which way and when, and the number on the
// label of certified mail.
import { lookAround } from '../src/desk/look-around.ts';
import { sendLetters } from '../src/desk/send-letters.ts';
import { METHOD_WORDS, SENDING_METHODS } from '../src/domain/letters/sending.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { SCREEN, type SendLetterParams } from './ids.ts';
import { type FormField, formAt } from './parts/form.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused, stay } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { LETTERS_WORDS } from './words/letters.ts';

const WORDS = LETTERS_WORDS.sending;
/** Asked only of certified mail. */
const LABEL = {
  ...{ label: WORDS.label, hint: WORDS.labelHint, most: 30 },
  kind: 'words',
} as const satisfies FormField;
/** Before every book: what is too early for a letter is said when it is recorded. */
const EARLIEST = '2000-01-01';

export const sendLetterScreen = formScreen<SendLetterParams>({
  id: SCREEN.sendLetter,
  title: () => WORDS.title,
  async fields({ desk, register }, about): Promise<readonly FormField[]> {
    const { businessDate: proposed } = await lookAround(desk, register);
    const methods = SENDING_METHODS.map((value, index) => ({
      ...{ number: index + 1, words: METHOD_WORDS[value], value },
      ...('run' in about && value === 'certified' ? { disabled: WORDS.onlyOne } : {}),
    }));
    return [
      { label: WORDS.date, kind: 'date', earliest: EARLIEST, proposed },
      { label: WORDS.method, kind: 'choice', choices: methods },
    ];
  },
  async answered(state, [sentOn = '', chosen = '', label], station) {
    const method = SENDING_METHODS.find((one) => one === chosen) ?? 'first-class';
    if (method === 'certified' && label === undefined) {
      const { fields, answers } = state.form;
      const certified = { value: method, shown: METHOD_WORDS[method] };
      return stay({ ...state, form: formAt([...fields, LABEL], [...answers, certified]) });
    }
    const sent = await sendLetters(station.desk, counterOf(station), {
      ...state.about,
      ...{ method, sentOn },
      ...(label === undefined ? {} : { certifiedNumber: label }),
    });
    if (!sent.ok) return refused(state, sent.refusal);
    const done = WORDS.done(sent.value, METHOD_WORDS[method], dateWords(sentOn));
    return { kind: 'back', to: SCREEN.letters, done };
  },
});
