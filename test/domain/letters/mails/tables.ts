import { mails } from './mail';

/** Tables and forms: `‖` is between cells. */
export const TABLES = mails(
  ['a label and its value in each row', 'Local authority‖Derby|Initials‖MT|Our ref‖D/4', 'A Derby · X MT · R D/4'],
  [
    'two pairs in a row',
    'Local authority‖Derby‖Initials‖MT|Our ref‖D/4‖Review agreed‖2/11/2026',
    'A Derby · X MT · R D/4 · I 2026-11-02'
  ],
  ['labels with colons', 'Local authority:‖Derby|Initials:‖MT', 'A Derby · X MT'],
  ['a value under its label in one cell', 'Local authority\nDerby‖Initials\nMT', 'A Derby · X MT'],
  ['two lines under a label', 'Name of service\nLarkmoor\nHouse‖', 'S ?unclear'],
  ['a value beside its label, and another cell', 'Our ref‖D/4‖sent by post', 'R ?unclear'],
  ['labels in the first row', 'Our ref‖Initials‖Local authority|D/4‖MT‖Derby', 'R D/4 · X MT · A Derby'],
  [
    'labels in the first row, and several below',
    'Service‖Location ID|Larkmoor House‖1-200000001|The Elms‖1-200000002',
    'S ?differs · C ?differs'
  ],
  ['an empty value', 'Local authority‖|Initials‖MT', 'X MT'],
  ['an empty value above an unknown label', 'Service‖|Group of providers‖Acme|Initials‖MT', 'X MT'],
  ['an unknown label', 'Sponsor‖Larkmoor House|Initials‖MT', 'X MT'],
  ['numbered rows', '1‖Local authority‖Derby|2‖Initials‖MT', 'A Derby · X MT'],
  ['one ticked box', 'Regulated service involved?‖☒ Yes ☐ No|MH Operations involved?‖☐ Yes ☒ No', 'G yes · H no'],
  ['boxes behind their words', 'Regulated service involved?‖Yes ☐ No ☒', 'G no'],
  ['a box in each cell', 'Regulated service involved?‖☐ Yes‖☒ No', 'G no'],
  ['three boxes', 'MH Operations involved?‖☐ Yes ☐ No ☑ Not known', 'H unknown'],
  ['boxes of brackets', 'Regulated service involved? [x] Yes [ ] No', 'G yes'],
  ['no ticked box', 'Regulated service involved?‖☐ Yes ☐ No', 'G ?ticked'],
  ['two ticked boxes', 'Regulated service involved?‖☒ Yes ☒ No', 'G ?ticked'],
  ['a word without a box', 'Regulated service involved?‖Yes', 'G yes'],
  ['a box without a word', 'Regulated service involved?‖☒ ☐', ''],
  ['boxes between words', 'Regulated service involved?‖Yes ☒ No', 'G ?ticked'],
  ['a sentence at a box', 'Regulated service involved?‖☒ Yes, the home of Mrs Example ☐ No', 'G ?ticked'],
  ['names of people', 'Name of adult‖Mary Example‖Date of birth‖1/2/1940|Initials‖ME‖Age‖86', 'X ME'],
  ['a name in the cell of initials', 'Initials‖Mary Example', 'X ?initials'],
  ['a name in the cell of the service', 'Name of service‖Mary Example', 'S ?no-service'],
  [
    'a contact in the cell of the service',
    'Name of service‖Larkmoor House, Mrs Example, 01332 640000',
    'S ?no-service'
  ],
  ['a person’s name in the service', 'Name of adult‖Mary Larkmoor|Name of service‖Larkmoor House', 'S ?personal'],
  ['an address below the service', 'Name of service\nLarkmoor House\n1 High Street\nDerby‖', 'S ?unclear'],
  ['the code of a provider', 'Provider ID‖1-300000009‖Location ID‖1-200000001', 'C 1-200000001'],
  ['an address of a web page as a code', 'Location ID‖www.cqc.org.uk/location/1-200000001', 'C ?not-a-code'],
  ['a table in the letter', 'See the table.§Local authority‖Derby|Our ref‖D/4', 'A Derby · R D/4'],
  [
    'a table of dates',
    'Date of referral‖5/10/2026|Date of Chair’s decision‖2/11/2026|Deadline‖1/5/2027',
    'I 2026-11-02'
  ]
);
