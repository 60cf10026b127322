import { OTHER_LABELS } from './other-labels';

/** The answers of a notification that a letter can give, by their field in the form. */
export const LETTER_FIELDS = [
  'partnership',
  'commissioner',
  'authority',
  'notifiedOn',
  'initiatedOn',
  'regulatedService',
  'service',
  'locationCodes',
  'mentalHealth',
  'partnershipReference',
  'initials'
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];

/** Details of a person, which are never carried over. */
export const PERSONAL_KINDS = [
  'name',
  'date-of-birth',
  'age',
  'address',
  'school',
  'nhs-number',
  'police-reference',
  'case-system-number',
  'phone',
  'email'
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What a label of a letter announces. `ours`: our own reference. `nothing`: it has no field here. */
export type Announces = LetterField | PersonalKind | 'ours' | 'nothing';

/** Labels by what they announce. Those of an adult’s or a child’s review alone say the kind as well. */
interface LabelRow {
  readonly announces: Announces;
  readonly labels: readonly string[];
  readonly ofAdult?: readonly string[];
  readonly ofChild?: readonly string[];
}

const OF_ADULTS = ['safeguarding adults board', 'safeguarding adult board', 'safeguarding adults partnership'];
const OF_CHILDREN = [
  'safeguarding children board',
  'safeguarding children’s board',
  'safeguarding children partnership',
  'safeguarding children’s partnership'
];

export const LABELS: readonly LabelRow[] = [
  {
    announces: 'partnership',
    labels: [
      'Board',
      'Name of board',
      'Name of partnership',
      'Partnership',
      'The board',
      'The partnership',
      'The safeguarding board',
      'The safeguarding partnership',
      'Board name',
      'Partnership name',
      'Safeguarding board',
      'Safeguarding partnership',
      'Local safeguarding board',
      'Local safeguarding partnership',
      'Name of safeguarding board',
      'Name of safeguarding partnership',
      'Safeguarding board or partnership',
      'Board or partnership',
      'Commissioning board',
      'Lead board',
      'Lead partnership',
      'Lead safeguarding partnership'
    ],
    ofAdult: [
      'SAB',
      'LSAB',
      'Name of SAB',
      'Name of LSAB',
      'Lead SAB',
      ...OF_ADULTS.flatMap((body) => [body, `Local ${body}`, `Name of ${body}`, `Name of local ${body}`])
    ],
    ofChild: [
      'LSCB',
      'LSCP',
      'Name of LSCB',
      'Name of LSCP',
      'Lead LSCP',
      ...OF_CHILDREN.flatMap((body) => [body, `Local ${body}`, `Name of ${body}`, `Name of local ${body}`])
    ]
  },
  {
    announces: 'authority',
    labels: [
      'Local authority',
      'LA',
      'Council',
      'Host authority',
      'Lead authority',
      'Responsible authority',
      'Name of local authority',
      'Name of council',
      'Name of LA'
    ]
  },
  {
    announces: 'commissioner',
    labels: [
      'PCT',
      'Name of PCT',
      'Commissioning PCT',
      'Primary care trust',
      'Primary care trust that notified us',
      'CCG',
      'ICB',
      'Name of CCG',
      'Name of ICB',
      'Reporting organisation'
    ]
  },
  {
    announces: 'initiatedOn',
    labels: [
      'Date of decision by Independent Chair',
      'Date of Chair’s decision',
      'Review commissioned',
      'Review agreed',
      'Date review agreed',
      'Review initiated',
      'Date review initiated',
      'Date the review was initiated',
      'Start of review',
      'Date of initiation'
    ],
    ofAdult: ['SAR commissioned', 'SAR agreed', 'SAR initiated'],
    ofChild: ['LCSPR commissioned', 'CSPR commissioned']
  },
  { announces: 'initiatedOn', labels: ['SCR commissioned', 'SCR agreed', 'SCR initiated', 'SCR commenced'] },
  {
    announces: 'service',
    labels: [
      'Name of service',
      'Name of the service',
      'Service',
      'Service name',
      'Care home',
      'Name of home',
      'Name of care home',
      'Name of location',
      'Hospital',
      'Setting'
    ]
  },
  {
    announces: 'locationCodes',
    labels: [
      'Location code',
      'Location ID',
      'CQC location ID',
      'CQC location number',
      'CQC location code',
      'CQC ID',
      'Site code'
    ]
  },
  {
    announces: 'partnershipReference',
    labels: [
      'Our ref',
      'Our reference',
      'Ref',
      'Ref no',
      'Reference',
      'SCR ref',
      'Case ref',
      'Case ref no',
      'Case number',
      'Notification reference',
      'Case reference',
      'SCR reference',
      'Reference number',
      'The partnership’s reference'
    ],
    ofAdult: ['SAR ref', 'SAR reference'],
    ofChild: ['CSPR ref', 'LCSPR ref']
  },
  { announces: 'ours', labels: ['Your ref', 'Your reference', 'CQC ref', 'CQC reference'] },
  {
    announces: 'initials',
    labels: ['Initials', 'Initials or local reference', 'Subject', 'Known as', 'Re', 'Subject initials'],
    ofAdult: ['Adults initials', 'Initials of adult'],
    ofChild: ['Initials of child', 'Child/children’s initial/s', 'Child’s initials']
  },
  {
    announces: 'regulatedService',
    labels: ['Regulated service involved', 'CQC regulated service involved', 'Regulated service']
  },
  {
    announces: 'mentalHealth',
    labels: [
      'MH Operations involved',
      'MH Operations',
      'Mental health operations involved',
      'Mental health operations',
      'Mental Health Act operations involved'
    ]
  },
  ...OTHER_LABELS
];
