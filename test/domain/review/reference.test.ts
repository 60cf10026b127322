import { nextReference, referenceIn, referencePrefix, referencesIn } from '../../../src/domain/review/reference';

describe('references', () => {
  test.each([
    ['adult', '2012-08-07', undefined, 'SCR-A-2012-0001'],
    ['adult', '2012-08-07', 'SCR-A-2012-0041', 'SCR-A-2012-0042'],
    ['child', '2026-01-01', 'SCR-C-2026-0999', 'SCR-C-2026-1000'],
    ['adult', '2026-01-01', 'SCR-A-2026-9999', 'SCR-A-2026-10000']
  ] as const)('after %s %s %s comes %s', (kind, day, last, next) => {
    expect(nextReference(referencePrefix(kind, day), last)).toBe(next);
    expect(referenceIn(next)).toBe(next);
  });

  test('one is found in what somebody types', () => {
    expect(referenceIn('show me scr-a-2012-0001, please')).toBe('SCR-A-2012-0001');
    for (const other of ['SCR-X-2012-0001', 'SCR-A-12-0001', 'SCR-A-2012-1', 'XSCR-A-2012-0001', 'SCR-A-2012-0001234'])
      expect(referenceIn(other)).toBeUndefined();
  });

  test('all are found, each once', () => {
    expect(referencesIn('SCR-A-2012-0001 and scr–c–2012–0002, not scr-a-2012-0001 again')).toEqual([
      'SCR-A-2012-0001',
      'SCR-C-2012-0002'
    ]);
    expect(referencesIn('nothing here')).toEqual([]);
  });
});
