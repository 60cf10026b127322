import { FIGURES, ofKind, rowOf, rowsBehind } from '../../../../src/webparts/regionalRisk/state/rows';
import { sorted, turned } from '../../../../src/webparts/regionalRisk/state/sorting';
import { agreed, appointed, asked, author, director, inspector, reviewOf, submitted, TODAY } from '../region';

const reviews = [
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', []),
  reviewOf('SCR-A-2026-0004', [asked, appointed, submitted('1.2'), agreed]),
  reviewOf('SCR-C-2026-0001', [asked], 'child')
];
const rowsFor = (person: typeof director) => reviews.map((review) => rowOf(review, person, TODAY));
const references = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => reference);

test('a director is waited for to agree and to appoint, and an inspector is not', () => {
  const adult = ofKind('adult', rowsFor(director));
  expect(references(rowsBehind('mine', adult))).toEqual(['SCR-A-2026-0001', 'SCR-A-2026-0002']);
  expect(references(rowsBehind('mine', ofKind('adult', rowsFor(inspector))))).not.toContain('SCR-A-2026-0003');
  expect(rowsBehind('mine', rowsFor({ ...author, holdings: [] })).flatMap(({ mine }) => mine.map(({ owner }) => owner))).toEqual([]);
});

test('late is what was due before today', () => {
  const late = references(rowsBehind('late', ofKind('adult', rowsFor(director))));
  expect(late).toContain('SCR-A-2026-0002');
  expect(late).not.toContain('SCR-A-2026-0003');
});

test('adult and child reviews are counted apart, and every row is counted once (KP-6)', () => {
  const all = rowsFor(director);
  for (const figure of FIGURES) {
    const apart = rowsBehind(figure, ofKind('adult', all)).length + rowsBehind(figure, ofKind('child', all)).length;
    expect(apart).toBe(rowsBehind(figure, all).length);
  }
  expect(references(ofKind('child', all))).toEqual(['SCR-C-2026-0001']);
});

test('what is due first comes first, what is never due last, and a second press turns the order', () => {
  const order = sorted(rowsFor(director), { by: 'due', down: false });
  expect(order.at(-1)?.next).toBeUndefined();
  const down = turned({ by: 'due', down: false }, 'due');
  expect(references(sorted(rowsFor(director), down))).toEqual(references(order).reverse());
  expect(turned(down, 'imr')).toEqual({ by: 'imr', down: false });
});
