// What may be changed about a person, and what stands in the way. Nobody changes their own rights,
// and the city is never left without the people that nothing goes without.
import type { DateText, Instant } from './clock.ts';
import type { Role } from './person.ts';
import { done, type Result, refuse } from './result.ts';

/** Wide enough for a name on a report, and for what the person screen has room for. */
export const PERSON_NAME_MOST = 24;

type Newcomer = {
  readonly kind: 'entered';
  readonly number: number;
  readonly name: string;
  readonly role: Role;
};

/** Of somebody who is in the book already. */
type LaterChange =
  | { readonly kind: 'name'; readonly number: number; readonly name: string }
  | RoleChange
  /** From the moment it is granted. */
  | { readonly kind: 'ended'; readonly number: number }
  /** Wrong PINs up to now no longer make the person wait. */
  | { readonly kind: 'unlocked'; readonly number: number };

type RoleChange = {
  readonly kind: 'role';
  readonly number: number;
  readonly role: Role;
  readonly from: DateText;
};

export type PersonChange = Newcomer | LaterChange;

/** A role of somebody, from when until before when; `OPEN` where nothing is to end it. */
export type HeldRole = {
  readonly personId: number;
  readonly role: Role;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
};

/** After every moment: the view `held_role` spells it so. */
export const OPEN = '~';

/** Without somebody in each of these no right can be given back. */
const KEPT: readonly Role[] = ['supervisor', 'finance-director', 'administrator'];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  clerk: 'clerk',
  supervisor: 'supervisor',
  'finance-director': 'finance director',
  accounting: 'accounting',
  auditor: 'auditor',
  administrator: 'administrator',
  'issuing-agency': 'issuing agency',
  'city-manager': 'city manager',
};

export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

/** What the book knows of whoever has the number, and of everybody's roles. */
export type PersonFacts = {
  readonly person: { readonly id: number; readonly name: string } | undefined;
  readonly at: Instant;
  /** The moment the change would hold from. */
  readonly fromAt: Instant;
  /** The first date a role may change on. */
  readonly earliest: DateText;
  readonly roles: readonly HeldRole[];
  /** Of a drawer that the person has not closed. */
  readonly openRegister: number | undefined;
  readonly baskets: number;
  readonly wrongPins: number;
};

/** `hands` are who asks, and who approves once somebody does. */
export function judgePersonChange(
  change: PersonChange,
  hands: readonly number[],
  facts: PersonFacts,
): Result<undefined> {
  const { person } = facts;
  const { number } = change;
  if (change.kind === 'entered') {
    return person ? refuse('person-number-taken', { number, name: person.name }) : done(undefined);
  }
  if (!person) return refuse('person-unknown', { number });
  return hands.includes(person.id) ? refuse('own-rights') : judgeChange(change, person, facts);
}

type Subject = { readonly id: number; readonly name: string };

function judgeChange(
  change: LaterChange,
  { id, name }: Subject,
  facts: PersonFacts,
): Result<undefined> {
  const own = facts.roles.filter(({ personId }) => personId === id);
  if (!own.some((held) => holdsAt(held, facts.at))) return refuse('person-left', { name });
  switch (change.kind) {
    case 'name':
      return change.name === name ? refuse('person-same', { name, what: name }) : done(undefined);
    case 'role':
      return judgeRole(change, { id, name }, facts);
    case 'ended':
      return judgeEnd(change, { id, name }, facts);
    case 'unlocked':
      return facts.wrongPins === 0 ? refuse('person-not-locked', { name }) : done(undefined);
  }
}

function judgeRole(
  change: RoleChange,
  { id, name }: Subject,
  facts: PersonFacts,
): Result<undefined> {
  const { from, role } = change;
  const { earliest, fromAt } = facts;
  if (from < earliest) return refuse('date-too-early', { date: earliest });
  const then = facts.roles.find((held) => held.personId === id && holdsAt(held, fromAt));
  if (then?.role === role) return refuse('person-same', { name, what: ROLE_NAMES[role] });
  return judgeKept(change, id, facts);
}

function judgeEnd(
  change: PersonChange,
  { id, name }: Subject,
  facts: PersonFacts,
): Result<undefined> {
  const { openRegister: register, baskets } = facts;
  if (register !== undefined) return refuse('person-drawer-open', { name, register });
  if (baskets > 0) return refuse('person-baskets', { name, baskets });
  return judgeKept(change, id, facts);
}

/** Of every role that nothing goes without, somebody else holds it from then on, with no end. */
function judgeKept(change: PersonChange, id: number, facts: PersonFacts): Result<undefined> {
  const keeps = change.kind === 'role' ? change.role : undefined;
  const lost = facts.roles.find(
    (held) =>
      held.personId === id &&
      held.untilAt > facts.fromAt &&
      held.role !== keeps &&
      KEPT.includes(held.role) &&
      !facts.roles.some((other) => takesOver(other, held, facts.fromAt)),
  );
  return lost ? refuse('last-of-role', { role: ROLE_NAMES[lost.role] }) : done(undefined);
}

function takesOver(other: HeldRole, held: HeldRole, at: Instant): boolean {
  if (other.personId === held.personId || other.role !== held.role) return false;
  return other.untilAt === OPEN && other.fromAt <= (held.fromAt > at ? held.fromAt : at);
}

export function holdsAt({ fromAt, untilAt }: HeldRole, at: Instant): boolean {
  return fromAt <= at && at < untilAt;
}
