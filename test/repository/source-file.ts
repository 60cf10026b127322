import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import * as ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['src', 'bot', 'sharepoint', 'manifest', 'config', 'docs', 'test'];
const SOURCES = ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.scss', '.html', '.md', '.yml'];
// Built by gulp, or left behind by a run.
const NOT_OURS = ['sharepoint/solution', 'node_modules', 'browser/screenshots', 'test/results'];

/** Every source of the project's own: what its folders hold, and the files beside them. */
export function sourceFiles(): readonly SourceFile[] {
  const beside = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map(({ name }) => join(ROOT, name));
  return [...FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder))), ...beside]
    .filter((path) => SOURCES.includes(extname(path)))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_OURS.some((not) => path.split(sep).join('/').endsWith(not)) || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

export const isCode = ({ path }: SourceFile): boolean => /\.(tsx?|[cm]?js)$/.test(path) && !path.endsWith('.d.ts');
export const isTyped = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);

/** What a file imports, as paths from the root or names of packages; `types` when only a type of it is. */
export interface Import {
  readonly from: string;
  readonly types: boolean;
}

const imports = new WeakMap<SourceFile, readonly Import[]>();

/** The imports of a file, found once for all rules. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found = imports.get(file) ?? findImports(file);
  imports.set(file, found);
  return found;
}

function findImports(file: SourceFile): readonly Import[] {
  const typeOnly = [...file.text.matchAll(/^(?:import|export) type [^;]*?from '([^']+)'/gm)].map((found) => found[1]);
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => ({
    from: fileName.startsWith('.') ? posix.join(dirname(file.path), fileName) : fileName,
    types: typeOnly.includes(fileName)
  }));
}

export const isPackage = (from: string): boolean => !/^(src|bot|sharepoint|manifest|config|test|\.\.)(\/|$)/.test(from);

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file, parsed once for all rules. */
export function treeOf(file: SourceFile): ts.SourceFile {
  const { path, text } = file;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = trees.get(file) ?? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  trees.set(file, tree);
  return tree;
}

const nodes = new WeakMap<SourceFile, readonly ts.Node[]>();

/** Every node of a file's syntax tree. */
export function nodesOf(file: SourceFile): readonly ts.Node[] {
  const known = nodes.get(file);
  if (known) return known;
  const all: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  nodes.set(file, all);
  return all;
}
