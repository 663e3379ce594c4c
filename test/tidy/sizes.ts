// The size budgets: what fits in the head and on the screen of whoever reads it next.
import ts from 'typescript';
import { type Complaint, type House, lineOf, type Rule, type Source, visit } from './source.ts';

const FILE_LINES_MAX = 300;
const STORY_LINES_MAX = 120;
const FUNCTION_LINES_MAX = 70;
const LINE_COLUMNS_MAX = 100;

function checkFiles({ sources }: House): readonly Complaint[] {
  return sources.flatMap(({ path, lines }) => {
    const story = /^test\/stories\/.*\.test\.tsx?$/.test(path);
    const max = story ? STORY_LINES_MAX : FILE_LINES_MAX;
    const count = lines.length - 1;
    if (count <= max) return [];
    return [`${path}:${max} ${count} lines, ${max} at most; split it by what changes together`];
  });
}

function checkFunctions({ sources }: House): readonly Complaint[] {
  return sources.flatMap((source) => {
    const complaints: Complaint[] = [];
    visit(source.tree, (node) => {
      if (!isBody(node)) return;
      const first = lineOf(source.tree, node);
      const count = source.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - first;
      if (count <= FUNCTION_LINES_MAX) return;
      const words = `a function of ${count} lines, ${FUNCTION_LINES_MAX} at most`;
      complaints.push(`${source.path}:${first} ${words}; name its parts and split it`);
    });
    return complaints;
  });
}

/** A function, except the callback of `describe`, which only groups tests. */
function isBody(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const { parent } = node;
  const grouped = ts.isCallExpression(parent) && parent.expression.getText() === 'describe';
  return !grouped;
}

function checkColumns({ files }: House): readonly Complaint[] {
  return files
    .filter(({ path }) => /\.(tsx?|mjs|cjs|sql)$/.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        if ([...line].length <= LINE_COLUMNS_MAX) return [];
        const words = `longer than ${LINE_COLUMNS_MAX} columns`;
        return [`${path}:${index + 1} ${words}; break it, or run \`npm run format\``];
      }),
    );
}

function checkHeaders({ sources }: House): readonly Complaint[] {
  return sources
    .filter((source) => !hasHeader(source))
    .map(({ path }) => {
      return `${path}:1 no header; open with a comment sentence that says what the file is for`;
    });
}

function hasHeader({ text }: Source): boolean {
  const start = text.replace(/^#!.*\n/, '');
  return /^(\/\/|\/\*\*?)\s*\S+(\s+\S+){3}/.test(start);
}

export const SIZE_RULES: readonly Rule[] = [
  { name: 'files are small', check: checkFiles },
  { name: 'functions are short', check: checkFunctions },
  { name: 'lines are short', check: checkColumns },
  { name: 'every file says what it is for', check: checkHeaders },
];
