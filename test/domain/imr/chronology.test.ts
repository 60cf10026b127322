import * as fc from 'fast-check';
import {
  chronologyChecks,
  quietPeriodsIn,
  quietPeriodText,
  inOrder,
  type ChronologyEntry
} from '../../../src/domain/imr/chronology';
import { chronologyEntriesFrom } from '../../../src/domain/imr/chronology-rows';
import { readPartDate, partDateText } from '../../../src/domain/input/part-date';

const TODAY = '2012-08-07';
const entry = (number: number, typed: string, time = ''): ChronologyEntry => {
  const read = readPartDate(typed);
  if ('problem' in read) throw new Error(read.problem);
  return { number, date: read.date, time, source: 'Inspection file', event: 'Visit', action: '', comment: '' };
};
const from = (...rows: readonly (readonly string[])[]) => chronologyEntriesFrom(rows, TODAY);

describe('the order of a chronology', () => {
  it('is date, time and order of entry; a part-date begins what it stands for, and what has no date comes last', () => {
    const entries = [
      entry(1, 'not known'),
      entry(2, '3 May 2011', '14:30'),
      entry(3, '3 May 2011'),
      entry(4, 'May 2011'),
      entry(5, '2011'),
      entry(6, '3 May 2011', '09:00'),
      entry(7, 'c. 2011'),
      entry(8, '31 Dec 2010'),
      entry(9, '3 May 2011', '09:00')
    ];
    expect(inOrder(entries).map(({ number }) => number)).toEqual([8, 5, 7, 4, 3, 6, 9, 2, 1]);
  });

  it('is the same from whatever order it is made', () => {
    const some = fc.shuffledSubarray(
      ['2011', 'May 2011', '3 May 2011', '4 May 2011', 'not known', 'c. 2011', '2010', 'May 2011', '3 May 2011'].map(
        (typed, index) => entry(index + 1, typed, index % 2 ? '10:00' : '')
      ),
      { minLength: 9 }
    );
    const [first] = fc.sample(some, { numRuns: 1, seed: 1 });
    fc.assert(
      fc.property(some, (entries) => {
        expect(inOrder(entries)).toEqual(inOrder(first ?? []));
      }),
      { seed: 20110503 }
    );
  });
});

describe('a gap', () => {
  it('is told when it is certain and long', () => {
    const [gap, ...others] = quietPeriodsIn([
      entry(1, '3 May 2011'),
      entry(2, '9 September 2011'),
      entry(3, '1 November 2011'),
      entry(4, 'not known')
    ]);
    expect(others).toEqual([]);
    expect(gap && quietPeriodText(gap)).toBe('Nothing is recorded between 3 May 2011 and 9 September 2011 (129 days).');
  });
  it.each([
    ['2011 fills all of its year', ['3 Jan 2011', '2011', '1 Dec 2011']],
    ['a long entry reaches past a short one', ['2011', '3 Jan 2011', '20 Dec 2011']],
    ['about is no limit', ['c. 3 Jan 2011', '1 Dec 2011']],
    ['90 days are not long', ['1 Jan 2011', '1 Apr 2011']]
  ])('is not told where there may be none: %s', (_, dates) => {
    expect(quietPeriodsIn(dates.map((typed, index) => entry(index + 1, typed)))).toEqual([]);
  });
});

test('KP-8: “An IMR is a report on what an individual agency involvement has been in the case that is being reviewed and will normally include a chronology.” What is missing is said before it is submitted, and stands in nobody’s way', () => {
  expect(chronologyChecks([])).toEqual([
    expect.stringMatching(/^An IMR normally includes a chronology, and none has been entered here\./)
  ]);
  expect(chronologyChecks([entry(1, '3 May 2011'), entry(2, 'not known'), entry(3, '1 December 2011')])).toEqual([
    'One entry of the chronology has no date. Enter as much of it as is known, if a source says so.',
    'The chronology has a gap of more than 90 days. Say in the IMR whether there was no contact, or whether records are missing.'
  ]);
  expect(chronologyChecks([entry(1, '3 May 2011')])).toEqual([]);
});

describe('pasted rows', () => {
  it('are read in our own order when there are no headings, and short rows end early', () => {
    const { entries, problems } = from(
      ['3/5/2011', '2.30pm', 'Enquiry 12', 'Provider rang', 'Visit brought forward', 'Prompt'],
      [],
      ['May 2011', '', 'Inspection file', 'Visit']
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        date: { on: '2011-05-03', about: false },
        time: '14:30',
        source: 'Enquiry 12',
        event: 'Provider rang',
        action: 'Visit brought forward',
        comment: 'Prompt'
      },
      {
        date: { on: '2011-05', about: false },
        time: '',
        source: 'Inspection file',
        event: 'Visit',
        action: '',
        comment: ''
      }
    ]);
  });

  it('are read by their headings in any order, and what is not ours keeps its heading', () => {
    const { entries, problems } = from(
      [
        'No.',
        'Event / Contact',
        'Agency',
        'Date (dd/mm/yyyy)',
        'Decision or action taken',
        'Outcome',
        'Source of information',
        'Author’s comment/analysis',
        'Expected practice',
        'Time'
      ],
      [
        '17',
        'Bruising noted',
        'Riverside NHS Trust',
        '03/05/2011',
        'None',
        'Referred',
        'Ward notes',
        'Late',
        'Refer the same day',
        '0930'
      ]
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        date: { on: '2011-05-03', about: false },
        time: '09:30',
        source: 'Ward notes',
        event: 'Bruising noted\nAgency: Riverside NHS Trust\nOutcome: Referred',
        action: 'None',
        comment: 'Late\nExpected practice: Refer the same day'
      }
    ]);
  });

  it('keep a second column for the same thing, with its heading', () => {
    const { entries } = from(
      ['Date', 'Event', 'Date recorded', 'Action', 'Decision', 'Source'],
      ['2011', 'Visit', 'June 2011', 'Letter sent', 'None', 'File']
    );
    expect(entries).toMatchObject([
      { date: { on: '2011' }, event: 'Visit\nDate recorded: June 2011', action: 'Letter sent\nDecision: None' }
    ]);
  });

  it('take the time from the date where a spreadsheet has put it there, and say when the two differ', () => {
    expect(from(['3/5/2011 14:30', '', 'File', 'Visit']).entries).toMatchObject([{ time: '14:30' }]);
    expect(from(['2011-05-03 00:00:00', '', 'File', 'Visit']).entries).toMatchObject([{ time: '' }]);
    expect(from(['3/5/2011 14:30', '15:00', 'File', 'Visit']).problems).toEqual([
      {
        row: 1,
        sentence: 'Row 1: The date includes the time 14:30, but the time is 15:00. Enter the right one in both.'
      }
    ]);
  });

  it('that cannot be read are named by their number in what was pasted, and the others are read', () => {
    const { entries, problems } = from(
      ['Date', 'Event', 'Source'],
      [''],
      ['summer 2011', 'Visit', 'File'],
      ['2011', '', ''],
      ['3 May 2031', 'Visit', 'File'],
      ['1850', 'Visit', 'File'],
      ['2011', 'Visit', 'File', 'astray'],
      ['2011', 'Visit', 'File']
    );
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([
      { row: 3, sentence: expect.stringMatching(/^Row 3: “summer 2011” is not a date/) },
      { row: 4, sentence: 'Row 4: Enter the record or document it comes from, or “not known”.' },
      { row: 4, sentence: 'Row 4: Enter what happened, or that nothing is recorded.' },
      { row: 5, sentence: 'Row 5: 3 May 2031 is in the future. Check the date.' },
      { row: 6, sentence: 'Row 6: 1850 is before 1900. Check the date.' },
      { row: 7, sentence: 'Row 7: column 4 has no heading. Add one and paste the rows again.' }
    ]);
  });

  it('of more than six columns need headings', () => {
    expect(from(['17', '2011', '', 'File', 'Visit', 'Letter', 'Late']).problems).toEqual([
      {
        row: 1,
        sentence: 'Row 1: it has more than 6 columns. Paste it with the row of headings.'
      }
    ]);
  });

  it('are not cut: a text that is too long is said', () => {
    expect(from(['2011', '', 'File', 'x'.repeat(4001)]).problems).toEqual([
      { row: 1, sentence: 'Row 1: Enter 4,000 characters or fewer for “Event”. You entered 4,001.' }
    ]);
  });

  it('lose nothing: every word of every cell is in the entry or in a sentence, whatever the headings', () => {
    const cell = fc.constantFrom('', 'alpha', 'beta gamma', 'delta');
    const headings = fc.shuffledSubarray(
      [
        'Date',
        'Event',
        'Source',
        'Agency',
        'Outcome',
        'Comment',
        'Analysis',
        'Notes',
        'Decision',
        'Action taken',
        'Contact'
      ],
      { minLength: 4 }
    );
    fc.assert(
      fc.property(headings, fc.array(cell, { minLength: 11, maxLength: 11 }), (columns, cells) => {
        const row = columns.map((heading, index) =>
          heading === 'Date' ? '3 May 2011' : `${cells[index] ?? ''}${cells[index] ? index : ''}`
        );
        const { entries, problems } = from(columns, row);
        if (problems.length > 0) return;
        const [read] = entries.length > 0 ? entries : from(row).entries;
        const all = read
          ? [partDateText(read.date), read.source, read.event, read.action, read.comment].join('\n')
          : '';
        for (const text of row.filter((each) => each !== '' && each !== '3 May 2011')) expect(all).toContain(text);
      }),
      { seed: 20110503 }
    );
  });
});
