import { LONGEST_LINE, linesOf, MOST_LINES, placeWords, withinLimits } from '../../../src/domain/letters/letter-text';
import { pastedText } from '../../../src/domain/letters/quoted';
import { inShort, letterOf, understood } from './letter-made';
import { KINDS_SAID, STEPS_SAID } from './mails/kinds';

test.each(KINDS_SAID.map(([about, mail, kind]) => ({ about, mail, kind })))('$about: $kind', ({ mail, kind }) => {
  expect(understood(letterOf(mail)).kind ?? 'not said').toBe(kind);
});

test.each(STEPS_SAID.map(([about, mail, steps]) => ({ about, mail, steps })))('$about: $steps', ({ mail, steps }) => {
  expect(understood(letterOf('Our ref: L/9', mail)).mayBe).toEqual(steps);
});

test('our references are found in the subject, in the text and in what is quoted', () => {
  const { ownReferences } = understood(
    letterOf('See SCR–A–2026–0008.|> scr-c-2026-0009', { subject: 'Re: SCR-A-2026-0007' })
  );
  expect(ownReferences).toEqual([
    { reference: 'SCR-A-2026-0007', place: { head: 'subject' } },
    { reference: 'SCR-A-2026-0008', place: { line: 1 } },
    { reference: 'SCR-C-2026-0009', place: { line: 2 } }
  ]);
});

test('the partnership’s references are for finding a review, quoted or not', () => {
  expect(understood(letterOf('Our ref: D/4|> Our ref: D/5')).partnershipReferences).toEqual(['D/4', 'D/5']);
});

test('when a mail was sent is only offered', () => {
  expect(understood(letterOf('Our ref: L/9', { sentOn: '2026-11-03' })).fields.notifiedOn).toMatchObject({
    state: 'question',
    reason: 'no-receipt',
    offers: ['2026-11-03']
  });
});

test('a question shows its places, and offers what could be read', () => {
  expect(understood(letterOf('Review agreed: 2/11/2026|Review initiated: 1/11/2026')).fields.initiatedOn).toEqual({
    state: 'question',
    reason: 'differs',
    why: 'There are two different answers. Enter the right one.',
    quotes: [
      { text: 'Review agreed: 2/11/2026', place: { line: 1 } },
      { text: 'Review initiated: 1/11/2026', place: { line: 2 } }
    ],
    offers: ['2026-11-02', '2026-11-01']
  });
});

test('what may be a name is not shown in the question about it', () => {
  const { initials, service } = understood(letterOf('Initials: Mary Example|Service: Mary Example')).fields;
  expect(initials).toMatchObject({ quotes: [{ text: 'Initials: …', place: { line: 1 } }], offers: [] });
  expect(service).toMatchObject({ quotes: [{ text: 'Service: …', place: { line: 2 } }], offers: [] });
});

test('a code that was found by the name of its service quotes the name', () => {
  const { locationCodes } = understood(letterOf('Local authority: Derby|Service: Larkmoor House')).fields;
  expect(locationCodes).toEqual({
    state: 'value',
    value: '1-200000001',
    said: 'Larkmoor House',
    quotes: [{ text: 'Service: Larkmoor House', place: { line: 2 } }]
  });
});

test('a service that others may share is only offered', () => {
  expect(understood(letterOf('Service: The Elms')).fields.locationCodes).toMatchObject({
    state: 'question',
    offers: ['1-200000002', '1-200000003']
  });
});

test('where a letter says more of persons than can be compared, nothing is taken from it', () => {
  const people = Array.from({ length: 201 }, (_, at) => `Name: Mary Example${at}`).join('|');
  expect(understood(letterOf(`${people}|Local authority: Derby`)).fields.authority).toMatchObject({
    state: 'question',
    reason: 'personal'
  });
});

test('each kind of detail is named, with its places', () => {
  const { leftOut } = understood(
    letterOf(
      'Name of child: Tom Bell|DOB: 1/2/2019|Age: 7|Address: 1 High St|School: Hill Primary|NHS no: 943 476 5919|Police URN: 44/1|EPJ: 12|Tel: 01332 640000|Email: jo@derby.example'
    )
  );
  expect(leftOut.map(({ kind }) => kind)).toEqual([
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
  ]);
});

test('labels in two languages are left out, a date of birth once, and no code is called an NHS number', () => {
  const written =
    'Enw / Name: Mary Example|Cyfeiriad / Address: 1 Stryd Fawr|Date of birth:|1/2/1940|Site: 1-9434765919';
  expect(understood(letterOf(written)).leftOut).toEqual([
    { kind: 'name', place: { line: 1 } },
    { kind: 'address', place: { line: 2 } },
    { kind: 'date-of-birth', place: { line: 4 } }
  ]);
});

test('of several codes, the one that is not listed is named', () => {
  const { locationCodes } = understood(letterOf('Location ID: 1-200000001, 1-299999999')).fields;
  expect(locationCodes).toMatchObject({ why: expect.stringContaining('does not have 1-299999999 as') as unknown });
});

test.each([
  [{ line: 7 }, 'line 7'],
  [{ page: 2, line: 5 }, 'page 2, line 5'],
  [{ paragraph: 12 }, 'paragraph 12'],
  [{ table: 2, row: 3, column: 2 }, 'table 2, row 3, column 2'],
  [{ field: true as const }, 'form field'],
  [{ attachment: 1, page: 2, line: 5 }, 'attachment 1, page 2, line 5'],
  [{ head: 'subject' as const }, 'subject of the mail']
])('%j is said as “%s”', (place, words) => {
  expect(placeWords(place)).toBe(words);
});

test('a pasted mail has its quoted lines marked', () => {
  expect(pastedText('Hello\r\n> Our ref: D/4').pieces).toEqual([
    { cells: [{ text: 'Hello', place: { line: 1 } }] },
    { cells: [{ text: 'Our ref: D/4', place: { line: 2 } }], isQuoted: true }
  ]);
});

test('the head of a mail at the top of what is pasted is its own', () => {
  const pasted =
    'From: Jo Bloggs\nSent: 3 November 2026\nTo: CQC\nSubject: MT\n\nOur ref: D/4\n\nFrom: A\nSent: B\n\nInitials: MT';
  const { fields } = understood(pastedText(pasted));
  expect(fields.partnershipReference).toMatchObject({ state: 'value', value: 'D/4', quotes: [{ place: { line: 6 } }] });
  expect(fields.initials).toMatchObject({ state: 'question', reason: 'quoted' });
});

test.each([
  ['a mark', '-----Original Message-----'],
  ['a longer mark', '________ Original message ________'],
  ['the head of Outlook', 'From: Jo\nSent: 2 November 2026\nTo: CQC\nSubject: x'],
  ['a head on one line', 'From: Jo Sent: 2 November 2026 To: CQC Subject: x'],
  ['a Welsh head', 'Oddi wrth: Jo\nAnfonwyd: 2 Tachwedd 2026\nAt: CQC\nPwnc: x'],
  ['a sentence', 'On 2 November 2026, Jo wrote:'],
  ['a sentence in three lines', 'On 2 November 2026 at 10:00,\nJo Bloggs\n<jo@derby.example> wrote:']
])('what stands above %s counts, and what stands below is only offered', (_what, mark) => {
  for (const head of ['', 'From: Me\nSent: 3 November 2026\nTo: Jo\nSubject: y\n', 'To: CQC\n']) {
    const { fields } = understood(pastedText(`${head}Our ref: D/5\n\n${mark}\n\nInitials: MT\nOur ref: D/5`));
    expect(fields.partnershipReference).toMatchObject({ state: 'value', value: 'D/5' });
    expect(fields.initials).toMatchObject({ state: 'question', reason: 'quoted', offers: ['MT'] });
  }
});

test('a long line is cut, and said to be', () => {
  const { pieces, notes } = withinLimits({ pieces: linesOf('x'.repeat(LONGEST_LINE + 1)), attached: [], notes: [] });
  expect(pieces[0]?.cells[0]?.text).toHaveLength(LONGEST_LINE);
  expect(notes).toEqual(['Only the first 2,000 characters of a long line were read.']);
});

test('of many lines the first are read, and that is said', () => {
  const { pieces, notes } = pastedText('x\n'.repeat(MOST_LINES + 5));
  expect(pieces).toHaveLength(MOST_LINES);
  expect(notes).toEqual(['It is too long to be read to its end. Check what comes later.']);
});

test('a table in plain text is read by its cells', () => {
  const rows = '| Local authority | Devon |\n| Our ref | D/4 |';
  expect(inShort(understood(pastedText(rows)))).toEqual({ authority: 'Devon', partnershipReference: 'D/4' });
  const columns = '| Adult | Local authority | Our ref |\n|---|:---:|---|\n| 1 | Devon | A/1 |\n| 2 | Torbay | A/2 |';
  expect(understood(pastedText(columns)).fields).toMatchObject({
    authority: { state: 'question', offers: ['Devon'] },
    partnershipReference: { state: 'question', offers: ['A/1'] }
  });
});
