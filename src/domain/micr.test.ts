// Lines of checks as readers send them, good and broken; no account number ever comes out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedCheckLine, readCheckLine } from './micr.ts';

const ROUTING = '122000247';

describe('a check is read', () => {
  test.each([
    ['personal, number behind the account', `T${ROUTING}T 123456789U 4471`, '4471'],
    ['without blanks', `T${ROUTING}T123456789U4471`, '4471'],
    ['business, number on the far left', `U004471U T${ROUTING}T 123456789U`, '4471'],
    ['number before the account', `T${ROUTING}T 4471 123456789U`, '4471'],
    ['letter O for the on-us sign, as Epson sends it', `T${ROUTING}T 1234-56789O 0212`, '212'],
    ['the signs themselves', `⑈004471⑈ ⑆${ROUTING}⑆ 123456789⑈`, '4471'],
    ['an amount encoded by a bank', `T${ROUTING}T 123456789U 4471 A0000016600A`, '4471'],
    ['small letters, a reader under Caps Lock', `t${ROUTING}t 123456789u 4471`, '4471'],
  ])('%s', (_, text, checkNumber) => {
    expect(readCheckLine(text)).toEqual({
      kind: 'check',
      line: { routingNumber: ROUTING, checkNumber, account: 'ending 6789' },
    });
  });
});

describe('what is no check', () => {
  test.each([
    ['a wrong digit in the routing number', `T122000246T 123456789U 4471`, 'routing'],
    ['a routing number cut short', `T12200024T 123456789U 4471`, 'routing'],
    ['a digit the reader could not make out', `T${ROUTING}T 1234?6789U 4471`, 'parts'],
    ['no account', `T${ROUTING}T U 4471`, 'parts'],
    ['no number', `T${ROUTING}T 123456789U`, 'parts'],
    ['a number as long as an account', `T${ROUTING}T 123456789U 44710000000`, 'parts'],
    ['one sign only', `T${ROUTING} 123456789U`, 'routing'],
  ])('%s is misread', (_, text, why) => {
    expect(readCheckLine(text)).toEqual({ kind: 'misread', why });
  });
  test.each(['', '4471', 'TK010001013', 'Ortega', '1000410023792610050000166000'])(
    '%j is none',
    (text) => {
      expect(readCheckLine(text).kind).toBe('none');
    },
  );
});

test('the account comes out as four digits, and while it is sent no digit is shown', () => {
  const digits = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^[1-9]\\d{${least - 1},${most - 1}}$`));
  fc.assert(
    fc.property(digits(5, 17), digits(1, 6), (account, number) => {
      const text = `T${ROUTING}T${account}U${number}`;
      const read = readCheckLine(text);
      expect(read).toMatchObject({ line: { account: `ending ${account.slice(-4)}` } });
      expect(JSON.stringify(read)).not.toContain(account);
      expect(maskedCheckLine(text)).not.toMatch(/\d/);
    }),
  );
});
