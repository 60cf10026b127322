import type { LetterField } from '../../../src/domain/letters/label-table';
import type { LetterText } from '../../../src/domain/letters/letter-text';
import { inShort, letterOf, understood } from './letter-made';

/**
 * Twenty invented letters, and what each says. A field that is not named is left empty. `?` is a question to the
 * person.
 */
const LETTERS: readonly (readonly [
  written: string,
  says: { readonly [F in LetterField]?: string },
  more?: Partial<LetterText>
])[] = [
  [
    'Derby Safeguarding Adults Board|Our ref: D/4|Review agreed: 3rd November 2026|Service: Larkmoor House',
    {
      partnership: 'Derby Safeguarding Adults Board',
      authority: 'Derby',
      partnershipReference: 'D/4',
      initiatedOn: '2026-11-03',
      service: 'Larkmoor House',
      locationCodes: '1-200000001'
    }
  ],
  ['Service: The Elms', { service: 'The Elms', locationCodes: '?by-name' }],
  ['Our ref:→Your ref: SCR-A-2026-0007', {}],
  ['Date of death: 12/10/2026|Review agreed: 2/11/2026', { initiatedOn: '2026-11-02' }],
  ['Review agreed: 2/11/2026|not to hold a review', { initiatedOn: '?not-held' }],
  ['Re: AB', { initials: 'AB' }],
  ['Re: Mary Example, DOB 1/2/1940', {}],
  ['Name of adult: Mary Example|Initials: ME', { initials: 'ME' }],
  ['Adults initials: Mary', { initials: '?initials' }],
  [
    'LSCB: Bradford Safeguarding Children Board|NHS no: 943 476 5919|Initials: Child HD',
    { partnership: 'Bradford Safeguarding Children Board', authority: 'Bradford', initials: 'Child HD' }
  ],
  ['Location ID: 1-300000009', { locationCodes: '?not-listed' }],
  ['CQC ID‖1-200000001‖Service‖The Elms', { service: '?disagree', locationCodes: '?disagree' }],
  [
    'Kent & Medway Safeguarding Adults Board',
    { partnership: 'Kent & Medway Safeguarding Adults Board', authority: '?joint' }
  ],
  ['BSAB writes', { partnership: '?abbreviation' }],
  ['LA: London Borough of Camden|Placing authority: Kent', { authority: 'Camden' }],
  ['Review agreed: 16/07/26', { initiatedOn: '?short-year' }],
  ['Review agreed: Monday 3 November 2026', { initiatedOn: '?weekday' }],
  [
    'Service: Larkmoor House',
    { notifiedOn: '2026-07-01', service: 'Larkmoor House', locationCodes: '?by-name' },
    { receivedOn: '2026-07-01' }
  ],
  ['FYI|> Service: Larkmoor House', { notifiedOn: '2026-07-01', service: '?quoted' }, { receivedOn: '2026-07-01' }],
  ['Our ref: X/1§Our ref: X/2', { partnershipReference: '?differs' }]
];

test.each(LETTERS.map(([written, says, more]) => ({ written, says, more })))('$written', ({ written, says, more }) => {
  expect(inShort(understood(letterOf(written, more)))).toEqual(says);
});

test('a value with a tracked change is asked about', () => {
  const changed = {
    pieces: [{ cells: [{ text: 'Review agreed: 2/11/2026', place: { paragraph: 1 }, isChanged: true as const }] }],
    attached: [],
    notes: []
  };
  expect(inShort(understood(changed))).toEqual({ initiatedOn: '?changed' });
});

test('our own reference leads to the review that exists', () => {
  const { ownReferences } = understood(letterOf('Our ref:→Your ref: SCR-A-2026-0007'));
  expect(ownReferences).toEqual([{ reference: 'SCR-A-2026-0007', place: { line: 1 } }]);
});

test('what was found of a person is named by its kind and place alone', () => {
  expect(understood(letterOf('Re: Mary Example, DOB 1/2/1940|NHS no: 943 476 5919')).leftOut).toEqual([
    { kind: 'nhs-number', place: { line: 2 } },
    { kind: 'name', place: { line: 1 } },
    { kind: 'date-of-birth', place: { line: 1 } }
  ]);
});
