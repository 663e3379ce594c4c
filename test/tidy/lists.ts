// Flat lists name everything they should, nothing lies about unused, and names follow one form.
import ts from 'typescript';
import {
  type Complaint,
  type House,
  isDeclaration,
  isTest,
  type Rule,
  type Source,
} from './source.ts';

type List = {
  readonly file: string;
  /** The files it must import. */
  readonly names: (source: Source) => boolean;
  readonly what: string;
};

const SCREEN_LIST = 'screens/index.ts';

/** Lists that stand before their first member are fine; members without their list are not. */
const LISTS: readonly List[] = [
  {
    file: 'src/cli/commands.ts',
    what: 'command',
    names: (source) => /^src\/cli\/[^/]+$/.test(source.path) && exportsA(source, 'Command'),
  },
  {
    file: SCREEN_LIST,
    what: 'screen',
    names: isScreen,
  },
  {
    file: 'src/lines/index.ts',
    what: 'line of business',
    names: ({ path }) => /^src\/lines\/[^/]+\/index\.ts$/.test(path),
  },
  {
    file: 'src/domain/reports/catalogue.ts',
    what: 'report',
    names: (source) =>
      /^src\/domain\/reports\/[^/]+$/.test(source.path) && exportsA(source, 'Report'),
  },
];

function isScreen(source: Source): boolean {
  return /^screens\/[^/]+$/.test(source.path) && exportsA(source, 'Screen');
}

/** True for `export const x: Kind<...> = ...`, `... satisfies Kind`, and `= makeKind(...)`. */
function exportsA(source: Source, kind: string): boolean {
  if (isTest(source.path)) return false;
  return source.tree.statements.some((statement) => {
    if (!ts.isVariableStatement(statement)) return false;
    const exported = statement.modifiers?.some((word) => word.kind === ts.SyntaxKind.ExportKeyword);
    return exported && statement.declarationList.declarations.some((made) => isOf(made, kind));
  });
}

/** Names that end in the kind count too: `PayScreen` is a `Screen`. */
function isOf({ type, initializer }: ts.VariableDeclaration, kind: string): boolean {
  if (initializer && ts.isCallExpression(initializer)) {
    return initializer.expression.getText().endsWith(kind);
  }
  const claimed = initializer && ts.isSatisfiesExpression(initializer) ? initializer.type : type;
  if (!claimed || !ts.isTypeReferenceNode(claimed)) return false;
  return claimed.typeName.getText().endsWith(kind);
}

function checkLists({ sources }: House): readonly Complaint[] {
  return LISTS.flatMap(({ file, names, what }) => {
    const list = sources.find(({ path }) => path === file);
    const named = new Set(list?.imports.map(({ path }) => path));
    return sources
      .filter((source) => source.path !== file && names(source) && !named.has(source.path))
      .map(({ path }) => `${path}:1 a ${what} that ${file} does not name; add it to that list`);
  });
}

function checkScreens({ sources }: House): readonly Complaint[] {
  const screens = new Set(sources.filter(isScreen).map(({ path }) => path));
  return sources
    .filter(({ path }) => screens.has(path))
    .flatMap((source) =>
      source.imports
        .filter(({ path }) => path !== undefined && path !== source.path && screens.has(path))
        .map(
          ({ line, from }) =>
            `${source.path}:${line} a screen imports the screen ${from}; go there by id, or move ` +
            'what both need to screens/parts',
        ),
    );
}

const ROOM_CODE = /^(src|screens|drivers)\//;

/**
 * A file counts as used when another imports it; its own test does not make it used. Before the
 * list of screens stands nothing is wired up, so nothing is judged.
 */
function checkDead({ sources }: House): readonly Complaint[] {
  if (!sources.some(({ path }) => path === SCREEN_LIST)) return [];
  const used = new Set(['src/main.ts']);
  for (const source of sources) {
    for (const { path } of source.imports) {
      if (path !== undefined && !isOwnTest(source.path, path)) used.add(path);
    }
  }
  return sources
    .filter(
      ({ path }) =>
        ROOM_CODE.test(path) && !isTest(path) && !isDeclaration(path) && !used.has(path),
    )
    .map(({ path }) => `${path}:1 nobody imports it; wire it up or delete it`);
}

function isOwnTest(test: string, path: string): boolean {
  return test.replace(/\.test\.tsx?$/, '') === path.replace(/\.tsx?$/, '');
}

function checkBrokenImports({ files, sources }: House): readonly Complaint[] {
  const known = new Set(files.map(({ path }) => path));
  return sources.flatMap((source) =>
    source.imports
      .filter(({ path }) => path !== undefined && !known.has(path))
      .map(({ line, from }) => `${source.path}:${line} ${from} does not exist; mend the path`),
  );
}

function checkDataRoom({ files }: House): readonly Complaint[] {
  return files
    .filter(({ path }) => /^data\/.*\.(tsx?|mjs|cjs|js)$/.test(path))
    .map(({ path }) => `${path}:1 code among the data; move it to the room that reads it`);
}

export const LIST_RULES: readonly Rule[] = [
  { name: 'flat lists name every file of their kind', check: checkLists },
  { name: 'no screen imports another', check: checkScreens },
  { name: 'no file is dead', check: checkDead },
  { name: 'every relative import exists', check: checkBrokenImports },
  { name: 'data holds no code', check: checkDataRoom },
];
