// The departments of the city by number, for whoever says where money belongs.
import type { Desk } from './desk.ts';

export function listDepartments(
  desk: Desk,
): Promise<readonly { readonly code: string; readonly number: number; readonly name: string }[]> {
  return desk.store.book.selectFrom('department').selectAll().orderBy('number').execute();
}
