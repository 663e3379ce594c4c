// The one React tree: it paints lines that are laid out already, one Text a line, without state.
// Ink runs in its debug mode, which means that it hands over every frame whole and at once; our
// painter then writes what changed. Input is never read through Ink.
import { Box, type RenderOptions, render, Text } from 'ink';
import { memo, useSyncExternalStore } from 'react';
import type { Painter } from './painter.ts';
import type { Size } from './screen.ts';

/** Lines dressed for the terminal, as many as the window has rows. */
export type DressedPage = { readonly size: Size; readonly lines: readonly string[] };

/** Holds the page to be painted and tells React when it is another one. */
export class PageSource {
  #page: DressedPage;
  readonly #listeners = new Set<() => void>();

  constructor(page: DressedPage) {
    this.#page = page;
  }

  readonly get = (): DressedPage => this.#page;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The page to paint from now on. One that reads the same is not painted again. */
  set(page: DressedPage): void {
    if (samePage(page, this.#page)) return;
    this.#page = page;
    for (const listener of this.#listeners) listener();
  }
}

function samePage(one: DressedPage, other: DressedPage): boolean {
  return (
    one.size.columns === other.size.columns &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, row) => line === other.lines[row])
  );
}

/** Memoised: a line that did not change costs nothing. An empty Text would take no row. */
const PaintedLine = memo(function PaintedLine({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});

function PaintedPage({ source }: { readonly source: PageSource }) {
  const { size, lines } = useSyncExternalStore(source.subscribe, source.get);
  const rows = lines.map((text, row) => ({ row, text }));
  return (
    <Box flexDirection="column" flexShrink={0} width={size.columns} height={size.rows}>
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
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return () => {
    ink.unmount();
    ink.cleanup();
  };
}
