// The virtual printer at the end of a pseudo-terminal, which a driver opens like the device of a
// printer on a cable. A sleeping shell holds the terminal open and makes it pass bytes as they are.
import { spawn } from '@lydell/node-pty';
import type { VirtualPrinter } from '../../drivers/printers/virtual/virtual-printer.ts';

export type Pty = {
  /** `/dev/pts/7` */
  readonly path: string;
  close(): void;
};

const SHELL = 'stty raw -echo; tty; exec sleep 600';

export function plugIntoPty(virtual: VirtualPrinter): Promise<Pty> {
  const shell = spawn('/bin/sh', ['-c', SHELL], { encoding: null });
  // The answers of a printer have seven bits: as text they stay what they are.
  virtual.connect((bytes) => shell.write(Buffer.from(bytes).toString('latin1')));
  return new Promise((resolve) => {
    let said = '';
    // Without an encoding it hands over bytes, whatever its types say.
    shell.onData((data: string | Buffer) => {
      const bytes = Buffer.from(data);
      const path = said.endsWith('\n') ? undefined : /\/dev\/\S+(?=\n)/.exec(said + bytes)?.[0];
      if (said.endsWith('\n')) virtual.receive(bytes);
      else said += bytes.toString('latin1');
      if (path !== undefined) resolve({ path, close: () => shell.kill() });
    });
  });
}
