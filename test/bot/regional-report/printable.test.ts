import { createRequire } from 'node:module';
import { pdfReport } from '../../../bot/regional-report/pdf';
import { printable, printableReport, SUBSTITUTED } from '../../../bot/regional-report/printable';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { exampleReport } from './example';

/** The library’s own reader of fonts, as far as it is used here. */
interface Fonts {
  readonly openSync: (path: string) => { readonly hasGlyphForCodePoint: (code: number) => boolean };
}
const within = createRequire(createRequire(require.resolve('pdfmake/package.json')).resolve('pdfkit'));
const { openSync } = within('fontkit') as Fonts;
const FACES = ['Regular', 'Medium', 'Italic', 'MediumItalic'].map((name) =>
  openSync(require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))
);
const isInFont = (text: string): boolean =>
  [...text].every((sign) => FACES.every((face) => face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)));

test.each([
  ['Ŵyn ap Llŷr, Łucja O’Grady – £5 & “Söhne”', 'Ŵyn ap Llŷr, Łucja O’Grady – £5 & “Söhne”'],
  ['☒ yes ☐ no ✓ done → next', '[x] yes [ ] no [tick] done -> next'],
  ['مركز 👩‍👩‍👧‍👦 a', '���� � a'],
  ['Ty\u0302 Co\u00adch', 'Tŷ Coch'],
  ['Gloucestershire', 'Gloucestershire'],
  ['x'.repeat(25), `${'x'.repeat(10)}\u200b${'x'.repeat(10)}\u200b${'x'.repeat(5)}`]
])('“%s” is printed “%s”', (typed, printed) => {
  expect(printable(typed)).toBe(printed);
});

test('every character of every alphabet is printed in the font, or by its substitute', () => {
  for (let code = 0x20; code < 0x1fb00; code += 1)
    if (code < 0xd800 || code > 0xdfff) {
      const printed = printable(String.fromCodePoint(code));
      if (printed !== '\n' && !isInFont(printed)) throw new Error(`U+${code.toString(16)} is printed “${printed}”`);
    }
});

test('a report says once that something is missing, and only then', async () => {
  const report = exampleReport();
  expect(printableReport(report).report.notes).not.toContain(SUBSTITUTED);
  const [first, ...others] = report.report.lines;
  if (!first) throw new Error('no line');
  const arabic: IssuedReport = {
    ...report,
    report: { ...report.report, lines: [{ ...first, cells: { ...first.cells, service: 'مركز' } }, ...others] }
  };
  expect(printableReport(arabic).report.notes.filter((note) => note === SUBSTITUTED)).toHaveLength(1);
  expect((await pdfReport(arabic)).byteLength).toBeGreaterThan(1000);
});
