import { authorityOf, nameKey, placeOf, type Location } from '../../../src/domain/locations/locations';
import { regionNamed } from '../../../src/domain/locations/region-names';
import { REGIONS } from '../../../src/domain/words';

const location: Location = {
  code: '1-100000001',
  name: 'The Oaks',
  provider: '',
  providerCode: '',
  authority: 'Bristol, City of',
  authoritySpelling: 'Bristol',
  region: 'South West',
  closed: false
};

describe('a name is found by', () => {
  it.each([
    ['The Oaks', 'oaks'],
    [' the   OAKS ', 'oaks'],
    ['Theale Lodge', 'theale lodge'],
    ['St. Mary’s & All Saints', 'st marys and all saints'],
    ["St Mary's and All Saints", 'st marys and all saints'],
    ['#HEALTH (Crosby)', 'health crosby'],
    ['1, 2 and 3 St Georges Gardens', '1 2 and 3 st georges gardens'],
    ['Café Dŵr', 'cafe dwr'],
    ['Łódź House', 'lodz house'],
    ['😀', ''],
    ['', '']
  ])('“%s” by “%s”', (name, key) => {
    expect(nameKey(name)).toBe(key);
    expect(nameKey(key)).toBe(key);
  });
});

test('a place is said with whatever is known of it, our own name of the authority first', () => {
  expect(authorityOf(location)).toBe('Bristol, City of');
  expect(placeOf(location)).toBe('Bristol, City of (South West)');
  expect(placeOf({ ...location, authority: '' })).toBe('Bristol (South West)');
  expect(placeOf({ ...location, authority: '', authoritySpelling: '' })).toBe('South West');
  expect(placeOf({ ...location, region: undefined })).toBe('Bristol, City of');
});

describe('regions', () => {
  it.each(REGIONS.map((region) => [region]))('%s is known by its name, in any case of letters', (region) => {
    expect(regionNamed(region)).toBe(region);
    expect(regionNamed(` ${region.toUpperCase()} (ADASS Region)`)).toBe(region);
  });

  it.each([
    ['Yorkshire & Humberside', 'Yorkshire and The Humber'],
    ['Yorkshire and Humber (ADASS Region)', 'Yorkshire and The Humber'],
    ['East (ADASS Region)', 'East of England'],
    ['Greater London (ADASS Region)', 'London'],
    ['Unspecified', undefined],
    ['', undefined],
    ['__proto__', undefined]
  ])('“%s” is %s', (spelling, region) => {
    expect(regionNamed(spelling)).toBe(region);
  });
});
