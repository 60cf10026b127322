import { mails } from './mail';

/** Notes beside labels and answers, with a name in them; boards and days among other words. */
export const NOTES = mails(
  ['a note behind a board', 'SAB: Devon Safeguarding Adults Board (Mary Example)', 'P ?personal'],
  ['a note behind a board alone on a line', 'Devon Safeguarding Children Board (Mary Example)', 'P ?mentioned'],
  ['a note behind a trust', 'Name of PCT: NHS Devon (Mary Example)', 'K ?personal'],
  ['a name before a trust', 'PCT: Mary Example, NHS Devon', 'K ?personal'],
  ['a note behind an authority', 'Local authority: Devon (contact Mary Example)', 'A ?personal'],
  ['a note in a label', 'Initials (Mary Example): ME|Our ref (for Mary Example): D/1', 'X ME · R D/1'],
  ['a dash behind a service', 'Service: Larkmoor House – Mary Example', 'S ?no-service'],
  ['a person’s home', 'Service: Mary Example’s Home', 'S ?no-service'],
  ['a saint’s home', 'Service: St Mary’s Nursing Home', 'S St Mary’s Nursing Home'],
  ['a service named as someone in a sentence', 'Care home: Example Court||Mr Example died.', 'S ?personal'],
  ['a first name behind “Child”', 'Initials: Child Bo', 'X ?initials'],
  ['a first name in capitals behind “Baby”', 'Initials: BABY JO', 'X ?initials'],
  ['a name of three capitals', 'Initials: NED', 'X ?initials'],
  ['a reference with a name in capitals', 'Our ref: SMITH/J/2026', 'R ?reference'],
  ['a reference with a name behind an initial', 'Our ref: HExample1938', 'R ?reference'],
  [
    'labels of boards',
    'Local Safeguarding Children Board: Kent Safeguarding Children Board',
    'P Kent Safeguarding Children Board · A Kent'
  ],
  [
    'a label with an article',
    'Name of the Board: Kent Safeguarding Adults Board',
    'P Kent Safeguarding Adults Board · A Kent'
  ],
  ['a label that is not known', 'Sent on behalf of: Kent Safeguarding Adults Board', 'P ?mentioned'],
  ['a label that asks for another board', 'Placing board‖Kent Safeguarding Adults Board', ''],
  ['a board in two lines of a cell', 'Name of SAB‖Hampshire\nSafeguarding Adults Board', 'P ?unclear'],
  ['a day in a sentence', 'On 2 November 2026 the Board agreed to commission a review.', 'I ?day-mentioned'],
  ['a day of a life in a sentence', 'The Board agreed a review of a person who died on 2 November 2026.', ''],
  ['Y and N', 'Regulated service involved: Y|MH Operations involved? n', 'G yes · H no'],
  ['not applicable', 'Mental health operations involved: not applicable', 'H ?yes-no'],
  ['a day as systems write it', 'SAR agreed: 2026-11-02T00:00:00Z', 'I 2026-11-02'],
  ['a day with a time', 'SAR agreed: 2 November 2026 10:30', 'I ?date'],
  ['a day in two languages', 'SAR agreed: 2 Tachwedd 2026 / 2 November 2026', 'I 2026-11-02'],
  [
    'days of the week in two languages',
    'SAR agreed: Dydd Llun 2 Tachwedd 2026 / Monday 2 November 2026',
    'I 2026-11-02'
  ],
  ['two days in two languages', 'SAR agreed: 2 Tachwedd 2026 / 1 November 2026', 'I ?date']
);
