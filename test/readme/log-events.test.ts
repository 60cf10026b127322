import { sourceFiles } from '../repository/source-file';
import { read } from './pages';

/**
 * What is logged by its name: a call’s first argument, which can be one of two, and what a route or verb is noted as.
 */
const LOGGED = /\blog\s*\.(?:event|fault)\(([^,)]*)/g;
const NOTED = /\baudit: '([a-z-]+)'/g;
/** So is the second argument of a change of mail. */
const CHANGED = /\bchange\(PATHS\.\w+, '([a-z-]+)'/g;

const inCode = new Set(
  sourceFiles()
    .filter(({ path }) => /^bot\/.*\.ts$/.test(path))
    .flatMap(({ text }) => [
      ...[...text.matchAll(LOGGED)].flatMap(([, first = '']) => [...first.matchAll(/'([a-z-]+)'/g)]),
      ...text.matchAll(NOTED),
      ...text.matchAll(CHANGED)
    ])
    .map(([, name = '']) => name)
);

const [, section = ''] = read('docs/operation.md').split('## Log events');
const inTable = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
);

test('the tables of log events have every event that the service writes, once, and no other', () => {
  expect(inCode.size).toBeGreaterThan(100);
  expect([...inTable].sort()).toEqual([...inCode].sort());
});
