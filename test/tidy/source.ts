// The tree as the house rules read it: every text file, and of code its syntax tree and imports.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Import = {
  /** As written: `../domain/money.ts`, `node:fs`, `ink`. */
  readonly from: string;
  /** The file of this tree it names, when it is a relative path. */
  readonly path: string | undefined;
  readonly line: number;
  /** `types` is gone at run time, `dynamic` is loaded when reached. */
  readonly kind: 'static' | 'dynamic' | 'types';
};

export type Source = {
  /** From the package's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

export type TextFile = { readonly path: string; readonly text: string };

/** All that the rules look at: `files` is every text file, `sources` the TypeScript among them. */
export type House = { readonly files: readonly TextFile[]; readonly sources: readonly Source[] };

/** `path:line what is wrong; what to do instead`. */
export type Complaint = string;

export type Rule = {
  readonly name: string;
  readonly check: (house: House) => readonly Complaint[];
};

const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'tmp']);
const TEXT = /(\.(ts|tsx|mjs|cjs|js|json|md|sql|csv|txt|journal|sh|yml|yaml)|\/run|LICENSE)$/;

/** Reads the tree below `root`. */
export function readHouse(root: string): House {
  const files: TextFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !NOT_OURS.has(entry.name)) walk(path);
      if (entry.isFile() && TEXT.test(path)) {
        files.push({ path, text: readFileSync(join(root, path), 'utf8') });
      }
    }
  };
  walk('');
  return houseOf(files);
}

/** A house from texts by path, as the rules' own tests build it. */
export function houseFrom(texts: Readonly<Record<string, string>>): House {
  return houseOf(Object.entries(texts).map(([path, text]) => ({ path, text })));
}

function houseOf(files: readonly TextFile[]): House {
  const code = files.filter(({ path }) => /\.tsx?$/.test(path));
  return { files, sources: code.map(sourceOf) };
}

function sourceOf({ path, text }: TextFile): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, text, lines: text.split('\n'), tree, imports: importsOf(path, tree) };
}

function importsOf(path: string, tree: ts.SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const from = specifier.text;
    imports.push({ from, path: resolvePath(path, from), line: lineOf(tree, specifier), kind });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ? 'types' : 'static');
    }
    if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly ? 'types' : 'static');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, 'types');
    }
    if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], 'dynamic');
  });
  return imports;
}

function isLoad(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === 'require';
}

/** `src/desk/a.ts`, `../domain/b.ts` -> `src/domain/b.ts`; undefined for a package. */
function resolvePath(importer: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const parts = importer.split('/').slice(0, -1);
  for (const step of from.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** Calls `look` on every node, parents first. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** Counted from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Types of a package that ships none: its shape is not ours to choose, and nobody imports it. */
export function isDeclaration(path: string): boolean {
  return path.endsWith('.d.ts');
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
