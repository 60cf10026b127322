import { ofKind, rowOf, rowsBehind } from '../../../../src/webparts/regionalRisk/state/rows';
import { orderBy, ownSoonest } from '../../../../src/webparts/regionalRisk/state/sorting';
import { agreed, appointed, asked, author, director, inspector, reviewOf, submitted, TODAY } from '../region';

const reviews = [
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', []),
  reviewOf('SCR-A-2026-0004', [asked, appointed, submitted('1.2'), agreed]),
  reviewOf('SCR-C-2026-0001', [asked], 'child')
];
const rowsFor = (person: typeof director, today = TODAY) =>
  reviews.map((review) => rowOf(review, { person, directory: { people: [director, inspector, author] } }, today));
const references = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => reference);

test('agreeing and appointing wait for a director, and no task of an inspector does', () => {
  const adult = ofKind('adult', rowsFor(director));
  expect(references(rowsBehind({ mine: true }, adult))).toEqual(['SCR-A-2026-0001', 'SCR-A-2026-0002']);
  expect(rowsFor(inspector).flatMap(({ mine }) => mine.map(({ owner }) => owner))).not.toContain('regional-director');
  expect(
    rowsBehind({ mine: true }, rowsFor({ ...author, holdings: [] })).flatMap(({ mine }) =>
      mine.map(({ owner }) => owner)
    )
  ).toEqual([]);
});

test('overdue is what was due before today', () => {
  const lateOn = (today: string) => references(rowsBehind({ attention: 'overdue' }, rowsFor(director, today)));
  expect(lateOn('2026-09-08')).not.toContain('SCR-A-2026-0003');
  expect(lateOn('2026-09-09')).toContain('SCR-A-2026-0003');
});

test('adult and child reviews are counted apart, and every row is counted once (KP-6)', () => {
  const all = rowsFor(director);
  for (const filters of [
    {},
    { mine: true },
    { attention: 'overdue' },
    { phase: 'imr' },
    { risk: 'unrated' }
  ] as const) {
    const apart = rowsBehind(filters, ofKind('adult', all)).length + rowsBehind(filters, ofKind('child', all)).length;
    expect(apart).toBe(rowsBehind(filters, all).length);
  }
  expect(references(ofKind('child', all))).toEqual(['SCR-C-2026-0001']);
});

test('what waits for a person comes in the order of their own tasks, not of those of others', () => {
  const [one, two] = rowsFor(director).slice(0, 2);
  if (!one || !two) throw new Error('Two reviews are needed.');
  const task = { duty: 'agree-imr', owner: 'regional-director', since: '2026-11-01' } as const;
  const [early, late] = [
    { ...task, due: '2026-11-20' },
    { ...task, due: '2026-11-30' }
  ];
  const rows = [
    { ...one, next: early, mine: [late] },
    { ...two, next: late, mine: [early] }
  ];
  expect(references(ownSoonest(rows))).toEqual([two.reference, one.reference]);
});

test('what is due first comes first, and what is never due last', () => {
  const [first, ...others] = rowsFor(director);
  const rows = [...(first ? [{ ...first, next: undefined }] : []), ...others];
  expect([...rows].sort(orderBy('due')).at(-1)?.reference).toBe(first?.reference);
});
