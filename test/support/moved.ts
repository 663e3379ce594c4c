// Moves a component on any date, in whatever order of dates: more than any day of a city does.
import type BetterSqlite3 from 'better-sqlite3';
import { expect } from 'vitest';

export type Moved = { date: string; component: number; side: string; amount: number };

/** Posting and movement; what the book refuses, since less than nothing would be open, is left. */
export function move(raw: BetterSqlite3.Database, { date, component, side, amount }: Moved): void {
  const id = Number(raw.prepare('SELECT MAX(id) + 1 FROM entry').pluck().get());
  const write = raw.transaction(() => {
    raw
      .prepare("INSERT INTO entry VALUES (?, 'TEST', ?, ?, '', NULL, '', NULL, ?)")
      .run(id, id, date, id);
    raw
      .prepare(
        `INSERT INTO posting SELECT ?, 1, control_account, ?, ?, NULL
          FROM open_item_component WHERE id = ?`,
      )
      .run(id, side, amount, component);
    raw
      .prepare(
        `INSERT INTO open_item_movement (component_id, entry_id, side, amount_cents)
          VALUES (?, ?, ?, ?)`,
      )
      .run(component, id, side, amount);
  });
  try {
    write();
  } catch (error) {
    expect(String(error)).toContain('beyond what is open');
  }
}
