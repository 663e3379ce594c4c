// The page that is to be painted, handed from the screens to whatever paints it.
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
