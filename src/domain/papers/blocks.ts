// Short ways to write a paper's blocks, so that a paper reads as what stands on it.
import type { Cents } from '../money.ts';
import type {
  AmountBlock,
  ItemBlock,
  PairBlock,
  PaperBlock,
  RuleBlock,
  SignatureBlock,
  TableBlock,
  TableRow,
  TextBlock,
} from './paper.ts';

type TextLooks = Pick<TextBlock, 'centred' | 'large' | 'strong' | 'red'>;
type AmountLooks = Pick<AmountBlock, 'mark' | 'indented' | 'large' | 'strong'>;

export const RULE: RuleBlock = { block: 'rule' };
export const DOUBLE_RULE: RuleBlock = { block: 'rule', double: true };

export function text(words: string, looks: TextLooks = {}): TextBlock {
  return { block: 'text', text: words, ...looks };
}

export function pair(label: string, value: string, looks: Pick<PairBlock, 'strong'> = {}) {
  return { block: 'pair', label, value, ...looks } satisfies PairBlock;
}

/** A pair where there is a value, else nothing: for fields a city may leave empty. */
export function pairIf(label: string, value: string | undefined): readonly PairBlock[] {
  return value === undefined || value === '' ? [] : [pair(label, value)];
}

export function amount(label: string, amountCents: Cents, looks: AmountLooks = {}): AmountBlock {
  return { block: 'amount', label, amountCents, ...looks };
}

export function item(title: string, details: readonly string[], amountCents: Cents): ItemBlock {
  return { block: 'item', title, details, amountCents };
}

export function table(heads: readonly string[], rows: readonly TableRow[]): TableBlock {
  return { block: 'table', heads, rows };
}

export function signature(role: string, name = ''): SignatureBlock {
  return { block: 'signature', role, name };
}

export function onOriginalOnly(block: PaperBlock): PaperBlock {
  return { ...block, originalOnly: true };
}

/** `1 item`, `3 items` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
