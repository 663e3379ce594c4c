// Lines of business, and accounts opened by them.
import { actOnLine } from '../../../src/desk/act-on-line.ts';
import { type NamedParty, openAccount } from '../../../src/desk/open-account.ts';
import { raiseItem } from '../../../src/desk/raise-item.ts';
import { cents } from '../../../src/domain/money.ts';
import { accepted } from '../../support/counter.ts';
import { citationAct, citationNumbered } from '../../support/parking.ts';
import type { Case, Scene } from '../scene.ts';

const BILLED = [
  ...['Canyon Builders', '7 Quarry Road', 'en'],
  ...['invoice', 'Street closed', '1', '64000', 'done'],
];
const INVOICE = { line: 'invoices', act: 'issue', accountId: undefined, answers: BILLED };
const ITEM = {
  ...{ accountId: 1, documentNumber: '1', description: 'x', department: 'parking' },
  ...{ documentDate: '2026-09-15', dueOn: '2026-09-15' },
};

const issue = ({ desk, counter }: Scene, answers: readonly string[]) =>
  actOnLine(desk, counter, { ...INVOICE, answers });

const opened = ({ desk, counter }: Scene, number: string, party?: NamedParty) =>
  desk.store.transact((book) =>
    openAccount(
      book,
      { line: 'invoices', party, place: 'x', number },
      { date: '2026-09-15', at: desk.clock.now(), by: counter.person.id },
    ),
  );

const raised = ({ desk }: Scene, kind: string, amount: number) =>
  desk.store.transact((book) =>
    raiseItem(
      book,
      { ...ITEM, charges: [{ kind, amountCents: cents(amount) }] },
      { date: '2026-09-15', at: desk.clock.now() },
    ),
  );

export const LINES_CASES: readonly Case[] = [
  { code: 'account-number-taken', at: 'counter', verb: (scene) => opened(scene, '41002379') },
  {
    code: 'party-nameless',
    at: 'counter',
    verb: (scene) => opened(scene, '5000001', { name: '', language: 'en', address: 'x' }),
  },
  { code: 'component-unknown', at: 'counter', verb: (scene) => raised(scene, 'horse', 100) },
  { code: 'charge-impossible', at: 'counter', verb: (scene) => raised(scene, 'fine', 100) },
  { code: 'charge-nothing', at: 'counter', verb: (scene) => raised(scene, 'invoice', 0) },
  {
    code: 'line-conflict',
    at: 'counter',
    async verb({ desk }) {
      const id = await citationNumbered(desk, '7000426');
      accepted(await citationAct(desk, id, 'conflict', ['101']));
      return citationAct(desk, id, 'copy-asked');
    },
  },
  {
    code: 'line-barred',
    at: 'counter',
    async verb(scene) {
      const made = await issue(scene, BILLED);
      const accountId = made.ok && made.value.done ? made.value.accountId : 0;
      const { desk, counter } = scene;
      const back = { line: 'invoices', act: 'reverse', accountId, answers: ['26-0002', 'why'] };
      return actOnLine(desk, counter, back);
    },
  },
  {
    code: 'line-file-unknown',
    at: 'counter',
    command: () => ['export', 'line', 'business-tax', 'state-file', '2025'],
  },
  {
    code: 'line-rule-missing',
    at: 'counter',
    verb: ({ desk, counter }) => actOnLine({ ...desk, dated: '2020-01-01' }, counter, INVOICE),
  },
  {
    code: 'line-answer',
    at: 'counter',
    verb: (scene) => issue(scene, BILLED.with(4, '')),
  },
];
