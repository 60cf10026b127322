import { inspectorsFor } from '../../../src/domain/people/inspectors';
import { holds, person, TODAY } from '../builders';

const ofService = person('Zoe Hallam', {
  ...holds('compliance-inspector', 'London'),
  inspects: ['1-1434777508', 'RX3LD']
});
const ofRegion = person('Yusuf Amin', holds('compliance-manager', 'South West'));
const ofEngland = person('Vera Stone', holds('compliance-manager', 'England'));
const elsewhere = person('Anna Cole', holds('compliance-inspector', 'North East'));
const left = person('Bill Gone', holds('compliance-inspector', 'South West', { until: '2012-06-30' }));
const other = person('Carl Other', holds('regional-director', 'South West'));
const directory = { people: [elsewhere, left, other, ofRegion, ofEngland, ofService] };

const near = (place: Parameters<typeof inspectorsFor>[0]) =>
  inspectorsFor(place, directory, TODAY).map((one) => `${one.person.name}: ${one.near}`);

test('whoever inspects the service comes first, then those of its region, then everybody else, each by name', () => {
  expect(near({ region: 'South West', locationCodes: '1-9999999999, RX3LD' })).toEqual([
    'Zoe Hallam: service',
    'Vera Stone: region',
    'Yusuf Amin: region',
    'Anna Cole: elsewhere'
  ]);
});

test('nobody is of the service while its code is not known, nor of a region that nobody has said', () => {
  expect(near({ region: 'North East', locationCodes: '' })).toEqual([
    'Anna Cole: region',
    'Vera Stone: region',
    'Yusuf Amin: elsewhere',
    'Zoe Hallam: elsewhere'
  ]);
  expect(near({ locationCodes: '' })[0]).toBe('Vera Stone: region');
});
