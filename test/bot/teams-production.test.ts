import express from 'express';

import { certificateOf } from '../../bot/certificate';
import type { Config } from '../../bot/config';
import { createLanes } from '../../bot/outbox/lanes';
import { createTeams } from '../../bot/teams/teams';
import { newCertificate } from './certificates';
import { activity, listen } from './connector';

const unexpected = (): never => {
  throw new Error('Nothing was expected to happen.');
};

test('in production an activity without a token of Teams is refused before anything is answered', async () => {
  const { key, certificate: issued } = newCertificate();
  const read = certificateOf('the bot', () => key + issued);
  if (!read.ok) throw new Error('It cannot be used.');
  const { certificate } = read;
  const config: Config = {
    mode: 'production',
    certificates: [],
    graph: {
      url: 'http://127.0.0.1:1/graph/v1.0',
      identity: { kind: 'local-tenant', tokenUrl: 'http://127.0.0.1:1/' }
    },
    port: 1,
    siteUrl: 'https://tenant.sharepoint.example/',
    tenantId: 't1',
    webOrigin: 'https://tenant.sharepoint.example',
    webPartUrl: 'https://tenant.sharepoint.example/',
    serviceUrl: 'https://scr.example.org',
    site: { kind: 'certificate', tenantId: 't1', clientId: 'site', certificate, siteUrl: '' },
    tokens: { issuer: '', jwksUrl: '', audience: '', tenantId: 't1' },
    bot: { appId: 'bot-app', certificate }
  };
  const complained = jest.spyOn(console, 'error').mockReturnValue();
  const teams = createTeams({
    lanes: createLanes(),
    config,
    log: { event: unexpected, fault: unexpected },
    answer: unexpected,
    extension: { ask: unexpected, askUnnamed: unexpected },
    saveConversationReference: unexpected,
    trackCard: unexpected
  });
  const app = express();
  app.use(express.json());
  app.post('/api/messages', teams.receive);
  const bot = await listen(app);
  try {
    const turns = [
      { type: 'message', text: 'hello' },
      { type: 'invoke', name: 'composeExtension/query', value: {} },
      {
        type: 'invoke',
        name: 'composeExtension/anonymousQueryLink',
        value: { url: 'https://tenant.sharepoint.example/' }
      }
    ];
    for (const [authorization, asking] of ['', 'Bearer nonsense'].flatMap((each) =>
      turns.map((turn) => [each, turn] as const)
    )) {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(activity('https://smba.trafficmanager.net/uk/', asking))
      });
      expect(response.status).toBe(401);
    }
  } finally {
    await bot.close();
    complained.mockRestore();
  }
});
