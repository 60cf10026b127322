import { readInbound, type Inbound } from '../../../bot/teams/activity';
import { isServiceUrlAllowed, personOf, turnedAway } from '../../../bot/teams/admission';
import { activity } from '../connector';

const inbound = (rest: Readonly<Record<string, unknown>> = {}): Inbound => {
  const read = readInbound(activity('https://smba.trafficmanager.net/uk/', { type: 'message', ...rest }));
  if (!read) throw new Error('not an activity');
  return read;
};

test.each([
  ['production', 'https://smba.trafficmanager.net/uk/', true],
  ['production', 'https://webchat.botframework.com/', true],
  ['production', 'http://smba.trafficmanager.net/uk/', false],
  ['production', 'https://smba.trafficmanager.net.attacker.example/', false],
  ['production', 'https://attackerbotframework.com/', false],
  ['production', 'http://127.0.0.1:56150/', false],
  ['local', 'http://127.0.0.1:56150/_connector', true],
  ['local', 'http://localhost:56150/', true],
  ['local', 'https://smba.trafficmanager.net/uk/', false],
  ['local', 'http://127.0.0.1.attacker.example/', false],
  ['local', 'nonsense', false]
] as const)('%s sends to %s: %s', (mode, url, allowed) => expect(isServiceUrlAllowed(mode, url)).toBe(allowed));

test('in production only Teams is let in', () => {
  expect(turnedAway('production', inbound(), '20.1.2.3')).toBeUndefined();
  expect(turnedAway('production', inbound({ channelId: 'AseChannel' }), '20.1.2.3')).toBe('not-teams');
});

test('the local tenant lets in only this machine', () => {
  const local = inbound({ serviceUrl: 'http://127.0.0.1:1/' });
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(turnedAway('local', local, address)).toBeUndefined();
  expect(turnedAway('local', local, '192.168.1.7')).toBe('not-this-machine');
});

test('in production the person is of our tenant', () => {
  const config = { mode: 'production', tenantId: 't1' } as const;
  expect(personOf(config, inbound())).toBe('aaaaaaaa-0000-4000-8000-000000000001');
  expect(personOf(config, inbound({ channelData: { tenant: { id: 't2' } } }))).toBeUndefined();
  expect(personOf(config, inbound({ channelData: undefined }))).toBeUndefined();
});
