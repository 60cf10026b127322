import { number, yes, type Made } from '../../support/workbook-made';
import { oneCell, PEOPLE } from './one-cell';

/** “Values → result”, line by line, but for dates and rows. */

const CHILD = 'Devon LSCB';

describe('Codes', () => {
  const code = (made: Made, answers: Readonly<Record<string, string>> = {}) => oneCell('Location ID', made, answers);

  test('1-122231066, rx3ld → kept, RX3LD', () => {
    expect(code('1-122231066, rx3ld')).toMatchObject({ locationCodes: '1-122231066, RX3LD', fate: 'field' });
  });

  test('1 122231066 → proposed, with its words in the note', () => {
    expect(code('1 122231066')).toMatchObject({ locationCodes: '1-122231066', note: 'Location ID: 1 122231066' });
  });

  test.each<Made>(['1434777508', number(1_434_777_508), number(1_434_777_508, '1.43E+09')])(
    '%j → proposed, as it may be either of two codes',
    (made) => {
      expect(code(made)).toMatchObject({ fate: 'note', open: ['codes-without-dash'] });
      expect(code(made).locationCodes).toBeUndefined();
      expect(code(made, { 'codes-without-dash': 'before' }).locationCodes).toBe('1-1434777508');
      expect(code(made, { 'codes-without-dash': 'inside' }).locationCodes).toBe('1-434777508');
    }
  );

  test.each<Made>(['1.22E+09', number(1_220_000_000, '1.22E+09')])('%j → lost, listed', (made) => {
    const read = code(made);
    expect(read).toMatchObject({ fate: 'left-out', rule: 'code-lost', problem: undefined });
    expect(read.locationCodes).toBeUndefined();
  });

  test('A/B with two codes → both', () => {
    expect(code('1-122231066/RX3LD').locationCodes).toBe('1-122231066, RX3LD');
  });

  test('S0000021090 → “old code”', () => {
    expect(code('S0000021090').withoutCode).toBe('Old code S0000021090');
  });

  test('dereg → withoutCode', () => {
    expect(code('dereg').withoutCode).toBe('dereg');
  });

  test('N/A not reg → regulatedService no', () => {
    expect(code('N/A not reg').regulatedService).toBe('no');
  });

  test('other words are a note', () => {
    expect(code('ask registration')).toMatchObject({ fate: 'note', note: 'Location ID: ask registration' });
  });
});

describe('Authority', () => {
  const authority = (typed: string, answers: Readonly<Record<string, string>> = {}) =>
    oneCell('LA', typed, answers, 'Safeguarding Adults Board');

  test.each([
    ['S Glos', 'South Gloucestershire'],
    ['South  Glos ', 'South Gloucestershire'],
    ['Hull', 'Kingston upon Hull, City of'],
    ['B’ham', 'Birmingham'],
    ['Northants (2010)', 'Northamptonshire'],
    ['Bath & NE Somerset Council', undefined],
    ['Barking and Dagenham', 'Barking and Dagenham'],
    ['LB Hackney', 'Hackney']
  ])('%s → %s', (typed, name) => {
    expect(authority(typed).authority).toBe(name);
  });

  test.each([
    ['LBTH', ['Tower Hamlets']],
    ['Kent/Medway', ['Kent', 'Medway']]
  ])('%s → asked', (typed, offered) => {
    const id = `authority/${typed.toLowerCase().replace('/', ' ')}`;
    const read = authority(typed);
    expect(read).toMatchObject({ fate: 'rejected', open: [id] });
    expect(read.problem).toBe('Enter the local authority.');
    expect(authority(typed, { [id]: offered.at(-1) ?? '' })).toMatchObject({
      authority: offered.at(-1),
      note: `LA: ${typed}`,
      open: []
    });
  });

  test('region East for Milton Keynes → South East, noted', () => {
    expect(oneCell('Region', 'East', {}, 'Milton Keynes SAB')).toMatchObject({
      fate: 'note',
      note: expect.stringContaining('Region: East')
    });
  });

  test('partnership Devon SAB → as it is', () => {
    expect(oneCell('Board', 'Devon SAB')).toMatchObject({ partnership: 'Devon SAB', fate: 'field' });
  });

  test('without an authority, that of the board, and it is said', () => {
    expect(oneCell('LA', '-')).toMatchObject({ authority: 'Devon', note: 'Local authority: Devon, by the board' });
  });
});

describe('Initials', () => {
  const initials = (typed: string) => oneCell('SU', typed);

  test.each(['AB', 'Child K'])('%s', (typed) => {
    expect(initials(typed)).toMatchObject({ initials: typed, fate: 'field', note: undefined });
  });

  test('Mr A Brown → AB, the name left out', () => {
    const read = initials('Mr A Brown');
    expect(read).toMatchObject({ initials: 'AB', said: 'The name is left out.' });
    expect(read.note).toBeUndefined();
  });

  test('Adults A & B → one review, noted', () => {
    expect(initials('Adults A & B')).toMatchObject({ initials: 'Adults A & B', note: 'SU: Adults A & B' });
  });

  test('Winterbourne View → service', () => {
    expect(initials('Winterbourne View')).toMatchObject({ service: 'Winterbourne View' });
    expect(initials('Winterbourne View').initials).toBeUndefined();
  });

  test.each(['Brown', 'Amy', 'BROWN, Amy', 'O’Grady, Seán'])('no part of “%s” is kept but initials', (typed) => {
    const read = initials(typed);
    expect(read.initials ?? '').toMatch(/^\p{Lu}{1,4}$/u);
    expect(read.note).toBeUndefined();
  });
});

describe('Yes/no', () => {
  const involved = (made: Made) => oneCell('MH Ops?', made);

  test.each<Made>(['Y', '✓', 'TRUE', yes])('%j → yes', (made) => {
    expect(involved(made)).toMatchObject({ mentalHealth: 'yes', note: undefined });
  });

  test('Yes – see file → yes (+note)', () => {
    expect(involved('Yes – see file')).toMatchObject({ mentalHealth: 'yes', note: 'MH Ops?: Yes – see file' });
  });

  test('N → no', () => {
    expect(involved('N').mentalHealth).toBe('no');
  });

  test.each(['?', ' ', '', 'x'])('“%s” → unknown, never no', (typed) => {
    expect(involved(typed).mentalHealth).toBe('unknown');
  });
});

describe('People', () => {
  const inspector = (typed: string, answers: Readonly<Record<string, string>> = {}) =>
    oneCell('Inspector', typed, answers);
  const [jane] = PEOPLE;

  test.each(['j.brown@cqc.example', 'Jane Brown'])('%s → the one match in the Directory', (typed) => {
    expect(inspector(typed)).toMatchObject({ inspector: jane?.id, formerPeople: undefined });
  });

  test.each(['JB', 'J Brown (left)', 'vacant'])('%s → text alone', (typed) => {
    expect(inspector(typed)).toMatchObject({ formerPeople: typed, inspector: undefined, open: [] });
  });

  test('who JB is can be answered', () => {
    expect(inspector('JB', { 'person/jb': jane?.id ?? '' })).toMatchObject({
      inspector: jane?.id,
      note: 'Inspector: JB'
    });
  });

  test('JB/ST → asked', () => {
    expect(inspector('JB/ST')).toMatchObject({ fate: 'note', note: 'Inspector: JB/ST', open: ['person/jb st'] });
  });
});

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

  test('“Closed?” and “not closed” claim nothing', () => {
    for (const typed of ['Closed?', 'not closed'])
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
