// Programs of other languages that paint the same screen, built where their tools are installed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';

/** Where Debian's packages of Go libraries are. */
const GO_PATH = '/usr/share/gocode';

export type Peer = { readonly name: string; readonly program?: string };

export function bubbletea({ root, folder }: Bench): Peer {
  const program = join(folder, 'bubbletea');
  const source = join(root, 'bench/peers/bubbletea.go');
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: GO_PATH };
  return built('bubbletea', program, 'go', ['build', '-o', program, source], env);
}

export function ncurses({ root, folder }: Bench): Peer {
  const program = join(folder, 'ncurses');
  const source = join(root, 'bench/peers/ncurses.c');
  return built('ncurses', program, 'cc', ['-O2', '-o', program, source, '-lncursesw']);
}

function built(
  name: string,
  program: string,
  compiler: string,
  args: readonly string[],
  env = process.env,
): Peer {
  const { status } = spawnSync(compiler, [...args], { env, stdio: 'ignore' });
  return status === 0 ? { name, program } : { name };
}
