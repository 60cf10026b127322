import * as v from 'valibot';

import { DUTY_IDS } from '../../src/domain/duties';
import { authorityNamed } from '../../src/domain/locations/local-authorities';
import { NOTICE_IDS } from '../../src/domain/notices';
import { STEP_IDS } from '../../src/domain/steps';

/** What comes from outside names a row of a table; what every object has is no row. */
describe.each([
  ['step', (text: string) => v.is(v.picklist(STEP_IDS), text), 'agree-imr'],
  ['duty', (text: string) => v.is(v.picklist(DUTY_IDS), text), 'agree-imr'],
  ['notice', (text: string) => v.is(v.picklist(NOTICE_IDS), text), 'return-to-author'],
  ['local authority', (name: string) => authorityNamed(name) !== undefined, 'Camden']
])('a %s', (_, isKnown, known) => {
  test('is known by its name', () => expect(isKnown(known)).toBe(true));
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', '0'])(
    'is not “%s”',
    (name) => expect(isKnown(name)).toBe(false)
  );
});
