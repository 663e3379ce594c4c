// What is written nowhere in this house, each with what to write instead.
import ts from 'typescript';
import {
  type Complaint,
  type House,
  isDeclaration,
  isTest,
  lineOf,
  type Rule,
  type Source,
  visit,
} from './source.ts';

type Ban = {
  readonly name: string;
  readonly instead: string;
  /** Where it holds; everywhere when left out. */
  readonly holdsIn?: (path: string) => boolean;
  readonly finds: (node: ts.Node) => boolean;
};

const CONFIG_FILE = /^[^/]+\.config\.ts$/;
/** The one helper that may skip a test, by name, because a Debian program is absent. */
const SKIP_HELPER = 'test/support/debian.ts';
const TEST_MAKERS = new Set(['describe', 'it', 'test', 'suite', 'bench']);
const TEST_ESCAPES = new Set(['skip', 'skipIf', 'runIf', 'only', 'todo', 'fails']);

function isAny(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.AnyKeyword;
}

function isDoubleCast(node: ts.Node): boolean {
  if (!ts.isAsExpression(node)) return false;
  const inner = ts.isParenthesizedExpression(node.expression)
    ? node.expression.expression
    : node.expression;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  return node.kind === ts.SyntaxKind.DefaultKeyword && ts.isModifier(node);
}

function isConsole(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'console');
}

/** `test.skip(...)`, `describe.only.each(...)`, and `test(name, { skip }, ...)`. */
function isTestEscape(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return TEST_ESCAPES.has(node.name.text) && isTestMaker(node.expression);
  }
  if (!ts.isObjectLiteralElement(node) || !node.name || !ts.isIdentifier(node.name)) return false;
  const call = node.parent.parent;
  return (
    TEST_ESCAPES.has(node.name.text) && ts.isCallExpression(call) && isTestMaker(call.expression)
  );
}

function isTestMaker(node: ts.Node): boolean {
  let maker = node;
  while (ts.isPropertyAccessExpression(maker)) maker = maker.expression;
  return ts.isIdentifier(maker) && TEST_MAKERS.has(maker.text);
}

/** `Date.now`, `new Date()`, `Math.random`, `performance.now`; `new Date(text)` asks no clock. */
function isClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) {
    return isNamed(node.expression, 'Date') && !node.arguments?.length;
  }
  if (!ts.isPropertyAccessExpression(node)) return false;
  const { expression, name } = node;
  if (name.text === 'random') return isNamed(expression, 'Math');
  if (name.text === 'randomUUID') return isNamed(expression, 'crypto');
  return name.text === 'now' && (isNamed(expression, 'Date') || isNamed(expression, 'performance'));
}

function isEnum(node: ts.Node): boolean {
  return ts.isEnumDeclaration(node);
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

const BANS: readonly Ban[] = [
  { name: 'any', finds: isAny, instead: 'name the type, or take `unknown` and narrow it' },
  { name: 'as unknown as', finds: isDoubleCast, instead: 'narrow with a check that can fail' },
  { name: 'enum', finds: isEnum, instead: 'use a union of texts' },
  {
    name: 'default export',
    finds: isDefaultExport,
    holdsIn: (path) => !CONFIG_FILE.test(path) && !isDeclaration(path),
    instead: 'export it by the name of the file',
  },
  {
    name: 'console',
    finds: isConsole,
    holdsIn: (path) => !/^(src\/cli|scripts|bench)\//.test(path),
    instead: 'return what is to be said; only src/cli prints',
  },
  {
    name: 'a clock or chance',
    finds: isClockOrChance,
    holdsIn: (path) => /^src\/(domain|desk|lines)\//.test(path) && !isTest(path),
    instead: 'take the instant, the date or the number as a parameter (`desk.now()`)',
  },
  {
    name: 'a skipped or lone test',
    finds: isTestEscape,
    holdsIn: (path) => path !== SKIP_HELPER,
    instead: `run it, or register it with \`needs\` of ${SKIP_HELPER}`,
  },
];

function bansIn(source: Source): readonly Complaint[] {
  const bans = BANS.filter(({ holdsIn }) => holdsIn?.(source.path) ?? true);
  const complaints: Complaint[] = [];
  visit(source.tree, (node) => {
    for (const { name, finds, instead } of bans) {
      if (!finds(node)) continue;
      complaints.push(`${source.path}:${lineOf(source.tree, node)} ${name}; ${instead}`);
    }
  });
  return complaints;
}

type Phrase = { readonly finds: RegExp; readonly in: RegExp; readonly instead: string };

const CODE = /\.(tsx?|mjs|cjs)$/;
const EVERYWHERE = /^/;

/** Written so that no pattern finds itself. */
const PHRASES: readonly Phrase[] = [
  { finds: /@ts-(?:ignore|expect-error|nocheck)/, in: CODE, instead: 'mend the type' },
  { finds: /(?:biome|eslint)-(?:ignore|disable)/, in: CODE, instead: 'mend what lint found' },
  {
    finds: /\b(?:TO[D]O|FIX[M]E|XX[X])\b/,
    in: /^(?!data\/).*\.(tsx?|mjs|cjs|sql|md|sh)$/,
    instead: 'do it now, or file an issue and leave no note',
  },
  {
    finds: /(?<![\w.])\/(?:work|root|home\/[a-z]+|Users\/\w+)\/[\w.]/,
    in: EVERYWHERE,
    instead: 'a path of one machine; take it as a setting or from import.meta.url',
  },
  {
    finds: /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.|"resolved": "https?:/,
    in: EVERYWHERE,
    instead: 'a package registry; leave that to the npm settings of whoever installs',
  },
];

function checkPhrases({ files }: House): readonly Complaint[] {
  return files.flatMap(({ path, text }) =>
    PHRASES.filter((phrase) => phrase.in.test(path)).flatMap(({ finds, instead }) => {
      // A whole-file look first: nearly every file is clean.
      if (!finds.test(text)) return [];
      return text.split('\n').flatMap((line, index) => {
        const [found] = finds.exec(line) ?? [];
        return found === undefined ? [] : [`${path}:${index + 1} ${found}; ${instead}`];
      });
    }),
  );
}

export const BAN_RULES: readonly Rule[] = [
  { name: 'nothing banned is written', check: ({ sources }) => sources.flatMap(bansIn) },
  { name: 'no banned phrase is written', check: checkPhrases },
];
