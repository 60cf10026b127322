import { createGraph } from '../../bot/mail/graph';
import { siteToken, type SiteIdentity } from '../../bot/site-token';
import { readSettings } from '../../src/register/settings/settings';
import { checkMailbox } from './check-mailbox';
import { runOnSite } from './command';

/** Whose tokens open the mailbox. */
const GRAPH = 'https://graph.microsoft.com';

void runOnSite(
  { usage: '--site https://… [--other another-mailbox@…]', texts: ['other'] },
  async ({ sp, identity, text, say }) => {
    const { settings } = await readSettings(sp);
    const address = settings.mail.mailbox;
    if (address === '') {
      say('The site has no mailbox. Enter its address as the setting “mailbox”.');
      return false;
    }
    const graph = createGraph({
      url: process.env['SCR_GRAPH_URL'] ?? `${GRAPH}/v1.0`,
      token: siteToken(forGraph(identity))
    });
    const checks = await checkMailbox(graph, address, text('other'));
    checks.forEach(({ line }) => say(line));
    return checks.every(({ ok }) => ok);
  }
);

/** The same app, with tokens for Microsoft Graph. */
function forGraph(identity: SiteIdentity): SiteIdentity {
  switch (identity.kind) {
    case 'certificate':
      return { ...identity, siteUrl: GRAPH };
    case 'client-secret':
      return { ...identity, resource: GRAPH };
    case 'local-tenant':
      return identity;
  }
}
