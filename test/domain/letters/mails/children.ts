import { mails } from './mail';

/** Notifications of children’s reviews, from primary care trusts and boards. */
export const CHILDREN = mails(
  [
    'a whole notification',
    'LSCB: Norfolk Safeguarding Children Board|PCT: NHS Norfolk Primary Care Trust|SCR commissioned: 2 November 2026|Initials of child: TB|Notification reference: N/26/17',
    'P Norfolk Safeguarding Children Board · K NHS Norfolk Primary Care Trust · A Norfolk · I 2026-11-02 · X TB · R N/26/17'
  ],
  [
    'a partnership',
    'LSCP: Dudley Safeguarding Children Partnership',
    'P Dudley Safeguarding Children Partnership · A Dudley'
  ],
  [
    'a board alone on a line',
    'Hampshire Safeguarding Children’s Board||Our ref: H/1',
    'P Hampshire Safeguarding Children’s Board · A Hampshire · R H/1'
  ],
  ['a board by its authority alone', 'LSCB: Bexley', 'P ?no-body'],
  [
    'a commissioner that is a board of the NHS',
    'ICB: NHS Norfolk and Waveney Integrated Care Board',
    'K NHS Norfolk and Waveney Integrated Care Board'
  ],
  ['a commissioner that is a person', 'PCT: Mary Example', 'K ?no-organisation'],
  [
    'the reporting organisation',
    'Reporting organisation: Derbyshire Healthcare NHS Foundation Trust',
    'K Derbyshire Healthcare NHS Foundation Trust'
  ],
  ['initials with full stops', 'Child’s initials: T.B.', 'X T.B.'],
  ['a local name', 'Known as: Child HD', 'X Child HD'],
  ['a baby', 'Subject: Baby V', 'X Baby V'],
  ['a family is longer than the form takes', 'Initials: Young Person F', 'X ?initials'],
  ['a first name in capitals', 'Initials of child: LUKE', 'X ?initials'],
  ['a short first name in capitals', 'Initials of child: AMY', 'X ?initials'],
  ['a first name', 'Child/children’s initial/s: Luke', 'X ?initials'],
  ['several children', 'Child/children’s initial/s: AB and CD', 'X ?initials'],
  ['a name beside the initials', 'Initials of child: AB (Anna Bell)', 'X ?initials'],
  ['Re: and initials', 'Dear colleague||Re: TB||We notify you.', 'X TB'],
  ['Re: and a local name', 'Re: Child HD', 'X Child HD'],
  ['Re: and a name', 'Re: Thomas Bell|Our ref: N/1', 'R N/1'],
  ['Re: and what it is about', 'Re: SCR|Our ref: N/1', 'R N/1'],
  ['Re: and words', 'Re: Notification of a serious case review', ''],
  ['two different initials', 'Re: TB|Initials: TC', 'X ?differs'],
  ['the same initials twice', 'Re: TB|Initials: TB', 'X TB'],
  ['names of the family', 'Mother: Ann Bell|Father: John Bell|Siblings: Tom and Amy|Initials: TB', 'X TB'],
  ['numbers of the child', 'NHS number: 943 476 5919|CareFirst: 712345|Police URN: 44/12345/26|Our ref: N/4', 'R N/4'],
  ['an NHS number as a case number', 'Case number: 943 476 5919', 'R ?personal'],
  ['ten digits that are no NHS number', 'Case number: 9434765918', 'R 9434765918'],
  [
    'dates that are not the start',
    'Date of birth: 1/2/2019|Date of death: 1/10/2026|Date of incident: 30/9/2026|Date of referral: 5/10/2026|Deadline: 1/12/2026',
    ''
  ],
  [
    'dates that are not the start, and the start',
    'Date of notification: 3/11/2026|Date of decision by Independent Chair: 2/11/2026',
    'I 2026-11-02'
  ],
  ['a school and an address', 'School: Hill Primary|Address: 1 High Street, Norwich|Our ref: N/5', 'R N/5'],
  ['the place of the incident', 'Location of incident: Larkmoor House|Our ref: N/6', 'R N/6'],
  [
    'a review that is only considered',
    'LSCB: Norfolk Safeguarding Children Board|A review is being considered.|SCR commissioned: 2/11/2026',
    'P Norfolk Safeguarding Children Board · A Norfolk · I ?undecided'
  ],
  [
    'a decision not to hold one',
    'SCR commissioned: 2/11/2026|The chair has decided not|to hold a review.',
    'I ?not-held'
  ],
  ['the criteria are not met', 'The case does not meet the criteria.', 'I ?not-held'],
  [
    'a review for adults and children',
    'Board: Norfolk Safeguarding Adults and Children Board',
    'P Norfolk Safeguarding Adults and Children Board · A Norfolk'
  ]
);
