import { problemWithResource, problemWithService } from '../../../src/webparts/regionalRisk/property-checks';

const answers = async (): Promise<void> => undefined;

test.each(['', '  ', 'https://scr.example.org', 'https://scr.example.org/', 'http://127.0.0.1:4301'])(
  '“%s” is an address of a service, or none yet',
  async (text) => {
    expect(await problemWithService(text, answers)).toBe('');
  }
);

test.each(['scr.example.org', 'http://scr.example.org', 'ftp://scr.example.org'])(
  '“%s” is no address of a service, and nothing is asked there',
  async (text) => {
    const ask = jest.fn(answers);
    expect(await problemWithService(text, ask)).toMatch(/^Enter the service address in full/);
    expect(ask).not.toHaveBeenCalled();
  }
);

test('the service is asked whether it lives, and no answer is reported', async () => {
  const ask = jest.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await problemWithService('https://scr.example.org', ask)).toMatch(/^No service answers at this address/);
  expect(ask).toHaveBeenCalledWith('https://scr.example.org/live');
});

test.each(['', 'api://scr.example.org', 'https://scr.example.org/api', '7f2b1c44-90a1-4b52-8f63-2d9c1a0e5b77'])(
  '“%s” is an application ID URI, or none yet',
  (text) => expect(problemWithResource(text)).toBe('')
);

test.each(['scr', 'api://', 'api:/scr.example.org', 'scr.example.org'])('“%s” is no application ID URI', (text) =>
  expect(problemWithResource(text)).toMatch(/^Enter the application ID URI/)
);
