// Plays a key script on the screens without a terminal and without React, on a virtual clock: the
// same stack, pump and layout that a terminal drives, so what is shown here is what a clerk sees.
import { keyOf } from './key-decoder.ts';
import { KeyPump } from './key-pump.ts';
import type { Stroke } from './key-sequences.ts';
import { layoutText, layPage, SMALLEST } from './page-layout.ts';
import { type Command, isOnKeypad, type Line, parseScript } from './play-script.ts';
import type { Size } from './screen.ts';
import type { ScreenStack } from './stack.ts';

export type PlayOptions<Context> = {
  /** Started already. */
  readonly stack: ScreenStack<Context>;
  /** Awaited after every burst of keys: what would go on in the background, such as printing. */
  settle?(pump: KeyPump): Promise<void>;
  readonly freshAfterMs?: number;
};

export type PlayResult = {
  readonly ok: boolean;
  /** Every command as it was played, with the screens that were asked for. */
  readonly transcript: string;
  /** Each with its line and the screen as it was. */
  readonly failures: readonly string[];
  readonly keysPressed: number;
  /** Keys of `keys` commands that no number pad has; `text` is not counted here. */
  readonly keysOutsideKeypad: number;
};

/** Between two words: long enough that what follows is fresh. */
const PAUSE_MS = 200;

/** Plays a script to its end, failures or not. A script that cannot be read is not begun. */
export async function playScript<Context>(
  script: string,
  options: PlayOptions<Context>,
): Promise<PlayResult> {
  const parsed = parseScript(script);
  if (!parsed.ok) {
    const nothing = { ok: false, transcript: '', keysPressed: 0, keysOutsideKeypad: 0 };
    return { ...nothing, failures: parsed.problems };
  }
  const player = new Player(options);
  await player.begin();
  for (const line of parsed.lines) await player.play(line);
  return player.result();
}

class Player<Context> {
  readonly #options: PlayOptions<Context>;
  readonly #pump: KeyPump;
  readonly #transcript: string[] = [];
  readonly #failures: string[] = [];
  #at = 0;
  #size: Size = SMALLEST;
  #line: Line | undefined;
  #keysPressed = 0;
  #keysOutsideKeypad = 0;

  constructor(options: PlayOptions<Context>) {
    this.#options = options;
    this.#pump = new KeyPump({
      target: options.stack,
      now: () => this.#at,
      // Nothing is painted: a screen is laid out when the script asks for it.
      paint: () => undefined,
      onFault: (error) => this.#fail(error instanceof Error ? (error.stack ?? '') : String(error)),
      ...(options.freshAfterMs === undefined ? {} : { freshAfterMs: options.freshAfterMs }),
    });
  }

  /** Whatever stands on the screen before the first key was painted long ago. */
  async begin(): Promise<void> {
    await this.#pump.idle();
  }

  async play(line: Line): Promise<void> {
    this.#line = line;
    if (line.command.kind !== 'show') this.#transcript.push(`> ${line.text}`);
    await this.#carryOut(line.command);
  }

  result(): PlayResult {
    return {
      ok: this.#failures.length === 0,
      transcript: `${this.#transcript.join('\n')}\n`,
      failures: this.#failures,
      keysPressed: this.#keysPressed,
      keysOutsideKeypad: this.#keysOutsideKeypad,
    };
  }

  async #carryOut(command: Command): Promise<void> {
    switch (command.kind) {
      case 'keys':
        for (const word of command.words) await this.#burst(word);
        this.#keysOutsideKeypad += command.words.flat().filter((key) => !isOnKeypad(key)).length;
        return;
      case 'text':
        return this.#burst(command.strokes);
      case 'show':
        this.#transcript.push(...this.#framed());
        return;
      case 'expect':
        if (!this.#shows(command.text)) this.#fail(`not on the screen: ${command.text}`);
        return;
      case 'refuse':
        if (this.#shows(command.text)) this.#fail(`on the screen: ${command.text}`);
        return;
      case 'size':
        this.#size = command.size;
        return;
      case 'pause':
        this.#at += command.milliseconds;
    }
  }

  async #burst(strokes: readonly Stroke[]): Promise<void> {
    this.#at += PAUSE_MS;
    const first = this.#keysPressed + 1;
    this.#keysPressed += strokes.length;
    this.#pump.push(strokes.map((stroke, index) => keyOf(stroke, this.#at, first + index)));
    await this.#pump.idle();
    await this.#options.settle?.(this.#pump);
    await this.#pump.idle();
  }

  #rows(): string[] {
    return layoutText(layPage(this.#options.stack.frame(this.#size, this.#pump.ahead), this.#size));
  }

  #framed(): string[] {
    const edge = `+${'-'.repeat(this.#size.columns)}+`;
    return [edge, ...this.#rows().map((row) => `|${row}`), edge];
  }

  #shows(text: string): boolean {
    const wanted = squeezed(text);
    return this.#rows().some((row) => squeezed(row).includes(wanted));
  }

  #fail(words: string): void {
    const place = this.#line ? `line ${this.#line.number}: ` : '';
    this.#failures.push([`${place}${words}`, ...this.#framed()].join('\n'));
    this.#transcript.push(`! ${words}`);
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
