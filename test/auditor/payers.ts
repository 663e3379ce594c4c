// What is known of payers changes: the newest of a kind is what the page tells.
import { changePayer, readPayer } from '../../src/desk/change-payer.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { type Action, agree, codeOf, someCounter } from './audit.ts';

const CHANGES = ['address', 'language', 'alert'] as const;
const MAY = ['clerk', 'supervisor'];

export const changeAPayer: Action = {
  name: 'payer',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const account = dice.any([...model.accounts.values()]);
    if (!account) return 'payer: there is no account';
    const accountId = account.id;
    const fact = dice.one(CHANGES);
    const value =
      fact === 'language' ? dice.one(LANGUAGES) : `${dice.one(['9', '11'])} Quarry Road`;
    const known = await readPayer(desk, accountId);
    const told = `${fact} of the payer of ${accountId} by ${who.number}`;
    const asked = { accountId, fact, value, words: 'told' };
    const result = await changePayer(desk, counter, asked);
    const barred = MAY.includes(who.role) ? undefined : 'not-allowed';
    const none = known.ok ? undefined : codeOf(known);
    const same = known.ok && known.value[fact][0] === value ? 'payer-same' : undefined;
    agree(told, codeOf(result), barred ?? none ?? same ?? 'done');
    if (!result.ok) return told;
    const since = await readPayer(desk, accountId);
    agree(`${told}, read again`, since.ok && since.value[fact], [value]);
    return told;
  },
};
