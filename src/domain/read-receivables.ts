// Reads the part of a city's files that is about who owes what.
import {
  type AccountData,
  type ComponentKind,
  HOLD_KINDS,
  type ItemData,
  type KnownData,
  type LineRuleData,
  NOTE_KINDS,
  type OpeningData,
  type PartyData,
} from './city-data.ts';
import { IDENTIFIER_KINDS, identifierKeys, NUMBER_LEAST } from './find-shape.ts';
import type { Fields } from './json-fields.ts';

const ACCOUNT = /^\d{3}-\d{4}$/;

export function readComponentKind(fields: Fields): ComponentKind {
  return {
    kind: fields.text('kind', /^[a-z0-9-]+$/),
    name: fields.text('name'),
    rank: fields.whole('rank'),
    recognition: fields.choice('recognition', ['accrual', 'cash']),
    authority: fields.optionalText('authority') ?? '',
    control: fields.text('control', ACCOUNT),
    deferred: fields.optionalText('deferred', ACCOUNT),
    from: fields.optionalDate('from'),
    parts: fields.rows('parts', (part) => ({
      account: part.text('account', ACCOUNT),
      amountCents: part.optionalMoney('amount'),
    })),
  };
}

/** The value is whatever its line of business reads of it. */
export function readLineRule(fields: Fields, line: string): LineRuleData {
  return {
    line,
    name: fields.text('name', /^[a-z0-9-]+$/),
    value: fields.plain('value'),
    authority: fields.text('authority'),
    from: fields.optionalDate('from'),
  };
}

export function readParty(fields: Fields): PartyData {
  return {
    key: fields.text('key', /^[a-z0-9-]+$/),
    name: fields.text('name'),
    language: fields.optionalText('language', /^[a-z]{2}$/) ?? 'en',
    address: fields.optionalText('address'),
    cashOnlyUntil: fields.optionalDate('cashOnlyUntil'),
    alert: fields.optionalText('alert'),
    ...readKnown(fields),
  };
}

function readKnown(fields: Fields): KnownData {
  return {
    identifiers: fields.rows('identifiers', readIdentifier),
    holds: fields.rows('holds', (hold) => ({
      kind: hold.choice('kind', HOLD_KINDS),
      words: hold.text('words'),
      placedOn: hold.date('placedOn'),
      until: hold.optionalDate('until'),
    })),
    notes: fields.rows('notes', (note) => ({
      kind: note.choice('kind', NOTE_KINDS),
      words: note.text('words'),
      writtenOn: note.date('writtenOn'),
    })),
  };
}

function readIdentifier(fields: Fields) {
  const kind = fields.choice('kind', IDENTIFIER_KINDS);
  const shown = fields.text('shown');
  if (identifierKeys(kind, shown).key.length < NUMBER_LEAST) {
    fields.complain(`the ${kind} ${shown} is too short to be found`);
  }
  return { kind, shown };
}

export function readAccount(fields: Fields, line: string): AccountData {
  return {
    line,
    number: fields.text('number', /^\d{4,12}$/),
    party: fields.optionalText('party'),
    place: fields.text('place'),
    opened: fields.date('opened'),
    items: fields.rows('items', readItem),
    ...readKnown(fields),
  };
}

function readItem(fields: Fields): ItemData {
  return {
    document: fields.text('document'),
    description: fields.text('description'),
    department: fields.text('department'),
    date: fields.date('date'),
    due: fields.date('due'),
    assessed: fields.flag('assessed'),
    credit: fields.flag('credit'),
    components: fields.moneyByName('components'),
    open: fields.moneyByName('open'),
  };
}

export function readOpening(fields: Fields): OpeningData {
  return {
    account: fields.text('account', ACCOUNT),
    side: fields.choice('side', ['D', 'C']),
    amountCents: fields.money('amount'),
  };
}
