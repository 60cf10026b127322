import { decideDirectoryChange } from '../../../../src/domain/people/directory/change';
import { type DirectoryRow } from '../../../../src/domain/people/directory/row';
import { DIRECTOR, LEAD, NEWCOMER, personOf, refusalOf, row, ROWS, TODAY } from './keepers';

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

  test('is given by the email address of somebody in the Directory, too', () => {
    const known = row(71, 'Carl Cover', 'compliance-manager', 'South West', { email: 'Carl.Cover@regulator.example' });
    const kept = ask({ person: ' carl.cover@regulator.example' }, [...ROWS, known]);
    expect(kept.ok && kept.entered.map(({ personId, name }) => [personId, name])).toEqual([
      [known.personId, 'Carl Cover']
    ]);
    expect(refusalOf(ask({ person: 'nobody@regulator.example' }, [...ROWS, known]))).toBe('bad-input');
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
    expect(ask({}, [...both, one])).toEqual({ ok: true, entered: [two] });
    expect(ask({}, [...both, one, two])).toEqual({ ok: true, entered: [] });
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
      refusal: {
        code: 'guarded',
        fields: { person: expect.stringContaining('Carl Cover is covering for them') as string }
      }
    });
  });
});
