import { sourceFiles } from '../repository/source-file';
import { commandLine } from '../../src/register/command-line';

describe('how a command is named in a message', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'SCR_IN_RELEASE'));

  test('given the sources, then it is a script of the package', () => {
    expect(commandLine('repair')).toBe('npm run repair');
    expect(commandLine('setting', '--site https://x --name mailbox')).toBe(
      'npm run setting -- --site https://x --name mailbox'
    );
  });

  test('given the release, then it is what the release is started with', () => {
    Object.assign(globalThis, { SCR_IN_RELEASE: true });
    expect(commandLine('repair')).toBe('node service.mjs repair');
    expect(commandLine('setting', '--site https://x --name mailbox')).toBe(
      'node service.mjs setting --site https://x --name mailbox'
    );
  });
});

test('no message of the service or a command names a command in any other way', () => {
  const messages = sourceFiles()
    .filter(({ path }) => /^(?:bot|src|sharepoint\/provision)\/.*\.m?ts$/.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (/['`“][^'`“]*npm run /.test(line) ? [`${path}:${at + 1}: ${line}`] : []))
    )
    .filter((line) => !/: \s*(?:\/\*\*|\*|\/\/)/.test(line));
  expect(messages).toEqual([expect.stringContaining('src/register/command-line.ts')]);
});
