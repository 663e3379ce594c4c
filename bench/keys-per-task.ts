// Keys of everyday tasks, beyond the data itself: the table of docs/keys.md, which its own test
// counts while the tasks are played.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import type { Row, Side } from './measure.ts';

const TABLE = /<!-- begin: tasks -->([\s\S]*?)<!-- end -->/;
const TASK = /^\| ([^|]+?) \| `[^|]+` \| (\d+) \|$/;

export async function keysPerTask({ root }: Bench): Promise<readonly Row[]> {
  const page = readFileSync(join(root, 'docs/keys.md'), 'utf8');
  const lines = TABLE.exec(page)?.[1]?.split('\n') ?? [];
  const sides: readonly Side[] = lines.flatMap((line) => {
    const [, name, keys] = TASK.exec(line) ?? [];
    return name === undefined ? [] : [{ name, samples: [Number(keys)] }];
  });
  return [{ name: 'keys beyond the data', unit: 'keys', sides, goals: [] }];
}
