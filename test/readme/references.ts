import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { SETTING_ROWS } from '../../src/register/settings/setting-rows';
import { ROOT, sourceFiles, type SourceFile } from '../repository/source-file';

/** What a document refers to that is not there, each in words. */
export function deadReferences(page: SourceFile): readonly string[] {
  const prose = page.text.replace(/^```.*?^```/gms, '');
  return [
    ...linksIn(prose).flatMap((target) => brokenLink(page, target)),
    ...pointers(prose),
    ...commandsIn(page.text).flatMap(unknownCommand),
    ...unknownSettings(prose),
    // A decision names what is not used, too.
    ...(page.path.startsWith('docs/decisions/') ? [] : unknownNames(prose))
  ];
}

const linksIn = (prose: string): readonly string[] =>
  [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target]) => target ?? '');

function brokenLink({ path, text }: SourceFile, target: string): readonly string[] {
  const [file = '', anchor] = target.split('#');
  const full = join(ROOT, dirname(path), decodeURIComponent(file));
  if (file !== '' && !existsSync(full)) return [`${target}: there is no such file`];
  if (anchor === undefined) return [];
  const linked = file === '' ? text : file.endsWith('.md') ? readFileSync(full, 'utf8') : undefined;
  return linked === undefined || anchorsIn(linked).includes(anchor) ? [] : [`${target}: there is no such heading`];
}

/** The anchors that GitHub makes of headings. */
export const anchorsIn = (page: string): readonly string[] =>
  [...page.replace(/^```.*?^```/gms, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-')
  );

const SHAPES = {
  table: /^\|.*\|$/m,
  list: /^\s*([-*]|\d+\.) /m,
  picture: /!\[|^```mermaid/m,
  diagram: /^```mermaid/m,
  example: /^```/m,
  section: /^#{2,} /m
} as const;

/** “The table above” and its kind, where there is none above. */
function pointers(prose: string): readonly string[] {
  const found = [
    ...prose.matchAll(/\b(tables?|lists?|pictures?|diagrams?|sections?)(?: \w+){0,5} (above|below)\b/gi),
    ...prose.matchAll(/\b(?:above|below)(?: \w+)? (tables?|lists?|pictures?|diagrams?|sections?)\b/gi)
  ];
  return found.flatMap((match) => {
    const [phrase, noun = ''] = match;
    const before = prose.slice(0, prose.lastIndexOf('\n', match.index) + 1);
    const after = prose.slice(match.index);
    const shape = Object.entries(SHAPES).find(([name]) => noun.toLowerCase().startsWith(name))?.[1];
    const there = /above/i.test(phrase) ? before : after;
    return shape?.test(there) ? [] : [`“${phrase}”: there is none`];
  });
}

/** The lines of commands: in code, whether of a line or of a block. */
const commandsIn = (page: string): readonly string[] => [
  ...[...page.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n')),
  ...[...page.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')
];

const scripts: Readonly<Record<string, string>> = scriptsOf(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
);

function scriptsOf(manifest: unknown): Readonly<Record<string, string>> {
  if (typeof manifest !== 'object' || manifest === null || !('scripts' in manifest)) return {};
  return Object.fromEntries(Object.entries(manifest.scripts ?? {}).filter(([, script]) => typeof script === 'string'));
}

/** Scripts of the package that are not there, and options that the program behind one does not know. */
function unknownCommand(line: string): readonly string[] {
  return [...line.matchAll(/npm (?:run (?:-s |--silent )?)?([a-z][\w:-]*)([^&|;#]*)/g)].flatMap(
    ([, name = '', rest = '']) => {
      if (['ci', 'install', 'audit'].includes(name)) return [];
      const script = scripts[name];
      if (script === undefined) return [`npm run ${name}: the package has no such script`];
      const options = [...rest.replace(/^.*? -- /s, '').matchAll(/(?<=\s|^)--([a-z][\w-]*)/g)].map(
        ([, option]) => option ?? ''
      );
      return options
        .filter((option) => option !== 'silent' && !isOptionOf(script, option))
        .map((option) => `npm run ${name} --${option}: no such option`);
    }
  );
}

/** Jest and the like have options of their own; a program of the product names each of its options in a string. */
function isOptionOf(script: string, option: string): boolean {
  const program = script.split(' ').findLast((word) => word.endsWith('.ts'));
  if (program === undefined) return true;
  const full = join(ROOT, program);
  const files = [full, join(dirname(full), 'arguments.ts')].filter((file) => existsSync(file));
  const named = new RegExp(`(?<![\\w-])(--)?${option}(?![\\w-])`);
  if (files.some((file) => named.test(readFileSync(file, 'utf8')))) return true;
  return option === 'site' && relative(ROOT, full).startsWith(join('sharepoint', 'provision'));
}

/** Settings by name: `reminder/early`, `period/…` or a plain key beside the word setting. */
function unknownSettings(prose: string): readonly string[] {
  const named = [...prose.matchAll(/`((?:reminder|period|label)\/[\w…-]*)`/g)].map(([, key]) => key ?? '');
  const rows = [...prose.matchAll(/^\| (`[^|]+`) \| [^|]+ \|[^|]*\|$/gm)].length > 0 ? settingRowsIn(prose) : [];
  return [...named, ...rows]
    .filter((name) => !SETTING_ROWS.some(({ key }) => isNamed(key, name)))
    .map((name) => `\`${name}\`: there is no such setting`);
}

const isNamed = (key: string, name: string): boolean =>
  name.endsWith('…') ? key.startsWith(name.slice(0, -1)) : key === name;

function settingRowsIn(prose: string): readonly string[] {
  const table = /^\| Setting \| Standard \|[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/m.exec(prose)?.[1] ?? '';
  return table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ''));
}

const sources = (): string =>
  sourceFiles()
    .filter(({ path }) => !path.endsWith('.md') && !path.startsWith('test/readme/'))
    .map(({ text }) => text)
    .join('\n');
let known: ReadonlySet<string> | undefined;

/** Names of the code, variables and log codes: one word with a capital, a line or a hyphen in it. */
function unknownNames(prose: string): readonly string[] {
  known = known ?? new Set(sources().match(/[\w-]*\w/g) ?? []);
  const named = [...prose.matchAll(/`((?=\w*[a-z][A-Z]|[A-Z]+_|[a-z]+-[a-z])[\w-]+)`/g)].map(([, name]) => name ?? '');
  return named.flatMap((name) => (known?.has(name) ? [] : [`\`${name}\`: nothing in the code has that name`]));
}
