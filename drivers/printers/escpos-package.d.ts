// The part of the escpos package we use. It ships no types; the calls that build wrong bytes
// (drawer, size, style, barcodes) are left out on purpose, so that nobody can reach them.
declare module 'escpos' {
  type Adapter = {
    open(done: (error?: Error) => void): void;
    write(bytes: Buffer, done?: (error?: Error) => void): void;
    close(done: (error?: Error) => void): void;
  };
  class Printer {
    constructor(adapter: Adapter, options: { encoding: string });
    hardware(command: 'init'): this;
    setCharacterCodeTable(page: number): this;
    text(line: string): this;
    flush(): this;
  }
  const escpos: { readonly Printer: typeof Printer };
  export = escpos;
}
