// Who somebody is, and what they may do.
import { answerRequest } from '../../../src/desk/answer-request.ts';
import { askDelegation, endDelegation } from '../../../src/desk/ask-delegation.ts';
import { requestPersonChange } from '../../../src/desk/change-person.ts';
import { makeArrangement } from '../../../src/desk/make-arrangement.ts';
import { requestNoSale } from '../../../src/desk/open-without-sale.ts';
import { changePin, signIn } from '../../../src/desk/sign-in.ts';
import { withdrawRequest } from '../../../src/desk/withdraw-request.ts';
import { EMPTY_BASKET } from '../../../src/domain/basket.ts';
import type { PersonChange } from '../../../src/domain/person-change.ts';
import { saveOpenBasket } from '../../../src/store/baskets.ts';
import { writePin } from '../../../src/store/people.ts';
import { hashPin } from '../../../src/store/pins.ts';
import { insertRequest } from '../../../src/store/requests.ts';
import { asked, idOf, owing17430 } from '../../support/arrangements.ts';
import { accepted, approve, counterOf, lineFor, PINS, standIn } from '../../support/counter.ts';
import type { Case, Scene } from '../scene.ts';

/** A temporary PIN 123456 that ends with the date. */
async function givePin({ desk, clock }: Scene, number: number, expires_on: string) {
  const { person } = await counterOf(desk, number);
  const kept = {
    salt: '00',
    hash: await hashPin('123456', '00'),
    temporary: 1 as const,
    expires_on,
  };
  await writePin(desk.store.book, person.id, kept, clock.now());
}

const TODAY = { firstDate: '2026-09-15', lastDate: '2026-09-16' };
const YESTERDAY = { firstDate: '2026-09-13', lastDate: '2026-09-14' };

async function askPerson({ desk }: Scene, change: PersonChange) {
  return requestPersonChange(desk, await counterOf(desk, 501), change);
}

/** 102 has keyed a line, and nobody has a drawer. */
async function holdBasket({ desk, clock }: Scene): Promise<void> {
  const { person } = await counterOf(desk, 102);
  const lines = [await lineFor(desk, '41002387')];
  const basket = { ...EMPTY_BASKET, lines };
  const save = { register: 2, clerkId: person.id, businessDate: '2026-09-15', basket };
  await saveOpenBasket(desk.store.book, { ...save, at: clock.now() });
}

async function askedNoSale({ desk, counter }: Scene): Promise<number> {
  return accepted(await requestNoSale(desk, counter, { number: 2 })).id;
}

/** Request 1, made at that register on that date. */
async function askedOn({ desk, counter, clock }: Scene, businessDate: string): Promise<number> {
  const request = await insertRequest(desk.store.book, {
    kind: 'no-sale',
    register: 1,
    businessDate,
    requestedBy: counter.person.id,
    requestedAt: clock.now(),
    record: {},
  });
  return request.id;
}

export const PEOPLE_CASES: readonly Case[] = [
  { code: 'pin-wrong', at: 'morning', keys: '9⏎ 101⏎9999⏎' },
  { code: 'pin-wait', at: 'morning', keys: '9⏎ 101⏎1⏎ 2⏎ 3⏎ 4⏎' },
  {
    code: 'pin-expired',
    at: 'morning',
    async verb(scene) {
      await givePin(scene, 101, '2026-09-14');
      return signIn(scene.desk, 1, 101, '123456');
    },
  },
  {
    code: 'pin-temporary',
    at: 'counter',
    async verb(scene) {
      await givePin(scene, 902, '2026-09-15');
      const requestId = await askedNoSale(scene);
      const answer = { requestId, number: 902, pin: '123456', register: 1 } as const;
      return answerRequest(scene.desk, { ...answer, decision: 'yes' });
    },
  },
  {
    code: 'pin-too-easy',
    at: 'morning',
    verb: ({ desk, counter }) => changePin(desk, counter.person, '1111'),
  },
  {
    code: 'pin-same',
    at: 'morning',
    verb: ({ desk, counter }) => changePin(desk, counter.person, PINS[101] ?? ''),
  },
  {
    code: 'pin-not-repeated',
    at: 'morning',
    before: (scene) => givePin(scene, 101, '2026-09-15'),
    keys: '9⏎ 101⏎123456⏎ 2468⏎ 2469⏎',
  },
  { code: 'not-allowed', at: 'counter', keys: '⏎ .3⏎2⏎102⏎ 6150⏎' },
  { code: 'own-work', at: 'counter', keys: '⏎ .3⏎2⏎101⏎ 4827⏎' },
  {
    code: 'request-decided',
    at: 'counter',
    async verb(scene) {
      const requestId = await askedNoSale(scene);
      accepted(await approve(scene.desk, requestId));
      return approve(scene.desk, requestId, 903);
    },
  },
  {
    code: 'request-gone',
    at: 'counter',
    verb: async (scene) => approve(scene.desk, await askedOn(scene, '2026-09-14')),
  },
  {
    code: 'request-changed',
    at: 'counter',
    async verb(scene) {
      const { desk, counter } = scene;
      const terms = asked(await idOf(desk, '41002387'), { count: 6 });
      const made = accepted(await makeArrangement(desk, counter, terms));
      if (made.done) throw new Error('a clerk alone made it');
      await owing17430(desk);
      return approve(desk, made.request.id);
    },
  },
  {
    code: 'request-of-another',
    at: 'counter',
    async verb(scene) {
      const requestId = await askedNoSale(scene);
      return withdrawRequest(scene.desk, await counterOf(scene.desk, 102, 2), requestId);
    },
  },
  {
    code: 'delegation-clerk',
    at: 'morning',
    verb: async ({ desk }) =>
      askDelegation(desk, await counterOf(desk, 902), { ...TODAY, number: 701 }),
  },
  {
    code: 'delegation-past',
    at: 'morning',
    verb: async ({ desk }) =>
      askDelegation(desk, await counterOf(desk, 902), { ...YESTERDAY, number: 103 }),
  },
  {
    code: 'delegation-overlaps',
    at: 'morning',
    async verb({ desk }) {
      await standIn(desk, 103);
      return askDelegation(desk, await counterOf(desk, 902), { ...TODAY, number: 103 });
    },
  },
  {
    code: 'delegation-over',
    at: 'morning',
    verb: async ({ desk }) => endDelegation(desk, await counterOf(desk, 902), 1),
  },
  {
    code: 'person-number-taken',
    at: 'morning',
    verb: (scene) =>
      askPerson(scene, { kind: 'entered', number: 101, name: 'M. Riggs', role: 'clerk' }),
  },
  {
    code: 'person-left',
    at: 'morning',
    async verb(scene) {
      const { id } = accepted(await askPerson(scene, { kind: 'ended', number: 103 }));
      accepted(await approve(scene.desk, id, 801));
      return askPerson(scene, { kind: 'name', number: 103, name: 'M. Riggs' });
    },
  },
  {
    code: 'person-same',
    at: 'morning',
    verb: (scene) =>
      askPerson(scene, { kind: 'role', number: 101, role: 'clerk', from: '2026-09-16' }),
  },
  { code: 'own-rights', at: 'morning', person: 501, keys: '16⏎1⏎501⏎ 5⏎1⏎' },
  { code: 'last-of-role', at: 'morning', person: 501, keys: '16⏎1⏎801⏎ 5⏎1⏎' },
  {
    code: 'person-drawer-open',
    at: 'counter',
    verb: (scene) => askPerson(scene, { kind: 'ended', number: 101 }),
  },
  {
    code: 'person-baskets',
    at: 'morning',
    async verb(scene) {
      await holdBasket(scene);
      return askPerson(scene, { kind: 'ended', number: 102 });
    },
  },
  {
    code: 'person-not-locked',
    at: 'morning',
    verb: (scene) => askPerson(scene, { kind: 'unlocked', number: 101 }),
  },
  { code: 'person-unknown', at: 'morning', person: 501, keys: '10⏎999⏎' },
];
