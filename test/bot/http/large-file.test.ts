import { createLargeFiles } from '../../../bot/http/large-file';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { say } from '../speaking';

const LARGE = String(20 * 1024 * 1024);
const asking = (isInDirectory: () => Promise<boolean>) => createLargeFiles(isInDirectory, () => say);

test.each([
  ['a large file', { 'content-length': LARGE }],
  ['a file of unknown length', {}]
])('given %s, then only people of the Directory bring it', async (_, headers) => {
  expect(await asking(() => Promise.resolve(true))({ headers }, 'somewhere')).toBeUndefined();
  expect(await asking(() => Promise.resolve(false))({ headers }, 'somewhere')).toMatchObject({
    status: 403,
    code: 'not-in-directory'
  });
});

test('given a small file, then nothing is asked before it is read', async () => {
  const asked = asking(() => Promise.reject(new Error('asked')));
  expect(await asked({ headers: { 'content-length': '20000' } }, 'somewhere')).toBeUndefined();
});

test('given a busy SharePoint, then the person is told to try again', async () => {
  const busy = asking(() => Promise.reject(new RegisterUnavailable('busy')));
  expect(await busy({ headers: { 'content-length': LARGE } }, 'somewhere')).toMatchObject({ status: 503 });
});
