import * as ts from 'typescript';
import { importsOf, isTyped, treeOf, type SourceFile } from './source-file';

/**
 * The exports of each file that no other file uses, as `path: name`. What a tool calls by itself is left out: see
 * `ENTRIES`.
 */
export function unusedExports(files: readonly SourceFile[]): readonly string[] {
  const code = files.filter(({ path }) => /\.(tsx?|mts|js)$/.test(path));
  const users = code.map((file) => ({
    path: file.path,
    imports: new Set(importsOf(file).map(({ from }) => from)),
    names: new Set(file.text.match(/[\p{L}$_][\p{L}\p{N}$_]*/gu) ?? [])
  }));
  return code
    .filter(
      (file) => isTyped(file) && !file.path.startsWith('test/') && !ENTRIES.some((entry) => entry.test(file.path))
    )
    .flatMap((file) => {
      const module = file.path.replace(/(\/index)?\.tsx?$/, '');
      const importers = users.filter(({ path, imports }) => path !== file.path && imports.has(module));
      return exportsOf(file)
        .filter((name) => !importers.some(({ names }) => names.has(name)))
        .map((name) => `${file.path}: ${name}`);
    });
}

/** SharePoint loads the class of the web part, and its strings have a declaration of their own. */
const ENTRIES: readonly RegExp[] = [/WebPart\.ts$/, /\.d\.ts$/];

function exportsOf(source: SourceFile): readonly string[] {
  const file = treeOf(source);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => name.text);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    const name = 'name' in statement ? (statement.name as ts.Identifier | undefined) : undefined;
    return name ? [name.text] : [];
  });
}
