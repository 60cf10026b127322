import * as v from 'valibot';
import { answered } from '../../../src/domain/fields';
import { isEmail, isObjectId } from '../../../src/domain/input/identity';

test.each(['0f8fad5b-d9cb-469f-a165-70867728950e', '-'.repeat(36), '0'.repeat(36), ''])(
  'an object id is what valibot takes for one: %s',
  (text) => {
    expect(isObjectId(text)).toBe(v.is(v.pipe(v.string(), v.uuid()), text));
  }
);

test.each([
  'jo.bloggs@example.org.uk',
  "jo.o'grady@example.org.uk",
  'jo+scr@example.org',
  'not an email',
  '@example.org',
  'jo@',
  'jo@-example.org',
  'jo@example..org',
  'jo@example.org.',
  ''
])('an email address is what valibot takes for one: %s', (text) => {
  expect(isEmail(text)).toBe(v.is(v.pipe(v.string(), v.rfcEmail()), text));
});

test('an address within one’s own network alone is none', () => {
  expect(isEmail('jo@localhost')).toBe(false);
});

test('an answer of which nothing can be seen is taken as not given', () => {
  expect(answered({ service: '\u3164', document: ' \u200b', reasons: 'A\u200b' })).toEqual({ reasons: 'A\u200b' });
});
