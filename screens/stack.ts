// The one stack of screens. It opens them by id, hands keys to the topmost and carries out what its
// step decided. It holds the only mutable state of the screens; React only paints its frames.
import { assert, present } from '../src/domain/assert.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { PLAIN_SCANNER, type Scanner } from '../src/domain/scanner.ts';
import { type AmountReading, isCtrl, type Key, PAD_WITHOUT_NUMLOCK } from './key.ts';
import { messagesOf, type TypedAhead } from './messages.ts';
import type { Frame, Message } from './page-layout.ts';
import { wholePad } from './parts/refused-keys.ts';
import { takesScan } from './parts/whole-scan.ts';
import type { AnyScreen, Outcome, Page, ScreenId, Size, Status } from './screen.ts';
import { GROUND_WORDS } from './words/ground.ts';

export type StackOptions<Context> = {
  /** Those that are there from the start, the root among them. */
  readonly screens: readonly AnyScreen<Context>[];
  /** All others; asked for once, when the first of them is to open. */
  readonly others?: () => Promise<readonly AnyScreen<Context>[]>;
  readonly context: Context;
  readonly root: { readonly id: ScreenId; readonly params?: unknown };
  /** What digits without a point are at this workstation; cents unless told. */
  readonly amounts?: AmountReading;
  /** How the scanner of this workstation says that it is one; asked before every key. */
  readonly scanner?: () => Scanner;
  /** What screens are for, by id; asked for when F1 is pressed. */
  readonly purposes?: () => Promise<Readonly<Record<ScreenId, string>>>;
  /** Read at each painting. */
  status(): Status;
  /** A fault of the program: to the log. The stack goes on with the state it had. */
  onFault(error: unknown): void;
};

type Layer<Context> = {
  readonly screen: AnyScreen<Context>;
  state: unknown;
  /** Tells two openings of one screen apart. */
  readonly opening: number;
};

/** The screen that F1 opens, with the title and the bindings of the screen below. */
const HELP: ScreenId = 'help';

/** Asked after every key, and nearly always the answer. */
const NO_GUARDS: readonly string[] = [];

export class ScreenStack<Context> {
  readonly #options: StackOptions<Context>;
  readonly #scanner: () => Scanner;
  #screens: ReadonlyMap<ScreenId, AnyScreen<Context>>;
  #layers: Layer<Context>[] = [];
  #openings = 0;
  #refusal: { readonly refusal: Refusal; readonly count: number } | undefined;
  #refusals = 0;
  #notices: Message[] = [];
  #ended = false;

  constructor(options: StackOptions<Context>) {
    this.#options = options;
    this.#scanner = options.scanner ?? (() => PLAIN_SCANNER);
    this.#screens = byId(options.screens);
  }

  /** Opens the root. Must be called before anything else. */
  async start(): Promise<void> {
    assert(this.#openings === 0, 'the stack was started before');
    await this.go(this.#options.root.id, this.#options.root.params);
    assert(this.#layers.length === 1, `the root ${this.#options.root.id} refused to open`);
  }

  /** True after a screen's `quit`. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ids from the root to the topmost screen. */
  get path(): readonly ScreenId[] {
    return this.#layers.map((layer) => layer.screen.id);
  }

  /**
   * One key to the topmost screen. Ctrl+C and Ctrl+Z do nothing: a screen's outcome quits.
   * Undefined where there is nothing to wait for: the step had its outcome at once, as typing has.
   */
  press(key: Key): Promise<void> | undefined {
    if (isCtrl(key, 'c') || isCtrl(key, 'z') || isCtrl(key, '\\')) return undefined;
    this.#refusal = undefined;
    this.#notices = [];
    const top = this.#top();
    if (key.name === 'f1' && top.screen.id !== HELP) return this.#help(top);
    const read: Key =
      this.#options.amounts === 'typed-decimals' ? { ...key, wholeMoney: true } : key;
    return this.#act(read);
  }

  #act(key: Key): Promise<void> | undefined {
    const { screen, state } = this.#top();
    const outcome = screen.step(state, key, this.#options.context);
    return outcome instanceof Promise
      ? outcome.then((decided) => this.#follow(key, decided, state))
      : this.#follow(key, outcome, state);
  }

  #follow(key: Key, outcome: Outcome<unknown>, before: unknown): Promise<void> | undefined {
    this.#hintAtNumLock(key, outcome, before);
    const unfinished = this.#carryOut(outcome);
    if (outcome.kind !== 'back' || !outcome.passes) return unfinished;
    return Promise.resolve(unfinished).then(() => this.#act(key));
  }

  /** Opens a screen from outside a step, such as the idle lock. Run it through the pump. */
  async go(to: ScreenId, params?: unknown): Promise<void> {
    // What was said belongs to the page that now lies below.
    this.#refusal = undefined;
    this.#notices = [];
    await this.#open(to, params, false);
  }

  /** Lets the topmost screen read its derived data again. Run it through the pump. */
  async refresh(): Promise<void> {
    await this.#resume(undefined);
  }

  /** While no key waits: what the topmost screen looks up by itself. True when it has changed. */
  async idle(): Promise<boolean> {
    const { screen, state } = this.#top();
    const next = await screen.idle?.(state, this.#options.context);
    if (next === undefined) return false;
    this.#become(next);
    return true;
  }

  /** A notice for the message line, until the next key. */
  say(words: string): void {
    this.#notices.push({ words, tone: 'warning' });
  }

  /** What is painted now and wants a fresh key; see key-pump.ts. */
  guards(): readonly string[] {
    const { screen, state, opening } = this.#top();
    const token = screen.guard?.(state);
    if (token === undefined && !this.#refusal) return NO_GUARDS;
    return [
      ...(token === undefined ? [] : [`${opening}:${token}`]),
      ...(this.#refusal ? [`refusal ${this.#refusal.count}`] : []),
    ];
  }

  /** How scans are known now. */
  scanner(): Scanner {
    return this.#top().screen.rawScans ? PLAIN_SCANNER : this.#scanner();
  }

  /** True where the entry on the page takes this scan. */
  takesScan(scan: string): boolean {
    return takesScan(this.#page({ columns: 80, rows: 24 }).entry, scan);
  }

  /** True where Enter would do nothing, so that it may take a scan that waits. */
  takesOffer(scan: string): boolean {
    const { entry } = this.#page({ columns: 80, rows: 24 });
    return takesScan(entry, scan) && entry?.proposal === undefined && this.guards().length === 0;
  }

  /** Everything one painting needs. */
  frame(size: Size, ahead: TypedAhead): Frame {
    const { screen, state } = this.#top();
    const page = this.#page(size);
    const { offered } = ahead;
    const taken = offered !== undefined && this.takesOffer(offered) ? offered.length : undefined;
    const unseen = ahead.unseen ?? 0;
    const words = GROUND_WORDS.ahead;
    const enterNow = unseen > 0 ? words.takesUnseen(unseen) : taken && words.scanOffered(taken);
    return {
      unseen,
      page: enterNow ? { ...page, enterNow } : page,
      status: this.#options.status(),
      bindings: screen.keys(state),
      messages: messagesOf(this.#refusal?.refusal, this.#notices, ahead),
    };
  }

  #top(): Layer<Context> {
    return present(this.#layers.at(-1), 'a screen on the stack');
  }

  /** A view that fails must not take the till down: the fault is logged and said. */
  #page(size: Size): Page {
    const { screen, state } = this.#top();
    try {
      const page = screen.view(state, size);
      const { spoiledNow } = GROUND_WORDS.entry;
      return page.entry?.spoiled ? { ...page, enterNow: spoiledNow } : page;
    } catch (error) {
      this.#options.onFault(error);
      return { title: screen.id, body: [GROUND_WORDS.fault], enterNow: '' };
    }
  }

  #carryOut(outcome: Outcome<unknown>): Promise<void> | undefined {
    switch (outcome.kind) {
      case 'stay':
        this.#become(outcome.state);
        return undefined;
      case 'refuse':
        this.#become(outcome.state);
        this.#refuse(outcome.refusal);
        return undefined;
      case 'go':
        if ('state' in outcome) this.#become(outcome.state);
        return this.#open(outcome.to, outcome.params, outcome.replace ?? false);
      case 'back':
        return this.#back(outcome);
      case 'home':
        this.#layers.length = 1;
        return this.#resume(undefined);
      case 'quit':
        this.#ended = true;
        return undefined;
    }
  }

  #become(state: unknown): void {
    this.#top().state = state;
  }

  #refuse(refusal: Refusal): void {
    this.#refusals += 1;
    this.#refusal = { refusal, count: this.#refusals };
  }

  /** A screen that refuses to open, or fails to, leaves the stack as it was. */
  async #open(to: ScreenId, params: unknown, replace: boolean): Promise<void> {
    const screen = await this.#screen(to);
    const opened = await screen.open(this.#options.context, params);
    if (isRefused(opened)) return this.#refuse(opened.refusal);
    this.#openings += 1;
    if (replace) this.#layers.pop();
    this.#layers.push({ screen, state: opened, opening: this.#openings });
  }

  async #screen(id: ScreenId): Promise<AnyScreen<Context>> {
    const { others } = this.#options;
    if (!this.#screens.has(id) && others) this.#screens = byId(await others());
    return present(this.#screens.get(id), `the screen ${id}`);
  }

  /** A screen that is not on the stack cannot be gone back to: then it is one step. */
  async #back({ result, to, done }: Extract<Outcome<unknown>, { kind: 'back' }>): Promise<void> {
    if (this.#layers.length === 1) return;
    if (done !== undefined) this.#notices.push({ words: done, tone: 'good' });
    const below = this.#layers.slice(0, -1);
    const wanted = below.findLastIndex((layer) => layer.screen.id === to);
    this.#layers = wanted < 0 ? below : below.slice(0, wanted + 1);
    await this.#resume(result);
  }

  async #resume(result: unknown): Promise<void> {
    const { screen, state } = this.#top();
    const resumed = await screen.resumed?.(state, result, this.#options.context);
    if (resumed !== undefined) this.#become(resumed);
  }

  async #help(top: Layer<Context>): Promise<void> {
    const bindings = wholePad(top.screen.keys(top.state));
    const { title } = this.#page({ columns: 80, rows: 24 });
    const purpose = (await this.#options.purposes?.())?.[top.screen.id];
    return this.#open(
      HELP,
      { title, bindings, ...(purpose === undefined ? {} : { purpose }) },
      false,
    );
  }

  #hintAtNumLock(key: Key, outcome: Outcome<unknown>, before: unknown): void {
    const unmoved = outcome.kind === 'stay' && outcome.state === before;
    if (unmoved && PAD_WITHOUT_NUMLOCK.includes(key.name)) this.say(GROUND_WORDS.numLock);
  }
}

function byId<Context>(screens: readonly AnyScreen<Context>[]) {
  const map = new Map(screens.map((screen) => [screen.id, screen]));
  assert(map.size === screens.length, 'two screens have one id');
  return map;
}

function isRefused(opened: unknown): opened is { ok: false; refusal: Refusal } {
  if (typeof opened !== 'object' || opened === null) return false;
  return 'ok' in opened && opened.ok === false && 'refusal' in opened;
}
