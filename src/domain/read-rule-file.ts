// One file of rules of a book that lives: `rules-<line>.json`, or `components.json` with what items
// are made of. Read and checked as it is for a new city, with every problem named at once.
import { canonical, type Plain } from './canonical.ts';
import { type ChartPlace, checkComponents } from './check-components.ts';
import type { ComponentKind } from './city-data.ts';
import { lineRuleKey, lineRuleWords, lineValueWords } from './line-rule.ts';
import { formatCents } from './money.ts';
import { readCityRows } from './read-city.ts';
import { readComponentKind, readLineRule } from './read-receivables.ts';

/** `key` is line and name of a line's rule, or the code of a component. */
export type FileRule = {
  readonly rule: 'line' | 'component';
  readonly key: string;
  readonly value: Plain;
  /** Empty where the file names nobody: then it is by the authority of the request. */
  readonly authority: string;
};

export type RuleFileRead =
  | { readonly ok: true; readonly rules: readonly FileRule[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const COMPONENTS = 'components';
const RULES_FILE = /^rules-([a-z-]+)$/;

export function ruleFileNames(lines: readonly string[]): readonly string[] {
  return [`${COMPONENTS}.json`, ...lines.map((line) => `rules-${line}.json`)];
}

/** What the name of a file says it holds; undefined where it is none of these. */
export function ruleFileOf(
  file: string,
  lines: readonly string[],
): { readonly name: string; readonly line: string | undefined } | undefined {
  const name = file.replace(/\.json$/, '');
  if (name === file) return undefined;
  if (name === COMPONENTS) return { name, line: undefined };
  const line = RULES_FILE.exec(name)?.[1];
  return line !== undefined && lines.includes(line) ? { name, line } : undefined;
}

/** `from` of a row counts for a new city only: here it is asked for. */
export function readRuleFile(
  { name, line }: { readonly name: string; readonly line: string | undefined },
  value: unknown,
  chart: ChartPlace,
): RuleFileRead {
  const problems: string[] = [];
  const rules =
    line === undefined
      ? componentRules(problems, name, value, chart)
      : readCityRows(problems, name, value, (fields) => readLineRule(fields, line)).map(
          (row): FileRule => ({
            ...{ rule: 'line', key: lineRuleKey(line, row.name) },
            ...{ value: row.value, authority: row.authority },
          }),
        );
  const seen = new Set<string>();
  for (const { key } of rules) {
    if (seen.has(key)) problems.push(`${name}.json: ${key} is there twice`);
    seen.add(key);
  }
  if (problems.length === 0 && rules.length === 0) problems.push(`${name}.json: has no rule`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules };
}

function componentRules(
  problems: string[],
  name: string,
  value: unknown,
  chart: ChartPlace,
): readonly FileRule[] {
  const kinds = readCityRows(problems, name, value, readComponentKind);
  checkComponents(kinds, chart, (words) => void problems.push(words));
  return kinds.map((kind) => ({
    ...{ rule: 'component', key: kind.kind, value: componentValue(kind) },
    authority: kind.authority,
  }));
}

/** What a component says, besides its code, since when and by whom. */
export type ComponentValue = Omit<ComponentKind, 'kind' | 'authority' | 'from'>;

export function componentValue({
  name,
  rank,
  recognition,
  control,
  deferred,
  parts,
}: ComponentKind): Plain {
  return { name, rank, recognition, control, deferred, parts: parts.map((part) => ({ ...part })) };
}

export type RuleChanges = {
  readonly fresh: readonly FileRule[];
  readonly changed: readonly { readonly rule: FileRule; readonly before: Plain }[];
  readonly same: number;
};

/** Against what holds; who decided a rule that stays as it is does not count. */
export function ruleChanges(
  rules: readonly FileRule[],
  inForce: ReadonlyMap<string, Plain>,
): RuleChanges {
  const fresh = rules.filter(({ key }) => !inForce.has(key));
  const changed = rules.flatMap((rule) => {
    const before = inForce.get(rule.key);
    if (before === undefined || canonical(before) === canonical(rule.value)) return [];
    return [{ rule, before }];
  });
  return { fresh, changed, same: rules.length - fresh.length - changed.length };
}

/** `44 rules: 1 new, 2 changed, 41 the same` */
export function ruleChangeWords({ fresh, changed, same }: RuleChanges): string {
  const all = fresh.length + changed.length + same;
  const counts = `${fresh.length} new, ${changed.length} changed, ${same} the same`;
  return `${all} ${all === 1 ? 'rule' : 'rules'}: ${counts}`;
}

/** `Parking: late penalty`, `Component fine` */
export function fileRuleWords({ rule, key }: Pick<FileRule, 'rule' | 'key'>): string {
  return rule === 'line' ? lineRuleWords(key) : `Component ${key}`;
}

/** `40.00`, `8 rows`; a component is its name, its rank and where it stands in the ledger. */
export function fileValueWords({ rule, key }: Pick<FileRule, 'rule' | 'key'>, value: Plain) {
  if (rule === 'line') return lineValueWords(key, value);
  const { name, rank, control } = Object(value) as Readonly<Record<string, Plain>>;
  return `${name}, rank ${rank}, ${control}`;
}

/** Beside what holds: `Parking: late penalty 40.00, was 35.00`. */
export function againstWords(rule: FileRule, now: Plain | undefined): string {
  const words = `${fileRuleWords(rule)} ${fileValueWords(rule, rule.value)}`;
  if (now === undefined) return `${words}, new`;
  if (canonical(now) === canonical(rule.value)) return `${words}, as it is`;
  return `${words}, was ${fileValueWords(rule, now)}`;
}

/** Name, rank and recognition; accounts; who gets which part of it. */
export function componentWords(kind: ComponentKind): readonly string[] {
  const { name, rank, recognition, control, deferred, parts } = kind;
  const accounts = deferred === undefined ? control : `${control}, deferred in ${deferred}`;
  return [
    `${name}: rank ${rank}, ${recognition}`,
    `open in ${accounts}`,
    ...parts.map(({ account, amountCents }) => {
      const amount = amountCents === undefined ? 'the rest' : formatCents(amountCents, true);
      return `${account} gets ${amount}`;
    }),
  ];
}
