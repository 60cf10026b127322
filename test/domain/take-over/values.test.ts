import { number, struck, yes, type Made } from '../../support/workbook-made';
import { oneCell, PEOPLE, planOfCell } from './one-cell';

/** “Values → result”, line by line, but for dates, states and rows. */

describe('Codes', () => {
  const code = (made: Made, answers: Readonly<Record<string, string>> = {}) => oneCell('Location ID', made, answers);

  test('1-122231066, rx3ld → kept, RX3LD', () => {
    expect(code('1-122231066, rx3ld')).toMatchObject({ locationCodes: '1-122231066, RX3LD', fate: 'field' });
  });

  test('1 122231066 → proposed, with its words in the note', () => {
    expect(code('1 122231066')).toMatchObject({ locationCodes: '1-122231066', note: 'Location ID: 1 122231066' });
  });

  const ASKED = 'code-without-dash/1434777508';

  test.each<Made>(['1434777508', number(1_434_777_508), number(1_434_777_508, '1.43E+09')])(
    '%j → proposed, as it may be either of two codes',
    (made) => {
      expect(code(made)).toMatchObject({ fate: 'note', open: [ASKED] });
      expect(code(made).locationCodes).toBeUndefined();
      expect(code(made, { [ASKED]: 'before' }).locationCodes).toBe('1-1434777508');
      expect(code(made, { [ASKED]: 'inside' }).locationCodes).toBe('1-434777508');
    }
  );

  test('the answer to one number decides nothing of another', () => {
    const read = code('1434777509', { [ASKED]: 'before' });
    expect(read).toMatchObject({ fate: 'note', open: ['code-without-dash/1434777509'] });
    expect(read.locationCodes).toBeUndefined();
  });

  test('no code is offered that has a zero behind its dash', () => {
    const [asked] = planOfCell('Location ID', number(101_668_221)).questions;
    expect(asked?.choices.map(({ value, title }) => [value, title])).toEqual([
      ['before', '1-101668221'],
      ['note', 'Neither: keep it as a note']
    ]);
    expect(code('101668221', { 'code-without-dash/101668221': 'inside' }).locationCodes).toBeUndefined();
  });

  test.each<Made>([number(116_866_000), '116866000', '101668000', number(1_200_000_000)])(
    '%j, whose last digits may be lost → a note, and never offered',
    (made) => {
      const read = code(made);
      expect(read).toMatchObject({ fate: 'note', open: [], note: expect.stringContaining('may have been lost') });
      expect(read.locationCodes).toBeUndefined();
    }
  );

  test('1-116866000 → kept, and a doubt', () => {
    const [row] = planOfCell('Location ID', '1-116866000').rows;
    expect(row?.proposed.locationCodes).toBe('1-116866000');
    expect(row?.doubts).toEqual([
      '“Location ID” has a code that ends in zeros: its last digits may have been lost in a spreadsheet.'
    ]);
  });

  test.each<Made>([
    '1.22E+09',
    '1.16866E+08',
    '1,16866e+08',
    '1E+08',
    '1-1.2E+08',
    '1-1.16866E+08',
    number(1_220_000_000, '1.22E+09'),
    number(116_866_000, '1.16866E+08')
  ])('%j → lost, listed', (made) => {
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

  test.each(['RCT', 'Wales', 'Avon'])('%s, answered as none in England → its rows are rejected', (typed) => {
    const id = `authority/${typed.toLowerCase()}`;
    expect(authority(typed)).toMatchObject({ fate: 'rejected', open: [id] });
    expect(authority(typed, { [id]: 'none' })).toMatchObject({
      fate: 'rejected',
      problem: 'Enter the local authority in England that the review is of, or take the row out.',
      problems: 1,
      open: []
    });
  });

  test('another region than that of the local authority is noted, with both', () => {
    expect(oneCell('Region', 'East')).toMatchObject({
      fate: 'note',
      note: expect.stringContaining('Region: East (by the local authority it is South West)')
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

  test('BROWN, Amy → AB, too', () => {
    expect(initials('BROWN, Amy').initials).toBe('AB');
  });

  test('Adults A & B → one review, noted', () => {
    expect(initials('Adults A & B')).toMatchObject({ initials: 'Adults A & B', note: 'SU: Adults A & B' });
  });

  test('Winterbourne View → service', () => {
    expect(initials('Winterbourne View')).toMatchObject({
      service: 'Winterbourne View',
      names: ['Winterbourne View']
    });
    expect(initials('Winterbourne View').initials).toBeUndefined();
  });

  test.each(['Brown', 'Amy', 'BROWN, Amy', 'O’Grady, Seán'])('no part of “%s” is kept but initials', (typed) => {
    const read = initials(typed);
    expect(read.initials ?? '').toMatch(/^\p{Lu}{1,4}$/u);
    expect(read.note).toBeUndefined();
  });
});

test.each(['Amy Brown, 3 of 4, see file', 'AB Whitlock'])('“%s” is never kept unseen', (typed) => {
  const read = oneCell('SU', typed);
  if (read.note?.includes(typed)) expect(read.names).toEqual([typed]);
  else expect(read.initials).toMatch(/^\p{Lu}{1,4}$/u);
});

test('a name that is struck through is seen by the lead', () => {
  const read = oneCell('SU', struck('Whitlock', ' AB'));
  expect(read).toMatchObject({ initials: 'AB', note: 'SU (struck through): Whitlock', names: ['Whitlock'] });
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

  test.each(['?', ' ', '', 'x', 'N/A', 'N/K', 'no info'])('“%s” → unknown, never no', (typed) => {
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
