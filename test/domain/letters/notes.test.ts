import fc from 'fast-check';
import { wordKey } from '../../../src/domain/input/characters';
import { kindOfBody } from '../../../src/domain/letters/bodies';
import { pastedText } from '../../../src/domain/letters/quoted';
import { inShort, letterOf, understood } from './letter-made';

const ANSWERED = [
  ['SAB', 'Devon Safeguarding Adults Board'],
  ['Name of the Board', 'Wiltshire Safeguarding Adults Board'],
  ['PCT', 'NHS Devon'],
  ['Local authority', 'Devon'],
  ['Review agreed', '2 November 2026'],
  ['Regulated service involved', 'Yes'],
  ['MH Operations involved', 'N'],
  ['Service', 'Larkmoor House'],
  ['Service', 'Willow Lodge'],
  ['Location code', '1-200000001'],
  ['Our ref', 'D/4'],
  ['Initials', 'MT']
] as const;

const name = fc.constantFrom(
  ...['Ned Low', 'Hilda Ogden', 'HILDA OGDEN', 'Winifred Boggs', 'Zebedee Quill-Marsh', 'Siân O’Dwyer', 'Olu Adeyemi']
);

/** A note with a name, as people put it before or behind what they write. */
const NOTES: readonly ((of: string) => string)[] = [
  ...[(of: string) => `(${of})`, (of: string) => `[${of}]`, (of: string) => `– ${of}`, (of: string) => `- ${of}`],
  ...[(of: string) => `, ${of}`, (of: string) => `/ ${of}`, (of: string) => `; ${of}`, (of: string) => `c/o ${of}`],
  ...['contact', 'by', 'for', 'from', 'Mrs', 'agreed by', 'per', 'attn'].flatMap((cue) => [
    (of: string) => `(${cue} ${of})`,
    (of: string) => `${cue} ${of}`,
    (of: string) => `– ${cue} ${of}`
  ])
];

type Where = 'in the label' | 'before the answer' | 'behind the answer';

test('a name in a note anywhere in a labelled line is in no answer, offer or quotation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ANSWERED),
      name,
      fc.constantFrom(...NOTES),
      fc.constantFrom<Where>('in the label', 'before the answer', 'behind the answer'),
      fc.constantFrom(': ', '‖'),
      ([label, answer], of, note, where, between) => {
        const written =
          where === 'in the label'
            ? `${label} ${note(of)}${between}${answer}`
            : `${label}${between}${where === 'before the answer' ? `${note(of)} – ${answer}` : `${answer} ${note(of)}`}`;
        const { fields } = understood(letterOf(written));
        const shown = Object.values(fields).flatMap((read) => [
          ...(read.state === 'value' ? [read.value] : read.offers),
          ...read.quotes.map(({ text }) => text)
        ]);
        const words = shown.flatMap((text) => wordKey(text).split(' '));
        expect([
          written,
          wordKey(of)
            .split(' ')
            .filter((word) => words.includes(word))
        ]).toEqual([written, []]);
      }
    ),
    { numRuns: 3000 }
  );
});

test('a name in brackets is named among what was left out', () => {
  for (const written of ['Initials (Hilda Ogden): HO', 'Local authority: Devon (contact Ned Low)'])
    expect(understood(letterOf(written)).leftOut).toEqual([{ kind: 'name', place: { line: 1 } }]);
});

test('a half of a label in Welsh is no name', () => {
  for (const written of [
    'Bwrdd Diogelu / Safeguarding board: Devon SAB',
    'Awdurdod lleol / LA: Devon',
    'Cyf / Our ref: D/4'
  ])
    expect(understood(letterOf(written)).leftOut).toEqual([]);
});

test('what is certain behind a note, or among other words, is offered', () => {
  const offers = (written: string) =>
    Object.values(understood(letterOf(written)).fields).flatMap((read) =>
      read.state === 'question' ? read.offers : []
    );
  expect(offers('SAB: Devon Safeguarding Adults Board (Ned Low)')).toEqual(['Devon Safeguarding Adults Board']);
  expect(offers('Local authority: Devon (contact Ned Low)')).toEqual(['Devon']);
  expect(offers('Issued by: Kent Safeguarding Adults Board')).toEqual(['Kent Safeguarding Adults Board']);
  expect(offers('SAR agreed: 4ydd o Dachwedd 2026')).toEqual(['2026-11-04']);
  expect(offers('SAR agreed: 4 November 2026 at 10:30')).toEqual(['2026-11-04']);
});

const REVIEWS = [
  'SAR',
  'SCR',
  'LCSPR',
  'Review',
  'Commission a review',
  'Is a SAR required',
  'Criteria for a review met'
];
const NO = ['No', 'no.', 'N', 'Nil', '✗', 'None', 'No, see below'];
const DECISIONS = [
  'Outcome',
  'Decision',
  'Panel decision',
  'Recommendation',
  'Type of review',
  'Status',
  'Outcome of referral'
];
const OTHERS = [
  ...[
    'NFA',
    'No further action',
    'Closed',
    'Learning event',
    'Single agency review',
    'Signposted',
    'Domestic Homicide Review'
  ],
  ...[
    'Thematic review',
    'LeDeR',
    'Deferred',
    'Awaiting information',
    'Refer to the coroner',
    'Practice briefing',
    'The case was closed'
  ]
];
const between = fc.constantFrom(': ', '‖', '? ', ' – ', ':|', '|');
const day = (written: string) => understood(letterOf(written)).fields.initiatedOn?.state;

test('a label and its answer that say no review leave the day to the person', () => {
  const pair = fc.oneof(
    fc.tuple(fc.constantFrom(...REVIEWS), between, fc.constantFrom(...NO)),
    fc.tuple(fc.constantFrom(...DECISIONS), between, fc.constantFrom(...OTHERS))
  );
  fc.assert(
    fc.property(pair, (parts) => {
      expect([parts.join(''), day(`Review agreed: 2/11/2026|${parts.join('')}`)]).toEqual([parts.join(''), 'question']);
    }),
    { numRuns: 1000 }
  );
});

test.each([
  ...['Outcome: SAR commissioned', 'Decision‖Agreed to commission a SAR', 'Type of review: Safeguarding Adults Review'],
  ...[
    'Type of review‖SCR',
    'Decision of the Chair: A SAR will be held',
    'SAR: Adult A',
    'SAR ref: D/4',
    'Criteria met: Yes'
  ]
])('“%s” doubts nothing', (written) => {
  expect(day(`Review agreed: 2/11/2026|${written}`)).toBe('value');
});

test('the head of an earlier mail shows when it was sent and its public body, and names no one', () => {
  const { pieces, notes } = pastedText(
    'FYI\n\nFrom: Jo Bloggs <jo@kent.gov.uk>\nSent: 02 November 2026 10:00\nTo: Ned Low\nSubject: Hilda Ogden\n\nOur ref: D/4'
  );
  expect(pieces.map(({ cells }) => cells[0]?.text)).toEqual([
    ...['FYI', '', 'From: … (kent.gov.uk)', 'Sent: 02 November 2026 10:00', 'To: …', 'Subject: …', '', 'Our ref: D/4']
  ]);
  expect(notes).toEqual([
    'In the head of an earlier or forwarded mail, “…” stands for names and subjects, which are left out.'
  ]);
});

test('the kind of a board is that of its name, in full or in short', () => {
  expect(
    ['Devon SAB', 'Devon LSCB', 'Devon Safeguarding Children’s Partnership', 'Devon Board'].map(kindOfBody)
  ).toEqual([...['adult', 'child', 'child', undefined]]);
});

test('a service that is not in the list is asked about by its shape', () => {
  expect(inShort(understood(letterOf('Service: Willow Lodge')))).toEqual({ service: 'Willow Lodge' });
  expect(understood(letterOf('Service: care at home')).fields.service).toMatchObject({
    why: 'This may not be the name of a service, or may say more than its name. Enter its name.'
  });
});
