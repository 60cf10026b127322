import { changeOf } from '../../../../src/webparts/regionalRisk/state/change';

test.each([
  [7, 4, { is: 'more', by: 3 }],
  [4, 7, { is: 'fewer', by: 3 }],
  [4, 4, { is: 'same', by: 0 }]
])('%i, once %i', (now, then, change) => expect(changeOf(now, then)).toEqual(change));
