import { mails, SIGNED } from './mail';

/** What is no notification, odd characters, Welsh, and what looks like an answer and is none. */
export const ODD = mails(
  ['nothing', '', ''],
  ['blank lines', '|||', ''],
  ['thanks', `Thank you for your letter.${SIGNED}`, ''],
  [
    'an invitation to a meeting',
    'When: 4 November 2026 10:00|Where: Council House, Derby|Subject: Panel|Organiser: Jo Bloggs',
    ''
  ],
  [
    'the stub of a secure mail',
    'You have received a secure message.|Read the attached file to open it.|Reference: none',
    ''
  ],
  ['a report that a mail was not delivered', 'Delivery has failed to these recipients.|Subject: SCR', ''],
  ['an automatic answer', 'I am out of the office until 10 November 2026. Contact: Jo Bloggs on 01332 640000.', ''],
  ['a newsletter', 'Adult safeguarding week: see our website. Service: helpline open daily', ''],
  ['a complaint by a relative', 'My mother Mary Example lived at Larkmoor House. Her NHS no is 943 476 5919.', ''],
  ['Welsh labels are not known', 'Awdurdod lleol: Derby|Ein cyf: D/4', ''],
  ['Welsh and English side by side', 'Ein cyf / Our ref: D/4|Our ref: D/4', 'R D/4'],
  ['a Welsh address is left out', 'Cyfeiriad: 1 Stryd Fawr|Local authority: Shropshire', 'A Shropshire'],
  ['soft hyphens in a label', 'Lo\u00adcal au\u00adthor\u00adity: Derby', 'A Derby'],
  ['no-break spaces', 'Local\u00a0authority:\u00a0Derby|Our\u00a0ref:\u00a0D/4', 'A Derby · R D/4'],
  ['zero-width spaces', 'Initials:\u200b MT', 'X MT'],
  ['a full-width colon', 'Local authority：Derby', 'A Derby'],
  ['signs of a wrong character set', 'Name of service: Larkmoor H\ufffduse', 'S ?no-service'],
  ['a wrong character set in the board', 'Derby Safeguarding Adults\ufffd Board|Our ref: D/4', 'P ?no-body · R D/4'],
  ['a reference that is a phone number', 'Our ref: 01332 640000', 'R ?personal'],
  ['a reference that is an address of mail', 'Our ref: jo@derby.example', 'R ?reference'],
  ['a reference that is a date', 'Our ref: 2/11/2026', 'R ?reference'],
  ['a reference without a digit', 'Our ref: JB/MB', 'R ?reference'],
  ['a reference with a name', 'Our ref: Example/2026/4', 'R ?reference'],
  ['a reference with a place', 'Our ref: Derby/2026/4', 'R Derby/2026/4'],
  ['a reference of many words', 'Our ref: the letter of 2 November that we sent', 'R ?reference'],
  ['a reference in two lines', 'Our ref: DSAB/2026/|004', 'R ?unclear'],
  ['our own reference as theirs', 'Our ref: SCR-A-2026-0007', ''],
  ['a person’s number as reference', 'CareFirst: 712345|Case ref: 712345', 'R ?personal'],
  ['a service that goes on below', 'Name of service: Larkmoor|and Elms Nursing Home', 'S ?unclear'],
  [
    'a service, then a sentence',
    'Name of service: Larkmoor House|We write to tell you of it.',
    'S Larkmoor House · C ?by-name'
  ],
  ['a service in small letters', 'service: larkmoor house', 'S larkmoor house · C ?by-name'],
  ['a service with its kind', 'Service: Larkmoor House care home|Local authority: Derby', 'S ?no-service · A Derby'],
  ['a service without the article', 'Name of home: Elms', 'S Elms · C ?by-name'],
  ['several services in one line', 'Service: Larkmoor House, The Elms', 'S ?no-service'],
  ['a code and the right name', 'Service: Larkmoor House|CQC ID: 1-200000001', 'S Larkmoor House · C 1-200000001'],
  [
    'a code and a longer name',
    'Service: Larkmoor House Nursing Home|CQC ID: 1-200000001',
    'S Larkmoor House Nursing Home · C 1-200000001'
  ],
  ['a code that is too short', 'CQC ID: 1-2000', 'C ?not-a-code'],
  ['a code of a closed home', 'CQC ID: 1-299999999', 'C ?not-listed'],
  ['one code of two is in the list', 'CQC ID: 1-200000001, 1-299999999', 'C ?not-listed'],
  ['a value as long as a page', `Name of service: ${'Larkmoor House '.repeat(200)}`, 'S ?unclear'],
  ['labels in a sentence', 'The local authority: this is Derby, as you know, and its service: good', ''],
  ['a label in the middle of a line', 'Please quote our ref D/4 in your answer', ''],
  ['a heading that is a label', 'Service||We write about a home.', ''],
  ['a kind of service is no name', 'Setting: Care home|Hospital: General Hospital', 'S ?no-service'],
  ['an organisation refers', 'Referred by: Derby City Council|Local authority: Derby City Council', 'A Derby'],
  ['an address that is a place', 'Address: Derby|Local authority: Derby', 'A Derby'],
  [
    'a person refers for an organisation',
    'Referred by: Mary Example, Derby City Council|Local authority: Derby|Case ref: EXAMPLE/1',
    'A Derby · R ?personal'
  ],
  ['times and addresses of pages', 'Service: see https://derby.example/service at 10:30', 'S ?no-service'],
  [
    'a signature with the board',
    `Our ref: D/4|Derby Safeguarding Adults Board|Council House, Derby|Tel: 01332 640000`,
    'P Derby Safeguarding Adults Board · A Derby · R D/4'
  ],
  ['a person and a board on one line', 'Mary Example Derby Safeguarding Adults Board', 'P ?mentioned'],
  ['markup of both halves', '*Our ref:* FSCB 1|**Initials**: MT', 'R FSCB 1 · X MT'],
  [
    'markup round an answer',
    'Our ref: *FSCB 1*|Initials: _MT_|Name of service: **Larkmoor House**',
    'R FSCB 1 · X MT · S Larkmoor House · C ?by-name'
  ],
  ['markup of one half', 'Our ref: FSCB 1*|Initials: “MT', 'R ?unclear · X ?initials'],
  ['quotation marks within', 'Our ref: “SPSCB” – £4', 'R ?unclear'],
  ['initials with a stop behind each', 'Initials: N.O.', 'X N.O.'],
  ['a board with signs round it', '“Derby Safeguarding Adults Board”.', 'P Derby Safeguarding Adults Board · A Derby'],
  ['a board of a place that is not listed', 'Larkspur Safeguarding Adults Board|Our ref: L/1', 'P ?no-body · R L/1'],
  ['a board with the abbreviation of a reference', 'Our ref: KSCP 26/04', 'R KSCP 26/04'],
  [
    'names of partnerships',
    '1. Name of LSCP (lead): Kent Safeguarding Children Partnership|3. Case ref. → KSCP/4',
    'P Kent Safeguarding Children Partnership · A Kent · R KSCP/4'
  ],
  [
    'an authority by two words',
    'LA / Council: Derby|Lead partnership: Derby Safeguarding Adults Board',
    'A Derby · P Derby Safeguarding Adults Board'
  ],
  [
    'labels in two languages',
    'Awdurdod lleol / Local authority: Derby|Enw / Name: Mary Example|Cyfeiriad / Address: 1 Stryd Fawr',
    'A Derby'
  ],
  ['initials that are an abbreviation elsewhere', 'Initials: CC|Child’s initials: CC', 'X CC'],
  ['one letter as initials', 'Child’s initials: M', 'X M'],
  ['yes and no in words', 'Regulated service involved: Yes|MH Operations involved? No', 'G yes · H no'],
  ['a question with one box', 'Was a CQC regulated service involved? ☒ Yes', 'G yes'],
  ['more than yes', 'Regulated service involved: Yes, a home', 'G ?yes-no'],
  ['a contact is no answer', 'Contact: Mary Example|Chair: John Example|GP: Dr Bell|Our ref: D/4', 'R D/4']
);
