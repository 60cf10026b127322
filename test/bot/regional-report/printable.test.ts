import * as fc from 'fast-check';
import { pdfReport } from '../../../bot/regional-report/pdf';
import { printable, printableReport, SUBSTITUTED } from '../../../bot/regional-report/printable';
import { fontOf } from '../../../bot/regional-report/type/fonts';
import { linesIn } from '../../../bot/regional-report/type/lines';
import { runsIn } from '../../../bot/regional-report/type/runs';
import { xmlText } from '../../../bot/xml-text';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { anyTaken } from '../../domain/taken';
import { exampleReport } from './example';

test.each([
  ['Ŵyn ap Llŷr, Łucja O’Grady – £5 & “Söhne”', 'Ŵyn ap Llŷr, Łucja O’Grady – £5 & “Söhne”'],
  ['☒ yes ☐ no ✓ done → next', '☒ yes ☐ no ✓ done → next'],
  ['مركز 👩‍👩‍👧‍👦 a', 'مركز 👩‍👩‍👧‍👦 a'],
  ['Ty\u0302 Co\u00adch', 'Tŷ Coch'],
  ['Gloucestershire', 'Gloucestershire'],
  ['The ﬁle: 2⅛ m², 10⁴ for ₦500', 'The ﬁle: 2⅛ m², 10⁴ for ₦500'],
  ['5\u20090\u2028beds', '5 0 beds'],
  ['\u2068Ann\u2069 B', 'Ann B'],
  ['ก', '[U+0E01]'],
  ['a\ufffdb \ue000', 'a[U+FFFD]b [U+E000]'],
  ['ไทย', '[U+0E44]\u200b[U+0E17]\u200b[U+0E22]'],
  ['x'.repeat(25), `${'x'.repeat(10)}\u200b${'x'.repeat(10)}\u200b${'x'.repeat(5)}`],
  ['ਕ'.repeat(21), `${'ਕ'.repeat(10)}\u200b${'ਕ'.repeat(10)}\u200bਕ`]
])('“%s” is printed “%s”', (typed, printed) => {
  expect(printable(typed).shown).toBe(printed);
});

/** The code points of a printed text that no font has, or that a font draws as a missing one. */
const missingIn = (shown: string): readonly string[] =>
  runsIn(shown).flatMap(({ text, face }) =>
    text.split('\n').flatMap((line) =>
      fontOf(face)
        .layout(line)
        .glyphs.some(({ id }) => id === 0)
        ? [line]
        : []
    )
  );

const anyCharacter = fc.integer({ min: 0x20, max: 0x1fbff }).map((code) => String.fromCodePoint(code));
const anyText = fc.oneof(
  anyTaken('text'),
  fc.string({ unit: 'binary' }),
  fc.array(anyCharacter, { maxLength: 12 }).map((characters) => characters.join('')),
  // Within a script, whose letters join, pile up and change places.
  fc
    .constantFrom(0x5d0, 0x600, 0x650, 0x6c0, 0x900, 0x980, 0xa00, 0xa80, 0xb80, 0x4e00, 0x2190, 0x1f600)
    .chain((first) =>
      fc.array(
        fc.integer({ min: first, max: first + 0x7f }).map((code) => String.fromCodePoint(code)),
        { maxLength: 9 }
      )
    )
    .map((characters) => characters.join(''))
);

test('of any text, every character is printed in a font that has it, or as its code with a note', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const { shown, isLess } = printable(typed);
      expect(missingIn(shown)).toEqual([]);
      expect(isLess).toBe(/\[U\+[0-9A-F]{4,6}\]/.test(shown) && !/\[U\+[0-9A-F]{4,6}\]/.test(typed));
      if (!isLess) {
        const seen = (text: string): string =>
          xmlText(text)
            .normalize('NFC')
            .replace(/[\p{DI}\p{Z}\s]/gu, '');
        expect(seen(shown)).toBe(seen(typed));
      }
    }),
    { seed: 6, numRuns: 400 }
  );
});

test('lines that run from right to left lose and add no character, and each fits', () => {
  const rightToLeft = fc
    .array(fc.constantFrom('مركز', 'الرعاية', 'بیت', '(שלום)', 'Bristol', '12', '٣٤', '۱۲۳', '5.', 'x'.repeat(60)), {
      minLength: 1,
      maxLength: 12
    })
    .map((words) => `א ${words.join(' ')}`);
  const sorted = (text: string): string => [...text.replace(/\s/g, '').replace(/[()]/g, '|')].sort().join('');
  fc.assert(
    fc.property(rightToLeft, (text) => {
      const { shown } = printable(text);
      const lines = linesIn(shown, { width: 90, size: 8 });
      expect(sorted(lines.flatMap((line) => line.map((run) => run.text)).join(''))).toBe(sorted(shown));
      for (const line of lines) {
        const wide = line.reduce((sum, { text: part, face }) => {
          const font = fontOf(face);
          return sum + (font.layout(part).advanceWidth / font.unitsPerEm) * 8;
        }, 0);
        expect(wide).toBeLessThanOrEqual(90);
      }
    }),
    { seed: 6, numRuns: 100 }
  );
});

test.each([
  ['a sentence in English', 'Home بيت next', 'Home| |بيت| |next'],
  ['brackets', '(בית)', '(|בית|)'],
  ['words', 'בית ספר', 'ספר| |בית'],
  ['digits', 'בית 12', '12| |בית'],
  ['digits of Persian', 'بیت ۱۲', '۱|۲| |بیت']
])('from left to right, %s stand as the algorithm of Unicode orders them', (_what, typed, ordered) => {
  const [line = []] = linesIn(typed, { width: 400, size: 8 });
  expect(line.map(({ text }) => text).join('|')).toBe(ordered);
});

test('the PDF shows whoever issued it, and says when a name is not shown in full', () => {
  const report = exampleReport();
  const named = (issuedBy: string) => {
    const shown = printableReport({ ...report, issuedBy });
    return [shown.issuedBy, shown.report.notes.includes(SUBSTITUTED)];
  };
  expect(named('Siôn Łukasz')).toEqual(['Siôn Łukasz', false]);
  expect(named('مريم Ali')).toEqual(['مريم Ali', false]);
  expect(named('\u1e62ola Ade')).toEqual(['\u1e62ola Ade', false]);
  expect(named('ก Ade')).toEqual(['[U+0E01] Ade', true]);
});

test('a report says once that something is missing, and only then', async () => {
  const report = exampleReport();
  expect(printableReport(report).report.notes).not.toContain(SUBSTITUTED);
  const [first, ...others] = report.report.lines;
  if (!first) throw new Error('no line');
  const thai: IssuedReport = {
    ...report,
    report: { ...report.report, lines: [{ ...first, cells: { ...first.cells, service: 'ก' } }, ...others] }
  };
  expect(printableReport(thai).report.notes.filter((note) => note === SUBSTITUTED)).toHaveLength(1);
  expect((await pdfReport(thai)).byteLength).toBeGreaterThan(1000);
});
