// Whether collection of an account rests: runs of every line leave it alone then.
import { isArranged } from './arrangement-model.ts';
import { isHeldUp } from './holds.ts';
import type { Model } from './model.ts';

export const rests = (model: Model, accountId: number): boolean =>
  isHeldUp(model, accountId) || isArranged(model, accountId);
