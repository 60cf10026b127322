import type { StepResult } from '../../../bot/commands/step-result';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import type { StoredEntry } from '../../../src/register/chronology';
import { author, director, everybody, inspector, otherAuthor, REFERENCE, untilAppointed } from '../../domain/builders';
import { closes, recordsEntry } from '../../domain/acts';
import { complaints } from '../cards/parsing';
import { inPlace, createDesk, posted, storedAfter } from './desk';

const show = { verb: 'show-chronology', reference: REFERENCE };
const files = [
  {
    name: `IMR ${REFERENCE} version 1.0.docx`,
    url: 'https://tenant.sharepoint.com/sites/scr/SCR%20Documents/IMR.docx',
    kind: 'imr' as const,
    folder: 'imr' as const,
    version: '1.0',
    changedAt: '2012-08-07T09:30:00Z'
  }
];
const entry = (number: number, more: Partial<StoredEntry> = {}): StoredEntry => ({
  number,
  date: { on: '2011-05-03', about: false },
  time: '14:30',
  source: 'Inspection file',
  event: `Event ${number}`,
  action: '',
  comment: '',
  ...more
});
const struck = { at: '2012-08-07T09:30:00Z', by: author.name, reason: 'Of another' };
const stored = storedAfter([...untilAppointed, recordsEntry()]);

test('the author sees the entries made last, how many there are, the gaps, the files, and every step about them', async () => {
  const entries = [
    entry(1),
    entry(2, { date: { on: '2009', about: true }, time: '' }),
    entry(3, { struck }),
    entry(4, { date: { on: '2011-11-01', about: false } })
  ];
  const answer = await createDesk({ stored, chronology: { entries, files } }).press(author, show);
  const words = inPlace(answer);
  for (const said of [
    '3 entries. 1 struck out.',
    '3 May 2011, 14:30',
    'about 2009',
    'Event 4',
    'Inspection file',
    'Nothing is recorded between 3 May 2011 and 1 November 2011 (182 days).',
    'Open IMR SCR-A-2012-0001 version 1.0.docx',
    'Add to the chronology',
    'Strike out a chronology entry',
    'Make the Word file',
    'Submit the IMR',
    'View SCR-A-2012-0001'
  ])
    expect(words).toContain(said);
  expect(words).not.toContain('Event 3');
  expect(words.indexOf('Event 4')).toBeLessThan(words.indexOf('Event 1'));
});

test('an author who does not open the files in SharePoint is led to the register, where the service sends them', async () => {
  const desk = createDesk({ stored, chronology: { entries: [entry(1)], files }, opensPapers: false });
  const words = inPlace(await desk.press(author, show));
  expect(words).toContain('Open the files in the register');
  expect(words).not.toContain(files[0]?.url ?? 'none');
});

test('it comes as a message when the author types for it, and to nobody else', async () => {
  const desk = createDesk({ stored, chronology: { entries: [entry(1, { event: 'Case detail' })], files } });
  expect(posted(await desk.say(author, `Chronology ${REFERENCE.toLowerCase()}`))).toContain('Case detail');
  expect(posted(await desk.say(director, `chronology ${REFERENCE}`))).toContain(
    'Only the IMR author can open the chronology.'
  );
  expect(posted(await desk.say(author, 'chronology SCR-A-2012-0999'))).toContain('No review with this reference');
});

test('with nothing in it yet it says how to begin', async () => {
  const words = inPlace(await createDesk({ stored }).press(author, show));
  expect(words).toContain('No entries yet. Add one, or paste rows from a spreadsheet.');
  expect(words).not.toContain('Strike out a chronology entry');
});

test('three hundred long entries fit, and the card says what it leaves out', async () => {
  const long = Array.from({ length: 300 }, (_, index) =>
    entry(index + 1, { event: '🕯"\n'.repeat(1000), source: 'Ł'.repeat(500) })
  );
  const answer = await createDesk({ stored, chronology: { entries: long, files } }).press(author, show);
  const card = answer.inPlace?.card;
  if (!card) throw new Error('No card');
  expect(bytesOf(card)).toBeLessThan(CARD_LIMIT);
  expect(complaints(card)).toEqual([]);
  expect(inPlace(answer)).toMatch(
    /300 entries\..*29\d more entries are not shown here, and long texts are shortened\. The files below have every entry up to the day they were made\./
  );
});

test('nobody but the author sees any of it', async () => {
  const chronology = { entries: [entry(1, { event: 'Case detail' })], files };
  for (const person of [inspector, director, otherAuthor]) {
    const words = inPlace(await createDesk({ stored, chronology }).press(person, show));
    expect(words).not.toContain('Case detail');
    expect(words).toMatch(/Only the IMR author|Details are for South West|No review with this reference/);
  }
});

test('once the review is closed the chronology can be read, and nothing done to it', async () => {
  const words = inPlace(
    await createDesk({
      stored: storedAfter([...untilAppointed, recordsEntry(), closes()]),
      chronology: { entries: [entry(1)], files }
    }).press(author, show)
  );
  expect(words).toContain('1 entry.');
  expect(words).not.toContain('Add to the chronology');
});

test('an entry that was added brings the chronology, ready for the next; the form has room for pasted rows', async () => {
  const after = storedAfter([...untilAppointed, recordsEntry()]);
  const outcome: StepResult = {
    ok: true,
    seen: true,
    reference: REFERENCE,
    stored: after,
    directory: everybody,
    warnings: {},
    repeated: false
  };
  const desk = createDesk({ stored: after, chronology: { entries: [entry(1)], files: [] }, take: () => outcome });
  const form = await desk.press(author, { verb: 'open-form', step: 'record-chronology', reference: REFERENCE });
  for (const said of [
    'As much as is known: 3 May 2011, May 2011, 2011, c. 2011 or “not known”.',
    'Rows of a spreadsheet'
  ])
    expect(posted(form)).toContain(said);
  const {
    act: { given }
  } = { act: recordsEntry() };
  const answer = await desk.press(author, {
    verb: 'take-step',
    step: 'record-chronology',
    reference: REFERENCE,
    form: 'k',
    ...given
  });
  expect(inPlace(answer)).toContain('Entries added to the chronology');
  expect(inPlace(answer)).toContain('1 entry.');
  expect(desk.taken).toMatchObject([{ step: 'record-chronology', given }]);
  expect(desk.taken[0]).not.toHaveProperty('shown');
  expect(JSON.stringify(desk.logged)).not.toContain('mbulance');
});

test('what could not be read comes back with all that was typed, the sentence beside it', async () => {
  const rows = 'Date\tEvent\nsummer\tVisit';
  const sentence = 'Row 2: “summer” is not a date that can be put in order.';
  const desk = createDesk({
    stored,
    take: () => ({
      ok: false,
      refusal: { code: 'bad-input', rule: 'KP-8', sentence, fields: { rows: sentence } },
      stored
    })
  });
  const words = inPlace(
    await desk.press(author, { verb: 'take-step', step: 'record-chronology', reference: REFERENCE, form: 'k', rows })
  );
  expect(words).toContain(sentence);
  expect(words).toContain(rows);
});
