// The painter alone: only changed lines are written, and entering and leaving are exact.
import { expect, test } from 'vitest';
import { Painter } from './painter.ts';

const ESC = '\u001b';

function painting(columns = 10, rows = 3) {
  const written: string[] = [];
  const output = {
    columns,
    rows,
    write(text: string) {
      written.push(text.replaceAll(ESC, '^'));
      return true;
    },
  };
  const painter = new Painter(output);
  return { painter, output, take: () => written.splice(0).join('') };
}

test('nothing is written before it has the terminal', () => {
  const { painter, take } = painting();
  painter.write('one\ntwo');
  expect(take()).toBe('');
  painter.enter();
  expect(take()).toContain('^[1;1H^[0m^[Kone^[2;1H^[0m^[Ktwo^[3;1H^[0m^[K');
});

test('only the lines that changed are written, in one update', () => {
  const { painter, take } = painting();
  painter.enter();
  painter.write('one\ntwo\nthree');
  take();
  painter.write('one\n2\nthree');
  expect(take()).toBe('^[?2026h^[?25l^[2;1H^[0m^[K2^[0m^[?2026l');
  painter.write('one\n2\nthree');
  expect(take()).toBe('');
});

test('a line that is gone is cleared, a frame too long is cut to the window', () => {
  const { painter, take } = painting();
  painter.enter();
  painter.write('one\ntwo\nthree\nfour');
  expect(take()).not.toContain('four');
  painter.write('one');
  expect(take()).toContain('^[2;1H^[0m^[K^[3;1H^[0m^[K');
});

test('the cursor is put at the insertion point', () => {
  const { painter, take } = painting();
  painter.enter();
  painter.cursor = { row: 1, column: 4 };
  painter.write('one\ntwo');
  expect(take()).toMatch(/\^\[2;5H\^\[\?25h\^\[\?2026l$/);
});

test('repaint writes everything, and leaving twice writes once', () => {
  const { painter, take, output } = painting();
  painter.enter();
  painter.write('one');
  take();
  output.rows = 2;
  painter.repaint();
  expect(take()).toContain('^[1;1H^[0m^[Kone');
  painter.leave();
  expect(take()).toMatch(/\^\[\?1000l.*\^\[0m\^\[\?25h\^\[\?1049l$/);
  painter.leave();
  painter.write('late');
  expect(take()).toBe('');
});
