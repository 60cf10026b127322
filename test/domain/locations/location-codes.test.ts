import {
  beingTyped,
  problemWithCodes,
  recordedCodes,
  typedOut,
  wellFormedCodes
} from '../../../src/domain/locations/location-codes';

describe('location codes (KP-3)', () => {
  test.each([
    ['1-1434777508', '1-1434777508'],
    ['1-22156038335', '1-22156038335'],
    ['1-12345678', '1-12345678'],
    ['RX3LD', 'RX3LD'],
    ['rx3ld', 'RX3LD'],
    ['1-1434777508, rx3ld', '1-1434777508, RX3LD'],
    ['1-1434777508;RX3LD  1-145578282', '1-1434777508, RX3LD, 1-145578282']
  ])('“%s” is read as “%s”', (typed, text) => {
    expect(problemWithCodes(typed)).toBeUndefined();
    expect(recordedCodes(typed)).toBe(text);
  });

  test.each([
    '1-1234567',
    '1-1234567890123',
    '2-1434777508',
    'RX3L',
    'RX3LDX',
    'not known yet',
    '1-1434777508, and another',
    '<script>',
    '=HYPERLINK("x")',
    '__proto__',
    ',',
    'Łódź',
    'not a code at all',
    'TBC',
    'not known',
    'later'
  ])('“%s” is none, and refused with an example', (typed) => {
    expect(problemWithCodes(typed)).toMatch(
      /^location codes only, for example 1-1434777508 or RX3LD: .+\. Where there is no code, leave it empty\.$/
    );
  });

  test('says which words are none', () => {
    expect(problemWithCodes('RX3LD, TBC')).toContain('“TBC” is not one');
    expect(problemWithCodes(',')).toContain('there is none in it');
  });

  test('what an earlier release took for codes is shown as it was typed', () => {
    expect(recordedCodes('not a code at all')).toBe('not a code at all');
  });
});

describe('while codes are typed', () => {
  test.each([
    ['', ''],
    ['1-1016', '1-1016'],
    ['winterbourne v', 'winterbourne v'],
    ['1-1434777508, winterbourne v', 'winterbourne v'],
    ['1-1434777508 rx3ld 1-10', '1-10'],
    ['1-1434777508 winterbourne view', 'winterbourne view'],
    ['RX3LD, 1-14347775', '1-14347775'],
    ['RX3LD, ', '']
  ])('of “%s”, “%s” is being typed', (typed, part) => {
    expect(beingTyped(typed)).toBe(part);
  });

  test.each([
    ['', 'RX3LD'],
    ['winterbourne', 'RX3LD'],
    ['1-1434777508, winterbourne v', '1-1434777508, RX3LD'],
    ['1-1434777508, 1-145578282 rx3', '1-1434777508, 1-145578282, RX3LD'],
    ['rx3ld, rx3', 'RX3LD'],
    ['1-1434777508, ', '1-1434777508, RX3LD']
  ])('“%s” with RX3LD chosen becomes “%s”', (typed, answer) => {
    expect(typedOut(typed, 'RX3LD')).toBe(answer);
  });
});

describe('the codes in an answer', () => {
  test.each([
    ['1-123456789, rx3ld', ['1-123456789', 'RX3LD']],
    ['1-123456789;1-123456789', ['1-123456789']],
    ['RYGEJ', ['RYGEJ']],
    ['not known yet', []],
    ['1-123456789 and RX3LD, or its wards', ['1-123456789', 'RX3LD']],
    ['', []],
    [' , ', []],
    ['1-12', []]
  ])('“%s”', (typed, codes) => {
    expect(wellFormedCodes(typed)).toEqual(codes);
  });
});
