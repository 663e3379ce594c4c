// `tenkey import-rules`: a file of rules of a line of business, shown against what holds; --commit
// takes it in, and two people make it hold.
import { planRuleFile, type RuleFilePlan, takeRuleFile } from '../desk/take-rule-file.ts';
import {
  againstWords,
  type FileRule,
  fileRuleWords,
  fileValueWords,
  ruleChangeWords,
} from '../domain/read-rule-file.ts';
import { done } from '../domain/result.ts';
import { LINES } from '../lines/index.ts';
import { type Command, DONE } from './command.ts';
import { readForeign } from './foreign-input.ts';

export const importRules: Command = {
  name: 'import-rules',
  describe: "Take in a file of a line's rules, or of components, to be approved",
  details: [
    'FILE is rules-LINE.json or components.json, as a new city has them. It is read',
    'and checked as there, and shown against what holds. --commit takes it in as a',
    'proposal: nothing changes until the administrator asks for its date and the',
    'finance director approves it. The date of a row in the file does not count.',
  ].join('\n'),
  positionals: { file: { describe: 'rules-LINE.json or components.json', required: true } },
  options: { commit: { kind: 'flag', describe: 'Take it in' } },
  printsData: true,
  async run(context, args) {
    const file = readForeign(args.required('file'));
    if (!file.ok) return file;
    const opened = await context.openDesk();
    if (!opened.ok) return opened;
    const lines = LINES.map(({ code }) => code);
    const plan = await planRuleFile(opened.value, lines, file.value);
    if (!plan.ok) return plan;
    const { user, mark } = context.machine;
    const taken = args.flag('commit')
      ? await takeRuleFile(opened.value, plan.value, `${user}@${mark.host}`)
      : done(undefined);
    if (!taken.ok) return taken;
    if (context.json) context.out(planJson(plan.value, taken.value));
    else context.out(`${planText(plan.value)}\n${takenWords(taken.value)}`);
    return DONE;
  },
};

function takenWords(file: number | undefined): string {
  if (file === undefined) return 'Nothing was written; --commit takes it in.';
  return (
    `Taken in as file ${file}. It holds once the administrator has asked for its date ` +
    '(home, City rules, Files of rules) and the finance director has approved it.'
  );
}

function planText({ file, changes }: RuleFilePlan): string {
  const changed = changes.changed.map(({ rule, before }) => againstWords(rule, before));
  return [
    `${file.name}: ${ruleChangeWords(changes)}`,
    ...part('New', changes.fresh.map(ruleText)),
    ...part('Changed', changed),
    '',
  ].join('\n');
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function ruleText(rule: FileRule): string {
  return `${fileRuleWords(rule)} ${fileValueWords(rule, rule.value)}`;
}

/** The whole file, for a program. */
function planJson({ file, rules, changes }: RuleFilePlan, number: number | undefined): string {
  const { fresh, changed, same } = changes;
  const counts = { fresh: fresh.length, changed: changed.length, same };
  return JSON.stringify({ ...file, ...counts, rules, number: number ?? null });
}
