import { mails } from './mail';

/** Days on which a review was initiated, as they are written. */
export const DATES = mails(
  ['day, month and year', 'Review agreed: 2/11/2026', 'I 2026-11-02'],
  ['with dots', 'Review agreed: 2.11.2026', 'I 2026-11-02'],
  ['the month in words', 'Review agreed: 2nd November 2026', 'I 2026-11-02'],
  ['the month in short', 'Review agreed: 2 Nov 2026', 'I 2026-11-02'],
  ['the year first', 'Review agreed: 2026-11-02', 'I 2026-11-02'],
  ['with the right weekday', 'Review agreed: Monday 2 November 2026', 'I 2026-11-02'],
  ['with a wrong weekday', 'Review agreed: Friday 2 November 2026', 'I ?weekday'],
  ['a year of two digits', 'Review agreed: 2/11/26', 'I ?short-year'],
  ['the month before the day', 'Review agreed: 11/28/2026', 'I ?day-month'],
  ['a day that is not in the calendar', 'Review agreed: 31/11/2026', 'I ?no-day'],
  ['without a year', 'Review agreed: 2 November', 'I ?date'],
  ['a month', 'Review agreed: November 2026', 'I ?date'],
  ['about', 'Review agreed: c. 2/11/2026', 'I ?date'],
  ['a week', 'Review agreed: w/c 2 November 2026', 'I ?date'],
  ['a range', 'Review agreed: 1-2 November 2026', 'I ?date'],
  ['a word', 'Review agreed: yesterday', 'I ?date'],
  ['Welsh', 'Review agreed: 2 Tachwedd 2026', 'I ?date'],
  ['in the future', 'Review agreed: 1/12/2026', 'I ?future'],
  ['after the mail', 'Review agreed: 10/11/2026', 'I ?after-receipt'],
  ['long ago', 'Review agreed: 2/11/1999', 'I ?early'],
  ['with more behind it', 'Review agreed: 2/11/2026 by the Chair', 'I ?date'],
  ['not known', 'Review agreed: not known', ''],
  ['two labels, one day', 'Review agreed: 2/11/2026|Date of Chair’s decision: 2 November 2026', 'I 2026-11-02'],
  ['two labels, two days', 'Review agreed: 2/11/2026|Date of Chair’s decision: 1 November 2026', 'I ?differs'],
  ['one that can be read and one that cannot', 'Review agreed: 2/11/2026|SCR commenced: last week', 'I ?date'],
  ['full-width digits and odd dashes', 'Review agreed: ２–１１–２０２６', 'I 2026-11-02'],
  ['a date of birth on the same day', 'Date of birth: 2/11/2026|Review agreed: 2/11/2026', 'I ?personal'],
  ['the date of the letter', 'Date: 3 November 2026|Our ref: D/4', 'R D/4']
);
