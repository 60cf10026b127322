import { sheet } from '../../support/workbook-made';
import { oneCell, planOfCell } from './one-cell';
import { planOf } from './plans';

/** “State”, line by line, and the columns of single steps. */

const CHILD = 'Devon LSCB';

describe('State', () => {
  const status = (typed: string, board?: string, answers: Readonly<Record<string, string>> = {}) =>
    oneCell('Status', typed, answers, board);

  test('Closed → closed, ending not known', () => {
    expect(status('Closed')).toMatchObject({ closed: 'yes', ending: 'not-known' });
  });

  test.each(['NFA', 'not SCR'])('%s → not held', (typed) => {
    expect(status(typed)).toMatchObject({ closed: 'yes', ending: 'not-held' });
  });

  test('dup of 23 → duplicate, row 23’s reference', () => {
    expect(status('dup of 23')).toMatchObject({ closed: 'yes', ending: 'duplicate', sameAs: '23' });
  });

  test('see row 14 → asked', () => {
    const id = 'see/2010/see row 14';
    expect(status('see row 14')).toMatchObject({
      fate: 'note',
      note: 'Status: see row 14',
      open: [id],
      closed: undefined
    });
    expect(status('see row 14', undefined, { [id]: 'duplicate' })).toMatchObject({ ending: 'duplicate', sameAs: '14' });
  });

  test('on hold – police → open, note', () => {
    expect(status('on hold – police')).toMatchObject({ closed: undefined, note: 'Status: on hold – police' });
  });

  test('Published 6/14 → published, 2014-06', () => {
    expect(status('Published 6/14')).toMatchObject({
      publication: 'published',
      publishedOn: undefined,
      note: 'Status: Published 6/14 (June 2014)'
    });
  });

  test.each(['IMR with RD', 'IMR submitted'])('%s → requested, note', (typed) => {
    expect(status(typed)).toMatchObject({ imr: 'requested', note: `Status: ${typed}` });
  });

  test('adequate → grade', () => {
    expect(status('adequate', CHILD)).toMatchObject({ kind: 'child', grade: 'adequate', outcome: 'evaluated' });
    expect(status('adequate')).toMatchObject({ kind: 'adult', fate: 'note', note: 'Status: adequate' });
  });

  test('words that only look like it claim nothing', () => {
    for (const typed of ['Closed?', 'not closed', 'completed draft to follow', 'good progress', 'Outstanding'])
      expect(status(typed)).toMatchObject({ closed: undefined, fate: 'note' });
  });
});

describe('Steps by their own columns', () => {
  test.each<[string, string, object]>([
    ['IMR req’d?', 'Y', { imr: 'requested' }],
    ['IMR req’d?', 'with RD', { imr: 'requested', note: 'IMR req’d?: with RD' }],
    ['IMR due', '1/5/10', { imr: 'requested', note: 'IMR due: 1/5/10' }],
    ['IMR sent', '1/5/10', { imr: 'provided', imrProvidedOn: '2010-05-01' }],
    ['IMR author', 'Ann Other', { formerPeople: 'IMR author: Ann Other' }],
    ['Draft rec’d', '1/5/10', { report: 'received', receivedOn: '2010-05-01' }],
    ['Published?', 'Yes – in June', { publication: 'intended', note: 'Published?: Yes – in June' }],
    ['Draft rec’d', 'awaited', { report: undefined, note: 'Draft rec’d: awaited' }],
    ['Draft rec’d', 'requested', { report: 'asked', note: 'Draft rec’d: requested' }],
    ['Published?', 'N', { publication: undefined, note: 'Published?: N' }],
    ['Publication date', '1/5/10', { publication: 'published', publishedOn: '2010-05-01' }],
    ['Publication date', '1/5/27', { publication: 'intended', plannedOn: '2027-05-01' }],
    ['Action plan', 'Y', { outcome: 'received' }],
    ['Closed', '1/5/10', { closed: 'yes', closedOn: '2010-05-01', ending: 'not-known' }],
    ['Closed', 'N', { closed: undefined, fate: 'field' }]
  ])('%s: %s', (heading, typed, expected) => {
    expect(oneCell(heading, typed)).toMatchObject(expected);
  });

  test('an evaluation letter is of children’s reviews', () => {
    expect(oneCell('Evaluation letter sent', '1/5/10', {}, CHILD)).toMatchObject({
      outcome: 'evaluated',
      note: 'Evaluation letter sent: 1/5/10'
    });
  });

  test('nothing ever says that an IMR was agreed', () => {
    for (const typed of ['agreed', 'IMR agreed', 'agreed by RD', 'Y agreed'])
      expect(['requested', undefined]).toContain(oneCell('IMR req’d?', typed).imr);
  });
});

describe('No IMR', () => {
  test.each<[string, string]>([
    ['IMR', 'No'],
    ['IMR req’d?', 'N'],
    ['IMR req’d?', 'not required'],
    ['IMR req’d?', 'Not req’d – PCT leads'],
    ['IMR due', 'Not required'],
    ['IMR sent', 'not needed'],
    ['Status', 'No IMR'],
    ['Status', 'IMR not required']
  ])('%s: %s → read as none, and its words stay in the note', (heading, typed) => {
    const read = oneCell(heading, typed);
    expect(read).toMatchObject({ fate: 'field', imr: undefined, note: `${heading}: ${typed}`, problem: undefined });
  });

  test.each([
    ['IMR sent', 'No'],
    ['IMR due', 'N']
  ])('%s: %s → a note, as it may still be sent', (heading, typed) => {
    expect(oneCell(heading, typed)).toMatchObject({ fate: 'note', note: `${heading}: ${typed}` });
  });
});

describe('Publication', () => {
  test.each([
    ['Published?', 'not to be published'],
    ['Status', 'No publication']
  ])('a review of a child that is not to be published: “%s” is a note and a doubt', (heading, typed) => {
    const [row] = planOfCell(heading, typed, {}, CHILD).rows;
    expect(row).toMatchObject({
      problems: [],
      proposed: { note: `${heading}: ${typed}` },
      doubts: [
        `“${heading}” says that it is not published. All reviews about children are, so its words are only a note.`
      ]
    });
    expect(row?.proposed.publication).toBeUndefined();
    expect(oneCell(heading, typed)).toMatchObject({ publication: 'not-intended', problem: undefined });
  });

  test('a day of publication beside “not to be published” says what to correct', () => {
    const headings = ['No', 'SAB', 'LA', 'Published?', 'Date published'];
    const [row] = planOf([sheet('2010', [headings, ['1', 'Devon', 'Devon', 'not to be published', '1/5/10']])]).rows;
    expect(row?.problems.map(({ words }) => words)).toEqual([
      'One cell has the date it was published, and another says that it is not published. Correct the one that is wrong.'
    ]);
  });
});
