// A printer is asked how it is, over the wire, by a printer of the test on this machine.
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { probeTcp } from './probe-printer.ts';

const PATIENCE = { connectMs: 2_000, answerMs: 200 };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Answers DLE EOT n with the byte of `status`, or not at all. */
function printer(status: Readonly<Record<number, number>> | undefined): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const byte = status?.[bytes[2] ?? 0];
      // Flow control may stand before the answer.
      if (byte !== undefined) socket.write(Uint8Array.of(0x11, byte));
    });
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

const WELL = { 1: 0x12, 2: 0x12, 4: 0x12 };

test.each([
  ['ready', WELL, undefined],
  ['its cover is open', { ...WELL, 2: 0x16, 1: 0x1a }, 'Shut the cover.'],
  ['it is out of paper', { ...WELL, 4: 0x72 }, 'Put a new roll in.'],
  ['it is offline', { ...WELL, 1: 0x1a }, 'Look at its lamp and its cover.'],
  ['reachable; it does not say how it is', undefined, undefined],
])('%s', async (words, status, next) => {
  const port = await printer(status);
  const answer = await probeTcp({ host: '127.0.0.1', port }, PATIENCE);
  const expected = { name: `printer at 127.0.0.1 port ${port}`, words };
  expect(answer).toEqual(next === undefined ? expected : { ...expected, next });
});

test('a printer that is off says why, with a next step', async () => {
  const port = await printer(WELL);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  const answer = await probeTcp({ host: '127.0.0.1', port }, PATIENCE);
  expect(answer.words).toMatch(/refuses the connection/);
  expect(answer.next).toMatch(/cable/);
});
