import { backtracking } from './backtracking';

test.each([
  [/(a+)+b/, 'exponential'],
  [/(a*)*b/, 'exponential'],
  [/(a|a)*b/, 'exponential'],
  [/^(\w+\s?)*$/, 'exponential'],
  [/^(\d|[0-5])+x/, 'exponential'],
  [/\s+$/, 'polynomial'],
  [/<[^>]*>/, 'polynomial'],
  [/\s*,\s*/, 'polynomial'],
  [/^a*a*$/, 'polynomial'],
  [/^.*?b.*?c$/, 'polynomial'],
  [/(?=.*\d)[a-z]/, 'polynomial'],
  [/(?<=\s*)x/, 'polynomial'],
  [/^a{0,60}a{0,60}$/, 'polynomial'],
  [/^ab+x$/m, undefined],
  [/^\s+/, undefined],
  [/\s+/g, undefined],
  [/^<[^>]*>/, undefined],
  [/<[^<>]*>/, undefined],
  [/^(\s+\S+)*$/, undefined],
  [/^(?=.*\d)[a-z]/, undefined],
  [/^\d{1,3}-\d{1,3}$/, undefined],
  [/^(a|b)*c$/, undefined],
  [/^(?:a?){3}b/, undefined],
  [/x*y/y, undefined],
  [/\bfoo\b/, undefined]
] as const)('%s is %s', (pattern, slow) => {
  expect(backtracking(pattern.source, pattern.flags)).toBe(slow);
});

test('a pattern that refers to a group is not judged', () => {
  expect(() => backtracking('(a+)\\1', '')).toThrow('cannot be judged');
});
