import {
  decideDirectoryChange,
  LAST_ADMINISTRATOR,
  type DirectoryDecision
} from '../../../../src/domain/people/directory/change';
import { DIRECTORY_ACTIONS, type DirectoryAction } from '../../../../src/domain/people/directory/forms';
import { NATIONAL_POSTS, PLACES, type Place } from '../../../../src/domain/people/directory/posts';
import { directoryOf, rowKey, type DirectoryRow } from '../../../../src/domain/people/directory/row';
import { personIn, type Person } from '../../../../src/domain/people/people';
import { POSTS, type Post } from '../../../../src/domain/words';

const TODAY = '2026-08-03';
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const row = (
  number: number,
  name: string,
  post: Post,
  region: Place,
  more: Partial<DirectoryRow> = {}
): DirectoryRow => ({
  personId: idOf(number),
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@regulator.example`,
  post,
  region,
  ...more
});

const LEAD = row(1, 'Lesley Grant', 'regional-safeguarding-lead', 'South West');
const NATIONAL_LEAD = row(2, 'Nadia Quill', 'regional-safeguarding-lead', 'England');
const ADMINISTRATOR = row(3, 'Olu Adeyemi', 'administrator', 'England');
const SECOND = row(4, 'Piotr Zając', 'administrator', 'England');
const DIRECTOR = row(5, 'Rosalind Hart', 'regional-director', 'South West');
const NEWCOMER = idOf(99);
const ROWS = [LEAD, NATIONAL_LEAD, ADMINISTRATOR, SECOND, DIRECTOR];

const personOf = ({ personId }: DirectoryRow, rows: readonly DirectoryRow[] = ROWS): Person => {
  const person = personIn(directoryOf(rows), personId);
  if (!person) throw new Error('Nobody');
  return person;
};

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

const changes = (kept: DirectoryDecision): boolean => kept.ok && (kept.entered.length > 0 || kept.ended !== undefined);
const refusalOf = (kept: DirectoryDecision): string | undefined => (kept.ok ? undefined : kept.refusal.code);

const cells = DIRECTORY_ACTIONS.flatMap((action) =>
  POSTS.flatMap((post) => PLACES.map((place) => ({ action, post, place })))
);

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
    POSTS.filter((post) => post !== 'administrator' && post !== 'regional-safeguarding-lead').flatMap((post) =>
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
      refusal: { code: 'guarded', fields: { person: expect.stringContaining('themselves') as string } }
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

describe('entering somebody', () => {
  const ask = (given: Readonly<Record<string, string>>, rows: readonly DirectoryRow[] = ROWS) =>
    decideDirectoryChange(
      'enter',
      { post: 'compliance-inspector', place: 'South West', person: NEWCOMER, name: 'Nia New', from: TODAY, ...given },
      { actor: personOf(LEAD), rows, today: TODAY }
    );

  test('gives a row with all that was said', () => {
    expect(ask({ email: 'nia@regulator.example', until: '2027-08-02', inspects: '1-1234567890; rx3ld' })).toEqual({
      ok: true,
      entered: [
        {
          personId: NEWCOMER,
          name: 'Nia New',
          email: 'nia@regulator.example',
          post: 'compliance-inspector',
          region: 'South West',
          from: TODAY,
          until: '2027-08-02',
          inspects: ['1-1234567890', 'RX3LD']
        }
      ],
      warnings: {}
    });
  });

  test('takes the name that the Directory has, and asks for one it does not have', () => {
    expect(ask({ person: DIRECTOR.personId.toUpperCase(), name: 'Somebody Else' })).toMatchObject({
      ok: true,
      entered: [{ personId: DIRECTOR.personId, name: 'Rosalind Hart', email: 'rosalind@regulator.example' }]
    });
    expect(ask({ name: '' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { name: expect.stringContaining('not in the Directory yet') as string } }
    });
  });

  test('twice is once; a post held already is not entered again', () => {
    const first = ask({});
    const entered = first.ok ? first.entered : [];
    expect(ask({}, [...ROWS, ...entered])).toEqual({ ok: true, entered: [], warnings: {} });
    expect(refusalOf(ask({ from: '2026-09-01' }, [...ROWS, ...entered]))).toBe('guarded');
    const left = entered.map((each) => ({ ...each, until: '2026-08-10' }));
    expect(changes(ask({ from: '2026-08-11' }, [...ROWS, ...left]))).toBe(true);
  });

  test.each([
    [{ post: 'king' }, 'post'],
    [{ place: 'Wales' }, 'place'],
    [{ person: 'Nia' }, 'person'],
    [{ from: 'soon' }, 'from'],
    [{ until: '2026-08-02' }, 'until'],
    [{ name: 'x'.repeat(101) }, 'name']
  ])('refuses %j in a sentence beside %s', (given, field) => {
    const kept = ask(given);
    expect(kept).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { [field]: expect.stringMatching(/\.$/) as string } }
    });
  });
});

describe('cover', () => {
  const ask = (given: Readonly<Record<string, string>> = {}, rows: readonly DirectoryRow[] = ROWS) =>
    decideDirectoryChange(
      'cover',
      { away: DIRECTOR.personId, person: NEWCOMER, name: 'Nia New', from: '2026-08-10', until: '2026-08-21', ...given },
      { actor: personOf(LEAD, rows), rows, today: TODAY }
    );

  test('is for everything that the person does on those days', () => {
    const manager = { ...DIRECTOR, post: 'compliance-manager' as const, from: '2026-08-20' };
    const over = { ...DIRECTOR, post: 'compliance-inspector' as const, until: '2026-08-09' };
    const kept = ask({}, [...ROWS, manager, over]);
    expect(
      kept.ok &&
        kept.entered.map(({ post, from, until, coverFor, coverForName }) => ({
          post,
          from,
          until,
          coverFor,
          coverForName
        }))
    ).toEqual(
      (['regional-director', 'compliance-manager'] as const).map((post) => ({
        post,
        from: '2026-08-10',
        until: '2026-08-21',
        coverFor: DIRECTOR.personId,
        coverForName: 'Rosalind Hart'
      }))
    );
  });

  test('is entered by an administrator where the person holds a post elsewhere too', () => {
    const elsewhere = { ...DIRECTOR, region: 'London' as const };
    expect(ask({}, [...ROWS, elsewhere])).toMatchObject({
      ok: false,
      refusal: { code: 'guarded', fields: { away: expect.stringContaining('regional director for London') as string } }
    });
  });

  test('begun and interrupted, it is completed; entered twice, it is once', () => {
    const both = [...ROWS, { ...DIRECTOR, post: 'compliance-manager' as const }];
    const first = ask({}, both);
    const [one, two] = first.ok ? first.entered : [];
    if (!one || !two) throw new Error('Two rows were expected');
    expect(ask({}, [...both, one])).toEqual({ ok: true, entered: [two], warnings: {} });
    expect(ask({}, [...both, one, two])).toEqual({ ok: true, entered: [], warnings: {} });
    expect(refusalOf(ask({ until: '2026-08-28' }, [...both, one, two]))).toBe('guarded');
  });

  test.each([
    ['somebody who holds nothing then', { away: NEWCOMER }, 'away'],
    ['themselves', { person: DIRECTOR.personId }, 'person'],
    ['a time that is over', { from: '2026-07-01', until: '2026-07-31' }, 'until'],
    ['an end before the beginning', { until: '2026-08-09' }, 'until'],
    ['no end', { until: '' }, 'until']
  ])('is refused for %s', (_what, given, field) => {
    expect(ask(given)).toMatchObject({
      ok: false,
      refusal: { fields: { [field]: expect.stringMatching(/\.$/) as string } }
    });
  });

  test('is not taken over by somebody who is away then themselves', () => {
    const cover = row(70, 'Carl Cover', 'compliance-manager', 'South West', {
      from: '2026-08-15',
      until: '2026-08-18',
      coverFor: NEWCOMER,
      coverForName: 'Nia New'
    });
    expect(ask({}, [...ROWS, cover])).toMatchObject({
      ok: false,
      refusal: { code: 'guarded', fields: { person: expect.stringContaining('Carl Cover covers for them') as string } }
    });
  });
});

describe('ending a post', () => {
  const ask = (until: string, ended: DirectoryRow = DIRECTOR) =>
    decideDirectoryChange(
      'end',
      { row: rowKey(ended), until },
      { actor: personOf(LEAD), rows: [...ROWS, ended], today: TODAY }
    );

  test('gives its row a last day, or another one', () => {
    expect(ask('2026-08-31')).toEqual({
      ok: true,
      entered: [],
      ended: { row: DIRECTOR, until: '2026-08-31' },
      warnings: {}
    });
    const leaving = { ...DIRECTOR, personId: idOf(80), until: '2026-08-31' };
    expect(ask('2026-09-30', leaving)).toMatchObject({ ok: true, ended: { until: '2026-09-30' } });
    expect(ask('2026-08-31', leaving)).toEqual({ ok: true, entered: [], warnings: {} });
  });

  test('needs a post that is there', () => {
    expect(
      refusalOf(
        decideDirectoryChange('end', { row: 'x', until: TODAY }, { actor: personOf(LEAD), rows: ROWS, today: TODAY })
      )
    ).toBe('bad-input');
  });
});
