import { decideDirectoryChange, LAST_ADMINISTRATOR } from '../../../../src/domain/people/directory/change';
import { DIRECTORY_ACTIONS, type DirectoryAction } from '../../../../src/domain/people/directory/forms';
import { NATIONAL_POSTS, PLACES, type Place } from '../../../../src/domain/people/directory/posts';
import { rowKey, type DirectoryRow } from '../../../../src/domain/people/directory/row';
import { POSTS, type Post } from '../../../../src/domain/words';
import {
  ADMINISTRATOR,
  changes,
  DIRECTOR,
  idOf,
  LEAD,
  NATIONAL_LEAD,
  NEWCOMER,
  personOf,
  refusalOf,
  row,
  ROWS,
  SECOND,
  TODAY
} from './keepers';

/** A change that is right in every way but, perhaps, in who makes it. */
function wish(
  action: DirectoryAction,
  post: Post,
  place: Place
): { readonly given: Readonly<Record<string, string>>; readonly rows: readonly DirectoryRow[] } {
  const holder = row(50, 'Howard Holder', post, place);
  switch (action) {
    case 'enter':
      return { rows: ROWS, given: { post, place, person: NEWCOMER, name: 'Nia New', from: TODAY } };
    case 'cover':
      return {
        rows: [...ROWS, holder],
        given: { away: holder.personId, person: NEWCOMER, name: 'Nia New', from: TODAY, until: '2026-08-14' }
      };
    case 'end':
      return { rows: [...ROWS, holder], given: { row: rowKey(holder), until: TODAY } };
  }
}

const cells = DIRECTORY_ACTIONS.flatMap((action) =>
  POSTS.flatMap((post) => PLACES.map((place) => ({ action, post, place })))
);

const KEEPERS: readonly Post[] = ['administrator', 'regional-safeguarding-lead', 'national-safeguarding-advisor'];

describe('who keeps the Directory', () => {
  const isAdministratorOfARegion = ({ action, post, place }: (typeof cells)[number]): boolean =>
    action === 'enter' && post === 'administrator' && place !== 'England';

  test.each(cells)('$action, $post, $place', (cell) => {
    const { action, post, place } = cell;
    const { given, rows } = wish(action, post, place);
    const asks = (keeper: DirectoryRow) =>
      decideDirectoryChange(action, given, { actor: personOf(keeper, rows), rows, today: TODAY });
    const regional = place !== 'England' && !NATIONAL_POSTS.includes(post);

    expect(changes(asks(ADMINISTRATOR))).toBe(!isAdministratorOfARegion(cell));
    expect(changes(asks(LEAD))).toBe(regional && place === 'South West');
    expect(changes(asks(NATIONAL_LEAD))).toBe(regional);
    if (!(regional && place === 'South West'))
      expect(asks(LEAD)).toMatchObject({ ok: false, refusal: { rule: 'KP-2' } });
  });

  test.each(
    POSTS.filter((post) => !KEEPERS.includes(post)).flatMap((post) =>
      DIRECTORY_ACTIONS.map((action) => ({ post, action }))
    )
  )('somebody who is only $post may not $action', ({ post, action }) => {
    const keeper = row(60, 'Some Body', post, 'England');
    const { given, rows } = wish(action, 'compliance-inspector', 'South West');
    expect(
      refusalOf(
        decideDirectoryChange(action, given, {
          actor: personOf(keeper, [...rows, keeper]),
          rows: [...rows, keeper],
          today: TODAY
        })
      )
    ).toBe('not-your-role');
  });

  test.each(cells)(
    'the national advisor names who decides on an IMR, and nobody else: $action, $post, $place',
    (cell) => {
      const { action, post, place } = cell;
      const { given, rows } = wish(action, post, place);
      const keeper = row(63, 'Una Grey', 'national-safeguarding-advisor', 'England');
      const decision = decideDirectoryChange(action, given, {
        actor: personOf(keeper, [...rows, keeper]),
        rows: [...rows, keeper],
        today: TODAY
      });
      const decides = post === 'regional-director' || post === 'deputy-regional-director';
      expect(changes(decision)).toBe(decides && place !== 'England');
    }
  );

  test.each([
    { when: 'before it begins', dates: { from: '2026-08-04' } },
    { when: 'after it has ended', dates: { until: '2026-08-02' } }
  ])('a lead’s post gives nothing $when', ({ dates }) => {
    const keeper = { ...LEAD, personId: idOf(61), ...dates };
    const { given } = wish('enter', 'compliance-inspector', 'South West');
    expect(
      refusalOf(
        decideDirectoryChange('enter', given, {
          actor: personOf(keeper, [keeper]),
          rows: [...ROWS, keeper],
          today: TODAY
        })
      )
    ).toBe('not-your-role');
  });

  test('an administrator who is one for a region alone does not keep the others', () => {
    const keeper = row(62, 'Reg Ional', 'administrator', 'London');
    const { given } = wish('enter', 'compliance-inspector', 'London');
    expect(
      refusalOf(
        decideDirectoryChange('enter', given, {
          actor: personOf(keeper, [keeper]),
          rows: [...ROWS, keeper],
          today: TODAY
        })
      )
    ).toBe('not-your-role');
  });

  test.each([LEAD, ADMINISTRATOR])('$name enters nothing for themselves', (keeper) => {
    const view = { actor: personOf(keeper), rows: ROWS, today: TODAY };
    expect(
      decideDirectoryChange(
        'enter',
        { post: 'regional-director', place: 'South West', person: keeper.personId, from: TODAY },
        view
      )
    ).toMatchObject({
      ok: false,
      refusal: {
        code: 'guarded',
        fields: { person: expect.stringContaining('You cannot give yourself a post') as string }
      }
    });
    expect(
      refusalOf(
        decideDirectoryChange(
          'cover',
          { away: DIRECTOR.personId, person: keeper.personId, from: TODAY, until: TODAY },
          view
        )
      )
    ).toBe('guarded');
  });
});

describe('the last administrator', () => {
  const ask = (rows: readonly DirectoryRow[], given: Partial<Record<string, string>> = {}) =>
    decideDirectoryChange(
      'end',
      { row: rowKey(ADMINISTRATOR), until: TODAY, ...given },
      { actor: personOf(ADMINISTRATOR, rows), rows, today: TODAY }
    );

  test('stays, whoever asks', () => {
    expect(ask([LEAD, ADMINISTRATOR])).toEqual({
      ok: false,
      refusal: { code: 'guarded', rule: 'KP-2', sentence: LAST_ADMINISTRATOR, fields: { row: LAST_ADMINISTRATOR } }
    });
    expect(
      refusalOf(
        decideDirectoryChange(
          'end',
          { row: rowKey(ADMINISTRATOR), until: '2030-01-01' },
          { actor: personOf(ADMINISTRATOR), rows: [ADMINISTRATOR], today: TODAY }
        )
      )
    ).toBe('guarded');
  });

  test('is not replaced by one who leaves, who is still to come, or who is one for a region alone', () => {
    for (const other of [{ until: '2027-01-01' }, { from: '2026-09-01' }, { region: 'London' as const }])
      expect(refusalOf(ask([ADMINISTRATOR, { ...SECOND, ...other }]))).toBe('guarded');
  });

  test('may go once there is another', () => {
    expect(changes(ask([ADMINISTRATOR, SECOND]))).toBe(true);
  });
});
