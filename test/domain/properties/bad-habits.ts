import * as fc from 'fast-check';
import type { Sheet, Workbook } from '../../../src/domain/workbooks/workbook';
import {
  commented,
  date,
  error,
  filled,
  notCalculated,
  number,
  sheet,
  struck,
  yes,
  type Made
} from '../../support/workbook-made';

/** Workbooks as nobody would make them at once, and many do over years: a grammar of bad habits. */

export const NAMES = [
  'Amy Example',
  'BROWN, Jane',
  'Seán O’Grady',
  'Mr T Whitlock',
  'Priya Raman',
  'Whitlock',
  'Amy',
  'Mrs Dot Pearce'
];

const words = (...each: readonly string[]): fc.Arbitrary<Made> => fc.constantFrom(...each);

const day = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 2005, max: 2012 })
);
const two = (part: number): string => String(part).padStart(2, '0');
const iso = ([d, m, y]: readonly [number, number, number]): string => `${y}-${two(m)}-${two(d)}`;

const mostly = (good: fc.Arbitrary<Made>, bad: fc.Arbitrary<Made>): fc.Arbitrary<Made> =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: bad });

const ODD_DATES: fc.Arbitrary<Made> = fc.oneof(
  day.map((each) => date(iso(each))),
  day.map((each) => date(iso(each), { precision: 'month' })),
  day.map((each) => date(iso(each), { time: '09:30' })),
  day.map(([d, m, y]) => `${d}/${m}/${y}`),
  day.map(([d, m, y]) => `${two(d)}.${two(m)}.${String(y).slice(2)}`),
  day.map(([d, m, y]) => `${d}/${m} & ${(d % 28) + 1}/${m}/${String(y).slice(2)}`),
  day.map(([d, m, y]) => `${d}/${m}/${y} (letter ${d}/${m})`),
  day.map(([d, m, y]) => `w/c ${d}/${m}/${String(y).slice(2)}`),
  day.map(([d, m, y]) => struck(`${d}/${m}/${y}`, `, ${(d % 28) + 1}/${m}/${y}`)),
  fc.integer({ min: 39_000, max: 41_000 }).map((serial) => number(serial)),
  words('31/02/2010', '05/04/98', '5/4/31', '3/13/10', '12/03/2101', '12 Mar', '3/31/2010', '“', 'as above', '1-2-3-4'),
  words(
    'March 2010',
    'Mar-10',
    '?/03/2010',
    'c. 2010',
    'Spring 2010',
    '12/10',
    'N/K',
    'tbc',
    '00/01/1900',
    'Fri 13/3/10'
  )
);

const DATES = fc.oneof(
  day.map((each) => date(iso(each))),
  ODD_DATES
);

const TEXTS = words(
  'chased',
  'JB 3/5/11 chased; ST 10/6 waiting',
  'see file\nand letter',
  '-',
  '?',
  'x',
  'Y',
  'N',
  'Yes – see file',
  'Closed',
  'NFA',
  'dup of 2',
  'see row 3',
  'IMR with RD',
  'adequate',
  'Published 6/14',
  'on hold – police',
  ...NAMES
);
const OTHERS: fc.Arbitrary<Made> = fc.oneof(
  fc.constantFrom(yes, error('#REF!'), error('#N/A'), notCalculated, number(0), number(17)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
);

const BY_HEADING: Readonly<Record<string, fc.Arbitrary<Made>>> = {
  No: mostly(
    fc.integer({ min: 1, max: 4000 }).map((each) => number(each)),
    words('2/3', '4 & 5', '12a', 'tbc', '1')
  ),
  LSAB: mostly(words('Devon SAB', 'Kent SAB', 'Bath & NES LSAB'), words('as above', 'LSCB Leeds')),
  LSCB: words('Devon LSCB', 'Leeds LSCB', '“'),
  LA: mostly(
    words('Devon', 'S Glos', 'B’ham', 'Northants (2010)'),
    words('LBTH', 'Kent/Medway', 'Nowhere', 'see above')
  ),
  Region: words('East', 'South West', 'Narnia'),
  'Initials of Child': fc.oneof(
    words(
      'AB',
      'Child K',
      'Adults A & B',
      'CD/EF',
      'J.T. / M.T. (twins)',
      'Case A and Case B',
      'Winterbourne View',
      'AB dob 1/2/03'
    ),
    words(...NAMES),
    fc.constantFrom(...NAMES).map((name) => struck(name, ' AB')),
    fc.constantFrom(...NAMES).map((name) => `${name}, 3 of 4, see file`),
    fc.constantFrom(...NAMES).map((name) => `${name} and ${name === 'Amy' ? 'AB' : 'Amy'}`)
  ),
  'Name of home': words('Winterbourne View', 'Larkmoor House / Hill View'),
  'Location ID': words(
    '1-122231066',
    'rx3ld',
    '1 122231066',
    '1434777508',
    '1.22E+09',
    '1-1.2E+08',
    '116866000',
    'S0000021090',
    'dereg',
    'N/A not reg',
    '1-122231066/RX3LD'
  ),
  'Date notified': DATES,
  'SCR agreed': DATES,
  'MH Ops?': TEXTS,
  Inspector: words('JB', 'Jane Brown', 'j.brown@cqc.example', 'JB/ST', 'vacant', 'J Brown (left)'),
  'IMR sent': fc.oneof(DATES, TEXTS),
  'Draft rec’d': fc.oneof(DATES, TEXTS),
  'Publication date': DATES,
  Status: TEXTS,
  Closed: fc.oneof(DATES, TEXTS),
  'Date of death': DATES,
  Comments: TEXTS,
  Whatever: TEXTS
};

const marked = (cell: fc.Arbitrary<Made>): fc.Arbitrary<Made> =>
  fc.oneof(
    { weight: 30, arbitrary: cell },
    { weight: 3, arbitrary: fc.constant<Made>('') },
    { weight: 1, arbitrary: OTHERS },
    { weight: 1, arbitrary: cell.map((each) => (each === '' ? each : filled(each, 'FFC000'))) },
    { weight: 1, arbitrary: cell.map((each) => (each === '' ? each : commented(each, 'by letter'))) }
  );

/** Words of headings that cells have as their values, too: no IMR, a death, a review that is closed. */
const HEADING_WORDS = words(
  'No',
  'Death',
  'Closed',
  'Open',
  'Published',
  'Child',
  'Home',
  'Draft',
  'IMR',
  'Status',
  'LSAB'
);
/** Columns in which a place or a number stands, which no row of headings has. */
export const PLACES = ['Devon', 'Devon SAB', 'Kent SAB', 'S Glos', 'Northants (2010)'];
const WITH_PLACES: ReadonlySet<string> = new Set(['No', 'LSAB', 'LA', 'Date notified']);

/** Most have a number and an authority, without which a row is rejected and shows nothing else. */
const headingsOf = fc
  .tuple(fc.shuffledSubarray(Object.keys(BY_HEADING), { minLength: 3, maxLength: 14 }), fc.nat(9))
  .map(([some, how]) => (how === 0 ? some : [...new Set(['No', 'LSAB', 'LA', ...some])]));

const rowOf = (headings: readonly string[]): fc.Arbitrary<readonly Made[]> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.tuple(...headings.map((each) => marked(BY_HEADING[each] ?? TEXTS))) },
    {
      weight: 3,
      arbitrary: fc.tuple(
        ...headings.map((each) => (WITH_PLACES.has(each) ? marked(BY_HEADING[each] ?? TEXTS) : HEADING_WORDS))
      )
    },
    { weight: 1, arbitrary: fc.tuple(...headings.map(() => HEADING_WORDS)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<readonly Made[]>(
        ...[[], ['CLOSED CASES'], ['2012/13'], ['Total: 4'], ['Open', notCalculated], [number(34), number(3)]],
        headings,
        headings.slice(0, 4),
        ['Council', 'Ref', 'LSCB', 'Start']
      )
    },
    {
      weight: 1,
      arbitrary: fc.tuple(...headings.map((_, at) => (at < headings.length - 1 ? fc.constant<Made>('') : TEXTS)))
    },
    {
      weight: 1,
      arbitrary: fc.constant<readonly Made[]>([...headings.map((): Made => ''), '', '', '', '', '', 'stray'])
    }
  );

const anySheet = (name: string): fc.Arbitrary<Sheet> =>
  headingsOf.chain((headings) =>
    fc
      .record({
        title: fc.constantFrom<readonly (readonly Made[])[]>([], [['SERIOUS CASE REVIEWS']], [['Register'], []]),
        rows: fc.array(rowOf(headings), { maxLength: 12 }),
        merges: fc.array(
          fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 3 })),
          { maxLength: 3 }
        ),
        isHidden: fc.boolean(),
        hiddenRows: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 })
      })
      .map(({ title, rows, merges, isHidden, hiddenRows }) =>
        sheet(name, [...title, headings, ...rows], {
          merged: merges.map(([column, row, more]) => `${letter(column)}${row}:${letter(column)}${row + more}`),
          hiddenRows,
          ...(isHidden ? { isHidden } : {})
        })
      )
  );

const letter = (column: number): string => String.fromCharCode(65 + column);

export const anyWorkbook: fc.Arbitrary<Workbook> = fc
  .tuple(anySheet('Adults 2010'), anySheet('2009'), anySheet('Closed'))
  .chain((sheets) => fc.subarray([...sheets], { minLength: 1 }))
  .map((sheets) => ({ sheets }));
