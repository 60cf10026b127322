import { excelText } from '../../src/domain/excel-text';

test.each([
  ['File_x0020_name', 'File_x005F_x0020_name'],
  ['_xAB12_', '_x005F_xAB12_'],
  ['_x0020__x0020_', '_x005F_x0020__x005F_x0020_'],
  ['Ta\ufffdl', 'Ta_xFFFD_l'],
  ['_x0020\ufffd', '_x005F_x0020_xFFFD_'],
  ['plain_xx0020_ text', 'plain_xx0020_ text']
])('“%s” reaches Excel as it is', (typed, written) => {
  expect(excelText(typed)).toBe(written);
  // As Excel reads it.
  expect(written.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))).toBe(typed);
});

test('a text that is too long is cut, and no character of it in two', () => {
  expect(excelText('x'.repeat(40_000))).toHaveLength(32_767);
  expect(excelText(`x${'🕯'.repeat(20_000)}`)).toBe(`x${'🕯'.repeat(16_383)}`);
});
