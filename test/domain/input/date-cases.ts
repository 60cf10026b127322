import { partDateText, readPartDate } from '../../../src/domain/input/part-date';
import { readDue } from '../../../src/domain/review/due';
import { all, fieldOf, refused, taken, type InputKind } from './input-case';

const notADay = (typed: string): string =>
  `Enter “Due date” as a real date. “${typed}” is not a date of the calendar. Enter it as day, month and year, for example 31 March 2027 or 31/03/2027.`;
const notOrdered = (typed: string): string =>
  `“${typed}” is not a date that can be put in order. Enter it as 3 May 2011, May 2011, 2011 or c. 2011, or enter “not known” and what the source says in the event.`;
const notDue = (typed: string): string =>
  `“${typed}” is not a real date. Enter it as 31/12/2026 or December 2026, or “ongoing” if it has none.`;

export const DATES: readonly InputKind[] = [
  {
    title: 'A date in a form',
    about: 'The day comes before the month, always. Cards and the web part send 2027-03-31.',
    read: fieldOf('date', 'Due date'),
    cases: [
      ...all('2027-03-31', [
        '2027-03-31',
        '31 March 2027',
        '31 Mar 2027',
        '31st of March, 2027',
        'March 31, 2027',
        'Wednesday 31 March 2027',
        '31-Mar-2027',
        '31/03/2027',
        '31.3.2027',
        '31-03-2027',
        '31–03–2027',
        '2027/03/31',
        '31/03/2027 00:00',
        '31/03/2027 0:00',
        '31/03/2027 00:00:00',
        '31/03/2027 12:00:00 AM',
        '31/03/2027.',
        '31 March 2027.',
        'Wed 31 March 2027',
        'Weds 31 March 2027',
        'We. 31 March 2027',
        'Wednes, 31/03/2027',
        '2027-03-31T00:00:00',
        '３１/０３/２０２７',
        '31\u00a0March\u00a02027',
        '31\u00ad/03/\u200b2027'
      ]),
      ...taken({ '03/04/2027': '2027-04-03' }),
      ...refused({
        '31/02/2027': notADay('31/02/2027'),
        '13/25/2027': notADay('13/25/2027'),
        '03/25/2027': 'Enter “Due date” as a real date. “03/25/2027”: enter the date as day/month/year.',
        '31/3/27': 'Enter “Due date” as a real date. “31/3/27”: enter the year in full, for example 2011.',
        '31-Mar-27': 'Enter “Due date” as a real date. “31-Mar-27”: enter the year in full, for example 2011.',
        '31 Mar ’27': 'Enter “Due date” as a real date. “31 Mar ’27”: enter the year in full, for example 2011.',
        'March 2027':
          'Enter “Due date” as a real date. “March 2027” is not one day. Enter the day, the month and the year.',
        '31/03/2027 09:14':
          'Enter “Due date” as a real date. “31/03/2027 09:14” is a date and more. Enter the date alone.',
        'Monday 31 March 2027':
          'Enter “Due date” as a real date. “Monday 31 March 2027”: 31 March 2027 was a Wednesday. Check the date.',
        '20270331': notADay('20270331'),
        tomorrow: notADay('tomorrow')
      })
    ]
  },
  {
    title: 'The date of a chronology',
    about: 'As much as a source gives. “c.” stands for about.',
    read: (typed) => {
      const read = readPartDate(typed);
      return 'date' in read ? { taken: partDateText(read.date) } : { refused: read.problem };
    },
    cases: [
      ...taken({
        '22 May 2016': '2016-05-22',
        'May 2016': '2016-05',
        '2016': '2016',
        'c. 2016': 'c. 2016',
        '?22 May 2016': 'c. 2016-05-22',
        '22 May 2016?': 'c. 2016-05-22',
        'about May 2016': 'c. 2016-05',
        'not known': 'not known',
        '22/05/2016 09:14:27': '2016-05-22',
        '2016‐05‐22': '2016-05-22',
        'Sun 22 May 2016.': '2016-05-22',
        'Thur 26 Nov 2015': '2015-11-26',
        'Tues 24 Nov 2015': '2015-11-24',
        'not known.': 'not known'
      }),
      ...refused({
        '22/5/16': '“22/5/16”: enter the year in full, for example 2011.',
        '1-Sep-16': '“1-Sep-16”: enter the year in full, for example 2011.',
        '27 Nov ’16': '“27 Nov ’16”: enter the year in full, for example 2011.',
        'Weds 27 Nov 16 14:30': '“Weds 27 Nov 16 14:30”: enter the year in full, for example 2011.',
        'Sep-16': '“Sep-16”: enter the year in full, for example 2011.',
        '27/11/16.': '“27/11/16.”: enter the year in full, for example 2011.',
        'summer 2016': notOrdered('summer 2016'),
        '3-5 May 2016': notOrdered('3-5 May 2016'),
        '42512':
          '“42512” is how a spreadsheet stores a date. Format that column as dates, copy the rows and paste them again.'
      })
    ]
  },
  {
    title: 'The due date of an action plan',
    about: 'A month or a year is due by its last day. A plan without a date is never late, and shown as it is written.',
    read: (typed) => {
      const read = readDue(typed);
      return 'problem' in read
        ? { refused: read.problem }
        : {
            taken: [read.due || 'no date', ...(read.dueAsWritten ? [`written “${read.dueAsWritten}”`] : [])].join(', ')
          };
    },
    cases: [
      ...all('2026-12-31', [
        '31/12/2026',
        '31/12/2026 00:00',
        '31/12/2026 0:00',
        '31/12/2026.',
        '31.12.2026',
        '31 Dec 2026',
        '2026-12-31'
      ]),
      ...taken({
        '31 December 2026': '2026-12-31',
        'By 31/12/2026': '2026-12-31',
        'December 2026': '2026-12-31, written “December 2026”',
        'by end of March 2027': '2027-03-31, written “by end of March 2027”',
        '': 'no date',
        '\u3164': 'no date',
        'Ongoing.': 'no date, written “Ongoing.”',
        Ongoing: 'no date, written “Ongoing”',
        'On‐going': 'no date, written “On‐going”',
        TBC: 'no date, written “TBC”',
        Immediate: 'no date, written “Immediate”',
        'n/a': 'no date, written “n/a”'
      }),
      ...refused({
        soon: notDue('soon'),
        '31/02/2027': notDue('31/02/2027'),
        '12/31/2026': '“12/31/2026”: enter the date as day/month/year.',
        '31/12/26': '“31/12/26”: enter the year in full, for example 2011.',
        'Q3 2026': notDue('Q3 2026')
      })
    ]
  }
];
