import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { pdfReport } from '../../../bot/regional-report/pdf';
import { printable, printableReport, SUBSTITUTED } from '../../../bot/regional-report/printable';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { anyTaken } from '../../domain/taken';
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
  ['The ﬁle: 2⅛ m², 10⁴ for ₦500', 'The ﬁle: 2⅛ m², 10⁴ for ₦500'],
  ['5\u2009000\u3000beds', '5 000 beds'],
  ['\u2066Ann\u2069 \u061cB', 'Ann B'],
  ['\u1e62o\u0323la\u0301', 'Sọlá'],
  ['x'.repeat(25), `${'x'.repeat(10)}\u200b${'x'.repeat(10)}\u200b${'x'.repeat(5)}`]
])('“%s” is printed “%s”', (typed, printed) => {
  expect(printable(typed).shown).toBe(printed);
});

test('every character of every alphabet is printed in the font, or by its substitute', () => {
  for (let code = 0x20; code < 0x1fb00; code += 1)
    if (code < 0xd800 || code > 0xdfff) {
      const printed = printable(String.fromCodePoint(code)).shown;
      if (printed !== '\n' && !isInFont(printed)) throw new Error(`U+${code.toString(16)} is printed “${printed}”`);
      const character = String.fromCodePoint(code).normalize('NFC');
      if (isInFont(character) && !/[\p{M}\p{DI}\p{Z}]/u.test(character) && !NO_SIGN.test(character))
        expect(printed).toBe(character);
    }
});

/** Signs that are printed as others which say the same; the examples above show some. */
const SIGNS = /[☐☑☒✓✔✗✘→←⇒▪]/gu;

/**
 * The font draws it, but it says nothing to a reader: the substitute itself, an object that is missing, a sign of the
 * font’s own.
 */
const NO_SIGN = /^[\ufffd\ufffc\p{Co}]/u;

/** What a character, with the accents that follow it, is printed as, and whether that is less than was typed. */
function expectedOf(character: string): readonly [shown: string, isLess: boolean] {
  const seen = character.replace(/\p{DI}/gu, '').replace(/[\p{Zl}\p{Zp}\t]|(?!\u00a0)\p{Zs}/gu, ' ');
  const base = seen.normalize('NFD').replace(/\p{M}/gu, '');
  if (NO_SIGN.test(seen)) return ['�', true];
  if (seen === '\n' || (!/\p{M}/u.test(seen) && isInFont(seen))) return [seen, false];
  return [base !== '' && isInFont(base) ? base : '�', true];
}

test('whatever is taken is printed unchanged, or by a substitute with a note', () => {
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const report = exampleReport(1);
  const [line] = report.report.lines;
  if (!line) throw new Error('no line');
  fc.assert(
    fc.property(anyTaken('text'), (taken) => {
      const text = taken.replace(SIGNS, '').normalize('NFC');
      const expected = [...characters.segment(text)].map(({ segment }) => expectedOf(segment));
      const { shown, isLess } = printable(text);
      const { cells } = line;
      const printed = printableReport({
        ...report,
        report: { ...report.report, lines: [{ ...line, cells: { ...cells, rationale: text } }] }
      });
      expect(printed.report.lines[0]?.cells.rationale).toBe(shown);
      expect(printed.report.notes.includes(SUBSTITUTED)).toBe(isLess);
      expect(isLess).toBe(expected.some(([, less]) => less));
      expect(shown.replace(/\u200b/g, '')).toBe(expected.map(([each]) => each).join(''));
    }),
    { seed: 6, numRuns: 250 }
  );
});

test('the PDF shows whoever issued it, and says when a name or an accent is not shown in full', () => {
  const report = exampleReport();
  const named = (issuedBy: string) => {
    const shown = printableReport({ ...report, issuedBy });
    return [shown.issuedBy, shown.report.notes.includes(SUBSTITUTED)];
  };
  expect(named('Siôn Łukasz')).toEqual(['Siôn Łukasz', false]);
  expect(named('مريم Ali')).toEqual(['���� Ali', true]);
  expect(named('\u1e62ola Ade')).toEqual(['Sola Ade', true]);
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
