// The pump over the toy screens on a virtual clock: order, freshness, what is held back and said.
import { describe, expect, test } from 'vitest';
import { PLAIN_SCANNER } from '../src/domain/scanner.ts';
import { open } from '../test/terminal/fixtures/toy-pump.ts';
import { KeyDecoder } from './key-decoder.ts';
import { KeyPump } from './key-pump.ts';
import { layoutText, layPage } from './page-layout.ts';

const SCAN = '4100237900016600520260930007';

describe('order', () => {
  test('500 keys in one chunk are taken in order and painted once', async () => {
    const till = await open();
    const before = till.paintings();
    await till.type('1234⏎'.repeat(100));
    expect(till.paintings()).toBe(before + 1);
    expect(till.screen()).toContain('100  1234');
    expect(till.screen()).toContain('100 rows');
  });

  test('keys sent while a screen opens reach that screen', async () => {
    const till = await open();
    till.send('*12');
    till.send('34⏎7⏎');
    await till.pump.idle();
    expect(till.stack.path).toEqual(['list']);
    expect(till.screen()).toContain('001  slow 1234');
    expect(till.screen()).toContain('002  7');
  });

  test('background work stands in the same queue', async () => {
    const till = await open();
    till.send('11⏎');
    const seen = till.pump.run(() => till.screen());
    till.send('22⏎');
    const screen = await seen;
    expect(screen).toContain('001  11');
    expect(screen).not.toContain('002  22');
    await expect(till.pump.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await till.pump.idle();
    expect(till.screen()).toContain('002  22');
  });

  test('the time of the last key is known, reports are no keys', async () => {
    const till = await open();
    expect(till.pump.lastKeyAt).toBe(0);
    await till.type('1', 500);
    await till.type('\u001b[<0;10;5M', 500);
    expect(till.pump.lastKeyAt).toBe(500);
  });
});

describe('fresh keys', () => {
  test('keys typed ahead of a PIN prompt are held back, counted, never shown', async () => {
    const till = await open();
    await till.type('+4827⏎');
    expect(till.screen()).toContain('5 keys typed ahead held back; the next fresh key drops them.');
    expect(till.screen()).toContain('PIN _');
    await till.type('4', 149);
    expect(till.screen()).toContain('6 keys typed ahead held back');
    await till.type('4', 1);
    expect(till.screen()).toContain('6 keys typed ahead were dropped.');
    expect(till.screen()).toContain('PIN *_');
    await till.type('82⏎', 1);
    expect(till.screen()).toContain('001  pin of 3');
  });

  test('a refusal holds back until one fresh key', async () => {
    const till = await open();
    await till.type('0⏎11⏎');
    expect(till.screen()).toContain('The book is busy: another register held it for 5 seconds.');
    expect(till.screen()).toContain('Nothing was posted. Press the same key again.');
    expect(till.screen()).toContain('3 keys typed ahead held back');
    await till.type('22⏎');
    expect(till.screen()).toContain('001  22');
    expect(till.screen()).not.toContain('busy');
  });

  test('a screen that refuses to open is a refusal of the screen below', async () => {
    const till = await open();
    await till.type('/5');
    expect(till.stack.path).toEqual(['list']);
    expect(till.screen()).toContain('held it for 7 seconds');
    expect(till.screen()).toContain('1 key typed ahead held back; the next fresh key drops it.');
  });

  test('the same prompt opened again wants a fresh key again', async () => {
    const till = await open();
    await till.type('+');
    await till.type('1⏎');
    await till.type('+2⏎');
    expect(till.screen()).toContain('2 keys typed ahead held back');
  });
});

describe('keys pressed while the window is too small', () => {
  const SMALL = { columns: 60, rows: 20 };

  async function pressedUnseen() {
    const till = await open();
    await till.type('1');
    till.pump.show(false);
    await till.type('2⏎3');
    const page = layoutText(layPage(till.stack.frame(SMALL, till.pump.ahead), SMALL)).join(' ');
    expect(page).toContain('no key acts');
    expect(page).toContain('3 keys kept until then.');
    till.pump.show(true);
    return till;
  }

  test('do nothing, and act once a fresh Enter takes them in sight', async () => {
    const till = await pressedUnseen();
    expect(till.screen()).toContain('0 rows');
    expect(till.screen()).toContain('Item 1_');
    expect(till.screen()).toContain('3 keys pressed unseen were kept: Enter takes them');
    expect(till.screen()).toContain('Enter now: takes the 3 keys pressed unseen');
    await till.type('⏎');
    expect(till.screen()).toContain('001  12');
    expect(till.screen()).toContain('Item 3_');
    expect(till.screen()).toContain('Enter now: adds a row');
  });

  test('an Enter pressed before the page could be read decides nothing', async () => {
    const till = await pressedUnseen();
    await till.type('⏎', 149);
    expect(till.screen()).toContain('0 rows');
    expect(till.screen()).toContain('1 key typed ahead held back');
    await till.type('⏎', 1);
    expect(till.screen()).toContain('001  12');
    expect(till.screen()).toContain('1 key typed ahead was dropped.');
  });

  test('go with any other key, and that is said', async () => {
    const till = await pressedUnseen();
    await till.type('9');
    expect(till.screen()).toContain('3 keys typed ahead were dropped.');
    await till.type('⏎');
    expect(till.screen()).toContain('001  19');
  });
});

describe('a whole scan held back', () => {
  async function withOffer() {
    const till = await open();
    await till.type(`+${SCAN}⏎12`);
    await till.type('-');
    return till;
  }

  test('is offered where Enter would do nothing, and Enter takes it', async () => {
    const till = await withOffer();
    expect(till.screen()).toContain('2 keys typed ahead were dropped.');
    expect(till.screen()).toContain('A scan of 28 characters waits: Enter takes it at FIND.');
    expect(till.screen()).toContain('Enter now: takes the scan that waits, 28 characters');
    await till.type('⏎');
    expect(till.screen()).toContain(`001  ${SCAN}`);
    expect(till.screen()).toContain('Enter now: adds a row');
  });

  test('goes with any other key, and that is said', async () => {
    const till = await withOffer();
    await till.type('5');
    expect(till.screen()).toContain('The scan that waited was dropped.');
    await till.type('⏎');
    expect(till.screen()).toContain('001  5');
    expect(till.screen()).toContain('1 rows');
  });
});

describe('faults', () => {
  test('a step that fails is logged and said, and the till goes on', async () => {
    const till = await open();
    await till.type('98⏎11⏎');
    expect(till.faults).toHaveLength(1);
    expect(till.screen()).toContain('the fault was written to the log');
    expect(till.screen()).toContain('3 keys typed ahead held back');
    await till.type('⏎');
    await till.type('33⏎');
    expect(till.screen()).toContain('33');
  });

  test('a disk or a store that does not work is said in its own words', async () => {
    const till = await open();
    await till.type('97⏎');
    expect(till.faults).toHaveLength(1);
    expect(till.screen()).toContain('The disk of the store is full.');
    expect(till.screen()).toContain('Make room on the disk.');
  });

  test('a long paste is refused whole, a short one is a scan', async () => {
    const till = await open();
    await till.type(`\u001b[200~${'1'.repeat(600)}\u001b[201~`);
    expect(till.screen()).toContain('A paste of 600 characters was not read.');
    await till.type('\u001b[200~41002379\r\n\u001b[201~');
    expect(till.screen()).toContain('001  41002379');
  });

  test('after quit no key is handed over', async () => {
    const till = await open();
    await till.type('99⏎11⏎');
    expect(till.stack.ended).toBe(true);
    expect(till.screen()).not.toContain('001');
  });
});

describe('what is looked up while nothing is typed', () => {
  /** A target whose look-up changes something once for each key before it. */
  function lookingUp() {
    const told: string[] = [];
    let changed = false;
    const at = { asks: false, now: 0 };
    const pump = new KeyPump({
      target: {
        press: async (pressed) => {
          told.push(`key ${pressed.char}`);
          changed = true;
        },
        idle: async () => {
          const found = changed;
          changed = false;
          if (found) told.push('looked up');
          at.asks ||= found && at.now > 0;
          return found;
        },
        guards: () => (at.asks ? ['asks'] : []),
        takesOffer: () => false,
        takesScan: () => false,
        scanner: () => PLAIN_SCANNER,
        say: (words) => told.push(words),
        ended: false,
      },
      now: () => at.now,
      paint: () => told.push('painted'),
      onFault: (error) => told.push(`${error}`),
    });
    return { pump, told, at };
  }
  const keys = (text: string, at = 0) => new KeyDecoder().push(text, at);

  test('waits for the last key, and paints the keys before what it finds', async () => {
    const { pump, told } = lookingUp();
    await pump.idle();
    told.length = 0;
    pump.push(keys('12'));
    pump.push(keys('3'));
    await pump.idle();
    expect(told).toEqual(['key 1', 'key 2', 'key 3', 'painted', 'looked up', 'painted']);
  });

  test('a key that comes in the meantime goes first', async () => {
    const { pump, told } = lookingUp();
    await pump.idle();
    told.length = 0;
    pump.push(keys('1'));
    // After the step, before the terminal's next turn.
    setImmediate(() => pump.push(keys('2')));
    await pump.idle();
    const first = told.indexOf('looked up');
    expect(told.slice(0, first)).toContain('key 2');
  });

  test('a question it finds wants a fresh key, and takes those behind it', async () => {
    const { pump, told, at } = lookingUp();
    at.now = 1000;
    pump.push(keys('1', 1000));
    await pump.idle();
    pump.push(keys('2', 1100));
    pump.push(keys('34', 1150));
    await pump.idle();
    const pressed = told.filter((words) => words.startsWith('key '));
    expect(pressed).toEqual(['key 1', 'key 3', 'key 4']);
  });
});
