import * as fc from 'fast-check';
import { addDays } from '../../../../src/domain/dates';
import type { Drawing, Shape } from '../../../../src/domain/insight/pictures/drawing';
import { PAPER_COLOURS } from '../../../../src/domain/insight/pictures/paper-colours';
import { drawTrend, trendOf } from '../../../../src/domain/insight/pictures/trend';
import { drawPictures } from '../../../../src/domain/insight/regional-report/draw-pictures';
import { contentOf, issuedIn } from '../../../../src/register/reports';
import { recordsImrRequest } from '../../builders';
import { closes, issuedAs, notifiedOn, rates, reportOf, told } from './stories';
import { picturesHeading } from '../../../../src/domain/insight/regional-report/words';

const asked = recordsImrRequest(undefined, { askedOn: '2012-08-08' });
const HELD = [
  told('SCR-A-2012-0001', notifiedOn('2012-04-02'), ['2012-05-01', rates('red', 'Two homes.')]),
  told('SCR-A-2012-0002', notifiedOn('2012-08-02'), ['2012-08-08', asked]),
  // Closed before the period, and within 12 months.
  told('SCR-A-2012-0003', notifiedOn('2012-01-09'), ['2012-05-08', closes]),
  told('SCR-A-2012-0004', notifiedOn('2012-09-24'))
];
const report = reportOf(HELD, { today: '2012-10-02' });

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.is === 'number' ? flat(shape.shapes) : [shape]));
const wordsIn = ({ shapes }: Drawing): readonly string[] =>
  flat(shapes).flatMap((shape) => (shape.is === 'words' ? [shape.words] : []));
const pictureOf = (id: string, of = report) => {
  const found = drawPictures(of).find((picture) => picture.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the pictures of a report (KP-6)', () => {
  test('each says in a sentence what it shows, and has its numbers as a table', () => {
    const pictures = drawPictures(report);
    expect(pictures.map(({ heading }) => heading)).toEqual([
      'Open reviews over 12 months',
      'How long reviews have been overdue',
      'Open reviews by stage and age',
      'Risk ratings over 12 months',
      'Tasks due in the next 4 weeks'
    ]);
    expect(pictures.map(({ sentence }) => sentence)).toEqual([
      'Open reviews went from 0 on 4 October 2011 to 3 on 2 October 2012; those with overdue tasks from 0 to 3.',
      'Counted by the task that was due first: 1 review up to 1 week, 1 review 4 to 12 weeks, 1 review over 12 weeks.',
      'By stage: Notified 2, IMR 1. Notified over 12 months ago: 0.',
      'Open reviews on 2 October 2012: red 1, amber 0, green 0, not rated yet 2. One bar is one month.',
      expect.stringMatching(/^Tasks are due on \d days? from 2 October 2012 to 29 October 2012\. /)
    ]);
    for (const { columns, rows } of pictures)
      for (const { figures } of rows) expect(figures).toHaveLength(columns.length - 1);
  });

  test('a review that closed before the period is in the trend, and in no line of the table', () => {
    expect(report.lines.map(({ reference }) => reference)).not.toContain('SCR-A-2012-0003');
    const may = pictureOf('trend').rows.find(({ name }) => name === '1 May 2012');
    expect(may?.figures[0]).toBe(2);
  });

  test('they are stored with an issued report, and are the same when it is read again', () => {
    const issued = issuedAs(1, report);
    const read = issuedIn({ content: contentOf(issued) });
    expect(read).toEqual(issued);
    expect(drawPictures(read.report)).toEqual(drawPictures(report));
  });

  test('a report from before there were pictures and a summary is read without them', () => {
    const { number, issuedAt, issuedBy } = issuedAs(1, report);
    const earlier = { ...report, pictures: undefined, summary: undefined };
    const read = issuedIn({ content: JSON.stringify({ number, issuedAt, issuedBy, report: earlier }) });
    expect(read.report.summary).toEqual([]);
    expect(drawPictures(read.report)).toEqual([]);
    expect(read.report.lines).toEqual(report.lines);
  });

  test('read a year later they name the day of the report, and never “Today”', () => {
    for (const { drawing } of drawPictures(report)) expect(wordsIn(drawing)).not.toContain('Today');
    for (const id of ['risk', 'due']) expect(wordsIn(pictureOf(id).drawing)).toContain('2 Oct');
  });

  test('of a region without reviews, each says that there are none', () => {
    const sentences = drawPictures(reportOf([])).map(({ sentence }) => sentence);
    expect(sentences[1]).toBe('No open review has an overdue task.');
    expect(sentences[2]).toBe('No reviews are open.');
    expect(sentences[4]).toBe('No tasks are due from 2 October 2012 to 29 October 2012.');
  });
});

describe('the period of the report on the trend', () => {
  const TODAY = '2012-10-02';
  const marked = (from: string, until: string) =>
    flat(drawTrend(trendOf([], TODAY), { from, until }).shapes).filter(({ is }) => is === 'words');

  test('is marked where it lies within the 12 months, and stays within the drawing', () => {
    const day = fc.integer({ min: -700, max: 60 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from = '', until = ''] = [one, other].sort();
        const drawing = drawTrend(trendOf([], TODAY), { from, until });
        const bracket = flat(drawing.shapes).find((shape) => shape.is === 'line' && shape.tone === 'words');
        const isShown = until >= '2011-10-04' && from <= TODAY;
        expect(bracket !== undefined).toBe(isShown);
        if (bracket?.is === 'line')
          for (const [x, y] of bracket.points) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(drawing.width);
            expect(y).toBeLessThanOrEqual(drawing.height);
          }
      }),
      { seed: 20261130, numRuns: 80 }
    );
  });

  test('is named beside it', () => {
    expect(marked('2012-07-01', '2012-09-30')).toContainEqual(expect.objectContaining({ words: 'This report' }));
  });
});

describe('on paper', () => {
  const lightness = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { words, quiet } = PAPER_COLOURS;
  const measures = Object.entries(PAPER_COLOURS).filter(([tone]) => !['grid', 'band', 'due'].includes(tone));

  test.each(measures)('%s stands out from white, in grey too', (_tone, colour) => {
    expect(1.05 / (lightness(colour) + 0.05)).toBeGreaterThanOrEqual(WITHOUT_WORDS);
  });

  test.each([words, quiet])('words in %s can be read on each ground', (colour) => {
    for (const ground of ['#ffffff', PAPER_COLOURS.band, PAPER_COLOURS.due])
      expect((lightness(ground) + 0.05) / (lightness(colour) + 0.05)).toBeGreaterThanOrEqual(FOR_WORDS);
  });
});

/** What WCAG 2.2 asks of what is drawn, and of words. */
const WITHOUT_WORDS = 3;
const FOR_WORDS = 4.5;

test('a report that is made after its period says of which day its pictures are', () => {
  expect(picturesHeading({ asOf: '2012-10-02', until: '2012-09-30' })).toBe(
    'Pictures: the region on 2 October 2012, with reviews notified since the period'
  );
  expect(picturesHeading({ asOf: '2012-09-30', until: '2012-09-30' })).toBe('Pictures');
});
