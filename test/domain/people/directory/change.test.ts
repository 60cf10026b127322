import { decideDirectoryChange } from '../../../../src/domain/people/directory/change';
import { rowKey, type DirectoryRow } from '../../../../src/domain/people/directory/row';
import { changes, DIRECTOR, idOf, LEAD, NEWCOMER, personOf, refusalOf, ROWS, TODAY } from './keepers';

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
      ]
    });
  });

  test('is refused where as many are in use as can be read at once; what ended long ago does not count', () => {
    const row = (index: number, more: Partial<DirectoryRow> = {}): DirectoryRow => ({
      personId: idOf(index + 1_000),
      name: `Number ${index}`,
      email: '',
      post: 'communications',
      region: 'London',
      ...more
    });
    const rows = Array.from({ length: 4_500 - ROWS.length }, (_, index) => row(index));
    expect(ask({}, [...ROWS, ...rows])).toMatchObject({ ok: false, refusal: { code: 'guarded' } });
    expect(ask({}, [...ROWS, ...rows.slice(1), row(0, { until: '2019-01-01' })]).ok).toBe(true);
  });

  test('takes the name that the Directory has, and asks for one it does not have', () => {
    expect(ask({ person: DIRECTOR.personId.toUpperCase(), name: 'Somebody Else' })).toMatchObject({
      ok: true,
      entered: [{ personId: DIRECTOR.personId, name: 'Rosalind Hart', email: 'rosalind@regulator.example' }]
    });
    expect(ask({ name: '' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { name: expect.stringContaining('not yet in the Directory') as string } }
    });
  });

  test('twice is once; a post held already is not entered again', () => {
    const first = ask({});
    const entered = first.ok ? first.entered : [];
    expect(ask({}, [...ROWS, ...entered])).toEqual({ ok: true, entered: [] });
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
      ended: { row: DIRECTOR, until: '2026-08-31' }
    });
    const leaving = { ...DIRECTOR, personId: idOf(80), until: '2026-08-31' };
    expect(ask('2026-09-30', leaving)).toMatchObject({ ok: true, ended: { until: '2026-09-30' } });
    expect(ask('2026-08-31', leaving)).toEqual({ ok: true, entered: [] });
  });

  test('needs a post that is there', () => {
    expect(
      refusalOf(
        decideDirectoryChange('end', { row: 'x', until: TODAY }, { actor: personOf(LEAD), rows: ROWS, today: TODAY })
      )
    ).toBe('bad-input');
  });
});
