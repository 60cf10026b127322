import {
  consultDirectory,
  locationWarnings,
  lookUpFor,
  withServiceNamed,
  type LookedUp
} from '../../../src/domain/locations/location-checks';
import { wellFormedCodes } from '../../../src/domain/locations/location-codes';
import type { Location } from '../../../src/domain/locations/locations';
import { STEPS } from '../../../src/domain/steps';

const location = (code: string, more: Partial<Location> = {}): Location => ({
  code,
  name: 'Winterbourne View',
  provider: 'Castlebeck Care',
  providerCode: '1-200000001',
  authority: 'South Gloucestershire',
  authoritySpelling: 'South Gloucestershire',
  region: 'South West',
  closed: false,
  ...more
});
const CODE = '1-123456789';
const stated = { service: 'Winterbourne View', authority: 'South Gloucestershire' };
const loadedAt = '2026-11-03T00:30:00Z';
const looked = (found: readonly Location[], codes: readonly string[] = [CODE]): LookedUp => ({
  codes,
  found,
  loadedAt
});

describe('KP-3: a code that the loaded directory lacks warns and is kept', () => {
  test('one code', () => {
    expect(locationWarnings(looked([]), stated)).toEqual([
      `${CODE} is not in the directory of locations that was loaded on 3 November 2026. It has been kept; please check it.`
    ]);
  });

  test('several codes', () => {
    expect(locationWarnings(looked([location('RX3LD')], [CODE, 'RX3LD', '1-987654321']), stated)).toEqual([
      `${CODE} and 1-987654321 are not in the directory of locations that was loaded on 3 November 2026. They have been kept; please check them.`
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
    ).toEqual(['1-100000003 is Winterbourne View (closed).', '1-100000004 and 1-100000005 have closed, too.']);
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
      `${CODE} is Winterbourne View, of Castlebeck Care, in South Gloucestershire (South West). You called the service “The Willows”. Please check that it is the right code.`
    ]);
  });

  test('another authority is pointed out: every region has its Oaks', () => {
    expect(
      locationWarnings(looked([location(CODE, { name: 'The Oaks', provider: '' })]), {
        service: 'Oaks',
        authority: 'Derby'
      })
    ).toEqual([
      `${CODE} is The Oaks, in South Gloucestershire (South West). The review is held in Derby. Please check that it is the right code.`
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
      `No location code was given. The directory has ${CODE}, Winterbourne View, of Castlebeck Care, in South Gloucestershire (South West), closed. If that is the service, record its location code.`
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

describe('the name of the service', () => {
  const given = { locationCodes: CODE, regulatedService: 'yes' };

  test('is filled in where it is empty and the directory has the code', () => {
    expect(withServiceNamed({ ...given, service: ' ' }, looked([location(CODE)]))).toEqual({
      ...given,
      service: 'Winterbourne View'
    });
    expect(withServiceNamed(given, { codes: [CODE], found: [location(CODE)] })).toEqual({
      ...given,
      service: 'Winterbourne View'
    });
  });

  test('of several is all their names, in the order of the codes, each once', () => {
    const homes = [
      location('1-100000002', { name: 'Second' }),
      location('1-100000001', { name: 'First' }),
      location('1-100000003', { name: 'First' })
    ];
    expect(withServiceNamed(given, looked(homes, ['1-100000001', '1-100000002', '1-100000003']))['service']).toBe(
      'First; Second'
    );
  });

  test.each([
    ['has been typed', { ...given, service: 'The Willows' }, looked([location(CODE)])],
    ['is not known, because a code is not there', given, looked([location(CODE)], [CODE, 'RX3LD'])],
    ['is not known, because there is no code', given, looked([], [])],
    [
      'would be none, because no regulated service is involved',
      { ...given, regulatedService: 'no' },
      looked([location(CODE)])
    ],
    ['would not fit', given, looked([location(CODE, { name: 'x'.repeat(256) })])]
  ])('is left alone where it %s', (_why, answers, found) => {
    expect(withServiceNamed(answers, found)).toBe(answers);
  });
});

describe('the answers of a step', () => {
  const known = looked([location(CODE, { closed: true })]);

  test('name codes where the step asks for them, no more than a field takes', () => {
    expect(lookUpFor(STEPS['notify-adult'], { locationCodes: `${CODE} rx3ld`, ...stated })).toEqual({
      codes: [CODE, 'RX3LD']
    });
    expect(lookUpFor(STEPS['notify-child'], { locationCodes: CODE })).toEqual({ codes: [CODE] });
    expect(lookUpFor(STEPS['agree-imr'], { locationCodes: CODE, ...stated })).toEqual({ codes: [] });
    expect(
      lookUpFor(STEPS['notify-adult'], {
        locationCodes: Array.from({ length: 9000 }, (_, index) => `A${1000 + index}`).join(' ')
      }).codes.length
    ).toBeLessThan(50);
  });

  test('name a service where its code is left open', () => {
    expect(
      lookUpFor(STEPS['notify-adult'], { service: 'The Winterbourne View Hospital', authority: 'Bristol' })
    ).toEqual({ codes: [], named: { name: 'winterbourne view', authority: 'Bristol, City of' } });
  });

  test.each([
    ['a code was given, of whatever form', 'notify-adult', { ...stated, locationCodes: 'see letter' }],
    ['no regulated service is involved', 'notify-adult', { ...stated, regulatedService: 'no' }],
    ['it is said to have none', 'record-location', { ...stated, withoutCode: 'A whole company' }],
    ['the authority is not known', 'notify-adult', { ...stated, authority: 'Atlantis' }],
    ['there is no name', 'notify-adult', { ...stated, service: '' }],
    ['the name is too short to tell', 'notify-adult', { ...stated, service: 'The Elm' }],
    ['the step does not ask for one', 'agree-imr', stated]
  ] as const)('are not looked up by name where %s', (_why, step, given) => {
    expect(lookUpFor(STEPS[step], given).named).toBeUndefined();
  });

  test('are completed, and warned of beside what is wrong with their form', () => {
    const { given, warned } = consultDirectory(known, {
      locationCodes: `${CODE} x`,
      authority: 'South Gloucestershire'
    });
    expect(given['service']).toBe('Winterbourne View');
    expect(warned({ locationCodes: 'Odd.', notifiedOn: 'Early.' })).toEqual({
      locationCodes: `Odd. ${CODE} is Winterbourne View (closed).`,
      notifiedOn: 'Early.'
    });
  });

  test('are compared with what the register says already, which is never written over', () => {
    const { given, warned } = consultDirectory(
      looked([location(CODE)]),
      { locationCodes: CODE },
      { service: 'The Willows', authority: 'South Gloucestershire' }
    );
    expect(given).toEqual({ locationCodes: CODE });
    expect(warned({})['locationCodes']).toContain('You called the service “The Willows”.');
  });

  test('of an authority under another spelling are the same', () => {
    const bristol = looked([location(CODE, { authority: 'Bristol, City of' })]);
    expect(consultDirectory(bristol, { locationCodes: CODE, authority: 'Bristol' }).warned({})).toEqual({});
  });

  test('are as they were where the directory says nothing', () => {
    const answers = { locationCodes: CODE };
    const { given, warned } = consultDirectory({ codes: [CODE], found: [] }, answers);
    const warnings = {};
    expect([given, warned(warnings)]).toEqual([answers, warnings]);
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
