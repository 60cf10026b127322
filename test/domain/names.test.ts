import { isDuty } from '../../src/domain/duties';
import { authorityNamed } from '../../src/domain/local-authorities';
import { isNotice } from '../../src/domain/notices';
import { isStep } from '../../src/domain/steps';

/** What comes from outside names a row of a table; what every object has is no row. */
describe.each([
  ['step', isStep, 'agree-imr'],
  ['duty', isDuty, 'agree-imr'],
  ['notice', isNotice, 'return-to-author'],
  ['local authority', (name: string) => authorityNamed(name) !== undefined, 'Camden']
])('a %s', (_, isKnown, known) => {
  test('is known by its name', () => expect(isKnown(known)).toBe(true));
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', '0'])('is not “%s”', (name) => expect(isKnown(name)).toBe(false));
});
