// The steps of a printer's set-up, and how each is painted. Pure.
import type { FoundPrinter } from '../../src/domain/found-printer.ts';
import type { PrinterSigns } from '../../src/domain/printer.ts';
import {
  type ChosenPrinter,
  isPaperless,
  type PrinterTest,
  type TestTold,
  type TriedPrinter,
} from '../../src/domain/printer-set-up.ts';
import type { Result } from '../../src/domain/result.ts';
import type { KeyBinding, Page } from '../screen.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { SET_UP_WORDS } from '../words/set-up.ts';
import { type ChoiceList, choiceLines } from './choice-list.ts';
import { listKeys, listPage } from './choice-now.ts';
import { type Entry, pageEntry } from './entry.ts';
import type { Errand } from './errand.ts';
import { fieldKeys } from './field.ts';

export type PrinterPick =
  | { readonly kind: 'now' }
  | { readonly kind: 'network' }
  | { readonly kind: 'no-paper'; readonly printer: string }
  | { readonly kind: 'found'; readonly printer: string };
export type PrinterAnswer = 'whole' | 'again' | 'model';
/** What a person does with the drawer before its switch is asked. */
export type DrawerHeld = 'open' | 'shut';

export type PrinterStep =
  | {
      readonly kind: 'choose';
      readonly list: ChoiceList<PrinterPick>;
      readonly finding?: Errand<readonly FoundPrinter[]>;
    }
  | { readonly kind: 'address'; readonly entry: Entry }
  | { readonly kind: 'model'; readonly printer: string; readonly list: ChoiceList<string> }
  | {
      readonly kind: 'printing';
      readonly tried: TriedPrinter;
      readonly errand: Errand<Result<PrinterTest>>;
    }
  | {
      readonly kind: 'printed';
      readonly tried: TriedPrinter;
      readonly told: TestTold;
      readonly list: ChoiceList<PrinterAnswer>;
    }
  /** Undefined before anybody touched the drawer: whether it tells at all. */
  | {
      readonly kind: 'asking';
      readonly tried: TriedPrinter;
      readonly held?: DrawerHeld;
      readonly open?: boolean;
      readonly errand: Errand<PrinterSigns | undefined>;
    }
  | {
      readonly kind: 'drawer';
      readonly tried: TriedPrinter;
      readonly wants: DrawerHeld;
      readonly open?: boolean;
    }
  | { readonly kind: 'ready'; readonly chosen: ChosenPrinter };

const WORDS = SET_UP_WORDS.printer;

const GIVE_UP: KeyBinding = { intent: 'give-up', keys: '-', words: WORDS.giveUp };
const BACK: KeyBinding = { intent: 'back', keys: '-', words: WORDS.back };

export function printerPage(step: PrinterStep): Page {
  return { title: WORDS.title, ...pageOf(step) };
}

function pageOf(step: PrinterStep): Omit<Page, 'title'> {
  switch (step.kind) {
    case 'choose': {
      const { list, finding } = step;
      const more = list.choices.some(({ value }) => value.kind === 'found');
      const says = more ? WORDS.foundSome : WORDS.foundNone;
      const lines = [finding ? WORDS.looking : says];
      return listed(lines, list, WORDS.label);
    }
    case 'address':
      return {
        body: above(WORDS.addressHint),
        entry: pageEntry(step.entry, WORDS.address),
        enterNow: FIELD_WORDS.accept,
      };
    case 'model':
      return listed([WORDS.modelOf(step.printer)], step.list, WORDS.model);
    case 'printing':
      return { body: above([WORDS.printing(step.tried.printer)]), enterNow: WORDS.printingNow };
    case 'printed': {
      const { words, next } = step.told;
      return listed([words, next ?? WORDS.cameOut], step.list, WORDS.answer);
    }
    case 'asking':
      return { body: above([WORDS.asking]), enterNow: WORDS.printingNow };
    case 'drawer':
      return { body: above([WORDS.wants[step.wants]]), enterNow: WORDS.held[step.wants] };
    case 'ready': {
      const { printer, printerModel, drawerOpen } = step.chosen;
      const where = isPaperless(printer)
        ? WORDS.paperless[printer]
        : WORDS.ready(printer, printerModel);
      const lines = [where, WORDS.learned[drawerOpen]];
      return { body: above(lines), enterNow: WORDS.keep };
    }
  }
}

function above(lines: readonly string[]): readonly string[] {
  return ['', ...lines.map((line) => ` ${line}`)];
}

function listed<T>(lines: readonly string[], list: ChoiceList<T>, label: string) {
  const body = [...above(lines), '', ...choiceLines(list)];
  return { body, ...listPage(list, label, DESK_WORDS.choose) };
}

export function printerKeys(step: PrinterStep): readonly KeyBinding[] {
  switch (step.kind) {
    case 'choose':
      return listKeys(step.list);
    case 'model':
      return listKeys(step.list, [BACK]);
    case 'printed':
      return listKeys(step.list, [BACK]);
    case 'address':
      return fieldKeys([
        { intent: 'point', keys: '.', words: WORDS.keys.point },
        { intent: 'port', keys: '/', words: WORDS.keys.port },
      ]);
    case 'printing':
    case 'asking':
      return [GIVE_UP];
    case 'drawer':
      return [
        { intent: 'held', keys: 'Enter', words: WORDS.held[step.wants] },
        BACK,
        { intent: 'no-drawer', keys: '/', words: WORDS.noDrawer },
      ];
    case 'ready':
      return [{ intent: 'keep', keys: 'Enter', words: WORDS.keep }, BACK];
  }
}
