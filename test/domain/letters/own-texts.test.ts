import { EMAIL_TEMPLATE_IDS, emailFor } from '../../../src/domain/email-templates';
import { LETTER_FIELDS, type LetterField } from '../../../src/domain/letters/label-table';
import { labelOf } from '../../../src/domain/letters/labels';
import { pastedText } from '../../../src/domain/letters/quoted';
import { ENTRY_LABELS } from '../../../src/domain/review/entry';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { inspector, notifies, TODAY } from '../builders';
import { reviewAfter } from '../builders';

import { inShort, understood } from './letter-made';

const say = sayIn(STANDARD_TERMS);

/** What a partnership enters, and what is read, by the field that its label asks for. */
const ENTERED: Readonly<Partial<Record<LetterField, readonly [entered: string, read: string]>>> = {
  partnership: ['Derby Safeguarding Adults Board', 'Derby Safeguarding Adults Board'],
  commissioner: ['NHS Derby Primary Care Trust', 'NHS Derby Primary Care Trust'],
  authority: ['Derby City Council', 'Derby'],
  initiatedOn: ['2 November 2026', '2026-11-02'],
  regulatedService: ['Yes', 'yes'],
  service: ['Larkmoor House', 'Larkmoor House'],
  locationCodes: ['1-200000001', '1-200000001'],
  mentalHealth: ['No', 'no'],
  partnershipReference: ['D/4', 'D/4'],
  initials: ['MT', 'MT']
};

/** The lines of a text that ask for an answer behind their colon. */
const labelsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.endsWith(':'))
    .map((line) => line.slice(0, -1));

const fieldOf = (label: string): LetterField | undefined => {
  const { announces } = labelOf(label, true) ?? {};
  return LETTER_FIELDS.find((field) => field === announces);
};

/** A sentence that ends with a colon leads to a list, and is no label. */
const isLabel = (line: string): boolean => !/[.,]/.test(line);

const answer = (label: string): readonly [entered: string, read: string] => {
  const field = fieldOf(label);
  return (field && ENTERED[field]) ?? ['', `“${label}” is not read`];
};

const ACKNOWLEDGEMENT = labelsIn(STANDARD_SETTINGS.mail.acknowledgement).filter(isLabel);

test('the acknowledgement asks for answers', () => {
  expect(ACKNOWLEDGEMENT.length).toBeGreaterThanOrEqual(7);
});

describe.each([
  ['on the line', ' '],
  ['below', '\n']
])('each label of the acknowledgement, with its answer %s', (_where, between) => {
  test('is read back', () => {
    const filled = ACKNOWLEDGEMENT.map((label) => `${label}:${between}${answer(label)[0]}`).join('\n\n');
    const read = Object.fromEntries(ACKNOWLEDGEMENT.map((label) => [fieldOf(label), answer(label)[1]]));
    expect(inShort(understood(pastedText(filled)))).toEqual(read);
  });
});

test('an acknowledgement that comes back empty says nothing', () => {
  expect(inShort(understood(pastedText(STANDARD_SETTINGS.mail.acknowledgement)))).toEqual({});
});

test('an acknowledgement that is filled in as it came is read', () => {
  const filled = STANDARD_SETTINGS.mail.acknowledgement.replace(/^([^.,\n]+):$/gm, (line, label: string) => {
    return `${line} ${answer(label)[0]}`;
  });
  expect(inShort(understood(pastedText(filled)))).toMatchObject({
    partnership: 'Derby Safeguarding Adults Board',
    initiatedOn: '2026-11-02',
    initials: 'MT'
  });
});

test.each(EMAIL_TEMPLATE_IDS)('the email “%s” asks for nothing that is not read', (id) => {
  const { body } = emailFor(id, reviewAfter([notifies()]), inspector, TODAY);
  for (const label of labelsIn(say(body)).filter(isLabel)) expect([label, fieldOf(label)]).not.toContain(undefined);
});

test.each(LETTER_FIELDS.filter((field) => field !== 'notifiedOn'))('the form’s own label of %s is read', (field) => {
  const label = say(ENTRY_LABELS[field]);
  const [entered, read] = ENTERED[field] ?? [];
  expect(inShort(understood(pastedText(`${label}: ${entered ?? ''}`)))).toMatchObject({ [field]: read });
});
