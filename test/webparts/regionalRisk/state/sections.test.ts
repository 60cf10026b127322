import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import type { Post } from '../../../../src/domain/words';
import { GAP_KINDS, gapRows, gapsBehind, groupedBy } from '../../../../src/webparts/regionalRisk/state/health';
import { patternsOf } from '../../../../src/webparts/regionalRisk/state/patterns';
import { rowOf } from '../../../../src/webparts/regionalRisk/state/rows';
import { sectionsFor } from '../../../../src/webparts/regionalRisk/state/sections';
import { appointed, asked, author, director, inspector, reviewOf, submitted, TODAY } from '../region';

const say = sayIn(STANDARD_TERMS);
const directory = { people: [director, inspector, author] };
const rows = [
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', [])
].map((review) => rowOf(review, { person: director, directory }, TODAY));
const seenBy = (post: Post) =>
  sectionsFor({ ...director, holdings: [{ post, region: 'South West' }] }, 'South West', TODAY, []);

test('IMRs to agree are for those who decide on them, gaps for those who follow them up, mail for those who record from it, the old register for those who take it over, the rest for everyone', () => {
  expect(seenBy('regional-director')).toEqual(['overview', 'approvals', 'reviews', 'patterns', 'actions', 'report']);
  expect(seenBy('regional-safeguarding-lead')).toEqual([
    'overview',
    'reviews',
    'patterns',
    'actions',
    'health',
    'report',
    'old-register'
  ]);
  expect(seenBy('compliance-inspector')).toEqual(['overview', 'reviews', 'patterns', 'actions', 'report', 'mail']);
});

test('an owner of the page leaves parts out, but never the first', () => {
  expect(sectionsFor(director, 'South West', TODAY, ['overview', 'patterns', 'report', 'approvals'])).toEqual([
    'overview',
    'reviews',
    'actions'
  ]);
});

test('each gap is counted once among its kinds, and each group counts exactly the gaps behind it', () => {
  const gaps = gapRows(rows, { directory, today: TODAY, staleAfter: { days: 28 } });
  expect(gaps.length).toBeGreaterThan(0);
  expect(GAP_KINDS.flatMap((kind) => gapsBehind(kind, gaps))).toHaveLength(gaps.length);
  expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
  for (const { id, count } of [...groupedBy('by', gaps, say), ...groupedBy('duty', gaps, say)])
    expect(gapsBehind(id, gaps)).toHaveLength(count);
});

test('reviews at one location are a pattern, and a filter narrows the reviews that make it', () => {
  const shared = (filters: Parameters<typeof patternsOf>[1]) =>
    patternsOf(rows, filters)
      .find(({ kind }) => kind === 'location')
      ?.patterns.map((pattern) => pattern.rows.length);
  expect(shared({})).toEqual([3]);
  expect(shared({ phase: 'imr' })).toEqual([2]);
});
