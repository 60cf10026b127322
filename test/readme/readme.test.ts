import { DUTY_IDS } from '../../src/domain/duties';
import { NOTICE_IDS } from '../../src/domain/notices';
import { STEP_IDS } from '../../src/domain/steps';
import { sentencesOf } from '../repository/sentences';
import { sourceFiles } from '../repository/source-file';
import { diagram, steps } from './domain-tables';
import { table, withBlock } from './markdown';
import { drawn, PAGES, read } from './pages';
import { readable } from './words-page';

test.each(PAGES)('$path has what the code says: run `npm run docs` when it has changed', (page) => {
  expect(drawn(page)).toBe(read(page.path));
});

test('a page without a place for what is drawn is refused', () => {
  expect(() => withBlock('# A page', 'Access', 'x')).toThrow('The page needs the two lines around Access');
});

test('the diagram has every way that an IMR can go, and no other', () => {
  expect(diagram('imr')).toContain('submitted --> agreed: Agree');
  expect(diagram('imr')).not.toContain('appointed --> provided');
});

test('every step is on the page of the rules, and a stroke in a cell does not end it', () => {
  for (const step of STEP_IDS) expect(steps()).toContain(`| \`${step}\` |`);
  expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
});

test('the README is short enough to be read', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});

test('every step, duty and notice has a sentence on the page of all words', () => {
  const page = read('docs/words.md');
  const sentences = sourceFiles()
    .filter(({ path }) => /^src\/domain\/(steps|duties|notices)\//.test(path))
    .flatMap(sentencesOf);
  for (const id of [...STEP_IDS, ...DUTY_IDS, ...NOTICE_IDS]) {
    const of = sentences.filter(({ where }) => where.includes(`${id} ›`)).map(({ words }) => readable(words));
    expect([id, of.some((words) => page.includes(`| ${words} |`))]).toEqual([id, true]);
  }
});
