import * as dates from '../../../src/domain/dates';
import * as valibot from 'valibot';
import ProcessEnvironment from './environment';

/** Node’s own, beside the one that Jest gives a test file. */
const node = process.getBuiltinModule('module').createRequire(__filename);

test('the product and the packages are those that the process has loaded, and the tests are loaded for each file', () => {
  expect(node('../../../src/domain/dates')).toBe(dates);
  expect(node('valibot').parse).toBe(valibot.parse);
  expect(Object.keys(node.cache).filter((path) => path.startsWith(__dirname) && path.endsWith('.ts'))).toEqual([]);
});

test('what a file changes of the process is put back after it', async () => {
  const before = { console, exit: process.exit, value: process.env['HOME'] };
  const environment = new ProcessEnvironment({ projectConfig: {} });
  globalThis.console = { ...console };
  Object.assign(process, { exit: () => undefined });
  process.env['HOME'] = '/elsewhere';
  process.env['ONLY_OF_THIS_TEST'] = 'yes';
  await environment.teardown();
  expect({ console, exit: process.exit, value: process.env['HOME'] }).toEqual(before);
  expect(process.env['ONLY_OF_THIS_TEST']).toBeUndefined();
});
