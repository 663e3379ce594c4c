// Rules of lines of business: what the law says of parking, business tax and invoices, changed by
// two people from a date on. Everything but the names goes by the number pad.
import { it } from 'vitest';
import { readRules } from '../../src/desk/read-rules.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { takenRules } from '../support/rule-files.ts';
import { kept, openWindow, second, signIn } from './support.ts';

async function atRules() {
  const { desk } = kept(await demoDesk());
  const rules = accepted(await readRules(desk, await counterOf(desk, 501), 'lines'));
  const keys = rules.map(({ key }) => key);
  return { window: await openWindow(desk), numberOf: (key: string) => 1 + keys.indexOf(key) };
}

it('a late penalty is asked for, granted, and shows what comes', async () => {
  const { window, numberOf } = await atRules();
  await window.play(`
    keys ${signIn(501)} 15⏎
    expect 11 Lines of business: their rates, amounts and days
    keys 11⏎
    expect Business tax: application fee 42.00
    keys ${numberOf('parking late-penalty')}⏎
    expect in force 35.00, from Thu 1 Jan 2026 Municipal code 10.64.020
    keys 1⏎
    expect Parking: late penalty, now 35.00
    keys 4000⏎ 20261001⏎
    text Resolution 2026-61
    keys ⏎
    expect changes: Parking: late penalty
    expect becomes: 40.00
    keys ${second(902)}
    expect Ruth Castellan may not do this.
    keys ${second(801)}
    expect The change was approved.
    expect comes 40.00, from Thu 1 Oct 2026 Resolution 2026-61
  `);
});

it('a whole file is asked for with its date, and granted as one', async () => {
  const { desk } = kept(await demoDesk());
  const classes = [{ code: 'service', words: 'Service', basis: 'flat', flat: '75.00' }];
  const authority = 'Resolution 2026-62';
  await takenRules(desk, 'rules-business-tax.json', [
    { name: 'classes', value: classes, authority },
    { name: 'application-fee', value: '45.00', authority },
  ]);
  const window = await openWindow(desk);
  await window.play(`
    keys ${signIn(501)} 15⏎
    expect 12 Files of rules: of a line of business, of components
    keys 12⏎
    expect 1 rules-business-tax.json not in force
    keys 1⏎
    expect ask for it to hold from a date
    expect Business tax: application fee 45.00, was 42.00
    expect Business tax: classes 1 row, was 8 rows
    keys 1⏎
    expect FILE OF RULES
    keys 20261001⏎
    text Resolution 2026-62
    keys ⏎
    expect changes: File 1, rules-business-tax.json
    expect now: 0 as the file has them, 2 otherwise, 0 not there
    expect becomes: Business tax: application fee
    keys ${second(801)}
    expect The change was approved.
    expect comes 2 rules, from Thu 1 Oct 2026
  `);
});

it('days are keyed as days, and a table comes from a file', async () => {
  const { window, numberOf } = await atRules();
  await window.play(`
    keys ${signIn(501)} 15⏎11⏎
    expect Business tax: classes 8 rows
    keys ${numberOf('business-tax classes')}⏎
    expect ask for a change (a table comes from a file)
    expect code retail, max 5000.00, min 30.00, per 1000.00, rate 0.60
    keys - ${numberOf('invoices terms-days')}⏎ 1⏎
    expect Invoices: terms days, now 30 days
    keys 4000⏎20261001⏎
    text Memo 3
    keys ⏎
    expect That cannot be a rule: a whole number from 0 to 3660.
  `);
});

it('a component says its accounts and who gets its parts', async () => {
  const { window, numberOf } = await atRules();
  await window.play(`
    keys ${signIn(501)} 15⏎11⏎
    keys ${numberOf('component fine')}⏎
    expect Component fine
    expect open in 110-1220, deferred in 110-2710
    expect 710-2220 gets 12.50
    expect 110-4310 gets the rest
  `);
});
