import { readArguments } from '../../../sharepoint/local/arguments';

describe('the command line of npm start', () => {
  test('has a default for everything', () => {
    expect(readArguments([])).toEqual({
      ok: true,
      value: { port: 4300, data: undefined, fresh: false, chat: true, distance: 0 }
    });
  });

  test('takes every flag', () => {
    expect(
      readArguments(['--port', '4400', '--data', 'elsewhere', '--fresh', '--demo', '--no-chat', '--distance', '200'])
    ).toEqual({
      ok: true,
      value: { port: 4400, data: 'elsewhere', fresh: true, demo: 'all', chat: false, distance: 200 }
    });
  });

  test('takes the published reviews alone for a short demo', () => {
    expect(readArguments(['--demo-short'])).toMatchObject({ ok: true, value: { demo: 'published' } });
  });

  test.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['extra'], "Unexpected argument 'extra'"],
    [['--port', 'http'], '--port must be a whole number'],
    [['--port', '80'], '--port must be a whole number'],
    [['--port', '4300.5'], '--port must be a whole number'],
    [['--port', '65500'], '--port must be a whole number'],
    [['--distance', 'far'], '--distance must be a whole number of milliseconds'],
    [['--data', ''], '--data must be the name of a folder']
  ])('%j is refused, with the way it is used', (args, sentence) => {
    const read = readArguments(args);
    if (read.ok) throw new Error('It was taken.');
    expect(read.sentence).toContain(sentence);
    expect(read.sentence).toContain('npm start -- [--port 4300]');
  });
});
