// The whole record of a request, as a second person reads it: the title, then `name: fact` lines
// with the facts in one column. Pure.
import type { Line } from '../screen.ts';
import { cellWidth, padRight } from './cells.ts';

export function recordLines([title = '', ...facts]: readonly string[]): readonly Line[] {
  const parts = facts.map((fact) => /^([^:]+): (.*)$/s.exec(fact) ?? [fact, fact, '']);
  const width = Math.max(0, ...parts.map(([, name = '']) => cellWidth(name))) + 1;
  return [
    [{ text: ` ${title}`, tone: 'strong' }],
    '',
    ...parts.map(([, name = '', fact = '']) => ` ${padRight(`${name}:`, width)} ${fact}`.trimEnd()),
  ];
}
