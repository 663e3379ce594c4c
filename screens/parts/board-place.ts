// Where something that stops the day is dealt with: the screen, or that it is done elsewhere. Pure.
import type { BoardItem } from '../../src/desk/day-board.ts';
import type { DateText } from '../../src/domain/clock.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import { SCREEN } from '../ids.ts';
import type { ScreenId } from '../screen.ts';

export type BoardPlace =
  | { readonly kind: 'go'; readonly to: ScreenId; readonly params?: unknown }
  /** Some things are only done at their own register. */
  | { readonly kind: 'elsewhere'; readonly refusal: Refusal }
  /** The printer is asked again, here and now. */
  | { readonly kind: 'print' };

export function boardPlace({ goTo }: BoardItem, date: DateText, here: number): BoardPlace {
  switch (goTo.place) {
    case 'drawer':
    case 'baskets': {
      const { register } = goTo;
      if (register !== here) {
        return { kind: 'elsewhere', refusal: refusal('other-register', { register }) };
      }
      return { kind: 'go', to: goTo.place === 'drawer' ? SCREEN.drawer : SCREEN.pay };
    }
    case 'sheet':
      return { kind: 'go', to: SCREEN.sheet, params: { date, department: goTo.department } };
    case 'deposit':
    case 'verify-deposit':
      return { kind: 'go', to: SCREEN.deposit, params: { date } };
    case 'late-deposit':
      return { kind: 'go', to: SCREEN.deposit, params: { date: goTo.date } };
    case 'paper-slips':
      return { kind: 'go', to: SCREEN.paperReceipts };
    case 'requests':
      return { kind: 'go', to: SCREEN.requests };
    case 'change-fund':
      return { kind: 'go', to: SCREEN.changeFund };
    case 'proof':
      return { kind: 'go', to: SCREEN.reports, params: { date } };
    case 'papers':
      return { kind: 'print' };
  }
}
