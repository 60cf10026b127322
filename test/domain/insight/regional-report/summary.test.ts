import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../../../src/domain/dates';
import { readDay } from '../../../../src/domain/input/day';
import type { RegionalReport } from '../../../../src/domain/insight/regional-report/report';
import { plansPublication } from '../../acts';
import { recordsImrRequest } from '../../builders';
import { closes, issuedAs, notifiedOn, rates, reportOf, told } from './stories';

const TODAY = '2012-10-02';
const asked = recordsImrRequest(undefined, { askedOn: '2012-08-08' });
const planned = plansPublication;

const EARLIER = issuedAs(
  2,
  reportOf([told('SCR-A-2012-0001', notifiedOn('2012-04-02'), ['2012-05-01', rates('amber', 'One home.')])], {
    from: '2012-04-01',
    until: '2012-06-30',
    today: '2012-07-02'
  })
);

describe('the summary of a report, to be read aloud (KP-6)', () => {
  test('of a quarter in which much happened, it says what is open, moved, at risk, overdue, better and planned', () => {
    const report = reportOf(
      [
        told(
          'SCR-A-2012-0001',
          notifiedOn('2012-04-02'),
          ['2012-05-01', rates('amber', 'One home.')],
          ['2012-08-08', asked],
          ['2012-09-03', rates('red', 'A second home.')]
        ),
        told('SCR-A-2012-0002', notifiedOn('2012-08-02'), ['2012-08-20', rates('red', 'One home.')]),
        told('SCR-A-2012-0003', notifiedOn('2012-08-03'), ['2012-09-02', planned('2012-12-03')]),
        told('SCR-A-2012-0004', notifiedOn('2012-05-02'), ['2012-09-01', closes])
      ],
      { previous: EARLIER }
    );
    expect(report.summary).toEqual([
      '3 adult reviews were open in South West when the period ended on 30 September 2012.',
      'In the period 2 were opened or reopened, and 1 was closed.',
      'As on 2 October 2012, 2 open reviews are rated red: SCR-A-2012-0001, SCR-A-2012-0002; the risk is increasing in 1: SCR-A-2012-0001; 1 is not rated yet.',
      expect.stringMatching(
        /^As on 2 October 2012, 3 reviews have overdue tasks, the longest for \d+ days \(SCR-A-2012-0001\)\.$/
      ),
      'Worse than in report 2, for 1 April 2012 to 30 June 2012, each on the day it was made: reviews with overdue tasks from 1 to 3; open reviews rated red from 0 to 2.',
      '1 review report is planned for publication: SCR-A-2012-0003, expected on 3 December 2012.'
    ]);
  });

  test('of a quarter in which nothing happened, it says so once for each, and nothing that is nothing', () => {
    expect(reportOf([]).summary).toEqual([
      'No adult reviews were open in South West when the period ended on 30 September 2012.',
      'In the period no reviews were opened, reopened or closed.',
      'As on 2 October 2012, no reviews have overdue tasks.'
    ]);
  });

  test('of a period that has not ended, it says on which day', () => {
    const [first] = reportOf([told('SCR-A-2012-0001', notifiedOn('2012-07-02'))], { today: '2012-07-10' }).summary;
    expect(first).toBe('1 adult review was open in South West on 10 July 2012.');
  });

  test('it names six of many, and says how many more there are', () => {
    const held = Array.from({ length: 8 }, (_, at) =>
      told(`SCR-A-2012-000${at + 1}`, notifiedOn('2012-07-02'), ['2012-07-03', rates('red', 'Two homes.')])
    );
    expect(reportOf(held).summary[2]).toBe(
      'As on 2 October 2012, 8 open reviews are rated red: SCR-A-2012-0001, SCR-A-2012-0002, SCR-A-2012-0003, SCR-A-2012-0004, SCR-A-2012-0005, SCR-A-2012-0006 and 2 more in the table.'
    );
  });

  test('a publication without a day has none', () => {
    const held = [told('SCR-A-2012-0001', notifiedOn('2012-07-02'), ['2012-09-02', planned('')])];
    expect(reportOf(held).summary.at(-1)).toBe(
      '1 review report is planned for publication: SCR-A-2012-0001, no day yet.'
    );
  });

  test('it is better where fewer are overdue or red, worse where more are, and says where it is both or neither', () => {
    const red = (reference: string) => told(reference, notifiedOn('2012-07-02'), ['2012-07-03', rates('red', 'Two.')]);
    const comparison = (before: RegionalReport, now: Parameters<typeof reportOf>[0]) =>
      reportOf(now, { previous: issuedAs(2, before) }).summary.find((sentence) => sentence.includes('report 2'));
    const fresh = (reference: string) =>
      told(reference, notifiedOn('2012-09-28'), ['2012-09-28', rates('red', 'Two.')]);
    const one = reportOf([red('SCR-A-2012-0001')]);
    expect(comparison(one, [])).toMatch(
      /^Better than in report 2, .* from 1 to 0; open reviews rated red from 1 to 0\.$/
    );
    expect(comparison(reportOf([]), [red('SCR-A-2012-0001')])).toMatch(/^Worse than in report 2, /);
    expect(comparison(one, [red('SCR-A-2012-0001')])).toMatch(
      /^No better and no worse than in report 2, .*: reviews with overdue tasks unchanged at 1; open reviews rated red unchanged at 1\.$/
    );
    expect(comparison(one, [fresh('SCR-A-2012-0001'), fresh('SCR-A-2012-0002')])).toMatch(
      /^Better in one respect and worse in the other than in report 2, .* from 1 to 0; .* from 1 to 2\.$/
    );
  });
});

/** The day that a cell says in words, YYYY-MM-DD. */
function dayIn(words: string): string {
  const read = readDay(words);
  if (!('day' in read)) throw new Error(read.problem);
  return read.day;
}

/** The numbers that a sentence says, without those of a reference, a day or a report. */
const numbersIn = (sentence = ''): readonly number[] =>
  [...sentence.replace(/SCR-A-\d{4}-\d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|report \d+/gu, '').matchAll(/\d+/g)].map(
    ([number]) => Number(number)
  );

const anyDay = fc.integer({ min: 0, max: 270 }).map((after) => addDays('2012-01-01', after));
const anyStory = fc.record({
  opened: anyDay,
  closed: fc.option(anyDay),
  levels: fc.array(fc.constantFrom('red', 'amber', 'green'), { maxLength: 2 }),
  isPlanned: fc.boolean()
});

test('on any register, the numbers that the sentences say are those counted from the lines', () => {
  fc.assert(
    fc.property(fc.array(anyStory, { maxLength: 9 }), fc.boolean(), (stories, isCompared) => {
      const held = stories.map(({ opened, closed, levels, isPlanned }, at) =>
        told(
          `SCR-A-2012-${String(at + 1).padStart(4, '0')}`,
          notifiedOn(opened),
          ...levels.map((level) => [addDays(opened, 1), rates(level, `Now ${level}.`)] as const),
          ...(isPlanned ? [[addDays(opened, 1), planned('2013-02-04')] as const] : []),
          ...(closed !== null && closed > addDays(opened, 1) ? [[closed, closes] as const] : [])
        )
      );
      const { lines, summary: said } = reportOf(held, { today: TODAY, previous: isCompared ? EARLIER : undefined });
      const summary = said.map((sentence) => sentence.replace(/^As on [^,]*, /, ''));
      const open = lines.filter(({ openAfter }) => openAfter);
      const counted = (of: readonly unknown[]): readonly number[] => (of.length === 0 ? [] : [of.length]);
      const red = open.filter(({ risk }) => risk === 'red');
      const late = lines.filter((line) => line.late);
      expect(numbersIn(summary[0])).toEqual(counted(open));
      expect(numbersIn(summary[1])).toEqual([
        ...counted(lines.filter(({ openBefore }) => !openBefore)),
        ...counted(lines.filter(({ openAfter }) => !openAfter))
      ]);
      const risk = summary.find((sentence) => sentence.includes('rated red') && !sentence.includes('report 2'));
      expect(risk === undefined).toBe(open.length === 0);
      expect(numbersIn(risk).filter((number) => number > 0)).toEqual(
        expect.arrayContaining([
          ...counted(red),
          ...counted(open.filter(({ cells }) => cells.direction === 'Risk increasing'))
        ])
      );
      const overdue = summary.find((sentence) => /^(?:no|\d+) reviews? ha(?:s|ve) overdue tasks/.test(sentence));
      const days = late.map(({ cells }) => daysBetween(dayIn(cells.due), TODAY));
      expect(numbersIn(overdue)).toEqual(late.length === 0 ? [] : [late.length, Math.max(...days)]);
      const comparison = summary.find((sentence) => sentence.includes('report 2'));
      expect(comparison !== undefined).toBe(isCompared);
      if (isCompared) {
        expect(numbersIn(comparison)).toContain(late.length);
        expect(numbersIn(comparison).at(-1)).toBe(red.length);
      }
      const publication = summary.find((sentence) => sentence.includes('planned for publication'));
      expect(numbersIn(publication)).toEqual(
        counted(open.filter(({ cells }) => cells.publication.includes('expected')))
      );
      expect(summary.length).toBeGreaterThanOrEqual(3);
      expect(summary.length).toBeLessThanOrEqual(6);
      for (const sentence of summary) expect(sentence).toMatch(/^\S.*[^.]\.$/);
      for (const word of ['0 ', '1 reviews', '1 open reviews', '1 days', '1 are ', '1 were ', '1 have ', 'undefined'])
        expect(` ${summary.filter((sentence) => sentence !== comparison).join(' ')}`).not.toContain(` ${word}`);
    }),
    { seed: 20261130, numRuns: 60 }
  );
});
