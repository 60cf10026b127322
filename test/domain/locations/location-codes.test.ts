import { beingTyped, readLocationCodes, typedOut, wellFormedCodes } from '../../../src/domain/locations/location-codes';

describe('location codes (KP-3)', () => {
  test.each([
    ['1-1434777508', '1-1434777508'],
    ['1-22156038335', '1-22156038335'],
    ['1-12345678', '1-12345678'],
    ['RX3LD', 'RX3LD'],
    ['rx3ld', 'RX3LD'],
    ['1-1434777508, rx3ld', '1-1434777508, RX3LD'],
    ['1-1434777508;RX3LD  1-145578282', '1-1434777508, RX3LD, 1-145578282']
  ])('“%s” is read as “%s”, without a warning', (typed, text) => {
    expect(readLocationCodes(typed)).toEqual({ text });
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
    'Łódź'
  ])('“%s” is kept exactly as it was typed, and pointed out', (typed) => {
    const read = readLocationCodes(typed);
    expect(read.text).toBe(typed);
    expect(read.warning).toMatch(/^Check “.+”: a location code is 1- followed by .+ It is recorded as entered\.$/);
    expect(read.warning).toContain(typed);
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
