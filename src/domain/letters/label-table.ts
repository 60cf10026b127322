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

export const LABELS: readonly LabelRow[] = [
  {
    announces: 'partnership',
    labels: [
      'Board',
      'Name of board',
      'Safeguarding board',
      'Safeguarding partnership',
      'Commissioning board',
      'Lead board'
    ],
    ofAdult: ['SAB', 'LSAB', 'Safeguarding adults board'],
    ofChild: ['LSCB', 'LSCP', 'Safeguarding children board', 'Safeguarding children partnership']
  },
  {
    announces: 'authority',
    labels: ['Local authority', 'LA', 'Council', 'Host authority', 'Responsible authority', 'Name of local authority']
  },
  {
    announces: 'commissioner',
    labels: ['PCT', 'Name of PCT', 'Commissioning PCT', 'Primary care trust', 'CCG', 'ICB', 'Reporting organisation']
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
      'Case number',
      'Notification reference',
      'Case reference',
      'SCR reference',
      'Reference number'
    ],
    ofAdult: ['SAR ref', 'SAR reference'],
    ofChild: ['CSPR ref', 'LCSPR ref']
  },
  { announces: 'ours', labels: ['Your ref', 'Your reference', 'CQC ref', 'CQC reference'] },
  {
    announces: 'initials',
    labels: ['Initials', 'Subject', 'Known as', 'Re', 'Subject initials'],
    ofAdult: ['Adults initials', 'Initials of adult'],
    ofChild: ['Initials of child', 'Child/children’s initial/s', 'Child’s initials']
  },
  {
    announces: 'regulatedService',
    labels: ['Regulated service involved', 'Is a regulated service involved', 'CQC regulated service involved']
  },
  {
    announces: 'mentalHealth',
    labels: ['MH Operations involved', 'Mental health operations involved', 'Mental Health Act operations involved']
  },
  {
    announces: 'nothing',
    labels: [
      'Date',
      'Date of letter',
      'Date of notification',
      'Date of referral',
      'Deadline',
      'Date of deadline',
      'Date of incident',
      'Date of death',
      'Date of meeting',
      'Location of incident',
      'Placing authority',
      'Placing board',
      'Previous service',
      'Provider',
      'Name of provider',
      'Provider ID',
      'CQC provider ID',
      'Provider code',
      'Type of service',
      'Type of review',
      'Number of beds',
      'Gender',
      'Ethnicity',
      'Title',
      'Position',
      'Role',
      'Job title',
      'Organisation',
      'Agency',
      'Department',
      'Signed',
      'Cc',
      'Summary',
      'Details',
      'Comments',
      'Actions'
    ]
  },
  {
    announces: 'name',
    labels: [
      'Name',
      'Full name',
      'First name',
      'Forename',
      'Forenames',
      'Surname',
      'Family name',
      'Other names',
      'Alias',
      'Name of adult',
      'Adult’s name',
      'Name of child',
      'Child’s name',
      'Name of subject',
      'Name of person',
      'Mother',
      'Father',
      'Name of mother',
      'Name of father',
      'Parent',
      'Parents',
      'Carer',
      'Siblings',
      'Sibling',
      'Next of kin',
      'Family members',
      'GP',
      'Name of GP',
      'Referrer',
      'Name of referrer',
      'Referred by',
      'Completed by',
      'Contact',
      'Contact name',
      'Contact person',
      'Social worker',
      'Chair',
      'Independent Chair',
      'Enw'
    ]
  },
  { announces: 'date-of-birth', labels: ['Date of birth', 'DOB', 'D.O.B.', 'Born', 'Dyddiad geni'] },
  { announces: 'age', labels: ['Age', 'Age at death'] },
  { announces: 'address', labels: ['Address', 'Home address', 'Postcode', 'Last known address', 'Cyfeiriad'] },
  { announces: 'school', labels: ['School', 'Name of school', 'School attended', 'Nursery'] },
  { announces: 'nhs-number', labels: ['NHS no', 'NHS number', 'NHS'] },
  { announces: 'police-reference', labels: ['URN', 'Police URN', 'Police ref', 'Crime number', 'Crime ref'] },
  {
    announces: 'case-system-number',
    labels: [
      'CareFirst',
      'CareFirst no',
      'CareFirst ID',
      'EPJ',
      'EPJ no',
      'Mosaic ID',
      'Liquidlogic ID',
      'Hospital number'
    ]
  },
  { announces: 'phone', labels: ['Tel', 'Tel no', 'Telephone', 'Telephone no', 'Phone', 'Mobile', 'Fax', 'Ffôn'] },
  { announces: 'email', labels: ['Email', 'E-mail', 'Email address', 'Ebost', 'E-bost'] }
];
