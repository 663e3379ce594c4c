// The one React tree: it paints lines that are laid out already, one Text a line, without state.
// Ink runs in its debug mode, which means that it hands over every frame whole and at once; our
// painter then writes what changed. Input is never read through Ink.
import { Box, type RenderOptions, render, Text, Transform } from 'ink';
import { memo, useSyncExternalStore } from 'react';
import type { PageSource } from './page-source.ts';
import type { Painter } from './painter.ts';

/**
 * Memoised: a line that did not change costs nothing. The line is what a space is transformed into:
 * Ink measures that space once, where it would measure every line anew and keep all measures it
 * ever took. An empty line would take no row.
 */
const PaintedLine = memo(function PaintedLine({ text }: { readonly text: string }) {
  return (
    <Text>
      <Transform transform={() => (text === '' ? ' ' : text)}> </Transform>
    </Text>
  );
});

function PaintedPage({ source }: { readonly source: PageSource }) {
  const { lines } = useSyncExternalStore(source.subscribe, source.get);
  const rows = lines.map((text, row) => ({ row, text }));
  return (
    <Box flexDirection="column">
      {rows.map(({ row, text }) => (
        <PaintedLine key={row} text={text} />
      ))}
    </Box>
  );
}

type InkOutput = NonNullable<RenderOptions['stdout']>;

/** What Ink needs of a stream; the real one stays out of its reach. */
type FrameStream = {
  readonly columns: number;
  readonly rows: number;
  readonly isTTY: boolean;
  write(frame: string): boolean;
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
};

/** Mounts the tree onto the painter. Returns what takes it down again. */
export function mountPages(source: PageSource, painter: Painter): () => void {
  const stream: FrameStream = {
    get columns() {
      return painter.columns;
    },
    get rows() {
      return painter.rows;
    },
    isTTY: false,
    write(frame) {
      painter.write(frame);
      return true;
    },
    // Resizing is told through the page, which carries its size.
    on: () => undefined,
    off: () => undefined,
  };
  const ink = render(<PaintedPage source={source} />, {
    stdout: stream as InkOutput,
    debug: true,
    // Lines come out as they are, one below the other. Otherwise Ink would lay every character of
    // the page on a grid, at each frame.
    isScreenReaderEnabled: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return () => {
    ink.unmount();
    ink.cleanup();
  };
}
