import { personIdOf } from '../../../src/webparts/regionalRisk/person-id';

test('the directory object id of the page, in lower case', () => {
  expect(personIdOf({ aadUserId: '1F0B7A52-4F0F-4F53-8F0E-0C3F9D1F6A10', userId: 7 })).toBe(
    '1f0b7a52-4f0f-4f53-8f0e-0c3f9d1f6a10'
  );
});

test.each([undefined, null, {}, { aadUserId: '' }, { aadUserId: null }, { aadUserId: 'not-a-guid' }])(
  'no id in %j',
  (context) => {
    expect(personIdOf(context)).toBeUndefined();
  }
);
