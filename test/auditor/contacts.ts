// Contacts: logged of somebody known or not, whoever may read; and the page tells the newest.
import { type LoggedContact, logContact } from '../../src/desk/log-contact.ts';
import { logEnquiry } from '../../src/desk/log-enquiry.ts';
import { readSight } from '../../src/desk/look-at.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { CARD_NUMBER } from './baskets-made.ts';

/** Whoever reads reports. */
const LOGS = ['clerk', 'supervisor', 'finance-director', 'accounting', 'auditor', 'city-manager'];
const SHOWN = 5;
type Facts = LoggedContact['facts'];
type SomeFacts = readonly [Facts, ...Facts[]];
/** Two that differ, or a photo. */
const KNOWN: SomeFacts = [['address', 'payment'], ['photo'], ['account', 'phone', 'phone']];
const UNKNOWN: SomeFacts = [[], ['address'], ['tax-number', 'tax-number']];

/** It is for a supervisor where nobody was named. */
async function taskMade({ desk, model }: Audit, shown: string, by: number): Promise<void> {
  const { id } = await desk.store.book
    .selectFrom('task')
    .select('id')
    .where('number', '=', Number(shown.slice('T-'.length)))
    .executeTakeFirstOrThrow();
  model.tasks.push({ id, isClaim: false, role: 'supervisor', by, ended: false });
}

export const logAContact: Action = {
  name: 'contact',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const accountId = dice.any([...model.accounts.keys()]) ?? 1;
    const isKnown = dice.percent(60);
    const contact: LoggedContact = {
      ...{ accountId, channel: dice.one(['phone', 'counter', 'email'] as const) },
      ...{
        direction: dice.one(['in', 'out'] as const),
        topic: dice.one(['owed', 'plan'] as const),
      },
      facts: dice.one(isKnown ? KNOWN : UNKNOWN),
      outcome: dice.one(['answered', 'answered', 'message', 'task', 'complaint'] as const),
      caller: dice.percent(5) ? dice.one([' ', 'x'.repeat(61)]) : 'Rosa Ortega',
      words: dice.percent(5) ? dice.one([CARD_NUMBER, 'y'.repeat(201)]) : 'pays Friday',
    };
    const { caller, words, outcome } = contact;
    const told = `contact on ${accountId}, ${outcome}, by ${who.number}`;
    const result = await logContact(desk, counter, contact);
    const unread = caller !== 'Rosa Ortega' || words.length > 200 ? 'entry-unreadable' : undefined;
    const card = words === CARD_NUMBER ? 'card-number' : undefined;
    const unknown = outcome === 'answered' && !isKnown ? 'contact-unknown' : undefined;
    const barred = LOGS.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), unread ?? card ?? unknown ?? barred ?? 'done');
    await callsToo(audit, { counter, who }, contact);
    if (!result.ok) return told;
    model.contacts.push(accountId);
    agree(`${told}: number`, result.value.id, model.contacts.length);
    const isTask = outcome === 'task' || outcome === 'complaint';
    agree(`${told}: a task`, result.value.task !== undefined, isTask);
    if (result.value.task !== undefined) await taskMade(audit, result.value.task, who.number);
    const sight = await readSight(desk, { kind: 'account', id: accountId });
    const shown = sight.ok && sight.value.kind === 'account' ? sight.value.contacts : [];
    const partyOf = (id: number) => model.accounts.get(id)?.partyId ?? `none of ${id}`;
    const own = model.contacts.flatMap((one, index) =>
      partyOf(one) === partyOf(accountId) ? [index + 1] : [],
    );
    const newest = own.reverse().slice(0, SHOWN);
    agree(
      `${told}: shown`,
      shown.map(({ id }) => id),
      newest,
    );
    return told;
  },
};

/** The same person calls about no account too: with no luck of its own, so that days stay alike. */
async function callsToo(
  audit: Audit,
  { counter, who }: Pick<Awaited<ReturnType<typeof someCounter>>, 'counter' | 'who'>,
  { outcome, facts }: LoggedContact,
): Promise<void> {
  const { desk, model } = audit;
  const topic = facts.length === 0 ? 'weather' : 'dogs';
  const told = `call about ${topic}, ${outcome}, by ${who.number}`;
  const result = await logEnquiry(desk, counter, {
    ...{ channel: 'phone', direction: 'in', caller: 'Ana Ruiz', callback: '1', topic, outcome },
    ...{ passedTo: '', words: '', message: { to: 902, urgent: facts.length > 1 } },
  });
  const barred = LOGS.includes(who.role) ? undefined : 'not-allowed';
  const unknown = topic === 'dogs' ? undefined : 'entry-unreadable';
  agree(told, codeOf(result), barred ?? unknown ?? 'done');
  if (!result.ok) return;
  agree(`${told}: a task`, result.value.task !== undefined, outcome !== 'answered');
  model.calls.push(outcome);
  agree(`${told}: number`, result.value.id, model.calls.length);
}
