import { isForReaders, readable } from './words-page';

test.each([
  ['Check {length} answers.', 'Check {number} answers.'],
  ['Showing {0} of {1}.', 'Showing … of ….'],
  ['{coverForName} is away until {shownUntil}.', '{cover for name} is away until {shown until}.'],
  ['{SCRs} of {a PCT}: {partnership’s} own.', '{SCRs} of {a PCT}: {partnership’s} own.']
])('“%s” is printed “%s”', (words, printed) => expect(readable(words)).toBe(printed));

test.each([
  ['Read version …', true],
  ['… overdue', true],
  ['Closed', true],
  ['… to …', false],
  ['or $1', false],
  ['[the | a] …', false],
  ['{name}, …', false],
  ['--{boundary} Content-Type: multipart/mixed', false],
  ['aria-sort="[descending | ascending]"', false]
])('“%s” is for readers: %s', (words, is) => expect(isForReaders(words)).toBe(is));
