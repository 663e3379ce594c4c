// Surprise counts of drawers and of the change fund, and counterfeit notes.
import { countBySurprise } from '../../src/desk/count-by-surprise.ts';
import { keepRefusedNote, requestCounterfeit } from '../../src/desk/keep-counterfeit.ts';
import { cents } from '../../src/domain/money.ts';
import { piecesFor } from '../support/counter.ts';
import { answerNowOrLater } from './answers.ts';
import {
  type Action,
  agree,
  codeOf,
  openSessionOf,
  personOf,
  someCounter,
  tryPin,
  whyNotOpen,
  whyNotWorking,
} from './audit.ts';
import { COUNTER } from './corrections.ts';
import { expectedOf, type Person } from './model.ts';
import { book } from './sums.ts';

const ALONE = 200;
const SUPERVISOR = 2000;
const TAKES_MONEY = ['clerk', 'supervisor'];
const COUNTS = ['auditor', 'accounting', 'finance-director'];

export const surprise: Action = {
  name: 'surprise count',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const place = dice.percent(60) ? ('drawer' as const) : ('fund' as const);
    const session = openSessionOf(register);
    const fund = [...model.changeFund.values()].reduce((sum, net) => sum + net, 0);
    const held = place === 'fund' ? fund : session ? expectedOf(session).cash : 0;
    const off = dice.one([0, 0, 0, 150, -200, -201]);
    const counted = Math.max(1, held + off);
    const second = personOf(model, dice.one([601, 701, 902, 601]));
    const told = `surprise of the ${place} by ${second.number} with ${who.number}, ${off} off`;
    const signatures = { ownPin: who.pin, second: { number: second.number, pin: second.pin } };
    const result = await countBySurprise(desk, counter, place, piecesFor(counted), signatures);
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    const drawer = () => {
      if (place === 'fund') return undefined;
      if (!session) return 'drawer-not-open';
      return session.state === 'counting' ? 'drawer-counting' : undefined;
    };
    // Either of the two may stand at the pad.
    const fits = (counts: Person, holds: Person) =>
      COUNTS.includes(counts.role) &&
      (place === 'fund' ? TAKES_MONEY.includes(holds.role) : session?.clerk === holds.number);
    const two = fits(second, who) || fits(who, second);
    const pins = () => {
      const own = tryPin(audit, who, true);
      const other = own === 'done' ? tryPin(audit, second, true) : own;
      if (other !== 'done') return other;
      return second.number === who.number ? 'own-work' : undefined;
    };
    const why = pins() ?? closed ?? drawer() ?? (two ? undefined : 'surprise-who');
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    const beyond = Math.abs(counted - held) > ALONE;
    agree(`${told}: beyond`, result.value.beyond, beyond);
    agree(`${told}: expected`, result.value.expectedCents, held);
    if (beyond && session && place === 'drawer') session.state = 'stopped';
    return told;
  },
};

export const counterfeit: Action = {
  name: 'counterfeit',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const worth = dice.one([500, 1000, 2000, 5000]);
    const note = { denominationCents: cents(worth), serial: 'MB 1', bearer: 'a stranger' };
    if (dice.percent(30)) {
      const told = `counterfeit of ${worth} refused by ${who.number}`;
      const barred = TAKES_MONEY.includes(who.role) ? undefined : 'not-allowed';
      const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
      agree(told, codeOf(await keepRefusedNote(desk, counter, note)), barred ?? closed ?? 'done');
      return told;
    }
    const session = openSessionOf(register);
    const told = `counterfeit of ${worth} in drawer ${register.number}`;
    const result = await requestCounterfeit(desk, counter, note);
    agree(told, codeOf(result), whyNotOpen(model, register, who) ?? 'done');
    if (!result.ok || !session) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: model.date,
      words: told,
      roles: worth > SUPERVISOR ? ['finance-director'] : COUNTER,
      outcome: () => whyNotWorking(session) ?? 'done',
      carryOut: () => {
        session.counterfeit += worth;
        const lines = [['110-4980', worth] as const, ['990-1110', -worth] as const];
        book(model, session.date, { lines, moves: [] });
      },
      open: true,
    });
  },
};
