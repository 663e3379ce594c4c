// The virtual printer on the network, as behind a network board: several stations may connect, but
// only the first prints; the others are heard when it has hung up.
import { createServer, type Server, type Socket } from 'node:net';
import type { VirtualPrinter } from './virtual-printer.ts';

export type Served = {
  readonly port: number;
  close(): Promise<void>;
};

const CONNECTIONS = 3;

/** `port` 0 takes any that is free. Rejects where the port is taken. */
export function serveVirtualPrinter(
  printer: VirtualPrinter,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<Served> {
  const waiting: Socket[] = [];
  const sockets = new Set<Socket>();
  const turnOver = () => {
    const next = waiting[0];
    if (next) talk(printer, next);
    else printer.connect(undefined);
  };
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    waiting.push(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      const hadTheTurn = waiting[0] === socket;
      sockets.delete(socket);
      waiting.splice(waiting.indexOf(socket), 1);
      if (hadTheTurn) turnOver();
    });
    if (waiting[0] === socket) turnOver();
  });
  server.maxConnections = CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(served(server, sockets)));
  });
}

function served(server: Server, sockets: ReadonlySet<Socket>): Served {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, close };
}

function talk(printer: VirtualPrinter, socket: Socket): void {
  let bytes = 0;
  printer.connect(
    (reply) => {
      if (socket.writable) socket.write(reply);
    },
    () => socket.resume(),
  );
  socket.on('data', (chunk) => {
    const reset = printer.faults.find((one) => one.fault === 'reset');
    const most = reset ? reset.afterBytes - bytes : Number.POSITIVE_INFINITY;
    bytes += chunk.length;
    printer.receive(chunk.subarray(0, Math.max(0, most)));
    if (chunk.length >= most) socket.resetAndDestroy();
    else if (printer.full) socket.pause();
  });
  // It says goodbye only once all of the job is in its own memory.
  socket.on('end', () => socket.end());
  socket.resume();
}
