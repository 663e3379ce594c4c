// Answers come in any mixture, cut anywhere: every family must come out whole and in order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reply, ReplyReader } from './replies.ts';

/** A byte with `fixed` set, the bits of `free` at random. */
const byteWith = (fixed: number, free: number) =>
  fc.integer({ min: 0, max: 255 }).map((byte) => fixed | (byte & free));

const inTurn = byteWith(0, 0x6f).filter((byte) => ![0x35, 0x37, 0x3b, 0x3d, 0x5f].includes(byte));
const realTime = byteWith(0x12, 0x6c);
const automatic = fc.tuple(
  byteWith(0x10, 0x6c),
  byteWith(0, 0x6f),
  byteWith(0, 0x6f),
  byteWith(0, 0x6f),
);
const block = fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 60 });

const reply: fc.Arbitrary<{ readonly bytes: readonly number[]; readonly reply?: Reply }> = fc.oneof(
  inTurn.map((byte) => ({ bytes: [byte], reply: { kind: 'in-turn' as const, byte } })),
  realTime.map((byte) => ({ bytes: [byte], reply: { kind: 'real-time' as const, byte } })),
  automatic.map((bytes) => ({ bytes, reply: { kind: 'automatic' as const, bytes } })),
  block.map((line) => {
    const bytes = [0x5f, ...line, 0];
    return { bytes, reply: { kind: 'block' as const, bytes: Uint8Array.from(bytes) } };
  }),
  fc.constantFrom({ bytes: [0x11] }, { bytes: [0x13] }),
);

test('20,000 streams of random answers, cut anywhere, are read as they were sent', () => {
  fc.assert(
    fc.property(
      fc.array(reply, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 })),
      (sent, cuts) => {
        const bytes = Uint8Array.from(sent.flatMap((one) => one.bytes));
        const reader = new ReplyReader();
        const read: Reply[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = cuts[turn % Math.max(cuts.length, 1)] ?? bytes.length;
          read.push(...reader.take(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(read).toEqual(sent.flatMap((one) => one.reply ?? []));
      },
    ),
    { numRuns: 20_000 },
  );
}, 60_000);

test('rubbish is skipped, and an answer behind it is still heard', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (rubbish) => {
      const reader = new ReplyReader();
      reader.take(rubbish);
      const after = reader.take(new Uint8Array([...new Uint8Array(400), 0x16]));
      expect(after.at(-1)).toEqual({ kind: 'real-time', byte: 0x16 });
    }),
  );
});
