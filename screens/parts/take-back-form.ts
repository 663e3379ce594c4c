// A screen that asks that something be taken back that has a number of its own: the number, why,
// and then the second person.
import type { ReasonKind } from '../../src/desk/list-reasons.ts';
import type { askTakeBack } from '../../src/desk/take-back.ts';
import type { ScreenId } from '../screen.ts';
import { counterOf } from '../station.ts';
import { leaveToApproval } from './approval.ts';
import { formScreen } from './form-screen.ts';
import { refused } from './outcomes.ts';
import { type ReasonLabels, reasonFields, reasonOf } from './reason-fields.ts';

const NUMBER_DIGITS = 6;

export type AskedBack = {
  readonly id: ScreenId;
  readonly words: ReasonLabels & {
    readonly title: string;
    readonly number: string;
    readonly numberHint: string;
    readonly approved: string;
  };
  readonly reasons: ReasonKind;
  readonly ask: ReturnType<typeof askTakeBack>;
};

export function takeBackScreen({ id, words, reasons, ask }: AskedBack) {
  return formScreen<undefined>({
    id,
    title: () => words.title,
    fields: async (station) => [
      { label: words.number, hint: words.numberHint, kind: 'number', digits: NUMBER_DIGITS },
      ...(await reasonFields(station, reasons, words)),
    ],
    async answered(state, [number, reason, text], station) {
      const asked = await ask(station.desk, counterOf(station), {
        number: Number(number),
        reason: reasonOf(reason, text),
      });
      if (!asked.ok) return refused(state, asked.refusal);
      return leaveToApproval(asked.value, words.approved);
    },
  });
}
