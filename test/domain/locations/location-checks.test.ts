import { locationWarnings, type LookedUp } from '../../../src/domain/locations/location-checks';
import type { Location } from '../../../src/domain/locations/locations';
import { CODE, loadedAt, location, looked, stated } from './looked-up';

describe('KP-3: a code that the loaded directory lacks warns and is kept', () => {
  test('one code', () => {
    expect(locationWarnings(looked([]), stated)).toEqual([
      `${CODE} is not in the location list loaded on 3 November 2026. Check the code: it is recorded as entered.`
    ]);
  });

  test('several codes', () => {
    expect(locationWarnings(looked([location('RX3LD')], [CODE, 'RX3LD', '1-987654321']), stated)).toEqual([
      `${CODE} and 1-987654321 are not in the location list loaded on 3 November 2026. Check the codes: they are recorded as entered.`
    ]);
  });

  test('where no directory has been loaded, that a code is not found says nothing', () => {
    expect(locationWarnings({ codes: [CODE], found: [] }, stated)).toEqual([]);
  });

  test('a code that is there and is that of the service says nothing', () => {
    expect(locationWarnings(looked([location(CODE)]), stated)).toEqual([]);
  });

  test('no code, no warning', () => {
    expect(locationWarnings(looked([], []), stated)).toEqual([]);
  });
});

describe('a location that has closed', () => {
  test('is named with the day', () => {
    expect(locationWarnings(looked([location(CODE, { closed: true, closedOn: '2011-06-24' })]), stated)).toEqual([
      `${CODE} is Winterbourne View (closed 24 June 2011).`
    ]);
  });

  test('is named without a day that the directory does not know, even where only a part has been loaded', () => {
    expect(locationWarnings({ codes: [CODE], found: [location(CODE, { closed: true })] }, stated)).toEqual([
      `${CODE} is Winterbourne View (closed).`
    ]);
  });

  test('is one of many: the first few are named', () => {
    const homes = Array.from({ length: 6 }, (_, index) => location(`1-10000000${index}`, { closed: true }));
    expect(
      locationWarnings(
        looked(
          homes,
          homes.map(({ code }) => code)
        ),
        stated
      ).slice(3)
    ).toEqual(['1-100000003 is Winterbourne View (closed).', '1-100000004 and 1-100000005 have also closed.']);
  });
});

describe('a code that may be that of another service', () => {
  test.each(['Winterbourne View Hospital', 'winterbourne view', 'The Winterbourne View', ''])(
    '“%s” is the same service',
    (service) => {
      expect(locationWarnings(looked([location(CODE)]), { ...stated, service })).toEqual([]);
    }
  );

  test('another name is pointed out, with all that says which service it is', () => {
    expect(locationWarnings(looked([location(CODE)]), { ...stated, service: 'The Willows' })).toEqual([
      `${CODE} is Winterbourne View, of Castlebeck Care, in South Gloucestershire (South West). You entered “The Willows” as the service. Check the code.`
    ]);
  });

  test('another authority is pointed out: every region has its Oaks', () => {
    expect(
      locationWarnings(looked([location(CODE, { name: 'The Oaks', provider: '' })]), {
        service: 'Oaks',
        authority: 'Derby'
      })
    ).toEqual([
      `${CODE} is The Oaks, in South Gloucestershire (South West). The local authority of the review is Derby. Check the code.`
    ]);
  });

  test.each([{ authority: '' }, { service: '' }])('what nobody has said cannot differ: %j', (unsaid) => {
    expect(locationWarnings(looked([location(CODE)]), { ...stated, ...unsaid })).toEqual([]);
  });

  test('an authority that our table does not know is not compared', () => {
    expect(
      locationWarnings(looked([location(CODE, { authority: '', authoritySpelling: 'S. Glos.' })]), stated)
    ).toEqual([]);
  });

  test('a group of services has a name of its own', () => {
    const homes = ['1-100000001', '1-100000002'].map((code, index) => location(code, { name: `Home ${index}` }));
    expect(
      locationWarnings(
        looked(
          homes,
          homes.map(({ code }) => code)
        ),
        { ...stated, service: 'Seven homes of one group' }
      )
    ).toEqual([]);
  });
});

describe('a service that was named without its code', () => {
  const alike = (...found: readonly Location[]): LookedUp => ({ codes: [], found: [], alike: found, loadedAt });

  test('is told its code', () => {
    expect(
      locationWarnings(alike(location(CODE, { closed: true })), { ...stated, service: 'Winterbourne View Hospital' })
    ).toEqual([
      `No location code was entered. The location list has ${CODE}, Winterbourne View, of Castlebeck Care, in South Gloucestershire (South West), closed. If this is the service, record its location code.`
    ]);
  });

  test('is told those of a few of its name', () => {
    const [warning] = locationWarnings(
      alike(location(CODE, { provider: '' }), location('RX3LD', { provider: '' })),
      stated
    );
    expect(warning).toContain(
      `${CODE}, Winterbourne View, in South Gloucestershire (South West) and RX3LD, Winterbourne View,`
    );
  });

  test('is told nothing of others, or where there are many', () => {
    expect(locationWarnings(alike(location(CODE, { name: 'Winterbourne Lodge' })), stated)).toEqual([]);
    expect(
      locationWarnings(alike(...Array.from({ length: 5 }, (_, index) => location(`1-10000000${index}`))), stated)
    ).toEqual([]);
  });
});
