import { INPUT_KINDS } from './input-kinds';

describe.each(INPUT_KINDS)('$title', ({ read, cases }) => {
  test.each(cases)('“$typed”', ({ typed, ...expected }) => {
    expect(read(typed)).toEqual(expected);
  });
});
