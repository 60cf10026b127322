import fc from 'fast-check';
import { AGES } from '../../../../src/domain/insight/figures';
import { ATTENTION } from '../../../../src/domain/duties/attention';
import { STAGES } from '../../../../src/domain/review/stage';
import { RISK_LEVELS } from '../../../../src/domain/review/risk';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { KINDS, REGIONS } from '../../../../src/domain/words';
import { reviewsSheet } from '../../../../src/webparts/regionalRisk/excel/reviews-sheet';
import { rowOf, rowsBehind, type Row } from '../../../../src/webparts/regionalRisk/state/rows';
import { addressOf, SECTIONS, viewIn, type Filters, type View } from '../../../../src/webparts/regionalRisk/state/view';
import { anyFilters, anyRegister, lead } from '../any-register';
import { author, director, inspector, TODAY } from '../region';

const directory = { people: [director, inspector, author, lead] };
const rowsOf = (reviews: Parameters<typeof rowOf>[0][]): readonly Row[] =>
  reviews.map((review) => rowOf(review, { person: director, directory }, TODAY));
const anyRows = anyRegister.map((reviews) => rowsOf([...reviews]));
const RUNS = { seed: 20261124, numRuns: 100 };
const references = (rows: readonly Row[]) => rows.map(({ reference }) => reference);

/** What each filter asks of a review, said again from the review itself. */
const ASKS: { readonly [F in keyof Filters]-?: (row: Row, wanted: NonNullable<Filters[F]>) => boolean } = {
  reference: ({ shown: { review } }, wanted) => review.reference.toLowerCase().includes(wanted),
  // No criterion is recorded in these stories.
  why: () => false,
  // No report comes in these stories.
  phase: ({ shown: { review } }, wanted) => wanted === (review.tracks.imr === 'not-requested' ? 'notified' : 'imr'),
  age: ({ shown: { review } }, wanted) => {
    const since = review.entry['notifiedOn'] ?? '2026-09-01';
    return (
      wanted ===
      (since > '2026-08-23'
        ? 'under-3'
        : since > '2026-05-23'
          ? '3-to-6'
          : since > '2025-11-23'
            ? '6-to-12'
            : 'over-12')
    );
  },
  risk: ({ shown: { review } }, wanted) =>
    wanted === (review.ratings.length === 0 ? 'unrated' : review.ratings[review.ratings.length - 1]?.level),
  attention: ({ shown: { duties } }, wanted) => {
    const first = duties.map(({ due }) => due).sort()[0] ?? '9999-12-31';
    return wanted === (first < TODAY ? 'overdue' : first <= '2026-11-30' ? 'soon' : 'none');
  },
  overdue: ({ shown: { duties } }, wanted) => {
    const first = duties.map(({ due }) => due).sort()[0] ?? '9999-12-31';
    const [from, until] = {
      'up-to-week': ['2026-11-16', '2026-11-22'],
      'up-to-4-weeks': ['2026-10-26', '2026-11-15'],
      'up-to-12-weeks': ['2026-08-31', '2026-10-25'],
      longer: ['0000-01-01', '2026-08-30']
    }[wanted] ?? ['', ''];
    return (from ?? '') <= first && first <= (until ?? '');
  },
  due: ({ shown: { duties } }, wanted) => duties.some(({ due }) => due === wanted),
  mine: ({ shown: { review, duties } }) =>
    duties.some(
      ({ duty }) =>
        (duty === 'agree-imr' && review.tracks.imr === 'submitted') ||
        (duty === 'appoint-author' && review.tracks.imr === 'requested')
    ),
  location: ({ shown: { review } }, wanted) =>
    `${review.entry['service'] ?? ''} ${review.entry['locationCodes'] ?? ''}`
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  partnership: ({ shown: { review } }, wanted) =>
    `${review.entry['partnership'] ?? ''} ${review.entry['authority'] ?? ''}`
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  person: ({ shown: { review } }, wanted) =>
    `${review.inspector?.name ?? ''}, ${review.author?.name ?? ''}`.toLowerCase().includes(wanted.toLowerCase()),
  from: ({ shown: { review } }, wanted) => (review.entry['notifiedOn'] ?? '') >= wanted,
  until: ({ shown: { review } }, wanted) =>
    review.entry['notifiedOn'] !== undefined && review.entry['notifiedOn'] <= wanted
};

test.each(Object.keys(ASKS) as (keyof Filters)[])(
  'on any register, the filter “%s” shows exactly the reviews that it asks for',
  (name) => {
    const asks = (row: Row, wanted: unknown): boolean =>
      (ASKS[name] as (row: Row, wanted: unknown) => boolean)(row, wanted);
    fc.assert(
      fc.property(anyRows, anyFilters, (rows, { [name]: wanted }) => {
        if (wanted === undefined) return;
        expect(references(rowsBehind({ [name]: wanted }, rows))).toEqual(
          references(rows.filter((row) => asks(row, wanted)))
        );
      }),
      RUNS
    );
  }
);

test('several filters together show what each of them shows', () => {
  fc.assert(
    fc.property(anyRows, anyFilters, (rows, filters) => {
      const each = Object.entries(filters).map(
        ([name, wanted]) => new Set(references(rowsBehind({ [name]: wanted }, rows)))
      );
      expect(references(rowsBehind(filters, rows))).toEqual(
        references(rows).filter((reference) => each.every((shown) => shown.has(reference)))
      );
    }),
    RUNS
  );
});

test('the numbers by stage, age, risk and attention each add up to all', () => {
  const families: readonly (readonly Filters[])[] = [
    STAGES.map((phase) => ({ phase })),
    AGES.map((age) => ({ age })),
    [...RISK_LEVELS, 'unrated' as const].map((risk) => ({ risk })),
    ATTENTION.map((attention) => ({ attention }))
  ];
  fc.assert(
    fc.property(anyRows, anyFilters, (rows, filters) => {
      const shown = rowsBehind(filters, rows);
      for (const family of families)
        expect(family.reduce((sum, each) => sum + rowsBehind(each, shown).length, 0)).toBe(shown.length);
    }),
    RUNS
  );
});

test('the Excel file of any rows holds exactly them, in their order', () => {
  fc.assert(
    fc.property(anyRows, anyFilters, (rows, filters) => {
      const shown = rowsBehind(filters, rows);
      expect(reviewsSheet(shown, sayIn(STANDARD_TERMS)).rows.map(([reference]) => reference)).toEqual(
        references(shown)
      );
    }),
    RUNS
  );
});

test('any view is in its address, so that a link shows the same', () => {
  const anyView: fc.Arbitrary<View> = fc.record(
    {
      section: fc.constantFrom(...SECTIONS),
      kind: fc.constantFrom(...KINDS),
      filters: anyFilters,
      region: fc.constantFrom(...REGIONS),
      only: fc.constant('late'),
      review: fc.constant('SCR-A-2026-0001')
    },
    { requiredKeys: ['section', 'kind', 'filters'] }
  );
  fc.assert(
    fc.property(anyView, (view) => {
      const address = addressOf(view, new URL('https://example.org/page.aspx?env=host'));
      expect(viewIn(address.search)).toEqual(view);
      expect(address.searchParams.get('env')).toBe('host');
    }),
    RUNS
  );
});
