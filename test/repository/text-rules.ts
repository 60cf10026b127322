import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as ts from 'typescript';
import type { Rule } from './rule';
import { isCode, isTyped, nodesOf, ROOT } from './source-file';

const LONGEST = 250;
/** SharePoint asks for all texts of a web part in a language in one file. */
const WORDS = /\/loc\/[a-z-]+\.js$/;
const unsafe = ['lint', 'disable'].join('-');
const line = (node: ts.Node): string =>
  `line ${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().slice(0, 80)}`;
const isUnknownCast = (node: ts.Node): boolean =>
  ts.isAsExpression(node) &&
  ts.isAsExpression(node.expression) &&
  node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;

export const TEXT_RULES: readonly Rule[] = [
  {
    what: `a file of code has at most ${LONGEST} lines`,
    why: 'A file that you have to scroll to understand holds more than one concept.',
    fix: 'Cut it by concept, one file each.',
    against: (file) => {
      const lines = file.text.replace(/\n$/, '').split('\n').length;
      return isCode(file) &&
        /^(src|bot|sharepoint|test|manifest)\//.test(file.path) &&
        !WORDS.test(file.path) &&
        lines > LONGEST
        ? [`${lines} lines`]
        : [];
    },
    broken: { path: 'bot/example.ts', text: 'x();\n'.repeat(LONGEST + 1) },
    kept: { path: 'bot/example.ts', text: 'x();\n'.repeat(LONGEST) }
  },
  {
    what: 'nothing is typed any, or cast by way of unknown',
    why: 'What comes from outside is parsed once at the edge; inside, the types tell the truth.',
    fix: 'Parse it with a schema, or give the function the narrower type that it needs.',
    against: (file) =>
      isTyped(file)
        ? nodesOf(file)
            .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword || isUnknownCast(node))
            .map(line)
        : [],
    broken: { path: 'bot/example.ts', text: 'const x = y as unknown as string;' },
    kept: { path: 'bot/example.ts', text: 'const any = "any"; // any one of them, as unknown as it is' }
  },
  {
    what: 'no check is switched off',
    why: 'A check that is switched off where it finds something finds nothing.',
    fix: 'Mend what it found.',
    against: ({ path, text }) =>
      isCode({ path, text })
        ? [...text.matchAll(new RegExp(`@ts-(?:ignore|nocheck)|${unsafe}`, 'g'))].map((found) => found[0])
        : [],
    broken: { path: 'bot/example.ts', text: `// ${unsafe}-next-line` },
    kept: { path: 'bot/example.ts', text: '// @ts-expect-error: an update without an ETag must not compile' }
  },
  {
    what: 'no test is skipped, focused or promised',
    why: 'A test that does not run cannot fail.',
    fix: 'Make it pass, or delete it.',
    against: (file) =>
      file.path.startsWith('test/') && isCode(file)
        ? nodesOf(file)
            .filter((node) =>
              ts.isPropertyAccessExpression(node)
                ? /^(it|test|describe)$/.test(node.expression.getText()) &&
                  /^(skip|only|todo|failing|fixme)$/.test(node.name.text)
                : ts.isCallExpression(node) && /^([xf](it|describe|test))$/.test(node.expression.getText())
            )
            .map(line)
        : [],
    broken: { path: 'test/bot/example.test.ts', text: `test.only('x', () => {});` },
    kept: { path: 'test/bot/example.test.ts', text: "test('only', () => {});" }
  },
  {
    what: 'modules have kebab-case names; components and the class of the web part PascalCase ones',
    why: 'A name that can be guessed is found.',
    fix: 'Rename the file after its concept.',
    against: (file) => {
      if (!isCode(file) || !/^(src|bot|sharepoint|test|manifest)\//.test(file.path)) return [];
      const name = basename(file.path).replace(/(\.(test|module))?\.(tsx?|[cm]?js)$/, '');
      const component = file.path.endsWith('.tsx') || name.endsWith('WebPart');
      return KEBAB.test(name) || (component && PASCAL.test(name)) ? [] : [name];
    },
    broken: { path: 'bot/cards/reviewCard.ts', text: '' },
    kept: { path: 'src/webparts/regionalRisk/components/ReviewList.tsx', text: '' }
  },
  {
    what: 'no file names a path of one machine',
    why: 'It works there and nowhere else.',
    fix: 'Begin at the folder of the file, or at a setting.',
    against: ({ text }) =>
      [ROOT, homedir() === '/' ? ROOT : homedir()]
        .filter((path) => new RegExp(`(?<![\\w.])${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`).test(text))
        .concat(
          [...text.matchAll(/(?<=['"`(\s])(?:\/(?:home|Users)\/\w+|[A-Z]:\\\\?Users)/g)].map((found) => found[0])
        ),
    broken: { path: 'bot/example.ts', text: `const folder = '${ROOT}/bot';` },
    kept: { path: 'bot/example.ts', text: "const path = '/api/commands';" }
  }
];
