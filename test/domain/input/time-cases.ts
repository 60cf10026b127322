import { readEntry } from '../../../src/domain/imr/chronology-entry';
import { partDateText } from '../../../src/domain/input/part-date';
import { readTime } from '../../../src/domain/input/time-of-day';
import { said } from '../in-words';
import { all, fieldOf, refused, taken, TODAY, type InputCase, type InputKind } from './input-case';

const notATime = (typed: string): string =>
  `“${typed}” is not a time. Enter it as 14:30 or 2.30pm, or leave it empty and enter what the source says in the event.`;
/** A date and a time cell of a chronology, as they are recorded. */
function dateAndTime(typed: string): Omit<InputCase, 'typed'> {
  const [date = '', time = ''] = typed.split('\t');
  const read = readEntry({ date, time, source: 'File', event: 'Visit', action: '', comment: '' }, TODAY);
  return 'entry' in read
    ? { taken: `${partDateText(read.entry.date)}, ${read.entry.time || 'no time'}` }
    : { refused: Object.values(read.problems).map(said).join(' ') };
}

export const TIMES: readonly InputKind[] = [
  {
    title: 'A time',
    about: 'By the 24-hour clock, or with am or pm. Seconds are kept where a source gives them.',
    read: (typed) => {
      const read = readTime(typed);
      return 'time' in read ? { taken: read.time || 'not known' } : { refused: read.problem };
    },
    cases: [
      ...all('14:30', [
        '14:30',
        '14.30',
        '14:30:00',
        '14:30hrs',
        '14.30 hrs',
        '1430',
        '1430 hrs',
        '14h30',
        '2.30pm',
        '2:30 p.m.',
        '02:30 PM',
        '１４：３０',
        '14:\u200b30',
        '14:30.',
        '14.30 hrs.'
      ]),
      ...all('00:30', ['0:30', '00:30', '0.30', '0h30', '0:30 hrs', '0030']),
      ...all('00:00', ['0:00', '0:00:00']),
      ...taken({ '09:14:27': '09:14:27', noon: '12:00', '12am': '00:00', 'not known': 'not known', '': 'not known' }),
      ...refused({
        '2.30': '“2.30” may be night or afternoon. Enter 02:30 or 14:30.',
        '25:00': notATime('25:00'),
        '14': notATime('14'),
        morning: notATime('morning'),
        '14:30-15:00': notATime('14:30-15:00')
      })
    ]
  },
  {
    title: 'The date and the time of an entry',
    about: 'Two cells. A moment with its time zone is turned into UK time.',
    read: dateAndTime,
    cases: [
      ...taken({
        '22/05/2016 09:14:27': '2016-05-22, 09:14:27',
        '22/05/2016 00:00:00': '2016-05-22, no time',
        '22/05/2016 0:00': '2016-05-22, no time',
        '22/05/2016\t0:30': '2016-05-22, 00:30',
        '22/05/2016 00:00\t14:30hrs': '2016-05-22, 14:30',
        '2016-05-22T09:14:27Z': '2016-05-22, 10:14:27',
        '22 May 2016\t2016-05-22T09:14:27Z': '2016-05-22, 10:14:27',
        '22 May 2016\t30/12/1899 09:14:27': '2016-05-22, 09:14:27',
        '22 May 2016 at 2.30pm\t14:30': '2016-05-22, 14:30',
        '22/05/2016 1430 hrs': '2016-05-22, 14:30'
      }),
      ...refused({
        '22/05/2016 14:30\t15:00':
          'The date includes the time 14:30, but the time is 15:00. Enter the right one in both.',
        '22 May 2016\t23/05/2016 09:14':
          'The time includes the date 23 May 2016, which is not the date of the entry. Enter the right one in both.'
      })
    ]
  },
  {
    title: 'A time in a form',
    about: 'Hours and minutes.',
    read: fieldOf('time', 'Time sent'),
    cases: [
      ...all('09:14', ['09:14', '09:14:27', '09.14 hrs', '9.14am', '0914']),
      ...refused({
        '9.14': 'Enter “Time sent” as hours and minutes, for example 14:30 or 2.30pm.',
        'about nine in the morning': 'Enter “Time sent” as hours and minutes, for example 14:30 or 2.30pm.'
      })
    ]
  }
];
