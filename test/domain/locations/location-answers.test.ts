import { consultDirectory, lookUpFor, withServiceNamed } from '../../../src/domain/locations/location-checks';
import { STEPS } from '../../../src/domain/steps';
import { CODE, location, looked, stated } from './looked-up';

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

  test('are completed, and what is to be checked is said', () => {
    const { given, warnings } = consultDirectory(known, { locationCodes: CODE, authority: 'South Gloucestershire' });
    expect(given['service']).toBe('Winterbourne View');
    expect(warnings).toEqual({ locationCodes: `${CODE} is Winterbourne View (closed).` });
  });

  test('are compared with what the register says already, which is never written over', () => {
    const { given, warnings } = consultDirectory(
      looked([location(CODE)]),
      { locationCodes: CODE },
      { service: 'The Willows', authority: 'South Gloucestershire' }
    );
    expect(given).toEqual({ locationCodes: CODE });
    expect(warnings['locationCodes']).toContain('You entered “The Willows” as the service.');
  });

  test('of an authority under another spelling are the same', () => {
    const bristol = looked([location(CODE, { authority: 'Bristol, City of' })]);
    expect(consultDirectory(bristol, { locationCodes: CODE, authority: 'Bristol' }).warnings).toEqual({});
  });

  test('are as they were where the directory says nothing', () => {
    const answers = { locationCodes: CODE };
    expect(consultDirectory({ codes: [CODE], found: [] }, answers)).toEqual({ given: answers, warnings: {} });
  });
});
