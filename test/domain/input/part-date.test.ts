import * as fc from 'fast-check';
import {
  firstDay,
  lastDay,
  partDateText,
  partDateWords,
  readPartDate,
  type PartDate
} from '../../../src/domain/input/part-date';
import { readTime } from '../../../src/domain/input/time-of-day';

const dateOf = (typed: string): string => {
  const read = readPartDate(typed);
  return 'problem' in read ? read.problem : partDateText(read.date) + (read.rest ? ` | ${read.rest}` : '');
};

describe('a date is read as it is typed, the day before the month', () => {
  it.each([
    ['2011-05-03', '2011-05-03'],
    ['2011-5-3', '2011-05-03'],
    ['3/5/2011', '2011-05-03'],
    ['03/05/2011', '2011-05-03'],
    ['3.5.2011', '2011-05-03'],
    ['3-5-2011', '2011-05-03'],
    ['3 May 2011', '2011-05-03'],
    ['3rd May 2011', '2011-05-03'],
    ['3rd of May, 2011', '2011-05-03'],
    ['03-May-2011', '2011-05-03'],
    ['May 3, 2011', '2011-05-03'],
    ['3  MAY  2011', '2011-05-03'],
    ['Tuesday 3 May 2011', '2011-05-03'],
    ['Tues. 3 May 2011', '2011-05-03'],
    ['29 February 2012', '2012-02-29'],
    ['1 Sept 2011', '2011-09-01']
  ])('%s', (typed, text) => {
    expect(dateOf(typed)).toBe(text);
  });

  it.each([
    ['May 2011', '2011-05'],
    ['in May 2011', '2011-05'],
    ['Mar 2009', '2009-03'],
    ['05/2011', '2011-05'],
    ['2011-05', '2011-05'],
    ['2009', '2009'],
    ['in 2009', '2009']
  ])('as far as it is known: %s', (typed, text) => {
    expect(dateOf(typed)).toBe(text);
  });

  it.each([
    'c. 2011',
    'c 2011',
    'c2011',
    'ca. 2011',
    'circa 2011',
    'about 2011',
    'approx. 2011',
    'approximately 2011',
    '~2011'
  ])('near to what it was: %s', (typed) => {
    expect(dateOf(typed)).toBe('c. 2011');
  });

  it.each(['not known', 'Not Known', 'unknown', 'n/k', 'undated', 'not recorded', '?'])('not at all: %s', (typed) => {
    expect(dateOf(typed)).toBe('not known');
  });

  it.each([
    ['3/5/2011 14:30', '2011-05-03 | 14:30'],
    ['2011-05-03T14:30:00', '2011-05-03 | 14:30:00'],
    ['3 May 2011 at 2.30pm', '2011-05-03 | 2.30pm'],
    ['3 May 2011, 9am', '2011-05-03 | 9am'],
    ['Tuesday 3 May 2011 14:30', '2011-05-03 | 14:30']
  ])('with a time behind it: %s', (typed, text) => {
    expect(dateOf(typed)).toBe(text);
  });
});

describe('what is no date is said, with what to write instead', () => {
  it.each([
    ['', /Enter as much of the date as is known/],
    ['3/5/11', /enter the year in full/],
    ['03-May-11', /enter the year in full/],
    ['5/13/2011', /day\/month\/year/],
    ['40666', /how a spreadsheet stores a date/],
    ['30 February 2011', /not a date/],
    ['31/04/2011', /not a date/],
    ['2011-13', /not a date/],
    ['summer 2011', /what the source says in the event/],
    ['3-5 May 2011', /not a date/],
    ['Monday 3 May 2011', /was a Tuesday/],
    ['May', /not a date/],
    ['3 May 4 2011', /not a date/]
  ])('%s', (typed, said) => {
    expect(dateOf(typed)).toMatch(said);
  });
});

it('is worded for people, and stands for a time from its first day to its last', () => {
  const words = ['2011-05-03', '2011-05', '2011', 'c. May 2011', 'not known'].map((typed) => {
    const read = readPartDate(typed);
    return 'problem' in read ? '' : partDateWords(read.date);
  });
  expect(words).toEqual(['3 May 2011', 'May 2011', '2011', 'about May 2011', 'not known']);
  expect(['2011', '2011-02', '2012-02', '2011-05-03'].map((on) => [firstDay(on), lastDay(on)])).toEqual([
    ['2011-01-01', '2011-12-31'],
    ['2011-02-01', '2011-02-28'],
    ['2012-02-01', '2012-02-29'],
    ['2011-05-03', '2011-05-03']
  ]);
});

it('comes back as it was stored, whatever it is', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const dates: fc.Arbitrary<PartDate> = fc.record({
    on: fc.oneof(
      day,
      day.map((on) => on.slice(0, 7)),
      day.map((on) => on.slice(0, 4))
    ),
    about: fc.boolean()
  });
  fc.assert(
    fc.property(dates, (date) => {
      expect(readPartDate(partDateText(date))).toEqual({ date, rest: '' });
      expect(readPartDate(partDateWords(date))).toEqual({ date, rest: '' });
    }),
    { seed: 20110503 }
  );
});

describe('a time', () => {
  const timeOf = (typed: string): string => {
    const read = readTime(typed);
    return 'problem' in read ? read.problem : read.time;
  };
  it.each([
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['09:05', '09:05'],
    ['14:30:00', '14:30'],
    ['2.30pm', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['2pm', '14:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['1430', '14:30'],
    ['0230 hrs', '02:30'],
    ['', ''],
    ['not known', ''],
    ['n/k', '']
  ])('is read as it is typed: “%s”', (typed, time) => {
    expect(timeOf(typed)).toBe(time);
  });
  it.each([
    ['2.30', /Enter 02:30 or 14:30/],
    ['25:00', /not a time/],
    ['14:75', /not a time/],
    ['13pm', /not a time/],
    ['0am', /not a time/],
    ['morning', /not a time/],
    ['14', /not a time/],
    ['14:30-15:00', /not a time/],
    ['09:14:61', /not a time/]
  ])('is asked for again: “%s”', (typed, said) => {
    expect(timeOf(typed)).toMatch(said);
  });
});
