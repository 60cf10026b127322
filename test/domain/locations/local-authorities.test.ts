import { authorityNamed, LOCAL_AUTHORITIES } from '../../../src/domain/locations/local-authorities';
import { REGIONS } from '../../../src/domain/words';

const names = LOCAL_AUTHORITIES.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
const on = (day: string) =>
  LOCAL_AUTHORITIES.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until));

describe('local authorities', () => {
  test.each(REGIONS)('%s has some', (region) =>
    expect(LOCAL_AUTHORITIES.some((authority) => authority.region === region)).toBe(true)
  );

  test('no two share a name or an alias, in any case of letters', () => {
    const lower = names.map((name) => name.toLowerCase());
    expect(lower.filter((name, at) => lower.indexOf(name) !== at)).toEqual([]);
  });

  test('England has as many with social services as on those days: 152 until 2019, 153 today', () => {
    expect([on('2012-08-07').length, on('2026-01-01').length]).toEqual([152, 153]);
  });

  test.each([
    ['Milton Keynes', 'South East'],
    ['Bristol', 'South West'],
    ['Hull', 'Yorkshire and The Humber'],
    ['Durham', 'North East'],
    ['Cumbria', 'North West'],
    ['Isles of Scilly', 'South West'],
    ['Westmorland and Furness', 'North West'],
    ['Northamptonshire', 'East Midlands'],
    [' west sussex ', 'South East']
  ])('the director of %s is that of %s', (name, region) => expect(authorityNamed(name)?.region).toBe(region));

  test('every name and alias leads to its own authority', () => {
    for (const authority of LOCAL_AUTHORITIES)
      for (const name of [authority.name, ...(authority.aliases ?? [])])
        expect(authorityNamed(name.toUpperCase())).toBe(authority);
  });

  test('dates are days, and none ends before it begins', () => {
    for (const { from = '2009-04-01', until = '2026-12-31' } of LOCAL_AUTHORITIES)
      expect([from, until].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) && from < until).toBe(true);
  });
});
