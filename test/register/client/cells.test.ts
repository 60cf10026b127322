import * as v from 'valibot';
import { day, json, line, whole } from '../../../src/register/client/cells';
import { DayCell, dayOf } from '../../../src/register/client/read-day';

describe('text for people', () => {
  it('is kept as it is up to 255 characters', () => {
    expect(line('x'.repeat(255))).toBe('x'.repeat(255));
  });

  it('is cut with “…” above that', () => {
    expect(line('x'.repeat(10_000))).toBe(`${'x'.repeat(254)}…`);
  });

  it('is never cut through the middle of an emoji', () => {
    const cut = line(`${'x'.repeat(253)}🕯🕯`);
    expect(cut).toBe(`${'x'.repeat(253)}…`);
  });

  it('stays on one line, and is null when empty', () => {
    expect(line('one\r\ntwo\u0000')).toBe('one two');
    expect(line(' \n')).toBeNull();
  });
});

describe('a key', () => {
  it('is refused rather than cut', () => {
    expect(() => whole('k'.repeat(256))).toThrow('256');
    expect(whole('k'.repeat(255))).toHaveLength(255);
  });
});

describe('JSON', () => {
  it('comes back as it went, whatever it holds, without characters that XML forbids', () => {
    const hostile = "\u0000\u0007\u000b\u007f\u0085\u2028\ufeff\ufffe\uffff\ud800 <script>]]>&#0; Święta Ŵyn 🕯 '; drop";
    const written = json({ hostile });
    expect(JSON.parse(written)).toEqual({ hostile });
    expect(written).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u);
    expect(written).not.toMatch(/\p{Cs}/u);
  });
});

describe('a day', () => {
  const midnights = [
    ['London in winter', '2012-01-15T00:00:00Z', '2012-01-15'],
    ['London in summer', '2012-08-06T23:00:00Z', '2012-08-07'],
    ['Seattle, the default of a new site', '2012-08-07T07:00:00Z', '2012-08-07'],
    ['Berlin in summer', '2012-08-06T22:00:00Z', '2012-08-07']
  ] as const;

  it.each(midnights)('is read from midnight in %s', (_, time, expected) => {
    expect(dayOf(time)).toBe(expected);
  });

  it('is the same day when what was written comes back unchanged', () => {
    expect(dayOf(day('2012-08-07') ?? '')).toBe('2012-08-07');
    expect(day('')).toBeNull();
  });
});

test('a cell that is not a day is not read as one', () => {
  expect(v.safeParse(DayCell, 'soon').success).toBe(false);
  expect([null, '', '2012-08-06T23:00:00Z'].map((cell) => v.parse(DayCell, cell))).toEqual([
    undefined,
    undefined,
    '2012-08-07'
  ]);
});
